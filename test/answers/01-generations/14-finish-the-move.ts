import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const build = 'project/amplify.yml';
const manifest = 'project/package.json';
const main = 'project/src/main.js';
const notes = 'project/src/notes.js';
const edit = (what: string, file: string, ...edits: readonly (readonly [string, string])[]) => ({
  what,
  edits: { [file]: edits },
});
const fetching = 'npx ampx generate outputs --branch main --app-id d1a2b3c4e5f6g7';

export const answers: OtherAnswers = {
  right: [
    {
      what: 'The outputs fetched by the build of the frontend, through npm',
      files: {
        'project/amplify.yml': `version: 1
frontend:
  phases:
    preBuild: { commands: [npm ci, npm run config] }
    build:
      commands: ['npm exec ampx generate outputs -- --branch main --app-id "$BACKEND"', npx vite build]
`,
      },
    },
    {
      what: 'GraphQL by the client of today',
      files: {
        'project/src/notes.js': `import { generateClient } from 'aws-amplify/api';
const query = 'query { listNotes { items { id text } } }';
export async function showNotes(place) {
  const { data } = await generateClient().graphql({ query });
  place.append(...data.listNotes.items.map(({ text }) => text));
}
`,
      },
    },

    edit('Options with an equals sign', build, [
      fetching,
      'npx ampx generate outputs --app-id=d1a2b3c4e5f6g7 --branch=main',
    ]),
    edit('Where it is written', build, [fetching, `${fetching} --format json --out-dir .`]),
    {
      what: 'Everything in the frontend’s phases, built by a script',
      files: {
        [build]: `version: 1
frontend:
  phases:
    preBuild:
      commands:
        - npm ci
        - ${fetching}
    build:
      commands:
        - npm run build
  artifacts:
    baseDirectory: dist
    files:
      - '**/*'
`,
      },
      edits: { [manifest]: [['"start": "vite",', '"start": "vite",\n    "build": "vite build",'] as const] },
    },
    edit('The script through npx', manifest, ['"ampx generate', '"npx ampx generate']),
    edit('Newer versions', manifest, ['"^6.15.0"', '"^6.16.1"'], ['"^1.8.0"', '"1.x"']),
    edit('The backend’s packages, too', manifest, [
      '"@aws-amplify/backend-cli"',
      '"@aws-amplify/backend": "^1.16.0",\n    "@aws-amplify/backend-cli"',
    ]),
    edit('An import with its type', main, [
      "'../amplify_outputs.json';",
      "'../amplify_outputs.json' with { type: 'json' };",
    ]),
    edit('Loaded with await', main, [
      "import outputs from '../amplify_outputs.json';\n",
      "\nconst { default: outputs } = await import('../amplify_outputs.json');\n",
    ]),
    edit(
      'Another name',
      main,
      ['import outputs', 'import config'],
      ['configure(outputs)', 'configure(config)'],
    ),
    edit(
      'A client of its own for each call',
      notes,
      ['const client = generateClient();\n\n', ''],
      [
        '  const { data } = await client.',
        '  const client = generateClient();\n  const { data } = await client.',
      ],
    ),
    edit('A function for a line', notes, [
      "  for (const { text } of data) {\n    place.append(text, document.createElement('br'));\n  }",
      "  data.forEach(note => place.append(note.text, document.createElement('br')));",
    ]),
    edit(
      'The model taken out',
      notes,
      ['await client.models.Note.list()', 'await Note.list()'],
      ['const client = generateClient();', 'const { Note } = generateClient().models;'],
    ),
    edit('Live', notes, [
      "  const { data } = await client.models.Note.list();\n  for (const { text } of data) {\n    place.append(text, document.createElement('br'));\n  }",
      '  client.models.Note.observeQuery().subscribe({\n    next: ({ items }) => place.replaceChildren(...items.map(note => note.text)),\n  });',
    ]),
  ],
  wrong: [
    edit('The app is built by a script that is not there', build, ['npx vite build', 'npm run build']),
    edit('The sandbox in the build', build, [fetching, 'npx ampx sandbox --once']),
    edit('A deployment in the build', build, [
      fetching,
      'npx ampx pipeline-deploy --branch main --app-id d1a2b3c4e5f6g7',
    ]),
    edit('Outputs of another branch', build, ['--branch main', '--branch dev']),
    edit('Outputs without the app', build, [' --app-id d1a2b3c4e5f6g7', '']),
    edit('A digit off', build, ['d1a2b3c4e5f6g7', 'd1a2b3c4e5f6g8']),
    edit('In a comment', build, [`- ${fetching}`, `# ${fetching}`]),
    edit('Said, not run', build, [fetching, `echo ${fetching}`]),
    edit('Before the packages', build, [
      `- npm ci\n        - ${fetching}`,
      `- ${fetching}\n        - npm ci`,
    ]),
    edit(
      'After the app',
      build,
      [`        - ${fetching}\n`, ''],
      ['- npx vite build', `- npx vite build\n        - ${fetching}`],
    ),
    edit('The app is not built', build, ['        - npx vite build', '        - npm test']),
    edit('Outputs for Android', build, [fetching, `${fetching} --format dart`]),
    edit('The outputs of Gen 1', manifest, ['ampx generate outputs', 'ampx generate graphql-client-code']),
    edit('Another script', manifest, ['"config": "ampx', '"outputs": "ampx']),
    edit('The old tool stays', manifest, ['    "vite"', '    "@aws-amplify/cli": "^12.14.0",\n    "vite"']),
    edit('Without the new tool', manifest, ['    "@aws-amplify/backend-cli": "^1.8.0",\n', '']),
    edit('The library is gone', manifest, ['    "aws-amplify": "^6.15.0",\n', '']),
    edit('React is gone', manifest, [',\n    "react": "^19.1.0"', '']),
    edit('The name changed', manifest, ['"notes-app"', '"notes-app-gen2"']),
    edit('Outputs imported, Amplify not configured', main, ['Amplify.configure(outputs);', 'void outputs;']),
    edit(
      'Both files, the old one counts',
      main,
      [
        "import outputs from '../amplify_outputs.json';",
        "import outputs from '../amplify_outputs.json';\nimport config from './aws-exports';",
      ],
      ['configure(outputs)', 'configure(config)'],
    ),
    edit('Configured too late', main, [
      'Amplify.configure(outputs);\nawait showNotes(document.body);',
      'await showNotes(document.body);\nAmplify.configure(outputs);',
    ]),
    edit('The notes are not shown any more', main, ['\nawait showNotes(document.body);', '']),
    edit('A path one folder off', main, ["'../amplify_outputs.json'", "'./amplify_outputs.json'"]),
    edit('The client is made, nobody asks it', notes, [
      'await client.models.Note.list()',
      "await fetch('/notes').then(r => r.json())",
    ]),
    edit(
      'API by another name',
      notes,
      ["import { generateClient } from 'aws-amplify/data';", "import { API } from 'aws-amplify';"],
      ['generateClient()', 'API'],
    ),
    edit('The text is not shown', notes, ['place.append(text, ', 'place.append(']),
    edit('Exported by another name', notes, [
      'export async function showNotes',
      'export async function show',
    ]),
    edit('Data of the preview', notes, ["'aws-amplify/data'", "'aws-amplify/datastore'"]),
  ],
};
