import { attributeIs } from '../../../src/checks/user-pool.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

export default defineExercise({
  id: 'member-card',
  lesson: 'user-attributes',
  title: 'What a club knows of its members',
  kind: 'complete',
  task: `
A climbing club moves its paper cards into an app. Add what stands on a card to the user pool:

1. The whole name, in one attribute. Nobody signs up without it, and people marry: it may change.
2. The birthday. Who wants to, gives it at sign-up; nobody changes it later.
3. The number of the card, \`cardNumber\`: a number from 1000 to 9999. It never changes.
4. Whether somebody wants the newsletter, \`newsletter\`: yes or no, as often as they like.

Take standard attributes where there is one.
`,
  files: ['amplify/auth/resource.ts'],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'name',
      sentence: 'The name is required, and may change.',
      verify: attributeIs('name', { required: true, mutable: true }),
    },
    {
      kind: 'backend',
      id: 'birthday',
      sentence: 'The birthday is optional, and never changes.',
      verify: attributeIs('birthdate', { required: false, mutable: false }),
    },
    {
      kind: 'backend',
      id: 'card',
      sentence: 'The card number is a number from 1000 to 9999, and never changes.',
      verify: attributeIs('custom:cardNumber', { type: 'Number', mutable: false, min: 1000, max: 9999 }),
    },
    {
      kind: 'backend',
      id: 'newsletter',
      sentence: 'The newsletter is yes or no, and may change.',
      verify: attributeIs('custom:newsletter', { type: 'Boolean', mutable: true }),
    },
  ],
  hints: [
    {
      id: 'names-of-code',
      when: {
        stage: 'types',
        code: ['TS2353', 'TS2561', 'TS2322'],
        says: /`(name|birthday|full_name|fullName)`/,
      },
      text: 'The pool has a name for it, and so has your code; they differ. Ask the editor for suggestions in `userAttributes`: it lists all standard attributes.',
    },
    {
      id: 'prefix',
      when: { stage: 'types', code: ['TS2353', 'TS2561', 'TS2322'], says: /cardNumber|newsletter/ },
      text: 'An attribute of your own says so in its name: quotes, a prefix and a colon. It also says its `dataType`.',
    },
    {
      id: 'bounds-of-a-number',
      when: { stage: 'types', code: ['TS2353', 'TS2561', 'TS2322'], says: /minLen|maxLen|required/ },
      text: 'A text has a length, a number has a value: they are bounded by different options. And no attribute of your own can be required.',
    },
    {
      id: 'one-attribute',
      when: { stage: 'checks', check: 'name', says: /given_name|family_name/ },
      text: 'That makes two fields, or half a name. One standard attribute holds a name as a whole.',
    },
    {
      id: 'without-a-name',
      when: { stage: 'checks', check: 'name', says: /optional/ },
      text: 'People could sign up without a name. If you say nothing, an attribute is optional.',
    },
    {
      id: 'once-and-for-all',
      when: { stage: 'checks', check: 'birthday', says: / mutable/ },
      text: 'A birthday that is given may still be changed. What you don’t say is decided too: an attribute is mutable, unless you forbid it.',
    },
    {
      id: 'cards-change-hands',
      when: { stage: 'checks', check: 'card', says: / mutable/ },
      text: 'Members could give themselves another card. What you don’t say is decided too: an attribute is mutable, unless you forbid it.',
    },
    {
      id: 'number-not-text',
      when: { stage: 'checks', check: 'card', says: /of type (String|Boolean|DateTime)/ },
      text: '“From 1000 to 9999” is about a value. As another type it would be about a length, or about nothing.',
    },
    {
      id: 'from-to',
      when: { stage: 'checks', check: 'card', says: /minimum|maximum|at least|at most/ },
      text: 'Compare both bounds with the task. They are options of the attribute, and both ends belong to it.',
    },
    {
      id: 'yes-or-no',
      when: { stage: 'checks', check: 'newsletter', says: /of type|immutable/ },
      text: 'Yes or no, as often as they like: that is a type, and whether it may change.',
    },
    {
      id: 'two-and-two',
      text: 'Two of the four have a standard attribute, two don’t. The first two say `required` and `mutable`; the others say a `dataType`.',
    },
    {
      id: 'names',
      text: 'The names are `fullname`, `birthdate`, `custom:cardNumber` and `custom:newsletter`, the last two in quotes.',
    },
  ],
  startFails: { stage: 'checks', check: 'name' },
  mistakes: [
    {
      name: 'card-may-change',
      edits: { 'amplify/auth/resource.ts': [["'Number', mutable: false,", "'Number',"]] },
      brings: 'cards-change-hands',
    },
    {
      name: 'name-in-two',
      edits: {
        'amplify/auth/resource.ts': [
          [
            'fullname: { required: true, mutable: true }',
            'givenName: { required: true, mutable: true },\n    familyName: { required: true, mutable: true }',
          ],
        ],
      },
      brings: 'one-attribute',
    },
    {
      name: 'bounds-of-a-text',
      edits: { 'amplify/auth/resource.ts': [['min: 1000, max: 9999', 'minLen: 4, maxLen: 4']] },
      trips: { stage: 'types' },
      brings: 'bounds-of-a-number',
    },
    {
      name: 'number-as-text',
      edits: {
        'amplify/auth/resource.ts': [
          [
            "dataType: 'Number', mutable: false, min: 1000, max: 9999",
            "dataType: 'String', mutable: false, minLen: 4, maxLen: 4",
          ],
        ],
      },
      brings: 'number-not-text',
    },
    {
      name: 'no-prefix',
      edits: { 'amplify/auth/resource.ts': [["'custom:newsletter'", 'newsletter']] },
      trips: { stage: 'types' },
      brings: 'prefix',
    },
    {
      name: 'birthday-by-default',
      edits: {
        'amplify/auth/resource.ts': [['birthdate: { required: false, mutable: false }', 'birthdate: {}']],
      },
      brings: 'once-and-for-all',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        'amplify/auth/resource.ts': [
          ['    fullname:', "    // Maps to Cognito standard attribute 'name'\n    fullname:"],
          ["'custom:cardNumber': { dataType: 'Number'", '"custom:cardNumber": {\n      dataType: "Number"'],
          ["'custom:newsletter': { dataType: 'Boolean'", '"custom:newsletter": {\n      dataType: "Boolean"'],
        ],
      },
    },
    {
      name: 'defaults-unsaid',
      edits: {
        'amplify/auth/resource.ts': [
          ['fullname: { required: true, mutable: true }', 'fullname: { required: true }'],
          ['{ required: false, mutable: false }', '{ mutable: false }'],
          ["{ dataType: 'Boolean', mutable: true }", "{ dataType: 'Boolean' }"],
        ],
      },
    },
    {
      name: 'card-apart',
      edits: {
        'amplify/auth/resource.ts': [
          [
            'export const auth',
            "const cardNumber = { dataType: 'Number', mutable: false, min: 1000, max: 9999 } as const;\n\nexport const auth",
          ],
          [
            "'custom:cardNumber': { dataType: 'Number', mutable: false, min: 1000, max: 9999 }",
            "'custom:cardNumber': cardNumber",
          ],
        ],
      },
    },
  ],
  why: `
\`fullname\` and \`birthdate\` are standard, and called \`name\` and \`birthdate\` in tokens. A custom attribute has a
type, and a number is bounded by \`min\` and \`max\`. Optional and mutable are the defaults, so only the other two words
are needed.

\`mutable: false\` keeps the first value, whoever gave it. If the club and not the member hands out numbers, its own
code has to set them.
`,
});
