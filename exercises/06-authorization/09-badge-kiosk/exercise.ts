import { allows } from '../../../src/checks/access-cells.ts';
import { authorizerIs, takesMode } from '../../../src/checks/authorization-modes.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

export default defineExercise({
  id: 'badge-kiosk',
  lesson: 'lambda-authorizer',
  title: 'Kiosks with badges',
  kind: 'complete',
  task: `
Kiosks at the doors record visits. They have no account; they send a badge’s number. Who gets in is decided by a
function that is written already: \`badges\`, in \`amplify/badges/\`.

- Kiosks create visits. They don’t read, change or delete any.
- \`RECEPTION\` reads visits, as now.
- An answer of the function is kept for two minutes, no longer: a stolen badge has to stop working soon.

The default mode stays the user pool.
`,
  files: ['amplify/data/resource.ts'],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'kiosks-create',
      sentence: 'Whoever the function lets in creates visits.',
      verify: allows('Visit', 'custom', { create: 'yes' }),
    },
    {
      kind: 'backend',
      id: 'kiosks-only-create',
      sentence: 'They read, change and delete none.',
      verify: allows('Visit', 'custom', {
        get: 'no',
        list: 'no',
        update: 'no',
        delete: 'no',
        onCreate: 'no',
      }),
    },
    {
      kind: 'backend',
      id: 'badges-decides',
      sentence: 'The function in amplify/badges/ says who gets in.',
      verify: authorizerIs('badge-authorizer'),
    },
    {
      kind: 'backend',
      id: 'two-minutes',
      sentence: 'The API keeps the function’s answer for 120 seconds.',
      verify: takesMode('lambda', { AuthorizerResultTtlInSeconds: 120 }),
    },
    {
      kind: 'backend',
      id: 'reception-reads',
      sentence: 'RECEPTION reads visits, and changes none.',
      verify: allows('Visit', 'group:RECEPTION', {
        get: 'yes',
        list: 'yes',
        create: 'no',
        update: 'no',
        delete: 'no',
      }),
    },
  ],
  hints: [
    {
      id: 'rule-without-a-mode',
      when: { stage: 'synthesis', code: 'authorizer-function-missing' },
      text: 'The rule is there, and the mode isn’t: nobody knows which function to ask. Where does `defineData` take it?',
    },
    {
      id: 'no-rule-yet',
      when: { stage: 'checks', check: 'kiosks-create' },
      text: 'Nobody gets in by the function yet. The mode says *who is asked*, the rule says *what they may do then*. Both are needed.',
    },
    {
      id: 'no-more-than-create',
      when: { stage: 'checks', check: 'kiosks-only-create' },
      text: 'Kiosks may do more than create. Their rule can be limited like any other.',
    },
    {
      id: 'the-one-that-is-there',
      when: { stage: 'checks', check: 'badges-decides' },
      text: 'The function that knows the badges is written already. Which file exports it?',
    },
    {
      id: 'how-long',
      when: { stage: 'checks', check: 'two-minutes', says: /Ttl/ },
      text: 'Without a word of yours an answer is kept for 60 seconds. The option counts in seconds.',
    },
    {
      id: 'ask-reception',
      when: { stage: 'checks', check: 'reception-reads' },
      text: 'The rule for `RECEPTION` was right. Leave it beside yours.',
    },
    {
      id: 'user-pool-first',
      when: { stage: 'checks', check: 'nothing-else', says: /default authorization mode/ },
      text: 'The app’s other calls go by the default mode. It has to stay the user pool; a second mode stands beside it.',
    },
    {
      id: 'two-places',
      text: 'Two places: a rule `allow.custom()` at the model, and `lambdaAuthorizationMode` in `authorizationModes`.',
    },
    {
      id: 'the-options',
      text: '`lambdaAuthorizationMode` takes `function` and `timeToLiveInSeconds`. Import `badges` from `../badges/resource`.',
    },
  ],
  startFails: { stage: 'checks', check: 'kiosks-create' },
  mistakes: [
    {
      name: 'kiosks-do-all',
      edits: { 'amplify/data/resource.ts': [["allow.custom().to(['create'])", 'allow.custom()']] },
      brings: 'no-more-than-create',
    },
    {
      name: 'sixty-seconds',
      edits: { 'amplify/data/resource.ts': [[', timeToLiveInSeconds: 120', '']] },
      brings: 'how-long',
    },
    {
      name: 'minutes-for-seconds',
      edits: { 'amplify/data/resource.ts': [['timeToLiveInSeconds: 120', 'timeToLiveInSeconds: 2']] },
      brings: 'how-long',
    },
    {
      name: 'mode-without-a-rule',
      edits: { 'amplify/data/resource.ts': [["allow.custom().to(['create']), ", '']] },
      brings: 'no-rule-yet',
    },
    {
      name: 'function-first',
      edits: {
        'amplify/data/resource.ts': [
          ["defaultAuthorizationMode: 'userPool'", "defaultAuthorizationMode: 'lambda'"],
        ],
      },
      brings: 'user-pool-first',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        'amplify/data/resource.ts': [
          ['a, type ClientSchema, defineData', 'type ClientSchema, a, defineData'],
          ['allow => [', '(allow) => ['],
        ],
      },
    },
    {
      name: 'minutes-counted',
      edits: { 'amplify/data/resource.ts': [['timeToLiveInSeconds: 120', 'timeToLiveInSeconds: 2 * 60']] },
    },
  ],
  why: `
The mode names the function that is asked at the door, the rule says what those may do whom it lets in. With
\`.to(['create'])\` a kiosk with a good badge still reads nothing.

Each answer is kept: for 60 seconds by itself, here for 120. That is how long a badge works after you have struck it off.
`,
});
