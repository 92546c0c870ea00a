import { answersAre } from '../../../src/checks/answers.ts';
import { runsOn } from '../../../src/checks/functions.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const file = 'amplify/functions/resource.ts';
const sheet = 'prediction.ts';

const asked = (question: string, answer: string) =>
  answersAre('prediction', 'prediction', { [question]: answer });

export default defineExercise({
  id: 'fn-when',
  lesson: 'function-schedule',
  title: 'Foretell the runs',
  kind: 'predict',
  task: `
Four functions have a schedule. Say in \`prediction.ts\` when they run: first in your head, then compare with what \`w\`
shows. The answers to choose from stand beside each question.

Then correct two of them in \`resource.ts\`:

1. \`fn-rent\` belongs to a club in Tokyo. Let it run on the first of the month at midnight *there* (\`Asia/Tokyo\`).
2. \`fn-pulse\` must run at even distances. Let it be each 20 minutes, from the full hour on.
`,
  files: [sheet, file],
  needs: 'backend',
  checks: [
    {
      kind: 'type',
      id: 'digest',
      sentence: 'The first run of fn-digest is foretold.',
      code: asked('fn-digest', 'Monday'),
      expected: 'The day of its first run.',
      found: 'Another day.',
    },
    {
      kind: 'type',
      id: 'rent',
      sentence: 'The hour of fn-rent in Tokyo is foretold.',
      code: asked('fn-rent', 'nine in the morning'),
      expected: 'The time in Tokyo.',
      found: 'Another time.',
    },
    {
      kind: 'type',
      id: 'pulse',
      sentence: 'How often fn-pulse runs is foretold.',
      code: asked('fn-pulse', '4'),
      expected: 'The number of its runs.',
      found: 'Another number.',
    },
    {
      kind: 'type',
      id: 'report',
      sentence: 'What summer does to fn-report is foretold.',
      code: asked('fn-report', 'an hour earlier'),
      expected: 'What happens, in UTC.',
      found: 'Something else.',
    },
    {
      kind: 'backend',
      id: 'tokyo',
      sentence: 'fn-rent runs on the first at midnight in Tokyo.',
      verify: runsOn('fn-rent', { expression: 'cron(0 0 1 * ? *)', timezone: 'Asia/Tokyo' }),
    },
    {
      kind: 'backend',
      id: 'even',
      sentence: 'fn-pulse runs at :00, :20 and :40.',
      verify: runsOn('fn-pulse', { expression: 'cron(0,20,40 * * * ? *)', timezone: 'UTC' }),
    },
  ],
  hints: [
    {
      id: 'which-day-is-one',
      when: { stage: 'checks', check: 'digest' },
      text: 'On which day does AWS begin to count? With that, which days are 2 to 6?',
    },
    {
      id: 'midnight-where',
      when: { stage: 'checks', check: 'rent' },
      text: '`every month` says midnight, and no zone. Whose midnight is that, and what time is it in Tokyo then?',
    },
    {
      id: 'each-hour-anew',
      when: { stage: 'checks', check: 'pulse' },
      text: 'A rate becomes a cron, and the minutes of a cron begin anew each hour. At which minutes of one hour does it run?',
    },
    {
      id: 'local-stays',
      when: { stage: 'checks', check: 'report' },
      text: 'With a zone, half past five stays half past five *there*. How many hours must be added for UTC, in winter and in summer?',
    },
    {
      id: 'rate-or-cron',
      when: { stage: 'checks', check: 'tokyo', says: /UTC/ },
      text: 'A text alone has no zone. An object has one: either `rate` or `cron`, and `timezone`.',
    },
    {
      id: 'first-at-midnight',
      when: { stage: 'checks', check: 'tokyo', says: /Tokyo/ },
      text: 'The zone is right; the day or the hour isn’t. With the zone given, times are those of Tokyo: nothing has to be converted.',
    },
    {
      id: 'still-uneven',
      when: { stage: 'checks', check: 'even' },
      text: 'Look at the found schedule: at which minutes is that? Only what divides 60 gives even distances.',
    },
    {
      id: 'write-both-down',
      text: 'Write the six fields below each other: minute, hour, day of the month, month, day of the week, year.',
    },
    {
      id: 'two-forms',
      text: 'In the file you need `{ rate: …, timezone: … }` once, and another number once.',
    },
  ],
  startFails: { stage: 'checks', check: 'digest' },
  mistakes: [
    {
      name: 'days-of-a-server',
      edits: { [sheet]: [["'fn-digest': 'Monday'", "'fn-digest': 'Tuesday'"]] },
      brings: 'which-day-is-one',
    },
    {
      name: 'my-midnight',
      edits: { [sheet]: [["'fn-rent': 'nine in the morning'", "'fn-rent': 'midnight'"]] },
      brings: 'midnight-where',
    },
    {
      name: 'each-forty-minutes',
      edits: { [sheet]: [["'fn-pulse': '4'", "'fn-pulse': '3'"]] },
      brings: 'each-hour-anew',
    },
    {
      name: 'summer-later',
      edits: { [sheet]: [["'fn-report': 'an hour earlier'", "'fn-report': 'an hour later'"]] },
      brings: 'local-stays',
    },
    {
      name: 'converted-to-utc',
      edits: { [file]: [["{ rate: 'every month', timezone: 'Asia/Tokyo' }", "'0 15 1 * ?'"]] },
      brings: 'rate-or-cron',
    },
    {
      name: 'converted-twice',
      edits: {
        [file]: [
          [
            "{ rate: 'every month', timezone: 'Asia/Tokyo' }",
            "{ cron: '0 15 1 * ? *', timezone: 'Asia/Tokyo' }",
          ],
        ],
      },
      brings: 'first-at-midnight',
    },
    {
      name: 'forty-five',
      edits: { [file]: [["'every 20m'", "'every 45m'"]] },
      brings: 'still-uneven',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        [file]: [
          ["'@aws-amplify/backend'", '"@aws-amplify/backend"'],
          [
            "{ rate: 'every month', timezone: 'Asia/Tokyo' }",
            '{ cron: "0 0 1 * ? *", timezone: "Asia/Tokyo" }',
          ],
          ["'every 20m'", '"*/20 * * * ? *"'],
        ],
      },
    },
    {
      name: 'minutes-in-a-list',
      edits: { [file]: [["'every 20m'", "'0,20,40 * ? * *'"]] },
    },
  ],
  why: `
AWS counts days from Sunday, 1, so 2 to 6 are Monday to Friday. Without a zone, midnight is UTC’s, nine in the morning in
Tokyo. \`*/40\` means :00 and :40 of each hour, so four runs in two hours. And half past five in New York is 22:30 UTC in
winter, 21:30 in summer.
`,
});
