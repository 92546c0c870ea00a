import { bucketNamed, filesOnlyFor, mayWithFiles } from '../../../src/checks/files.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const file = 'amplify/storage/resource.ts';

export default defineExercise({
  id: 'choir-rules',
  lesson: 'storage-paths',
  title: 'Posters, recordings, and a letter box',
  kind: 'complete',
  task: `
The choir has three kinds of files. One rule is there already. Finish the others:

1. Below \`posters/\`: everybody sees which posters there are and opens them, signed in or not.
2. Below \`recordings/\`: only people who are signed in, and they only see and open.
3. Below \`inbox/\`: whoever is signed in hands in new recordings. Nobody looks in or takes out.
`,
  files: [file],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'posters-guests',
      sentence: 'Guests may read posters, and no more.',
      verify: mayWithFiles('posters/*', 'guest', ['read']),
    },
    {
      kind: 'backend',
      id: 'posters-signed-in',
      sentence: 'So may everyone who is signed in.',
      verify: mayWithFiles('posters/*', 'signed-in', ['read']),
    },
    {
      kind: 'backend',
      id: 'recordings-signed-in',
      sentence: 'Everyone signed in may read recordings, and no more.',
      verify: mayWithFiles('recordings/*', 'signed-in', ['read']),
    },
    {
      kind: 'backend',
      id: 'inbox-signed-in',
      sentence: 'Everyone signed in may write into the inbox, and no more.',
      verify: mayWithFiles('inbox/*', 'signed-in', ['write']),
    },
    {
      kind: 'backend',
      id: 'no-guests',
      sentence: 'Guests get neither recordings nor the inbox.',
      verify: view => {
        const recordings = filesOnlyFor('recordings/*', ['signed-in'])(view);
        return recordings.holds ? filesOnlyFor('inbox/*', ['signed-in'])(view) : recordings;
      },
    },
    {
      kind: 'backend',
      id: 'same-bucket',
      sentence: 'The bucket is still choirFiles.',
      verify: bucketNamed('choirFiles'),
    },
  ],
  hints: [
    {
      id: 'no-parentheses',
      when: { stage: 'types', code: ['TS2349', 'TS2554'] },
      text: 'In storage, `allow.guest` and `allow.authenticated` are not called: `.to([...])` follows at once.',
    },
    {
      id: 'words-of-actions',
      when: { stage: 'types', code: ['TS2353', 'TS2322', 'TS2345', 'TS2418'] },
      text: 'Look at the words in the lists: `read` doesn’t go together with `get` or `list`, and there are no others but `write` and `delete`.',
    },
    {
      id: 'guests-are-others',
      when: { stage: 'checks', check: 'posters-signed-in', says: /do nothing/ },
      text: 'Somebody who is signed in is no guest: they have another role, to which no rule speaks. “Everybody” takes two rules on one path.',
    },
    {
      id: 'list-too',
      when: { stage: 'checks', says: /may get( and \w+)? on/ },
      text: 'They can open a file, but not see which ones there are. `read` is both.',
    },
    {
      id: 'letter-box',
      when: { stage: 'checks', check: 'inbox-signed-in', says: /read|get|list|delete/ },
      text: 'A letter box: you put something in, and neither look nor take out. Which single action is that?',
    },
    {
      id: 'too-much-on-recordings',
      when: { stage: 'checks', check: 'recordings-signed-in', says: /write|delete/ },
      text: 'They may change recordings. `write` would let everybody replace what others sang.',
    },
    {
      id: 'path-not-there',
      when: { stage: 'checks', says: /do nothing on (recordings|inbox)/ },
      text: 'Nobody signed in gets there yet. Is there a rule for this path, spelled like in the task?',
    },
    {
      id: 'guests-out',
      when: { stage: 'checks', check: 'no-guests' },
      text: 'Guests are people who are not signed in. On which path do they stand by mistake? Leave them out there.',
    },
    {
      id: 'as-a-table',
      text: 'Draw a table: a row for each path, a column for guests and one for those signed in. Each field that isn’t empty becomes one rule.',
    },
    {
      id: 'four-rules',
      text: 'Four rules in all: two on `posters/*`, one on `recordings/*` with `read`, one on `inbox/*` with `write`.',
    },
  ],
  startFails: { stage: 'checks', check: 'posters-signed-in' },
  mistakes: [
    {
      name: 'guests-alone',
      edits: { [file]: [[", allow.authenticated.to(['read'])],\n    'rec", "],\n    'rec"]] },
      brings: 'guests-are-others',
    },
    {
      name: 'inbox-to-look-in',
      edits: { [file]: [["['write']", "['read', 'write']"]] },
      brings: 'letter-box',
    },
    {
      name: 'get-only',
      edits: {
        [file]: [
          [
            "'recordings/*': [allow.authenticated.to(['read'])]",
            "'recordings/*': [allow.authenticated.to(['get'])]",
          ],
        ],
      },
      brings: 'list-too',
    },
    {
      name: 'guests-everywhere',
      edits: {
        [file]: [["'recordings/*': [", "'recordings/*': [allow.guest.to(['read']), "]],
      },
      brings: 'guests-out',
    },
    {
      name: 'called-like-in-data',
      edits: { [file]: [['[allow.guest.to', '[allow.guest().to']] },
      brings: 'no-parentheses',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        [file]: [
          ['allow => ({', '(allow) => ({'],
          ["[allow.guest.to(['read']), allow", "[\n      allow.guest.to(['read']),\n      allow"],
        ],
      },
    },
    {
      name: 'get-and-list',
      edits: {
        [file]: [
          [
            "'recordings/*': [allow.authenticated.to(['read'])]",
            "'recordings/*': [allow.authenticated.to(['list', 'get'])]",
          ],
        ],
      },
    },
    {
      name: 'rules-beside',
      edits: {
        [file]: [
          ['export const storage', "const look: 'read'[] = ['read'];\n\nexport const storage"],
          ["allow.guest.to(['read'])", 'allow.guest.to(look)'],
        ],
      },
    },
  ],
  why: `
Guests and people who are signed in have two roles, and each rule speaks to one. So "everybody" is two rules. A path
with \`write\` alone is a letter box: \`s3:PutObject\`, and nothing that looks.

\`['get', 'list']\` is \`['read']\` in two words.
`,
});
