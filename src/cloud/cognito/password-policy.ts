import { ServiceError } from '../service-error.ts';
import { type DeployedPool, isTrue, record } from './deployed-pool.ts';

/** What Cognito takes for a symbol, beside a space within a password. */
const SYMBOLS = /[\^$*.[\]{}()?"!@#%&/\\,><':;|_~`=+-]/;

/** @throws ServiceError InvalidPasswordException, with the first rule that a password breaks */
export function checkPassword({ properties }: DeployedPool, password: string): void {
  const policy = record(record(properties.Policies).PasswordPolicy);
  const refuse = (what: string) => {
    throw new ServiceError('InvalidPasswordException', `Password did not conform with policy: ${what}`);
  };
  // Cognito's own where a template names none: eight characters, and one of each kind.
  const asks = (name: string) => isTrue(policy[name] ?? properties.Policies === undefined);
  if (password.length < Number(policy.MinimumLength ?? 8)) refuse('Password not long enough');
  if (password.length > 256) refuse('Password too long');
  if (asks('RequireLowercase') && !/[a-z]/.test(password)) refuse('Password must have lowercase characters');
  if (asks('RequireUppercase') && !/[A-Z]/.test(password)) refuse('Password must have uppercase characters');
  if (asks('RequireNumbers') && !/[0-9]/.test(password)) refuse('Password must have numeric characters');
  if (asks('RequireSymbols') && !SYMBOLS.test(password) && !/\S \S/.test(password)) {
    refuse('Password must have symbol characters');
  }
}

/** Days that a password holds which an administrator gave. */
export function temporaryDays({ properties }: DeployedPool): number {
  const policy = record(record(properties.Policies).PasswordPolicy);
  return Number(
    policy.TemporaryPasswordValidityDays ??
      record(properties.AdminCreateUserConfig).UnusedAccountValidityDays ??
      7,
  );
}
