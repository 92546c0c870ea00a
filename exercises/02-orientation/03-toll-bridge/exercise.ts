import { answersAre } from '../../../src/checks/answers.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const sheet = 'answers.ts';

/** A claim about some lines of the sheet; which of them is wrong stays open. */
function sheetSays(id: string, sentence: string, answers: Readonly<Record<string, string>>) {
  return {
    kind: 'type',
    id,
    sentence,
    code: answersAre('answers', 'answers', answers),
    expected: 'Each line says what the templates say.',
    found: 'At least one line says something else, or is still a question mark.',
  } as const;
}

export default defineExercise({
  id: 'toll-bridge',
  lesson: 'read-a-template',
  title: 'Read what the bridge is made of',
  kind: 'read',
  task: `
You take over the backend of a toll bridge. Nobody is left to ask, and before you change anything you look at what AWS
gets: \`root.json\`, and the stack that isn’t Amplify’s own, \`receipts.json\`. They lie beside the file that you edit, cut
to what matters.

Answer the seven questions in \`answers.ts\`. All answers are in the two files, and in the lesson.
`,
  files: [sheet],
  needs: 'types',
  checks: [
    sheetSays('outputs', 'You know what the app learns of this backend.', {
      'the app finds an API in its outputs': 'yes',
      'where the app finds the bucket’s name': 'nowhere, until addOutput says it',
    }),
    sheetSays('origin', 'You know who made the bucket.', { 'who made the bucket': 'the CDK' }),
    sheetSays('order', 'You know what is made later.', {
      'which is made later, the queue or the subscription': 'the subscription',
    }),
    sheetSays('ends', 'You know what becomes of resources that leave the code, or get another name.', {
      'the bucket, when its line is taken out of the code': 'stays',
      'the topic, when its line is taken out of the code': 'is deleted',
      'the queue, when its construct gets another name': 'is made anew',
    }),
  ],
  hints: [
    {
      id: 'one-of-the-answers',
      when: { stage: 'types', code: ['TS2322', 'TS2820'] },
      text: 'Only the answers at the top of the file are allowed, letter by letter. Your editor lists them when you type a quote.',
    },
    {
      id: 'read-the-metadata',
      when: { stage: 'checks', check: 'outputs' },
      text: 'What gets into `amplify_outputs.json` by itself has an entry in the root’s `Metadata`. For which parts is there one, and is files among them?',
    },
    {
      id: 'whose-stack',
      when: { stage: 'checks', check: 'origin' },
      text: 'A bucket of `defineStorage` lies in a stack of a certain name, and the root has an entry for it. Look for both.',
    },
    {
      id: 'who-refers-to-whom',
      when: { stage: 'checks', check: 'order' },
      text: 'Look for `Ref` and `Fn::GetAtt`. Who refers to somebody else has to wait for them.',
    },
    {
      id: 'policies-and-names',
      when: { stage: 'checks', check: 'ends' },
      text: 'Two of the three stand in the `DeletionPolicy` of the resource. For the third: what is a logical id made of, and what does CloudFormation think when it changes?',
    },
    {
      id: 'one-resource-a-line',
      text: 'Take one line of the sheet, find the resource that it is about, and read its three parts.',
    },
    {
      id: 'not-by-type',
      text: 'Don’t go by what such a resource usually is. A bucket may be Amplify’s or yours; here the stack tells.',
    },
  ],
  startFails: { stage: 'checks', check: 'outputs' },
  mistakes: [
    {
      name: 'a-bucket-is-storage',
      edits: { [sheet]: [["'who made the bucket': 'the CDK'", "'who made the bucket': 'defineStorage'"]] },
      brings: 'whose-stack',
    },
    {
      name: 'outputs-know-all',
      edits: {
        [sheet]: [
          ["name': 'nowhere, until addOutput says it'", "name': 'in amplify_outputs.json, by itself'"],
        ],
      },
      brings: 'read-the-metadata',
    },
    {
      name: 'all-is-deleted',
      edits: {
        [sheet]: [
          [
            "'the bucket, when its line is taken out of the code': 'stays'",
            "'the bucket, when its line is taken out of the code': 'is deleted'",
          ],
        ],
      },
      brings: 'policies-and-names',
    },
    {
      name: 'a-name-is-a-name',
      edits: { [sheet]: [["another name': 'is made anew'", "another name': 'is changed in place'"]] },
      brings: 'policies-and-names',
    },
    {
      name: 'order-of-the-file-turned',
      edits: { [sheet]: [["subscription': 'the subscription'", "subscription': 'the queue'"]] },
      brings: 'who-refers-to-whom',
    },
  ],
  alternatives: [
    {
      name: 'double-quotes',
      edits: { [sheet]: [["'who made the bucket': 'the CDK'", '"who made the bucket": "the CDK"']] },
    },
    {
      name: 'answer-by-name',
      edits: {
        [sheet]: [
          ['/** Of the backend', "const gone = 'is deleted';\n\n/** Of the backend"],
          [
            "'the topic, when its line is taken out of the code': 'is deleted'",
            "'the topic, when its line is taken out of the code': gone",
          ],
        ],
      },
    },
  ],
  why: `
The stack \`receipts\` was made with \`createStack\`: Amplify’s own would be called \`storage\`, and \`Metadata\` would have an
entry for it. Without one, the app learns nothing until \`addOutput\` says it.

\`DeletionPolicy\` is the last word on what leaves the code. A logical id that changes is a new resource, and the old one
leaves. So renaming a construct is never only tidying up.
`,
});
