import { fieldIs } from '../../../src/checks/models.ts';
import { fieldTakes } from '../../../src/checks/types.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

export default defineExercise({
  id: 'contact-card',
  lesson: 'scalars',
  title: 'Defaults that are none',
  kind: 'fix',
  task: `
Someone built this model without ever running it. The synthesis stops at one thing, then at the next. Fix what it says,
until it has no more to say. What was meant:

- Nobody has an \`email\`, or a \`lastCall\`, just because nobody said so.
- A \`website\` that isn’t given is \`https://www.example.com\`, and the number of \`calls\` is zero.
- The offices are \`oslo\`, \`new_york\` and \`rio\`.

One more thing is wrong, and no tool will tell you: anything goes for a \`birthday\`. Let the API refuse what is no day.
`,
  files: ['amplify/data/resource.ts'],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'email',
      sentence: 'Contact.email is an e-mail address, without a default.',
      verify: fieldIs('Contact', 'email', { type: 'AWSEmail', default: null }),
    },
    {
      kind: 'backend',
      id: 'website',
      sentence: 'Contact.website is a link, with the default that was meant.',
      verify: fieldIs('Contact', 'website', { type: 'AWSURL', default: 'https://www.example.com' }),
    },
    {
      kind: 'backend',
      id: 'last-call',
      sentence: 'Contact.lastCall is a date and time; it has no default.',
      verify: fieldIs('Contact', 'lastCall', { type: 'AWSDateTime', default: null }),
    },
    {
      kind: 'backend',
      id: 'calls',
      sentence: 'Contact.calls is a whole number, by default 0.',
      verify: fieldIs('Contact', 'calls', { type: 'Int', default: '0' }),
    },
    {
      kind: 'backend',
      id: 'office',
      sentence: 'Contact.office is one of oslo, new_york and rio.',
      verify: fieldTakes('Contact', 'office', ['oslo', 'new_york', 'rio']),
    },
    {
      kind: 'backend',
      id: 'birthday',
      sentence: 'Contact.birthday is a date, and may be missing.',
      verify: fieldIs('Contact', 'birthday', {
        type: 'AWSDate',
        required: false,
        list: false,
        default: null,
      }),
    },
  ],
  hints: [
    {
      id: 'value-or-none',
      when: { stage: 'synthesis', code: 'default-does-not-fit' },
      text: 'The message names a value and a type. Should the field have a default at all? If so, how is a value of *that* type written? If not, what goes?',
    },
    {
      id: 'letters-and-digits',
      when: { stage: 'synthesis', code: ['name-not-allowed', 'schema-syntax'] },
      text: 'An enum’s values are names in GraphQL. One of them has a sign that no name may have. The task spells it in another way.',
    },
    {
      id: 'weaker-type',
      when: { stage: 'checks', says: /is an? (optional )?String/, asks: /AWS/ },
      text: 'As a text it takes every default, and every nonsense too. Keep the narrow type, and look at the default.',
    },
    {
      id: 'a-moment-for-a-day',
      when: { stage: 'checks', check: 'birthday', says: /AWSDateTime|AWSTimestamp/ },
      text: 'A birthday has no time, and is the same day in every time zone. Which scalar is a day, and no more?',
    },
    {
      id: 'a-day-is-a-type',
      when: { stage: 'checks', check: 'birthday', says: /String/ },
      text: 'A text takes “soon” and “1.4.” too. Which scalar lets the API refuse what is no day?',
    },
    {
      id: 'no-made-up-moment',
      when: { stage: 'checks', check: 'last-call', says: /by default/ },
      text: 'Now every contact without a call was called on New Year’s Eve. Nobody was called: what says that?',
    },
    {
      id: 'one-by-one',
      text: 'Save after each fix: the next message is about the next line. The task says of each field what was meant.',
    },
    {
      id: 'the-lines',
      text: '`email` and `lastCall` lose their defaults. `website` gets one that begins with `https://`, `calls` the number 0, `birthday` the type `a.date()`.',
    },
  ],
  startFails: { stage: 'synthesis' },
  mistakes: [
    {
      name: 'website-without-scheme',
      edits: {
        'amplify/data/resource.ts': [["default('https://www.example.com')", "default('www.example.com')"]],
      },
      brings: 'value-or-none',
    },
    {
      name: 'a-full-moment',
      edits: {
        'amplify/data/resource.ts': [
          ['lastCall: a.datetime()', "lastCall: a.datetime().default('2026-01-01T00:00:00Z')"],
        ],
      },
      brings: 'no-made-up-moment',
    },
    {
      name: 'text-takes-all',
      edits: { 'amplify/data/resource.ts': [['email: a.email()', "email: a.string().default('unknown')"]] },
      trips: { stage: 'checks', check: 'email' },
      brings: 'weaker-type',
    },
    {
      name: 'birthday-still-text',
      edits: { 'amplify/data/resource.ts': [['birthday: a.date()', 'birthday: a.string()']] },
      trips: { stage: 'checks', check: 'birthday' },
      brings: 'weaker-type',
    },
    {
      name: 'birthday-with-time',
      edits: { 'amplify/data/resource.ts': [['birthday: a.date()', 'birthday: a.datetime()']] },
      brings: 'a-moment-for-a-day',
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
      name: 'rule-of-the-schema',
      edits: {
        'amplify/data/resource.ts': [
          [
            '    .authorization(allow => [allow.owner()]),\n});',
            '}).authorization(allow => [allow.owner()]);',
          ],
        ],
      },
    },
    {
      name: 'enum-by-name',
      edits: {
        'amplify/data/resource.ts': [
          [
            'const schema = a.schema({',
            "const schema = a.schema({\n  Office: a.enum(['rio', 'oslo', 'new_york']),",
          ],
          ["a.enum(['oslo', 'new_york', 'rio'])", "a.ref('Office')"],
        ],
      },
    },
  ],
  why: `
A narrow type refuses nonsense in a default too. For what nobody knows, the right default is none at all. TypeScript let all of it through, since it sees texts only.

Offices in another order would have been right as well. With a name of its own, the enum could be required too.
`,
});
