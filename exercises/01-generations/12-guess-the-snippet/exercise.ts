import { generations, guessHolds } from '../../../src/checks/identify.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

/** A guess about one file of `snippets/`. */
function guessAbout(id: string, file: string) {
  const subject = `snippets/${file}`;
  return {
    kind: 'guess',
    id,
    sentence: `You and identify agree about ${subject}.`,
    subject,
    guess: { module: 'guesses', name: 'guesses', key: subject, among: generations },
    verify: guessHolds(),
  } as const;
}

export default defineExercise({
  id: 'guess-the-snippet',
  lesson: 'identify',
  title: 'Guess the snippet',
  kind: 'predict',
  task: `
Six files from the wild lie in \`snippets/\`, beside the file that you edit: notes, a schema, code. Read one, then say
in \`guesses.ts\` what it belongs to:

- \`'Gen 1'\` or \`'Gen 2'\`;
- \`'both'\`: it shows the two side by side;
- \`'neither'\`: no Amplify backend has a part in it.

Save after each guess. Then \`identify\` reads the same file, and you see what it says and why. It says nothing of a
file while its guess is a \`'?'\`.
`,
  files: ['guesses.ts'],
  needs: 'types',
  checks: [
    guessAbout('photo-app', 'photo-app.md'),
    guessAbout('live-scores', 'live-scores.graphql'),
    guessAbout('resource', 'resource.ts'),
    guessAbout('moving-day', 'moving-day.md'),
    guessAbout('app', 'App.jsx'),
    guessAbout('first-steps', 'first-steps.md'),
  ],
  hints: [
    {
      id: 'spelling',
      when: { stage: 'types', code: ['TS2322', 'TS2820'] },
      text: "Four answers are allowed, in quotes: `'Gen 1'`, `'Gen 2'`, `'both'` and `'neither'`.",
    },
    {
      id: 'told-to-run',
      when: { stage: 'checks', check: 'photo-app' },
      text: 'In `photo-app.md`, ask what a reader is told to run today. A command that is only mentioned, as something of the past, says little.',
    },
    {
      id: 'whose-directives',
      when: { stage: 'checks', check: 'live-scores' },
      text: 'In `live-scores.graphql`, look at the directives. Gen 1 schemas live on `@model` and `@auth`. These begin with `@aws_`: they are AppSync’s own.',
    },
    {
      id: 'look-at-the-imports',
      when: { stage: 'checks', check: 'resource' },
      text: 'A file name alone proves little. Look at what `resource.ts` imports, and in which folder it was: Gen 2 has its files below `amplify/`, and imports `@aws-amplify/backend`.',
    },
    {
      id: 'code-of-whom',
      when: { stage: 'checks', check: 'moving-day' },
      text: 'Count the blocks of code in `moving-day.md`: which generation does each belong to? Here neither is just mentioned, both are shown.',
    },
    {
      id: 'what-configures-it',
      when: { stage: 'checks', check: 'app' },
      text: 'The library `aws-amplify` serves both generations, in its newest version too. Look at the file that `App.jsx` is configured with: who writes it?',
    },
    {
      id: 'third-dialect',
      when: { stage: 'checks', check: 'first-steps' },
      text: 'You met this one in the lesson “Telling them apart”: the preview. It has the files and the schema builder of one generation, under a command that has changed since.',
    },
    {
      id: 'one-at-a-time',
      text: 'Take one file at a time. Look for three things, in this order: how the backend is defined, which commands are run, what the app is configured with.',
    },
    {
      id: 'ask-it',
      text: 'Still unsure? Ask the tool itself, in another terminal: `npx amplify-gen2-learn identify FILE`.',
    },
  ],
  startFails: { stage: 'checks', check: 'photo-app' },
  mistakes: [
    {
      name: 'an-old-command-is-named',
      edits: { 'guesses.ts': [["'snippets/photo-app.md': 'Gen 2'", "'snippets/photo-app.md': 'both'"]] },
      brings: 'told-to-run',
    },
    {
      name: 'all-graphql-is-gen-1',
      edits: {
        'guesses.ts': [
          ["'snippets/live-scores.graphql': 'neither'", "'snippets/live-scores.graphql': 'Gen 1'"],
        ],
      },
      brings: 'whose-directives',
    },
    {
      name: 'every-resource-ts-is-gen-2',
      edits: { 'guesses.ts': [["'snippets/resource.ts': 'neither'", "'snippets/resource.ts': 'Gen 2'"]] },
      brings: 'look-at-the-imports',
    },
    {
      name: 'only-the-end-counts',
      edits: { 'guesses.ts': [["'snippets/moving-day.md': 'both'", "'snippets/moving-day.md': 'Gen 2'"]] },
      brings: 'code-of-whom',
    },
    {
      name: 'new-client-new-backend',
      edits: { 'guesses.ts': [["'snippets/App.jsx': 'Gen 1'", "'snippets/App.jsx': 'Gen 2'"]] },
      brings: 'what-configures-it',
    },
    {
      name: 'an-odd-command-is-gen-1',
      edits: { 'guesses.ts': [["'snippets/first-steps.md': 'Gen 2'", "'snippets/first-steps.md': 'Gen 1'"]] },
      brings: 'third-dialect',
    },
  ],
  alternatives: [
    {
      name: 'double-quotes',
      edits: {
        'guesses.ts': [
          ["'snippets/photo-app.md': 'Gen 2'", '"snippets/photo-app.md": "Gen 2"'],
          ["'snippets/App.jsx': 'Gen 1'", '"snippets/App.jsx": "Gen 1"'],
        ],
      },
    },
    {
      name: 'answer-by-name',
      edits: {
        'guesses.ts': [
          ['export const guesses = {', "const nobody = 'neither';\n\nexport const guesses = {"],
          ["'snippets/live-scores.graphql': 'neither'", "'snippets/live-scores.graphql': nobody"],
          ["'snippets/resource.ts': 'neither'", "'snippets/resource.ts': nobody"],
        ],
      },
    },
  ],
  why: `
What is *done* counts, not what is named: a text that mentions an old command is no Gen 1 project.
A \`resource.ts\` that imports nothing of Amplify is none at all. And GraphQL without Amplify’s directives is
just GraphQL.

\`App.jsx\` has the newest library, and is Gen 1 all the same: \`aws-exports\` is what configures it.
`,
});
