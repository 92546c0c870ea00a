import { isIdentifiedBy } from '../../../src/checks/keys.ts';
import { fieldIs } from '../../../src/checks/models.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

export default defineExercise({
  id: 'one-reading-each',
  lesson: 'identifiers',
  title: 'Choose what tells readings apart',
  kind: 'choose',
  task: `
Sensors in a cold store send a \`Reading\` every minute, and send it again when the network fails. So readings are there
twice. Three designs are on the table:

- **A**: keep \`id\`, and look whether such a reading is there before you create one;
- **B**: \`takenAt\`, then \`sensor\`, identify a reading;
- **C**: \`sensor\`, then \`takenAt\`, identify a reading.

Two things must be true. The API itself refuses the second copy. And the readings of *one* sensor between two moments
are found without an index or a filter. Build the design that does both. The fields keep their names and types.
`,
  files: ['amplify/data/resource.ts'],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'design',
      sentence: 'The design refuses copies, and reads one sensor’s readings in order.',
      verify: isIdentifiedBy('Reading', ['sensor', 'takenAt']),
    },
    {
      kind: 'backend',
      id: 'sensor',
      sentence: 'Every reading names its sensor.',
      verify: fieldIs('Reading', 'sensor', { type: 'String', required: true }),
    },
    {
      kind: 'backend',
      id: 'taken-at',
      sentence: 'Every reading says when it was taken.',
      verify: fieldIs('Reading', 'takenAt', { type: 'AWSDateTime', required: true }),
    },
  ],
  hints: [
    {
      id: 'two-can-look',
      when: { stage: 'checks', check: 'design', says: /identified by id\./ },
      text: 'With `id` the API takes any number of copies. Looking first doesn’t help: two copies may be on their way at once, and both find nothing.',
    },
    {
      id: 'which-is-known',
      when: { stage: 'checks', check: 'design', says: /by takenAt, then sensor/ },
      text: 'This refuses copies too. But the first field has to be known *exactly*, and the question is about a span of time. Which of the two fields is known exactly?',
    },
    {
      id: 'one-field-alone',
      when: { stage: 'checks', check: 'design', says: /identified by (sensor|takenAt)\./ },
      text: 'One field is not enough: a sensor could then have one reading in its whole life, or a moment one for all sensors.',
    },
    {
      id: 'one-more-field',
      when: { stage: 'checks', check: 'design', says: /celsius|, then .*, then/ },
      text: 'What was measured, or an `id`, tells no copy from another reading. A field too many, and copies that differ in it get through.',
    },
    {
      id: 'always-a-value',
      when: { stage: 'synthesis', code: 'identifier-not-required' },
      text: 'What identifies a record can never be missing. Which call says that of a field?',
    },
    {
      id: 'ask-the-questions',
      text: 'Ask two questions of each design. Are two copies the same record? And is the sensor what must be equal, the time what may be a range?',
    },
    {
      id: 'the-call',
      text: '`.identifier([...])` comes behind `a.model({ ... })`, before the rules or after them. It takes two names, and both fields have to be required.',
    },
  ],
  startFails: { stage: 'checks', check: 'design' },
  mistakes: [
    {
      name: 'design-b',
      edits: { 'amplify/data/resource.ts': [["['sensor', 'takenAt']", "['takenAt', 'sensor']"]] },
      brings: 'which-is-known',
    },
    {
      name: 'design-a',
      edits: { 'amplify/data/resource.ts': [["    .identifier(['sensor', 'takenAt'])\n", '']] },
      brings: 'two-can-look',
    },
    {
      name: 'sensor-alone',
      edits: { 'amplify/data/resource.ts': [["['sensor', 'takenAt']", "['sensor']"]] },
      brings: 'one-field-alone',
    },
    {
      name: 'may-be-missing',
      edits: { 'amplify/data/resource.ts': [['takenAt: a.datetime().required()', 'takenAt: a.datetime()']] },
      brings: 'always-a-value',
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
      name: 'rules-first',
      edits: {
        'amplify/data/resource.ts': [
          [
            "    .identifier(['sensor', 'takenAt'])\n    .authorization(allow => [allow.authenticated()]),",
            "    .authorization(allow => [allow.authenticated()])\n    .identifier(['sensor', 'takenAt']),",
          ],
        ],
      },
    },
    {
      name: 'fields-in-another-order',
      edits: {
        'amplify/data/resource.ts': [
          [
            '      sensor: a.string().required(),\n      takenAt: a.datetime().required(),\n      celsius: a.float().required(),\n',
            '      celsius: a.float().required(),\n      takenAt: a.datetime().required(),\n      sensor: a.string().required(),\n',
          ],
        ],
      },
    },
  ],
  why: `
A copy has the same sensor and moment, so it is the same record, and \`create\` refuses it. \`list({ sensor, takenAt: {
between: [...] } })\` reads exactly what it returns.

B refuses copies as well, and can say what all sensors measured at one exact moment. A needs an index for the question,
and no index refuses anything.
`,
});
