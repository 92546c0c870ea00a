import { mayDo, onlyFor } from '../../../src/checks/authorization.ts';
import { all } from '../../../src/checks/claim.ts';
import { fieldIs } from '../../../src/checks/models.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

export default defineExercise({
  id: 'typo',
  lesson: 'typescript-first',
  title: 'Let the types find the typos',
  kind: 'fix',
  task: `
Somebody wrote this schema in a hurry: two words are misspelled.

1. Save the file as it is, and read what the compiler says.
2. Fix both words. Change nothing else.

In Gen 1 a slip like this in \`schema.graphql\` came to light when the schema was compiled. Here it does
while you type.
`,
  files: ['amplify/data/resource.ts'],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'content-is-text',
      sentence: 'Todo.content is a required String.',
      verify: fieldIs('Todo', 'content', { type: 'String', required: true }),
    },
    {
      kind: 'backend',
      id: 'completed-stays',
      sentence: 'Todo.completed is a Boolean, false by default.',
      verify: fieldIs('Todo', 'completed', { type: 'Boolean', default: 'false' }),
    },
    {
      kind: 'backend',
      id: 'owner-may',
      sentence: 'Only the owner of a todo may see and change it.',
      verify: all(mayDo('Todo', 'owner'), onlyFor('Todo', ['owner'])),
    },
  ],
  hints: [
    {
      id: 'did-you-mean',
      when: { stage: 'types', code: 'TS2551' },
      text: 'The compiler’s message ends in *Did you mean ...?* It compared the word with every name that exists there. Its guess is right here.',
    },
    {
      id: 'keep-the-field',
      when: { stage: 'checks', check: 'content-is-text', says: /Todo\.content is an optional|has one field/ },
      text: 'The types hold, but the field is no longer what it was. Fix the word, and keep the field: `content` is text, and required.',
    },
    {
      id: 'where',
      text: 'One typo is in a field’s type, the other one in the rule.',
    },
    {
      id: 'names',
      text: 'Text is `a.string()`, in small letters. The rule is `allow.owner()`.',
    },
  ],
  startFails: { stage: 'types', code: 'TS2551' },
  mistakes: [
    {
      name: 'one-typo-left',
      edits: {
        'amplify/data/resource.ts': [
          ['.authorization(allow => [allow.owner()])', '.authorization(allow => [allow.ower()])'],
        ],
      },
      brings: 'did-you-mean',
    },
    {
      name: 'named-as-in-graphql',
      edits: {
        'amplify/data/resource.ts': [['content: a.string().required()', 'content: a.String().required()']],
      },
      brings: 'did-you-mean',
    },
    {
      name: 'field-removed',
      edits: { 'amplify/data/resource.ts': [['      content: a.string().required(),\n', '']] },
      brings: 'keep-the-field',
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
      name: 'comment-stays',
      edits: {
        'amplify/data/resource.ts': [
          [
            'content: a.string()',
            '// TODO: two words are misspelled. Save, and read what the compiler says.\n      content: a.string()',
          ],
        ],
      },
    },
  ],
  why: `
\`a\` and \`allow\` are objects, so the compiler knows every word that they have, and guesses the one that you
meant. \`a.id()\` would compile too, but would be another type in the API.

The rule is a function for the same reason: its parameter \`allow\` holds all rules that there are.
`,
});
