/** Stands wherever an account's name would stand, so that nobody takes this cloud for the real one. */
export const PRACTICE = 'PRACTICE';

/** No real account has this number. */
export const PRACTICE_ACCOUNT = '000000000000';

/** The only access key that the practice cloud takes: real credentials that stray here are refused. */
export const PRACTICE_ACCESS_KEY = 'practice';

export const PRACTICE_REGION = 'us-east-1';

/** Top-level domain that never resolves (RFC 2606): an app that uses an endpoint of this cloud reaches nothing. */
export const PRACTICE_DOMAIN = 'practice.invalid';
