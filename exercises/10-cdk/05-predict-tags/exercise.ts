import { predictsTag } from '../../../src/checks/tag-prediction.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const values = ['web', 'accounts', 'press', 'desk', 'none'];

/** One line of the prediction: which value the tag has on the resource of a type. */
function asks(id: string, key: string, tag: string, type: string) {
  return {
    kind: 'prediction',
    id,
    sentence: `You and the template agree: ${key}.`,
    guess: { module: 'prediction', name: 'prediction', key, among: values },
    verify: predictsTag(type, tag),
  } as const;
}

export default defineExercise({
  id: 'predict-tags',
  lesson: 'cdk-tags',
  title: 'Whose bill is it',
  kind: 'predict',
  task: `
A newspaper tags its backend, in \`amplify/backend.ts\`. Read it, and leave it as it is.

Then say in \`prediction.ts\` what each resource's tag would be in the template: one of the values in the code, or \`'none'\`.
Mind the capital letter in one of the five. Nothing is judged before you have answered all of them.
`,
  files: ['prediction.ts'],
  needs: 'backend',
  checks: [
    asks('pool', 'team of the user pool', 'team', 'AWS::Cognito::UserPool'),
    asks('api', 'team of the GraphQL API', 'team', 'AWS::AppSync::GraphQLApi'),
    asks('topic', 'team of the topic', 'team', 'AWS::SNS::Topic'),
    asks('topic-capital', 'Team of the topic', 'Team', 'AWS::SNS::Topic'),
    asks('queue', 'team of the queue', 'team', 'AWS::SQS::Queue'),
  ],
  hints: [
    {
      id: 'spelling',
      when: { stage: 'types', code: ['TS2322', 'TS2820', 'TS1360'] },
      text: 'The possible answers stand at the top of the file. They go between quotes.',
    },
    {
      id: 'order-of-lines',
      when: { stage: 'checks', check: 'pool', says: /your answer: web/ },
      text: 'The line with `web` comes later. Does the order of lines decide, or which scope is nearer to the pool?',
    },
    {
      id: 'pool-whose-stack',
      when: { stage: 'checks', check: 'pool', says: /your answer/ },
      text: 'Which of the scopes hold the user pool? The nearest one counts.',
    },
    {
      id: 'taken-away',
      when: { stage: 'checks', check: 'api', says: /your answer/ },
      text: 'For the data stack, one line adds and one takes away. Which is the stronger one?',
    },
    {
      id: 'nearest-of-the-topic',
      when: { stage: 'checks', check: 'topic', says: /your answer/ },
      text: '`Team` and `team` are two tags. Leave the line with the capital out, and look for the nearest scope with a small `team`. Whom does the last line speak of?',
    },
    {
      id: 'another-key',
      when: { stage: 'checks', check: 'topic-capital', says: /your answer/ },
      text: 'One line is about `Team`, with a capital. Does any other line speak of this key?',
    },
    {
      id: 'only-queues',
      when: { stage: 'checks', check: 'queue', says: /your answer/ },
      text: 'Read the last line to its end: of what types does it speak, and is a removal overruled by anything here?',
    },
    {
      id: 'line-by-line',
      text: 'Write the lines in a list by scope, from the root down. For each resource go from the bottom up: the first line about its key decides, and a removal beats all.',
    },
    {
      id: 'draw-the-tree',
      text: 'The tree: the root holds `auth`, `data` and `press`; `press` holds the topic and the queue.',
    },
  ],
  startFails: { stage: 'checks', check: 'pool' },
  mistakes: [
    {
      name: 'last-line-wins',
      edits: { 'prediction.ts': [["user pool': 'accounts'", "user pool': 'web'"]] },
      brings: 'order-of-lines',
    },
    {
      name: 'root-adds-again',
      edits: { 'prediction.ts': [["GraphQL API': 'none'", "GraphQL API': 'web'"]] },
      brings: 'taken-away',
    },
    {
      name: 'case-does-not-matter',
      edits: { 'prediction.ts': [["team of the topic': 'press'", "team of the topic': 'desk'"]] },
      brings: 'nearest-of-the-topic',
    },
    {
      name: 'queue-keeps-it',
      edits: { 'prediction.ts': [["queue': 'none'", "queue': 'press'"]] },
      brings: 'only-queues',
    },
  ],
  alternatives: [
    {
      name: 'none-once',
      edits: {
        'prediction.ts': [
          ['export const prediction', "const none = 'none';\n\nexport const prediction"],
          ["GraphQL API': 'none'", "GraphQL API': none"],
          ["queue': 'none'", "queue': none"],
        ],
      },
    },
    {
      name: 'other-order',
      edits: {
        'prediction.ts': [
          ["  'team of the user pool': 'accounts',\n", ''],
          [
            "  'team of the queue': 'none',\n",
            "  'team of the queue': 'none',\n  'team of the user pool': 'accounts',\n",
          ],
        ],
      },
    },
  ],
  why: `
The nearer scope wins, whatever the order of the lines; a removal beats every \`add\`. \`Team\` is a tag of its own, so a
report by \`team\` has the topic under \`press\`, and one by \`Team\` has nothing but the topic.

To tag all and exempt one type, \`excludeResourceTypes\` in \`add\` says it in one line.
`,
});
