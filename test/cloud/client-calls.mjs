// What an app does with its outputs, by the unmodified client of Amplify: signs up and in, asks for data, stores a file.
// Prints how each of it ended, as JSON. Started with the outputs' file,
// and the names of the calls where not all are wanted.
import { readFile } from 'node:fs/promises';
import { Amplify } from 'aws-amplify';
import { fetchAuthSession, resetPassword, signIn, signUp } from 'aws-amplify/auth';
import { generateClient } from 'aws-amplify/data';
import { list, uploadData } from 'aws-amplify/storage';

const outputs = JSON.parse(await readFile(process.argv[2], 'utf8'));
Amplify.configure(outputs);

const person = { username: 'kim@example.com', password: 'Correct-horse-1' };
const calls = {
  'sign-up': () => signUp({ ...person, options: { userAttributes: { email: person.username } } }),
  'sign-in': () => signIn(person),
  'sign-in without SRP': () => signIn({ ...person, options: { authFlowType: 'USER_PASSWORD_AUTH' } }),
  'forgotten password': () => resetPassword(person),
  guest: () => fetchAuthSession(),
  query: () => generateClient().graphql({ query: 'query All { listTodos { items { id } } }' }),
  mutation: () => generateClient().graphql({ query: 'mutation One { createTodo(input: {}) { id } }' }),
  subscription: () =>
    new Promise((resolve, reject) => {
      generateClient()
        .graphql({ query: 'subscription News { onCreateTodo { id } }' })
        .subscribe({ next: resolve, error: reject });
    }),
  upload: () => uploadData({ path: 'public/a.txt', data: 'x' }).result,
  files: () => list({ path: 'public/' }),
};
const wanted = process.argv.slice(3);
const ends = {};
for (const [name, call] of Object.entries(calls)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  // A subscription tries again for ever.
  let timer;
  const givenUp = new Promise(resolve => {
    timer = setTimeout(resolve, 10_000, 'no end');
  });
  const called = call().then(
    () => 'went well',
    error =>
      String(error?.message ?? error?.errors?.[0]?.message ?? error?.error?.errors?.[0]?.message ?? error),
  );
  ends[name] = await Promise.race([called, givenUp]);
  clearTimeout(timer);
}
process.stdout.write(`\n${JSON.stringify(ends)}\n`, () => process.exit());
