import { allOf, dependsOn, keeps } from '../../../src/checks/app/build.ts';
import { belowMajor, settingIs, settingIsGiven } from '../../../src/checks/app/settings.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const subject = 'project';
const manifest = 'project/package.json';
const modules = 'project/amplify/package.json';
const compiler = 'project/amplify/tsconfig.json';

/** Kinds of modules that fit the resolution `bundler` and aren't CommonJS; the compiler reads them in any case. */
const moduleKinds = ['ES6', 'ES2015', 'ES2020', 'ES2022', 'ESNext', 'Preserve'].flatMap(kind => [
  kind,
  kind.toLowerCase(),
]);

/** Options that `strict` switches on: none is switched off again. */
const partsOfStrict = [
  'alwaysStrict',
  'noImplicitAny',
  'noImplicitThis',
  'strictBindCallApply',
  'strictBuiltinIteratorReturn',
  'strictFunctionTypes',
  'strictNullChecks',
  'strictPropertyInitialization',
  'useUnknownInCatchVariables',
];

export default defineExercise({
  id: 'half-added',
  lesson: 'add-by-hand',
  title: 'Half added',
  kind: 'fix',
  task: `
A seed library has a small app in \`project/\`. Somebody began to add Amplify by hand, and stopped. Finish it, in the three
files that you edit. The list of the lesson tells what a project needs; here is what was seen:

- The command \`ampx\` isn’t found. Once it is, it says \`Cannot load name from the package.json\`.
- With the installed version of TypeScript \`ampx\` doesn’t work.
- The app is to use Amplify’s library, in the version of today.
- The backend’s files are loaded, and checked, as CommonJS. They are modules.
- \`strict\` is to be on, and \`$amplify/env/…\` isn’t found, though it was generated.

What else the files say stays. Nothing is installed here: the files are read, and that is all.
`,
  files: [manifest, modules, compiler],
  needs: 'types',
  // Any name will do.
  freedoms: { mutants: ['project/package.json changes seed-library'] },
  checks: [
    {
      kind: 'identify',
      id: 'named',
      sentence: 'The project has a name.',
      subject,
      verify: settingIsGiven('package.json', ['name']),
    },
    {
      kind: 'identify',
      id: 'tools',
      sentence: 'It has the tools for a backend: backend, backend-cli and typescript.',
      subject,
      verify: dependsOn({ '@aws-amplify/backend': 1, '@aws-amplify/backend-cli': 1, typescript: 5 }),
    },
    {
      kind: 'identify',
      id: 'typescript-five',
      sentence: 'Its TypeScript is one that ampx works with.',
      subject,
      verify: belowMajor('typescript', 6),
    },
    {
      kind: 'identify',
      id: 'library',
      sentence: 'It has the library of today.',
      subject,
      verify: dependsOn({ 'aws-amplify': 6 }),
    },
    {
      kind: 'identify',
      id: 'modules',
      sentence: 'The backend’s files are modules, for Node and for the compiler.',
      subject,
      verify: allOf(
        settingIs('amplify/package.json', ['type'], 'module'),
        settingIs('amplify/tsconfig.json', ['compilerOptions', 'module'], ...moduleKinds),
      ),
    },
    {
      kind: 'identify',
      id: 'strict',
      sentence: 'The backend is checked strictly.',
      subject,
      verify: allOf(
        settingIs('amplify/tsconfig.json', ['compilerOptions', 'strict'], true),
        ...partsOfStrict.map(part =>
          settingIs('amplify/tsconfig.json', ['compilerOptions', part], undefined, true),
        ),
      ),
    },
    {
      kind: 'identify',
      id: 'generated',
      sentence: 'Generated types are found.',
      subject,
      verify: settingIs(
        'amplify/tsconfig.json',
        ['compilerOptions', 'paths', '$amplify/*'],
        ['../.amplify/generated/*'],
      ),
    },
    {
      kind: 'identify',
      id: 'rest-stays',
      sentence: 'What else the files say stays.',
      subject,
      verify: allOf(
        keeps('package.json', {
          private: true,
          'scripts/dev': 'vite',
          'scripts/build': 'vite build',
          'dependencies/react': '^19.1.0',
          'devDependencies/vite': '^7.1.0',
        }),
        keeps('amplify/tsconfig.json', {
          'compilerOptions/target': 'es2022',
          'compilerOptions/moduleResolution': 'bundler',
          'compilerOptions/skipLibCheck': true,
        }),
      ),
    },
  ],
  hints: [
    {
      id: 'whose-name',
      when: { stage: 'checks', check: 'named' },
      text: '`ampx` reads the name in the project’s own `package.json`, not in that of `amplify/`. Any name will do; it gets into the name of each stack.',
    },
    {
      id: 'where-ampx-is',
      when: { stage: 'checks', check: 'tools', says: /not/ },
      text: 'The command `ampx` comes with a package of its own, beside `@aws-amplify/backend`.',
    },
    {
      id: 'tools-there',
      when: { stage: 'checks', check: 'tools' },
      text: 'Three packages are needed to build a backend. Compare with the lesson’s list.',
    },
    {
      id: 'newest-is-too-new',
      when: { stage: 'checks', check: 'typescript-five' },
      text: 'The newest TypeScript isn’t the right one: `ampx` needs the compiler of version 5.',
    },
    {
      id: 'library-of-today',
      when: { stage: 'checks', check: 'library' },
      text: 'The app’s library is called `aws-amplify`. Versions up to 5 are for Gen 1.',
    },
    {
      id: 'two-who-load',
      when: { stage: 'checks', check: 'modules' },
      text: 'Two have to know that these files are modules: Node, by a `package.json` beside them, and the compiler, by its option `module`.',
    },
    {
      id: 'strictly',
      when: { stage: 'checks', check: 'strict' },
      text: 'One option switches all strict checks on.',
    },
    {
      id: 'path-from-there',
      when: { stage: 'checks', check: 'generated' },
      text: 'The path is written as seen from `amplify/`, and `.amplify/` lies beside that folder. The key ends in `/*`, and the value does, in a list.',
    },
    {
      id: 'only-what-is-missing',
      when: { stage: 'checks', check: 'rest-stays' },
      text: 'Something that worked has changed. Undo that, and add only what is missing.',
    },
    { id: 'six-points', text: 'Go through the lesson’s six points with the three files open.' },
    {
      id: 'copy-the-compiler',
      text: 'The lesson shows a whole `amplify/tsconfig.json`. Compare it line by line.',
    },
  ],
  startFails: { stage: 'checks', check: 'named' },
  mistakes: [
    {
      name: 'newest-typescript',
      edits: { [manifest]: [['"typescript": "^5.9.3"', '"typescript": "^7.0.0"']] },
      brings: 'newest-is-too-new',
    },
    {
      name: 'library-five',
      edits: { [manifest]: [['"aws-amplify": "^6.15.0"', '"aws-amplify": "^5.3.0"']] },
      brings: 'library-of-today',
    },
    {
      name: 'modules-for-the-compiler-only',
      edits: { [modules]: [['"type": "module"', '"type": "commonjs"']] },
      brings: 'two-who-load',
    },
    {
      name: 'path-from-the-root',
      edits: { [compiler]: [['../.amplify/generated/*', './.amplify/generated/*']] },
      brings: 'path-from-there',
    },
    {
      name: 'no-ampx',
      edits: { [manifest]: [['    "@aws-amplify/backend-cli": "^1.10.0",\n', '']] },
      brings: 'where-ampx-is',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        [manifest]: [
          ['"name": "seed-library"', '"name": "amplify-vite-react-template"'],
          ['"aws-amplify": "^6.15.0"', '"aws-amplify": "^6.6.6"'],
        ],
      },
    },
    {
      name: 'exact-versions',
      edits: {
        [manifest]: [
          ['"typescript": "^5.9.3"', '"typescript": "5.9.3"'],
          ['"@aws-amplify/backend-cli": "^1.10.0"', '"@aws-amplify/backend-cli": "~1.10.0"'],
        ],
        [compiler]: [['"module": "es2022"', '"module": "esnext"']],
      },
    },
    {
      name: 'all-for-development',
      edits: {
        [manifest]: [
          ['    "aws-amplify": "^6.15.0",\n', ''],
          [
            '    "@aws-amplify/backend": "^1.25.1",',
            '    "aws-amplify": "^6.15.0",\n    "@aws-amplify/backend": "^1.25.1",',
          ],
        ],
      },
    },
  ],
  why: `
\`npm create amplify@latest\` writes all this for you. Who adds Amplify by hand has to know what it writes: a name, tools, a
library, and two small files by which the backend has rules of its own, whatever the app does.

The quietest of these is \`amplify/tsconfig.json\`. Without it nothing fails, and nobody checks types any more.
`,
});
