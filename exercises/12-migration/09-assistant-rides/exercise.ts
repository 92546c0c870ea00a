import { allows } from '../../../src/checks/access-cells.ts';
import { all } from '../../../src/checks/claim.ts';
import { hasIndex } from '../../../src/checks/keys.ts';
import { fieldIs } from '../../../src/checks/models.ts';
import { fieldOfType } from '../../../src/checks/types.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const resource = 'amplify/data/resource.ts';

export default defineExercise({
  id: 'assistant-rides',
  lesson: 'check-a-port',
  title: '“All rules were preserved”',
  kind: 'review',
  task: `
Neighbors share cars. An assistant ported their schema, \`gen1/schema.graphql\`, and says that everything was preserved. It
compiles, synthesizes, and reads well.

Review it: names, fields, people, the rest. Whatever isn’t as it was, make it so again. The app stays the old one, the
tables are new.

A part of it is right. Change nothing there.
`,
  files: [resource],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'fields',
      sentence: 'Fields are required where they were, and have the defaults that they had.',
      verify: all(
        fieldOfType('Place', 'town', { type: 'String', required: true }),
        fieldOfType('Place', 'street', { type: 'String', required: false }),
        fieldIs('Driver', 'seats', { type: 'Int', required: true, default: '4' }),
        fieldIs('Ride', 'start', { type: 'Place', required: true }),
        fieldIs('Ride', 'leavesAt', { type: 'AWSDateTime', required: true }),
      ),
    },
    {
      kind: 'backend',
      id: 'query',
      sentence: 'The app’s query for the rides of a driver is there.',
      verify: hasIndex('Ride', { keys: ['driver', 'leavesAt'], query: 'ridesOfDriver' }),
    },
    {
      kind: 'backend',
      id: 'strangers',
      sentence: 'Who isn’t in a ride doesn’t see it.',
      verify: allows('Ride', 'signed-in', { get: 'no', update: 'no', delete: 'no' }),
    },
    {
      kind: 'backend',
      id: 'riders',
      sentence: 'Riders see their rides, and change none.',
      verify: allows('Ride', 'owner:riders', { get: 'yes', update: 'no', delete: 'no' }),
    },
    {
      kind: 'backend',
      id: 'driver-of-a-ride',
      sentence: 'The driver of a ride does everything with it.',
      verify: allows('Ride', 'owner:driver', { get: 'yes', update: 'yes', delete: 'yes' }),
    },
    {
      kind: 'backend',
      id: 'drivers',
      sentence: 'Drivers: the owner changes, everyone signed in reads, nobody deletes.',
      verify: all(
        allows('Driver', 'owner', { get: 'yes', update: 'yes', delete: 'no' }),
        allows('Driver', 'signed-in', { get: 'yes', list: 'yes', update: 'no', delete: 'no' }),
      ),
    },
  ],
  hints: [
    {
      id: 'default-gone',
      when: { stage: 'checks', check: 'fields', says: /default/ },
      text: 'A new driver had four seats, without a word. Where did that go?',
    },
    {
      id: 'marks-gone',
      when: { stage: 'checks', check: 'fields', says: /optional/ },
      text: 'Count the exclamation marks of the old schema, also those in types that are no models. One is missing.',
    },
    {
      id: 'mark-too-many',
      when: { stage: 'checks', check: 'fields' },
      text: 'A field isn’t what it was. Compare it with the line of the old schema.',
    },
    {
      id: 'name-of-a-query',
      when: { stage: 'checks', check: 'query' },
      text: 'The app calls a query by its old name. `@index` says which.',
    },
    {
      id: 'rule-of-nobody',
      when: { stage: 'checks', check: 'strangers' },
      text: 'Turn the comparison around: for each rule of the new `Ride`, which one of the old schema was it? One has none.',
    },
    {
      id: 'riders-limit',
      when: { stage: 'checks', check: 'riders', says: /may (update|delete)/ },
      text: 'Two rules name people in a field. The second one had `operations`.',
    },
    {
      id: 'riders-too',
      when: { stage: 'checks', check: 'riders' },
      text: 'Riders stand in a list of the ride. They see it, and no more.',
    },
    {
      id: 'driver-keeps-all',
      when: { stage: 'checks', check: 'driver-of-a-ride' },
      text: 'The rule about the driver was right as the assistant had it.',
    },
    {
      id: 'nobody-deletes-drivers',
      when: { stage: 'checks', check: 'drivers', says: /may delete/ },
      text: 'Who may delete a driver in the old schema? Look for the operation in each of the two rules.',
    },
    {
      id: 'drivers-as-before',
      when: { stage: 'checks', check: 'drivers' },
      text: 'The two rules of `Driver` say three and one operations. Say the same.',
    },
    {
      id: 'four-steps',
      text: 'Go in four steps, each from the old file to the new one: names, exclamation marks and defaults, rules, `@index`.',
    },
    {
      id: 'and-back-again',
      text: 'Then go back: look at each rule of the new file, and find it in the old one, with all that stands in its braces.',
    },
  ],
  startFails: { stage: 'checks', check: 'fields' },
  mistakes: [
    {
      name: 'fields-alone',
      edits: {
        [resource]: [
          [
            "allow.ownersDefinedIn('riders').to(['read'])",
            "allow.ownersDefinedIn('riders').to(['read']), allow.authenticated().to(['read'])",
          ],
        ],
      },
      brings: 'rule-of-nobody',
    },
    {
      name: 'riders-write',
      edits: {
        [resource]: [["allow.ownersDefinedIn('riders').to(['read'])", "allow.ownersDefinedIn('riders')"]],
      },
      brings: 'riders-limit',
    },
    {
      name: 'owners-delete',
      edits: { [resource]: [["allow.owner().to(['create', 'read', 'update'])", 'allow.owner()']] },
      brings: 'nobody-deletes-drivers',
    },
    {
      name: 'town-optional',
      edits: { [resource]: [['town: a.string().required()', 'town: a.string()']] },
      brings: 'marks-gone',
    },
    {
      name: 'no-default',
      edits: { [resource]: [['.required().default(4)', '.required()']] },
      brings: 'default-gone',
    },
    {
      name: 'new-query-name',
      edits: { [resource]: [["queryField('ridesOfDriver')", "queryField('ridesByDriver')"]] },
      brings: 'name-of-a-query',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        [resource]: [
          ['a, type ClientSchema, defineData', 'type ClientSchema, a, defineData'],
          [
            '.authorization(allow => [allow.ownerDefinedIn',
            '.authorization((allow) => [allow.ownerDefinedIn',
          ],
        ],
      },
    },
    {
      name: 'index-named',
      edits: {
        [resource]: [[".queryField('ridesOfDriver')", ".name('byDriver').queryField('ridesOfDriver')"]],
      },
    },
    {
      name: 'parts-of-read',
      edits: {
        [resource]: [
          [
            "allow.ownersDefinedIn('riders').to(['read'])",
            "allow.ownersDefinedIn('riders').to(['get', 'list', 'listen'])",
          ],
        ],
      },
    },
  ],
  why: `
Six small things, and each looks like a detail: a default, two exclamation marks, a name, two limits and one rule too many.
The last one is the worst. Everybody could see where each neighbor drives, and nothing had turned red.

Going *back*, from the new rules to the old ones, finds what was added. Forward finds only what was lost.
`,
});
