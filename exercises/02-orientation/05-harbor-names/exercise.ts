import { answersAre } from '../../../src/checks/answers.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const sheet = 'prediction.ts';

/** A claim about some lines of the sheet; which of them is wrong stays open. */
function predicts(id: string, sentence: string, answers: Readonly<Record<string, string>>) {
  return {
    kind: 'type',
    id,
    sentence,
    code: answersAre('prediction', 'prediction', answers),
    expected: 'What ampx makes of package name, user and options.',
    found: 'Something else stands there, or a question mark.',
  } as const;
}

export default defineExercise({
  id: 'harbor-names',
  lesson: 'whose-sandbox',
  title: 'Whose stack will it be',
  kind: 'predict',
  task: `
No command should surprise you with the stack that it takes. Mia works on \`@port/harbor-watch\`, Tom too, in one
AWS account. She has a sandbox, made by \`npx ampx sandbox\` in the project’s folder.

Say in \`prediction.ts\` which stack of that AWS account each line is about. Nothing is deployed here. The rules are those of the lesson; each
line needs one of them. *The same command* is \`npx ampx sandbox\`.
`,
  files: [sheet],
  needs: 'types',
  checks: [
    predicts('plain', 'You know what the stack is called.', {
      'npx ampx sandbox': 'amplify-portharborwatch-mia-sandbox-HASH',
    }),
    predicts('identified', 'You know it with an identifier.', {
      'npx ampx sandbox --identifier pr-17': 'amplify-portharborwatch-pr17-sandbox-HASH',
    }),
    predicts('same-or-another', 'You know what makes it another stack.', {
      'the same command on the branch lights': 'the same stack',
      'the same command in another region': 'another stack',
      'the same command after the name in package.json became harbor-watch': 'another stack',
    }),
    predicts('wrong-folder', 'You know what the folder has to do with it.', {
      'the same command in the folder amplify/': 'no stack, but an error',
    }),
    predicts('deletes', 'You know whose sandbox is deleted.', {
      'Mia types npx ampx sandbox delete --identifier tom, and Tom’s user is tom': 'Tom’s sandbox',
    }),
  ],
  hints: [
    {
      id: 'one-of-the-answers',
      when: { stage: 'types', code: ['TS2322', 'TS2820'] },
      text: 'Each line has its own list of answers, at the top of the file. Your editor shows it when you type a quote.',
    },
    {
      id: 'letters-and-digits',
      when: { stage: 'checks', check: 'plain' },
      text: 'The whole name of the package goes in, what stands before the slash too. Then all but letters and digits is thrown away, in each part.',
    },
    {
      id: 'in-place-of-the-user',
      when: { stage: 'checks', check: 'identified' },
      text: 'The option goes before the user’s name: it isn’t added to it. And the same characters are thrown away.',
    },
    {
      id: 'three-inputs-and-a-place',
      when: { stage: 'checks', check: 'same-or-another' },
      text: 'Package name and user make the name; account and region are the place where it lies. What else you can change says nothing about it.',
    },
    {
      id: 'whose-package-json',
      when: { stage: 'checks', check: 'wrong-folder' },
      text: 'The name is read from the `package.json` in the folder that you are in. There is one in `amplify/`, too. What stands in it, and what doesn’t?',
    },
    {
      id: 'a-name-is-no-lock',
      when: { stage: 'checks', check: 'deletes' },
      text: 'Nobody asks who you are, only what AWS lets you do. Put the name together that this command looks for.',
    },
    {
      id: 'write-it-down',
      text: 'Write the parts down, one below the other: package name, user or option, kind, hash. Then clean each.',
    },
    {
      id: 'line-by-line',
      text: 'For the lines about *the same command*: does this change the package’s name, the user, the account or the region? If none of them, nothing changes.',
    },
  ],
  startFails: { stage: 'checks', check: 'plain' },
  mistakes: [
    {
      name: 'scope-dropped',
      edits: {
        [sheet]: [
          [
            "'npx ampx sandbox': 'amplify-portharborwatch-mia",
            "'npx ampx sandbox': 'amplify-harborwatch-mia",
          ],
        ],
      },
      brings: 'letters-and-digits',
    },
    {
      name: 'identifier-added',
      edits: {
        [sheet]: [["pr-17': 'amplify-portharborwatch-pr17-", "pr-17': 'amplify-portharborwatch-mia-pr17-"]],
      },
      brings: 'in-place-of-the-user',
    },
    {
      name: 'a-branch-has-its-own',
      edits: { [sheet]: [["branch lights': 'the same stack'", "branch lights': 'another stack'"]] },
      brings: 'three-inputs-and-a-place',
    },
    {
      name: 'only-her-own',
      edits: { [sheet]: [["user is tom': 'Tom’s sandbox'", "user is tom': 'nothing'"]] },
      brings: 'a-name-is-no-lock',
    },
    {
      name: 'looks-upward',
      edits: {
        [sheet]: [["folder amplify/': 'no stack, but an error'", "folder amplify/': 'the same stack'"]],
      },
      brings: 'whose-package-json',
    },
  ],
  alternatives: [
    {
      name: 'double-quotes',
      edits: {
        [sheet]: [
          [
            "'the same command in another region': 'another stack'",
            '"the same command in another region": "another stack"',
          ],
        ],
      },
    },
    {
      name: 'answer-by-name',
      edits: {
        [sheet]: [
          ['/** The package', "const other = 'another stack';\n\n/** The package"],
          [
            "'the same command in another region': 'another stack'",
            "'the same command in another region': other",
          ],
        ],
      },
    },
  ],
  why: `
\`ampx\` takes the package’s whole name, and the user’s or what \`--identifier\` says, drops all but letters and digits, and
adds a hash. In \`amplify/\` it finds a \`package.json\` without a name, and stops.

A name is enough to delete somebody’s sandbox. So read the name before you say yes. What may be deleted at all is decided
by the rights of your AWS profile.
`,
});
