import { allows } from '../../../src/checks/access-cells.ts';
import { all } from '../../../src/checks/claim.ts';
import { fieldIs } from '../../../src/checks/models.ts';
import { isValidated } from '../../../src/checks/validation.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const resource = 'amplify/data/resource.ts';

export default defineExercise({
  id: 'assistant-courses',
  lesson: 'ai-habits',
  title: 'Review the confident answer',
  kind: 'review',
  task: `
An assistant wrote the data of a sports club. Your wish stands at the top of the file, word for word. Below it you find
habits of three ages, and something that never was.

Make the file mean what you asked for: the same fields with the same limits, and the rights of the wish, no narrower and
no wider. Don’t stop where the red lines do: read the wish once more against the table.
`,
  files: [resource],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'course-fields',
      sentence: 'A course has a required start, date and time, and twelve seats by default.',
      verify: all(
        fieldIs('Course', 'startsAt', { type: 'AWSDateTime', required: true }),
        fieldIs('Course', 'seats', { type: 'Int', required: false, default: '12' }),
      ),
    },
    {
      kind: 'backend',
      id: 'remark-limit',
      sentence: 'A remark has 200 characters at most.',
      verify: isValidated('Booking', 'remark', { check: 'maxLength', value: 200 }),
    },
    {
      kind: 'backend',
      id: 'courses',
      sentence: 'Members see courses, and trainers plan them.',
      verify: all(
        allows('Course', 'signed-in', { get: 'yes', list: 'yes', create: 'no', update: 'no', delete: 'no' }),
        allows('Course', 'group:TRAINERS', { get: 'yes', create: 'yes', update: 'yes', delete: 'yes' }),
      ),
    },
    {
      kind: 'backend',
      id: 'not-those-of-others',
      sentence: 'A member sees no bookings of others; trainers see all of them.',
      verify: all(
        allows('Booking', 'signed-in', { get: 'no', delete: 'no' }),
        allows('Booking', 'group:TRAINERS', { get: 'yes', list: 'yes', delete: 'no' }),
      ),
    },
    {
      kind: 'backend',
      id: 'own-bookings',
      sentence: 'Members book, and see and cancel their own bookings.',
      verify: allows('Booking', 'owner', { create: 'yes', get: 'yes', list: 'own', delete: 'yes' }),
    },
    {
      kind: 'backend',
      id: 'never-changed',
      sentence: 'Nobody changes a booking.',
      verify: all(
        allows('Booking', 'owner', { update: 'no' }),
        allows('Booking', 'signed-in', { update: 'no' }),
        allows('Booking', 'group:TRAINERS', { update: 'no' }),
      ),
    },
  ],
  hints: [
    {
      id: 'names-of-fields',
      when: { stage: 'types', code: ['TS2551', 'TS2339'], says: /AWSDateTime|'?int\b/ },
      text: 'Types of fields have names of their own in the schema builder, which aren’t those of GraphQL. Type `a.` in your editor, and look at the list.',
    },
    {
      id: 'limit-by-validation',
      when: { stage: 'types', code: ['TS2339', 'TS2551'], says: /maxLength/ },
      text: 'It ought to exist, and doesn’t. There is one method for all such limits, and it takes a function. The lesson’s quiz has it.',
    },
    {
      id: 'words-of-the-preview',
      when: { stage: 'types', code: ['TS2339', 'TS2551'], says: /allow|private|specificGroup|public/ },
      text: '`a.allow`, `private` and `specificGroup` are of the preview. Today `authorization` takes a function, which is given `allow`.',
    },
    {
      id: 'a-function',
      when: { stage: 'types', code: ['TS2345', 'TS2322'] },
      text: '`authorization` wants a function that returns the list, not the list.',
    },
    {
      id: 'limit-lost',
      when: { stage: 'checks', check: 'remark-limit' },
      text: 'What doesn’t exist was meant to do something. The limit of the remark is gone, or another one.',
    },
    {
      id: 'trainers-meant',
      when: { stage: 'checks', check: 'not-those-of-others', says: /signed/ },
      text: 'The comment speaks of trainers. Whom does the rule below it let in?',
    },
    {
      id: 'trainers-only-see',
      when: { stage: 'checks', check: 'not-those-of-others' },
      text: 'Look at the column of `TRAINERS` in the table of `Booking`. They see all bookings, and that is all.',
    },
    {
      id: 'owner-changes',
      when: { stage: 'checks', check: 'never-changed' },
      text: '“Bookings aren’t changed.” A rule without `.to([...])` gives changing, too.',
    },
    {
      id: 'own-rights',
      when: { stage: 'checks', check: 'own-bookings' },
      text: 'Booking, seeing, canceling: three operations for whoever made the booking.',
    },
    {
      id: 'courses-as-asked',
      when: { stage: 'checks', check: 'courses' },
      text: 'Members only see courses. Planning is creating, changing and deleting.',
    },
    {
      id: 'fields-as-they-were',
      when: { stage: 'checks', check: 'course-fields' },
      text: 'A field lost something on the way: that it is required, its default, or its kind.',
    },
    {
      id: 'words-first',
      text: 'First the words, one after the other, until the types are content. Then the rights, row by row.',
    },
    {
      id: 'two-rules',
      text: 'For bookings two rules are enough: the owner creates, reads and deletes; the group reads.',
    },
  ],
  startFails: { stage: 'types' },
  mistakes: [
    {
      name: 'only-the-words',
      edits: {
        [resource]: [
          ["allow.owner().to(['create', 'read', 'delete'])", 'allow.owner()'],
          ["allow.group('TRAINERS').to(['read'])", "allow.authenticated().to(['read'])"],
        ],
      },
      brings: 'trainers-meant',
    },
    {
      name: 'bookings-changed',
      edits: { [resource]: [["allow.owner().to(['create', 'read', 'delete'])", 'allow.owner()']] },
      brings: 'owner-changes',
    },
    {
      name: 'limit-thrown-out',
      edits: { [resource]: [['a.string().validate(remark => remark.maxLength(200))', 'a.string()']] },
      brings: 'limit-lost',
    },
    {
      name: 'trainers-do-all',
      edits: { [resource]: [["allow.group('TRAINERS').to(['read'])", "allow.group('TRAINERS')"]] },
      brings: 'trainers-only-see',
    },
    {
      name: 'int-stays',
      edits: { [resource]: [['a.integer().default(12)', 'a.int().default(12)']] },
      trips: { stage: 'types' },
      brings: 'names-of-fields',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        [resource]: [
          ['a, type ClientSchema, defineData', 'type ClientSchema, a, defineData'],
          ['allow => [allow.authenticated()', '(allow) => [allow.authenticated()'],
          ['remark => remark.maxLength(200)', '(v) => v.maxLength(200)'],
        ],
      },
    },
    {
      name: 'groups-by-list',
      edits: {
        [resource]: [
          ["allow.group('TRAINERS')]", "allow.groups(['TRAINERS'])]"],
          ["allow.group('TRAINERS').to(['read'])", "allow.groups(['TRAINERS']).to(['read'])"],
        ],
      },
    },
    {
      name: 'with-a-message',
      edits: {
        [resource]: [
          ['remark.maxLength(200)', "remark.maxLength(200, 'A remark has 200 characters at most.')"],
        ],
      },
    },
  ],
  why: `
The words were found by the types. That every member would have seen all bookings, with a comment that says otherwise, was
found by the wish and the table: a comment is no rule. And what an invented call was to do is still a wish: drop the call,
keep the limit.
`,
});
