/** Stands wherever an account's name would stand, so that nobody takes this cloud for the real one. */
export const PRACTICE = 'PRACTICE';

/** No real account has this number. */
export const PRACTICE_ACCOUNT = '000000000000';

/** The only access key that the practice cloud takes: real credentials that stray here are refused. */
export const PRACTICE_ACCESS_KEY = 'practice';

/** Where tools deploy to: they take nothing but a region of AWS's. */
export const PRACTICE_REGION = 'us-east-1';

/**
 * The region that an app is told, in its outputs and in the ids of pools. Clients make hosts of it, such as
 * `cognito-idp.REGION.amazonaws.com`, and send what a person types there: a sign-up, a password. No host may hold a
 * percent sign (https://url.spec.whatwg.org/#forbidden-domain-code-point), so that a client fails before it looks a name
 * up or connects. A region that merely doesn't exist would be asked for in the DNS.
 */
export const PRACTICE_NOWHERE = 'practice%';

/** The domain of all endpoints: nobody can look it up, and it lies below one that never resolves (RFC 2606). */
export const PRACTICE_DOMAIN = `${PRACTICE_NOWHERE}.invalid`;
