import { mayCall } from '../../../src/checks/handlers.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const data = 'amplify/data/resource.ts';
const trainersAlone = { 'group:TRAINERS': true, 'signed-in': false, guest: false };

export default defineExercise({
  id: 'open-doors',
  lesson: 'many-at-once',
  title: 'The side doors of a sports club',
  kind: 'hole',
  task: `
A club keeps its athletes’ pulse. That is about health, so only \`TRAINERS\` read and write athletes: the model’s rule says so,
and it stays.

Then somebody added four operations. Through some of them, people who are not trainers read athletes, or write them. The
app also shows everyone signed in *how many* athletes there are, and that is wanted.

Read what each operation gives, and close what is open. The handlers stay as they are.
`,
  files: [data],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'import',
      sentence: 'Trainers alone write athletes.',
      verify: mayCall('importAthletes', trainersAlone),
    },
    {
      kind: 'backend',
      id: 'above',
      sentence: 'Trainers alone read athletes by their pulse.',
      verify: mayCall('athletesAbove', trainersAlone),
    },
    {
      kind: 'backend',
      id: 'listening',
      sentence: 'Trainers alone are told of athletes that are imported.',
      verify: mayCall('onImport', trainersAlone),
    },
    {
      kind: 'backend',
      id: 'count',
      sentence: 'Everyone signed in learns how many there are.',
      verify: mayCall('countAthletes', { 'signed-in': true, 'group:TRAINERS': true, guest: false }),
    },
  ],
  hints: [
    {
      id: 'no-owner-here',
      when: { stage: 'types', code: ['TS2339', 'TS2551'], says: /owner/ },
      text: 'An operation has no record, so it has no owner. Who is meant is a group.',
    },
    {
      id: 'both-needed',
      when: { stage: 'synthesis', code: 'operation-incomplete' },
      text: 'An operation without rules isn’t closed, it is incomplete. Say who may call it.',
    },
    {
      id: 'writes-past-the-model',
      when: { stage: 'checks', check: 'import', says: /signed in may call/ },
      text: 'The code behind `importAthletes` writes to the table itself. Does anything but its own rule stop somebody?',
    },
    {
      id: 'reads-past-the-model',
      when: { stage: 'checks', check: 'above', says: /signed in may call/ },
      text: 'What does `athletesAbove` give back, and what stands in it?',
    },
    {
      id: 'hears-what-is-written',
      when: { stage: 'checks', check: 'listening', says: /signed in may call/ },
      text: 'One door is left. Who listens gets what the mutation gave back: athletes.',
    },
    {
      id: 'a-number-is-no-athlete',
      when: { stage: 'checks', check: 'count' },
      text: 'A number tells nothing of anybody’s pulse, and everyone signed in is meant to see it.',
    },
    {
      id: 'trainers-shut-out',
      when: { stage: 'checks', check: 'import', says: /TRAINERS may not/ },
      text: 'Now trainers can’t import, either.',
    },
    {
      id: 'by-what-it-gives',
      text: 'Go operation by operation: does it give or take athletes, or only a number?',
    },
    {
      id: 'three-of-four',
      text: 'Whatever gives or takes athletes gets the rule that the model has.',
    },
  ],
  startFails: { stage: 'checks', check: 'import' },
  mistakes: [
    {
      name: 'only-the-mutation',
      edits: {
        [data]: [
          [
            "entry: './athletes-above.js' }))\n    .authorization(allow => [allow.group('TRAINERS')])",
            "entry: './athletes-above.js' }))\n    .authorization(allow => [allow.authenticated()])",
          ],
        ],
      },
      brings: 'reads-past-the-model',
    },
    {
      name: 'listeners-forgotten',
      edits: {
        [data]: [
          [
            "entry: './on-import.js' }))\n    .authorization(allow => [allow.group('TRAINERS')])",
            "entry: './on-import.js' }))\n    .authorization(allow => [allow.authenticated()])",
          ],
        ],
      },
      brings: 'hears-what-is-written',
    },
    {
      name: 'all-shut',
      edits: { [data]: [['allow.authenticated()', "allow.group('TRAINERS')"]] },
      brings: 'a-number-is-no-athlete',
    },
    {
      name: 'rule-beside-rule',
      edits: {
        [data]: [
          [
            "entry: './import-athletes.js' }))\n    .authorization(allow => [allow.group('TRAINERS')])",
            "entry: './import-athletes.js' }))\n    .authorization(allow => [allow.authenticated(), allow.group('TRAINERS')])",
          ],
        ],
      },
      brings: 'writes-past-the-model',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        [data]: [
          [
            "(allow => [allow.group('TRAINERS')]),\n  importAthletes",
            "((allow) => [allow.group('TRAINERS')]),\n  importAthletes",
          ],
          ['a, type ClientSchema, defineData', 'type ClientSchema, a, defineData'],
        ],
      },
    },
    {
      name: 'groups-in-a-list',
      edits: {
        [data]: [
          [
            "entry: './on-import.js' }))\n    .authorization(allow => [allow.group('TRAINERS')])",
            "entry: './on-import.js' }))\n    .authorization(allow => [allow.groups(['TRAINERS'])])",
          ],
          [
            "entry: './athletes-above.js' }))\n    .authorization(allow => [allow.group('TRAINERS')])",
            "entry: './athletes-above.js' }))\n    .authorization(allow => allow.group('TRAINERS'))",
          ],
        ],
      },
    },
  ],
  why: `
The model’s rule holds for the model’s operations. Code that goes to the table passes it by, and so does who listens to
what such code gives back. Each side door needs the rule of the front door, unless what goes through it is harmless, such as
a number.
`,
});
