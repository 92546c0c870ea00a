import { mayDo, onlyFor } from '../../../src/checks/authorization.ts';
import { fieldIs } from '../../../src/checks/models.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

export default defineExercise({
  id: 'rewrite-todo',
  lesson: 'models',
  title: 'From GraphQL to TypeScript',
  kind: 'port',
  task: `
At the top of the file stands a Gen 1 model, in a comment. Below it stands the model that a new Gen 2 project
starts with.

Change the Gen 2 model until it means what the Gen 1 model means: the same fields, and the same people who may
see them.
`,
  files: ['amplify/data/resource.ts'],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'content-required',
      sentence: 'Todo.content is a required String.',
      verify: fieldIs('Todo', 'content', { type: 'String', required: true }),
    },
    {
      kind: 'backend',
      id: 'completed-optional',
      sentence: 'Todo.completed is an optional Boolean.',
      verify: fieldIs('Todo', 'completed', { type: 'Boolean', required: false }),
    },
    {
      kind: 'backend',
      id: 'owner-may',
      sentence: 'The owner may create, read, update and delete todos.',
      verify: mayDo('Todo', 'owner'),
    },
    {
      kind: 'backend',
      id: 'nobody-else',
      sentence: 'Nobody but the owner may do anything with them.',
      verify: onlyFor('Todo', ['owner']),
    },
  ],
  hints: [
    {
      id: 'builder-names',
      when: { stage: 'types', code: ['TS2339', 'TS2551'], says: /`(String|Boolean|ID|Int|Float|Model)`/ },
      text: 'The builder’s names are not GraphQL’s: they start with a small letter, `a.string()`, `a.boolean()`. The compiler’s guess tells you.',
    },
    {
      id: 'exclamation-mark',
      when: { stage: 'checks', check: 'content-required', says: /optional String/ },
      text: 'Look at the Gen 1 field once more: `content: String!`. What does the `!` say, and what says it in Gen 2?',
    },
    {
      id: 'second-field',
      when: { stage: 'checks', check: 'completed-optional', says: /required Boolean/ },
      text: '`completed: Boolean` has no `!`, so it is optional. In Gen 2 that is how every field starts: write the type, and no more.',
    },
    {
      id: 'owner-is-one-person',
      when: { stage: 'checks', check: 'owner-may', says: /^(?!.*[Oo]wner)/ },
      text: '`allow: owner` means the person who created the record. In Gen 2 it is a rule with the same name.',
    },
    {
      id: 'everyone-is-not-one',
      when: { stage: 'checks', check: 'nobody-else', says: /^Every signed-in user/ },
      text: 'Now everyone who is signed in may change every todo. `allow: owner` lets in one person for each of them: whom?',
    },
    {
      id: 'rules-add-up',
      when: { stage: 'checks', check: 'nobody-else', says: /owner may .*\. .* may / },
      text: 'Rules add up: a second one never takes away what the first one gives. The Gen 1 model has one rule, so this one has one too.',
    },
    {
      id: 'line-by-line',
      text: 'Go line by line. `id` needs nothing: every model has one. `content` needs a method more. `completed` is new. Then the rule.',
    },
    {
      id: 'rule-spelled-out',
      text: 'The rule is `.authorization(allow => [allow.owner()])`, in the place of `allow.guest()`.',
    },
  ],
  startFails: { stage: 'checks', check: 'content-required' },
  mistakes: [
    {
      name: 'exclamation-mark-lost',
      edits: { 'amplify/data/resource.ts': [['content: a.string().required()', 'content: a.string()']] },
      brings: 'exclamation-mark',
    },
    {
      name: 'everyone-signed-in',
      edits: {
        'amplify/data/resource.ts': [
          ['.authorization(allow => [allow.owner()])', '.authorization(allow => [allow.authenticated()])'],
        ],
      },
      brings: 'everyone-is-not-one',
    },
    {
      name: 'guests-stay',
      edits: {
        'amplify/data/resource.ts': [
          [
            '.authorization(allow => [allow.owner()])',
            '.authorization(allow => [allow.owner(), allow.guest()])',
          ],
        ],
      },
      brings: 'rules-add-up',
    },
    {
      name: 'graphql-type-name',
      edits: {
        'amplify/data/resource.ts': [
          [
            'content: a.string().required(),\n      completed: a.boolean(),',
            'content: a.String().required(),\n      completed: a.Boolean(),',
          ],
        ],
      },
      trips: { stage: 'types', code: 'TS2551' },
      brings: 'builder-names',
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
      name: 'id-by-hand',
      edits: {
        'amplify/data/resource.ts': [
          [
            'content: a.string().required(),',
            'id: a.id().required(),\n      content: a.string().required(),',
          ],
        ],
      },
    },
  ],
  why: `
\`String!\` is \`a.string().required()\`, \`Boolean\` is \`a.boolean()\`, and \`id\` comes by itself; writing \`id:
a.id().required()\` changes nothing. \`{ allow: owner }\` is \`allow.owner()\`.

With one rule for all models, \`.authorization(...)\` may stand on the schema instead of the model.
`,
});
