// An app, with the unmodified client of aws-amplify: says what each step gave, as JSON.
import { readFile } from 'node:fs/promises';
import { Amplify } from 'aws-amplify';
import * as auth from 'aws-amplify/auth';
import { totp } from './totp-app.mjs';

const [outputs, stateFile] = process.argv.slice(2);
Amplify.configure(JSON.parse(await readFile(outputs, 'utf8')));

const said = {};
async function step(name, run) {
  try {
    said[name] = (await run()) ?? 'done';
  } catch (error) {
    said[name] = `${error.name}: ${error.message}`;
  }
}

async function code(to) {
  const { userPools } = JSON.parse(await readFile(stateFile, 'utf8'));
  const [{ outbox }] = Object.values(userPools);
  return outbox.filter(message => message.to === to).at(-1)?.code;
}

const username = 'kim@example.com';
const password = 'Correct-horse-1';
const claims = token => ({ ...token.payload, exp: undefined, iat: undefined });
const session = async options => {
  const { tokens, credentials, identityId } = await auth.fetchAuthSession(options);
  return {
    access: tokens && claims(tokens.accessToken),
    id: tokens && claims(tokens.idToken),
    lifetime: tokens && tokens.accessToken.payload.exp - tokens.accessToken.payload.iat,
    key: credentials?.accessKeyId,
    identityId,
  };
};

await step('guest', session);
await step('weak password', () =>
  auth.signUp({ username, password: 'correct-horse', options: { userAttributes: { email: username } } }),
);
await step('sign up', () =>
  auth.signUp({
    username,
    password,
    options: { userAttributes: { email: username, 'custom:plan': 'free' } },
  }),
);
await step('sign up again', () =>
  auth.signUp({ username: 'KIM@example.com', password, options: { userAttributes: { email: username } } }),
);
await step('too early', () => auth.signIn({ username, password }));
await step('resend', () => auth.resendSignUpCode({ username }));
await step('wrong code', () => auth.confirmSignUp({ username, confirmationCode: '12' }));
await step('confirm', async () => auth.confirmSignUp({ username, confirmationCode: await code(username) }));
await step('wrong password', () => auth.signIn({ username, password: 'Wrong-horse-1' }));
await step('nobody', () => auth.signIn({ username: 'nobody@example.com', password }));
await step('password in the clear', () =>
  auth.signIn({ username, password, options: { authFlowType: 'USER_PASSWORD_AUTH' } }),
);
await step('sign in', () => auth.signIn({ username: 'Kim@Example.com', password }));
await step('current user', auth.getCurrentUser);
await step('attributes', auth.fetchUserAttributes);
await step('session', session);
await step('refreshed', () => session({ forceRefresh: true }));
await step('change of plan', () =>
  auth.updateUserAttribute({ userAttribute: { attributeKey: 'custom:plan', value: 'pro' } }),
);
await step('new address', () =>
  auth.updateUserAttribute({ userAttribute: { attributeKey: 'email', value: 'kim@home.example' } }),
);
await step('address until then', async () => (await auth.fetchUserAttributes()).email);
await step('confirm address', async () =>
  auth.confirmUserAttribute({ userAttributeKey: 'email', confirmationCode: await code('kim@home.example') }),
);
await step('address from then', async () => (await auth.fetchUserAttributes()).email);
await step('change password', () =>
  auth.updatePassword({ oldPassword: password, newPassword: 'Battery-staple-2' }),
);
let secret = '';
await step('set up TOTP', async () => {
  const setup = await auth.setUpTOTP();
  secret = setup.sharedSecret;
  return setup.getSetupUri('todos').protocol;
});
await step('wrong TOTP', () => auth.verifyTOTPSetup({ code: '000000' }));
await step('verify TOTP', () => auth.verifyTOTPSetup({ code: totp(secret) }));
await step('prefer TOTP', () => auth.updateMFAPreference({ totp: 'PREFERRED' }));
await step('MFA', auth.fetchMFAPreference);
await step('sign out', auth.signOut);
await step('nobody there', auth.getCurrentUser);
await step('forgotten', () => auth.resetPassword({ username: 'kim@home.example' }));
await step('new password', async () =>
  auth.confirmResetPassword({
    username: 'kim@home.example',
    confirmationCode: await code('kim@home.example'),
    newPassword: 'Third-time-3',
  }),
);
await step('sign in with TOTP', () =>
  auth.signIn({ username: 'kim@home.example', password: 'Third-time-3' }),
);
await step('wrong TOTP code', () => auth.confirmSignIn({ challengeResponse: '000000' }));
await step('TOTP code', () => auth.confirmSignIn({ challengeResponse: totp(secret, 1) }));
await step('sign out everywhere', () => auth.signOut({ global: true }));
await step('sign in once more', () =>
  auth.signIn({ username: 'kim@home.example', password: 'Third-time-3' }),
);
await step('the same code', () => auth.confirmSignIn({ challengeResponse: totp(secret, 1) }));
process.stdout.write(`\n${JSON.stringify(said)}\n`, () => process.exit());
