// An app of two people and an administrator, with the unmodified client of aws-amplify; prints JSON.
import { readFileSync } from 'node:fs';
import { Amplify } from 'aws-amplify';
import { fetchAuthSession, signIn, signOut } from 'aws-amplify/auth';
import { generateClient } from 'aws-amplify/data';

Amplify.configure(JSON.parse(readFileSync(process.argv[2], 'utf8')));
const { Note } = generateClient({ authMode: 'userPool' }).models;
const password = 'Correct-horse-1';

async function as(username, run) {
  await signIn({ username, password });
  try {
    return await run();
  } finally {
    await signOut();
  }
}
const texts = async () => {
  const { data, errors } = await Note.list();
  return { texts: data.map(({ text }) => text).sort(), errors: errors?.map(({ errorType }) => errorType) };
};

const said = {};
const made = await as('kim@example.com', () => Note.create({ text: 'bread' }));
said.made = { text: made.data?.text, errors: made.errors };
said.other = await as('lee@example.com', async () => {
  await Note.create({ text: 'milk' });
  const got = await Note.get({ id: made.data.id });
  const changed = await Note.update({ id: made.data.id, text: 'mine' });
  return {
    list: await texts(),
    got: got.errors?.[0]?.errorType ?? got.data,
    changed: changed.errors?.[0]?.errorType ?? changed.data,
  };
});
said.owner = await as('kim@example.com', texts);
said.admin = await as('ada@example.com', async () => ({
  groups: (await fetchAuthSession()).tokens.accessToken.payload['cognito:groups'],
  list: await texts(),
}));
said.nobody = await Note.list().then(
  ({ errors }) => errors?.[0]?.errorType ?? 'let in',
  error => error.name ?? error.errors?.[0]?.message,
);
process.stdout.write(`\n${JSON.stringify(said)}\n`, () => process.exit());
