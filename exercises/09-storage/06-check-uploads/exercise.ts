import { bucketNamed, callsFunction, mayWithFiles } from '../../../src/checks/files.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const file = 'amplify/storage/resource.ts';
const name = 'uploads-check';
const rule = "allow.resource(check).to(['get', 'delete'])";

export default defineExercise({
  id: 'check-uploads',
  lesson: 'upload-trigger',
  title: 'Pictures only, please',
  kind: 'extend',
  task: `
People hand in photos for a competition. The function in \`amplify/check/\` is written: it opens each new file below
\`entries/\`, and deletes it if it isn't a picture.

1. Have it called after each upload.
2. Give it what it needs for its work, and nothing more. It doesn't look for files: it is told which one is new.

What people may do stays as it is.
`,
  files: [file],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'is-called',
      sentence: 'After an upload, S3 calls uploads-check.',
      verify: callsFunction('upload', name),
    },
    {
      kind: 'backend',
      id: 'may-check',
      sentence: 'The function may get and delete entries, and no more.',
      verify: mayWithFiles('entries/*', { function: name }, ['get', 'delete']),
    },
    {
      kind: 'backend',
      id: 'results-are-closed',
      sentence: 'It may do nothing with results.',
      verify: mayWithFiles('results/*', { function: name }, []),
    },
    {
      kind: 'backend',
      id: 'same-bucket',
      sentence: 'The bucket is still competition.',
      verify: bucketNamed('competition'),
    },
  ],
  hints: [
    {
      id: 'after-an-upload',
      when: { stage: 'checks', check: 'is-called', says: /deletion/ },
      text: 'It is called when a file goes. It should be called when one arrives.',
    },
    {
      id: 'who-calls',
      when: { stage: 'checks', check: 'is-called' },
      text: 'Nobody calls the function yet. Beside `name` and `access`, `defineStorage` has an option for that.',
    },
    {
      id: 'called-but-locked-out',
      when: { stage: 'checks', check: 'may-check', says: /No rule|do nothing/ },
      text: 'The function is called, but S3 refuses it the file: being called is no permission. It needs a rule on the path of the entries.',
    },
    {
      id: 'no-need-to-list',
      when: { stage: 'checks', check: 'may-check', says: /read|list/ },
      text: 'It may also see which files are there. It is told the key, so it needs the half of `read` that opens a file.',
    },
    {
      id: 'what-it-does',
      when: { stage: 'checks', check: 'may-check' },
      text: 'Compare its rights with its work: it opens a file, and deletes it. It changes none.',
    },
    {
      id: 'results-too',
      when: { stage: 'checks', check: 'results-are-closed' },
      text: 'The function gets at the results too. Its work is below `entries/` alone.',
    },
    {
      id: 'once-is-enough',
      when: { stage: 'checks', check: 'nothing-else', says: /deletion/ },
      text: 'It is called when a file goes, too: also when it has deleted one itself. Then there is nothing to open. Which of the two moments does the task speak of?',
    },
    {
      id: 'people-as-before',
      when: { stage: 'checks', check: 'nothing-else', says: /Guests|signed in/ },
      text: 'What people may do has changed. Add the function’s rule beside theirs.',
    },
    {
      id: 'import-it',
      text: 'Import `check` from `../check/resource`. It stands in two places: in `triggers`, and in a rule `allow.resource(check)`.',
    },
    {
      id: 'both-lines',
      text: '`triggers: { onUpload: check }`, and on `entries/*` the actions `get` and `delete`.',
    },
  ],
  startFails: { stage: 'checks', check: 'is-called' },
  mistakes: [
    { name: 'trigger-alone', edits: { [file]: [[`, ${rule}`, '']] }, brings: 'called-but-locked-out' },
    {
      name: 'rule-alone',
      edits: { [file]: [['  triggers: { onUpload: check },\n', '']] },
      brings: 'who-calls',
    },
    { name: 'on-delete', edits: { [file]: [['onUpload', 'onDelete']] }, brings: 'after-an-upload' },
    {
      name: 'both-moments',
      edits: { [file]: [['{ onUpload: check }', '{ onUpload: check, onDelete: check }']] },
      brings: 'once-is-enough',
    },
    {
      name: 'reads-all',
      edits: { [file]: [["['get', 'delete']", "['read', 'delete']"]] },
      brings: 'no-need-to-list',
    },
    {
      name: 'writes-too',
      edits: { [file]: [["['get', 'delete']", "['get', 'write', 'delete']"]] },
      brings: 'what-it-does',
    },
    {
      name: 'in-place-of-people',
      edits: { [file]: [["allow.authenticated.to(['write']), allow.resource", 'allow.resource']] },
      brings: 'people-as-before',
    },
  ],
  alternatives: [
    { name: 'docs-sample', style: 'docs', edits: { [file]: [['allow => ({', '(allow) => ({']] } },
    {
      name: 'function-first',
      edits: {
        [file]: [
          [
            `allow.authenticated.to(['write']), ${rule}`,
            "allow.resource(check).to(['delete', 'get']), allow.authenticated.to(['write'])",
          ],
        ],
      },
    },
  ],
  why: `
The trigger lets S3 call the function; \`allow.resource(check)\` gives the function's own role its rights. As the key is
in the event, it needs \`get\`, not \`read\`.

It deletes and never writes, so it can't call itself. Registering it in \`backend.ts\` is fine too, and not needed.
`,
});
