import { ServiceError } from '../service-error.ts';
import { userOfToken } from './access-token.ts';
import { findUser } from './find-user.ts';
import { occasions, recoveryAttribute, sendCode, takeCode } from './messages.ts';
import { migrated } from './migration.ts';
import { checkPassword } from './password-policy.ts';
import { type CognitoContext, notAuthorized, unknownUser } from './pool-context.ts';
import { type ClientCall, openForCall } from './secret-hash.ts';
import { confirmed, hidesUsers, seeming } from './sign-up.ts';
import { isPassword, makeVerifier } from './srp.ts';

export function changePassword(
  input: {
    readonly AccessToken: string;
    readonly PreviousPassword?: string;
    readonly ProposedPassword: string;
  },
  context: CognitoContext,
) {
  const { open, user } = userOfToken(context, input.AccessToken);
  const name = { poolName: open.pool.name, username: user.username };
  if (!user.password || !isPassword(name, input.PreviousPassword ?? '', user.password)) {
    throw notAuthorized('Incorrect username or password.');
  }
  checkPassword(open.pool, input.ProposedPassword);
  user.password = makeVerifier(name, input.ProposedPassword);
  user.modifiedAt = context.now().toISOString();
  return {};
}

export async function forgotPassword(input: ClientCall, context: CognitoContext) {
  const open = openForCall(context, input);
  const metadata = input.ClientMetadata ?? {};
  const user = findUser(open, input.Username) ?? (await migrated(open, input.Username, undefined, metadata));
  if (!user?.enabled) {
    if (hidesUsers(open)) return { CodeDeliveryDetails: seeming(input.Username) };
    if (user) throw notAuthorized('User is disabled.');
    throw unknownUser();
  }
  if (user.status === 'FORCE_CHANGE_PASSWORD') {
    throw notAuthorized('User password cannot be reset in the current state.');
  }
  const attribute = recoveryAttribute(open, user);
  return { CodeDeliveryDetails: await sendCode(open, user, attribute, occasions.forgotPassword, metadata) };
}

export async function confirmForgotPassword(
  input: ClientCall & { readonly ConfirmationCode: string; readonly Password: string },
  context: CognitoContext,
) {
  const open = openForCall(context, input);
  const user = findUser(open, input.Username);
  if (!user) {
    if (hidesUsers(open)) {
      throw new ServiceError(
        'CodeMismatchException',
        'Invalid verification code provided, please try again.',
      );
    }
    throw unknownUser();
  }
  checkPassword(open.pool, input.Password);
  takeCode(open, user, 'forgot-password', input.ConfirmationCode);
  user.password = makeVerifier({ poolName: open.pool.name, username: user.username }, input.Password);
  user.status = 'CONFIRMED';
  user.modifiedAt = context.now().toISOString();
  await confirmed(open, user, 'PostConfirmation_ConfirmForgotPassword', input.ClientMetadata);
  return {};
}
