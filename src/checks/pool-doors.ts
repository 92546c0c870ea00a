import type { BackendView } from './backend-view.ts';
import { record } from './difference/canonical.ts';

/** The ways through a user pool: what people begin with, what a password has to be, who is called on the way. */
export interface PoolDoors {
  /** 'password', 'email', 'phone', 'passkey': what somebody may sign in with first. */
  readonly firstFactors: readonly string[];
  /** Undefined where the template says nothing of them. */
  readonly passwords: PasswordsView | undefined;
  /** Moment, as Cognito has it ('PostConfirmation') -> the name of the function that is called. */
  readonly calls: Readonly<Record<string, string>>;
}

export interface PasswordsView {
  readonly length: number;
  /** 'lowercase', 'uppercase', 'numbers', 'symbols': what each has to hold, in this order. */
  readonly kinds: readonly string[];
}

/** What Amplify asks for where nobody says otherwise: auth-construct, defaults.js. */
export const amplifysPasswords: PasswordsView = {
  length: 8,
  kinds: ['lowercase', 'uppercase', 'numbers', 'symbols'],
};

const factors: Readonly<Record<string, string>> = {
  PASSWORD: 'password',
  EMAIL_OTP: 'email',
  SMS_OTP: 'phone',
  WEB_AUTHN: 'passkey',
};

/** The doors of a backend's own pool; undefined where it has none. Where a template says nothing, Cognito's defaults hold. */
export function doorsOf({ auth }: BackendView): PoolDoors | undefined {
  if (auth?.userPool === undefined) return undefined;
  const policies = record(auth.userPool.Policies);
  const password = record(policies.PasswordPolicy);
  const allowed = record(policies.SignInPolicy).AllowedFirstAuthFactors;
  const demanded = [
    ['lowercase', password.RequireLowercase],
    ['uppercase', password.RequireUppercase],
    ['numbers', password.RequireNumbers],
    ['symbols', password.RequireSymbols],
  ] as const;
  return {
    firstFactors: Array.isArray(allowed)
      ? allowed.map(one => factors[String(one)] ?? String(one))
      : ['password'],
    passwords:
      policies.PasswordPolicy === undefined
        ? undefined
        : {
            length: Number(password.MinimumLength ?? 8),
            kinds: demanded.filter(([, asked]) => String(asked) === 'true').map(([kind]) => kind),
          },
    calls: Object.fromEntries(
      Object.keys(record(auth.userPool.LambdaConfig)).map(moment => [
        moment,
        auth.triggers?.[moment] ?? 'a function',
      ]),
    ),
  };
}
