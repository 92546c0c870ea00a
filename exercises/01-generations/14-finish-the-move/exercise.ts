import { configuresWith, usesClient } from '../../../src/checks/app/app-code.ts';
import {
  allOf,
  buildFetchesOutputs,
  dependsOn,
  keeps,
  scriptFetchesOutputs,
} from '../../../src/checks/app/build.ts';
import { identifySays, movedOn } from '../../../src/checks/identify.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const subject = 'project';
const backend = { appId: 'd1a2b3c4e5f6g7', branch: 'main' };

export default defineExercise({
  id: 'finish-the-move',
  lesson: 'identify',
  title: 'Finish the move',
  kind: 'port',
  task: `
A notes app. Its backend lies in a repository of its own, and has moved to Gen 2: its app id is \`d1a2b3c4e5f6g7\`, its
branch \`main\`. The app itself, in \`project/\`, still speaks Gen 1.

Let \`identify\` show you what is left. In another terminal, in this exercise's folder:

\`\`\`bash
npx amplify-gen2-learn identify project
\`\`\`

Then fix the four files, until it says Gen 2 and finds nothing of Gen 1:

1. \`amplify.yml\`: the build deploys no backend any more. It fetches the outputs of the one that is there.
2. \`package.json\`: the script \`config\` does the same by hand. Give the project the tools and the library that this takes.
3. \`src/main.js\`: the app is configured with those outputs.
4. \`src/notes.js\`: it gets the notes with the client of Gen 2, \`generateClient\`.

Nothing of this project is installed or run here: \`identify\` reads the files, and that is all.
`,
  files: ['project/amplify.yml', 'project/package.json', 'project/src/main.js', 'project/src/notes.js'],
  needs: 'types',
  checks: [
    {
      kind: 'identify',
      id: 'build',
      sentence: 'The build fetches the outputs of a Gen 2 backend.',
      subject,
      verify: allOf(
        // The command itself may stand in a script that the build runs.
        movedOn('amplify.yml', { from: 'gen1' }),
        buildFetchesOutputs(backend, { command: ['vite', 'build'] }),
      ),
    },
    {
      kind: 'identify',
      id: 'package',
      sentence: 'The package has the tools of Gen 2, and none of Gen 1.',
      subject,
      verify: allOf(
        movedOn('package.json', { from: 'gen1', to: 'gen2' }),
        scriptFetchesOutputs('config', backend),
        dependsOn({ 'aws-amplify': 6, '@aws-amplify/backend-cli': 1, react: 19, vite: 7 }),
      ),
    },
    {
      kind: 'identify',
      id: 'configuration',
      sentence: 'The app is configured with the outputs of Gen 2.',
      subject,
      verify: allOf(
        movedOn('src/main.js', { from: 'gen1', to: 'gen2' }),
        configuresWith('src/main.js', '../amplify_outputs.json', { from: './notes.js', call: 'showNotes' }),
      ),
    },
    {
      kind: 'identify',
      id: 'calls',
      sentence: 'The notes come through the client of today.',
      subject,
      verify: allOf(
        movedOn('src/notes.js', { from: 'gen1', to: 'neither' }),
        usesClient('src/notes.js', { shows: 'showNotes', field: 'text' }),
      ),
    },
    {
      kind: 'identify',
      id: 'rest-stays',
      sentence: 'The rest of the project is as it was.',
      subject,
      verify: allOf(
        keeps('package.json', { name: 'notes-app', private: true, type: 'module', 'scripts/start': 'vite' }),
        keeps(
          'amplify.yml',
          { 'frontend/artifacts/baseDirectory': 'dist', 'frontend/artifacts/files': ['**/*'] },
          { orGone: true },
        ),
      ),
    },
    {
      kind: 'identify',
      id: 'whole',
      sentence: 'identify says that the app belongs to a Gen 2 backend.',
      subject,
      verify: identifySays('gen2'),
    },
  ],
  // How a line ends is the page's own affair; what of the build is published can be said in the console too.
  freedoms: {
    mutants: [
      "project/src/notes.js changes 'br'",
      ...['artifacts', 'baseDirectory', 'files'].flatMap(key =>
        [`drops ${key}`, `puts ${key} into a comment`, `calls ${key} otherwise`, `changes ${key}`].map(
          what => `project/amplify.yml ${what}`,
        ),
      ),
    ],
  },
  hints: [
    {
      id: 'wrong-backend',
      when: { stage: 'checks', check: 'build', says: /branch|app.?id/i },
      text: 'The outputs are fetched, but of which backend? The task names its app id and its branch.',
    },
    {
      id: 'build-still-builds',
      when: { stage: 'checks', check: 'build', asks: /still runs/ },
      text: 'Nothing builds the app any more, so nothing new would be shown to anyone. Which command did that before?',
    },
    {
      id: 'order-of-the-build',
      when: { stage: 'checks', check: 'build', asks: /installed before|before the app is built/ },
      text: 'A build runs from top to bottom. `ampx` is one of the packages, and the app reads the file that `ampx` writes. What has to come first?',
    },
    {
      id: 'outputs-in-the-build',
      when: { stage: 'checks', check: 'build', asks: /generate outputs|sign of/ },
      text: 'The build deploys no backend any more (`amplifyPush` did, in Gen 1), but it has to fetch the outputs. Put the command there that writes `amplify_outputs.json`. The tool knows it: `npx amplify-gen2-learn translate "amplify pull"`.',
    },
    {
      id: 'three-in-the-package',
      when: { stage: 'checks', check: 'package', asks: /sign of|script|aws-amplify,|backend-cli/ },
      text: 'Three things in `package.json` are of Gen 1: the script `config`, the tool `@aws-amplify/cli`, and a version of `aws-amplify` that can’t read the outputs. Version 6 can.',
    },
    {
      id: 'name-of-the-outputs',
      when: { stage: 'checks', check: 'configuration', asks: /sign of|Amplify\.configure with/ },
      text: 'In Gen 2 the app loads `amplify_outputs.json`, by this very name. `ampx` writes it next to `package.json`, so `src/main.js` finds it one folder up.',
    },
    {
      id: 'no-operation',
      when: { stage: 'checks', check: 'calls', asks: /sign of|client made by/ },
      text: '`API` and `graphqlOperation` are gone since version 6. `generateClient` comes from `aws-amplify/data`, and a client has a method for each thing that you do with a model.',
    },
    {
      id: 'file-by-file',
      text: 'Take one file, save, and see what is left. The signs name file and line.',
    },
    {
      id: 'the-command',
      text: 'In both places the command is `ampx generate outputs --branch main --app-id d1a2b3c4e5f6g7`. In `amplify.yml` with `npx` before it, after an `npm ci`. It comes with the package `@aws-amplify/backend-cli`.',
    },
    {
      id: 'the-calls',
      text: "In `src/notes.js`: `import { generateClient } from 'aws-amplify/data';`, then `const client = generateClient();`. And `client.models.Note.list()` gives `{ data }`, where `data` is the list of notes.",
    },
  ],
  startFails: { stage: 'checks', check: 'build' },
  mistakes: [
    {
      name: 'push-stays-in-the-build',
      edits: { 'project/amplify.yml': [['- npm ci', '- npm ci\n        - amplifyPush --simple']] },
      brings: 'outputs-in-the-build',
    },
    {
      name: 'nothing-fetches-the-outputs',
      brings: 'outputs-in-the-build',
    },
    {
      name: 'library-too-old',
      edits: { 'project/package.json': [['"aws-amplify": "^6.15.0"', '"aws-amplify": "^5.3.0"']] },
      brings: 'three-in-the-package',
    },
    {
      name: 'name-of-the-preview',
      edits: {
        'project/src/main.js': [
          [
            "import outputs from '../amplify_outputs.json'",
            "import outputs from '../amplifyconfiguration.json'",
          ],
        ],
      },
      brings: 'name-of-the-outputs',
    },
    {
      name: 'old-calls-with-the-new-client',
      brings: 'no-operation',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        'project/amplify.yml': [['- npm ci', '- npm ci --cache .npm --prefer-offline']],
        'project/src/notes.js': [
          ['const { data } = await', 'const { data: notes, errors } = await'],
          ['of data) {', 'of notes) {'],
        ],
      },
    },
    {
      name: 'build-runs-the-script',
      edits: {
        'project/amplify.yml': [
          ['npx ampx generate outputs --branch main --app-id d1a2b3c4e5f6g7', 'npm run config'],
        ],
      },
    },
    {
      name: 'query-of-its-own',
      edits: {
        'project/src/notes.js': [
          [
            'const client = generateClient();',
            "const client = generateClient();\n\nconst listNotes = 'query ListNotes { listNotes { items { id text } } }';",
          ],
          ['await client.models.Note.list();', 'await client.graphql({ query: listNotes });'],
          ['of data) {', 'of data.listNotes.items) {'],
        ],
      },
    },
  ],
  why: `
The backend is built elsewhere, so this build only fetches where it is: packages first (\`ampx\` is one), then
the outputs, then the app that imports them. \`npm run config\` in the build would be the same command, said
once.

\`client.models.Note.list()\` needs no query; \`client.graphql({ query })\` keeps the old one, and is right too.
`,
});
