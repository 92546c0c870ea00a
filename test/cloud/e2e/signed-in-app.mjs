// An app of two people and an administrator, with the unmodified client of aws-amplify; prints JSON.
import { readFileSync } from 'node:fs';
import { Amplify } from 'aws-amplify';
import { fetchAuthSession, signIn, signOut, signUp } from 'aws-amplify/auth';
import { generateClient } from 'aws-amplify/data';
import { downloadData, uploadData } from 'aws-amplify/storage';

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
said.strangerSignsUp = await signUp({ username: 'eve@elsewhere.example', password }).catch(
  error => `${error.name}: ${error.message}`,
);
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
const nameOf = error => error.name;
const put = (path, data) => uploadData({ path, data }).result.then(() => 'done', nameOf);
const read = path => downloadData({ path }).result.then(async ({ body }) => body.text(), nameOf);
let photo;
said.files = await as('kim@example.com', async () => {
  const { identityId } = await fetchAuthSession();
  photo = `photos/${identityId}/a.txt`;
  await put(photo, 'bread');
  await put('public/b.txt', 'all may read');
  return { own: await read(photo) };
});
said.files.another = await as('lee@example.com', () => read(photo));
said.files.guestReads = await read('public/b.txt');
said.files.guestWrites = await put('public/c.txt', 'guest');
said.owner = await as('kim@example.com', texts);
said.admin = await as('ada@example.com', async () => ({
  tenant: (await fetchAuthSession()).tokens.idToken.payload.tenant,
  groups: (await fetchAuthSession()).tokens.accessToken.payload['cognito:groups'],
  list: await texts(),
}));
said.nobody = await Note.list().then(
  ({ errors }) => errors?.[0]?.errorType ?? 'let in',
  error => error.name ?? error.errors?.[0]?.message,
);
process.stdout.write(`\n${JSON.stringify(said)}\n`, () => process.exit());
