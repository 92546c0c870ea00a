// Another app: names with addresses as aliases, a second factor for all, invited people. Says what each step gave, as JSON.
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
const password = 'Correct-horse-1';
const address = 'kim@example.com';

await step('an address as a name', () =>
  auth.signUp({ username: address, password, options: { userAttributes: { email: address } } }),
);
await step('an attribute is missing', () =>
  auth.signUp({ username: 'Kim', password, options: { userAttributes: { email: address } } }),
);
await step('sign up', () =>
  auth.signUp({
    username: 'Kim',
    password,
    options: { userAttributes: { email: address, given_name: 'Kim' } },
  }),
);
await step('the same name', () =>
  auth.signUp({
    username: 'Kim',
    password,
    options: { userAttributes: { email: 'k@b.example', given_name: 'K' } },
  }),
);
await step('another with the same address', () =>
  auth.signUp({
    username: 'Kai',
    password,
    options: { userAttributes: { email: address, given_name: 'Kai' } },
  }),
);
await step('by an address that is not verified', () => auth.signIn({ username: address, password }));
await step('confirm Kai', async () =>
  auth.confirmSignUp({ username: 'Kai', confirmationCode: await code(address) }),
);
await step('resend', () => auth.resendSignUpCode({ username: 'Kim' }));
await step('confirm Kim', async () =>
  auth.confirmSignUp({ username: 'Kim', confirmationCode: await code(address) }),
);
let setup;
await step('by the verified address', async () => {
  const { nextStep } = await auth.signIn({ username: address, password });
  setup = nextStep.totpSetupDetails;
  return nextStep.signInStep;
});
await step('wrong code', () => auth.confirmSignIn({ challengeResponse: '000000' }));
await step('right code', () => auth.confirmSignIn({ challengeResponse: totp(setup.sharedSecret) }));
await step('who', async () => (await auth.getCurrentUser()).username);
await step('preference', auth.fetchMFAPreference);
await step('delete', auth.deleteUser);
await step('gone', () => auth.signIn({ username: 'Kai', password }));
process.stdout.write(`\n${JSON.stringify(said)}\n`, () => process.exit());
