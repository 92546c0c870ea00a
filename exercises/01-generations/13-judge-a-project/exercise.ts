import { generations, guessHolds, namesFileWith } from '../../../src/checks/identify.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const files = [
  'README.md',
  'package.json',
  'schema.graphql',
  'amplify/backend.ts',
  'amplify/auth/resource.ts',
  'amplify/data/resource.ts',
  'amplify/team-provider-info.json',
  'src/App.jsx',
  'src/main.jsx',
] as const;

/** Where an answer stands in judgement.ts. */
function answer(key: string, among: readonly string[]) {
  return { module: 'judgement', name: 'judgement', key, among };
}

export default defineExercise({
  id: 'judge-a-project',
  lesson: 'identify',
  title: 'Judge a project',
  kind: 'review',
  task: `
A friend hands you a small project that she found: it lies in \`project/\`, beside the file that you edit. Which
generation is its backend, and what gives it away? Look through its nine files, then answer four questions in
\`judgement.ts\`:

1. \`generation\`: what is it?
2. \`makesTheBackend\`: a file without which there would be no such backend.
3. \`leftBehind\`: a file that speaks for the other generation, and was forgotten.
4. \`provesNothing\`: a file that has to do with Amplify, and would be the same in either generation.

Save after each answer: then you see what \`identify\` finds, and why. Some questions have more than one right answer.
`,
  files: ['judgement.ts'],
  needs: 'types',
  checks: [
    {
      kind: 'guess',
      id: 'generation',
      sentence: 'You and identify agree about the project.',
      subject: 'project',
      guess: answer('generation', generations),
      verify: guessHolds(),
    },
    {
      kind: 'guess',
      id: 'makes-the-backend',
      sentence: 'The file you named makes the backend.',
      subject: 'project',
      guess: answer('makesTheBackend', files),
      verify: namesFileWith('a file that defines a backend, or a part of it', signs =>
        signs.some(({ speaksFor, role }) => speaksFor === 'gen2' && role === 'backend'),
      ),
    },
    {
      kind: 'guess',
      id: 'left-behind',
      sentence: 'The file you named was left behind by the other generation.',
      subject: 'project',
      guess: answer('leftBehind', files),
      verify: namesFileWith('a file that speaks for the generation that the backend is not', signs =>
        signs.some(({ speaksFor }) => speaksFor === 'gen1'),
      ),
    },
    {
      kind: 'guess',
      id: 'proves-nothing',
      sentence: 'The file you named speaks for neither generation.',
      subject: 'project',
      guess: answer('provesNothing', files),
      verify: namesFileWith(
        "a file with signs of Amplify's libraries alone",
        signs => signs.length > 0 && signs.every(({ speaksFor }) => speaksFor === 'neither'),
      ),
    },
  ],
  hints: [
    {
      id: 'one-of-the-list',
      when: { stage: 'types', code: ['TS2322', 'TS2820'] },
      text: "An answer is one of the words that stand at the top of `judgement.ts`, in quotes: `'Gen 1'`, or `'src/main.jsx'`, as it is written there.",
    },
    {
      id: 'is-there-a-backend',
      when: { stage: 'checks', check: 'generation' },
      text: 'A project is `both` when it has two backends. So look for what makes one: `amplify/backend.ts` for Gen 2, `amplify/backend/` and `amplify/.config/` for Gen 1. Which of them is there?',
    },
    {
      id: 'defines-not-uses',
      when: { stage: 'checks', check: 'makes-the-backend' },
      text: 'An app loads what a backend wrote for it. It only uses the backend. Look for a file that *defines* something: in Gen 2 these are TypeScript files below `amplify/`.',
    },
    {
      id: 'who-reads-it',
      when: { stage: 'checks', check: 'left-behind' },
      text: 'Go through the files that nobody reads any more: settings of an old tool, a schema that no code loads, a command that a text still tells you to run.',
    },
    {
      id: 'shared-library',
      when: { stage: 'checks', check: 'proves-nothing' },
      text: 'The library `aws-amplify` is the same for both. Look for a file that names it, and nothing else of Amplify.',
    },
    {
      id: 'order',
      text: 'Begin with the folder `amplify/`: a backend is there, or it is nowhere. Then the app in `src/`. Texts come last.',
    },
    {
      id: 'run-it',
      text: 'You may ask the tool once you have guessed. In another terminal, in this exercise’s folder: `npx amplify-gen2-learn identify project`.',
    },
    {
      id: 'nearly-there',
      text: 'The backend is Gen 2. So whatever speaks for Gen 1 was left behind, and any such file will do.',
    },
  ],
  startFails: { stage: 'checks', check: 'generation' },
  mistakes: [
    {
      name: 'a-left-over-makes-it-both',
      edits: { 'judgement.ts': [["generation: 'Gen 2'", "generation: 'both'"]] },
      brings: 'is-there-a-backend',
    },
    {
      name: 'a-schema-makes-it-gen-1',
      edits: { 'judgement.ts': [["generation: 'Gen 2'", "generation: 'Gen 1'"]] },
      brings: 'is-there-a-backend',
    },
    {
      name: 'the-app-makes-the-backend',
      edits: {
        'judgement.ts': [["makesTheBackend: 'amplify/backend.ts'", "makesTheBackend: 'src/main.jsx'"]],
      },
      brings: 'defines-not-uses',
    },
    {
      name: 'the-client-library-was-left-behind',
      edits: {
        'judgement.ts': [["leftBehind: 'amplify/team-provider-info.json'", "leftBehind: 'package.json'"]],
      },
      brings: 'who-reads-it',
    },
    {
      name: 'every-app-loads-outputs',
      edits: { 'judgement.ts': [["provesNothing: 'package.json'", "provesNothing: 'src/main.jsx'"]] },
      brings: 'shared-library',
    },
  ],
  alternatives: [
    {
      name: 'data-and-schema',
      edits: {
        'judgement.ts': [
          ["makesTheBackend: 'amplify/backend.ts'", "makesTheBackend: 'amplify/data/resource.ts'"],
          ["leftBehind: 'amplify/team-provider-info.json'", "leftBehind: 'schema.graphql'"],
          ["provesNothing: 'package.json'", "provesNothing: 'src/App.jsx'"],
        ],
      },
    },
    {
      name: 'auth-and-readme',
      edits: {
        'judgement.ts': [
          ["makesTheBackend: 'amplify/backend.ts'", "makesTheBackend: 'amplify/auth/resource.ts'"],
          ["leftBehind: 'amplify/team-provider-info.json'", "leftBehind: 'README.md'"],
        ],
      },
    },
  ],
  why: `
A backend is Gen 2 because of the TypeScript that defines it, so each of the three files below \`amplify/\` is
a right answer. Whatever speaks of Gen 1 beside it is a left-over: \`team-provider-info.json\`,
\`schema.graphql\`, and the README with its \`amplify pull\`.

\`aws-amplify\` is the same library for both, so \`package.json\` and \`App.jsx\` prove nothing.
`,
});
