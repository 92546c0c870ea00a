import { mayDo, mayOnlyDo, onlyFor } from '../../../src/checks/authorization.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

export default defineExercise({
  id: 'missing-authorization',
  lesson: 'types-and-synthesis',
  title: 'What the types let through',
  kind: 'fix',
  task: `
This model compiles. Save it, and watch the second stage fail: nobody has said who may use it.

Say so. The author of a note may do everything with it; everyone else who is signed in may read it; people who
aren't signed in see nothing.
`,
  files: ['amplify/data/resource.ts'],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'owner-may',
      sentence: 'The owner may create, read, update and delete notes.',
      verify: mayDo('Note', 'owner'),
    },
    {
      kind: 'backend',
      id: 'signed-in-may-read',
      sentence: 'Every signed-in user may read notes.',
      verify: mayDo('Note', 'signed-in', ['read']),
    },
    {
      kind: 'backend',
      id: 'signed-in-only-read',
      sentence: 'As such, signed-in users may do no more than read.',
      verify: mayOnlyDo('Note', 'signed-in', ['read']),
    },
    {
      kind: 'backend',
      id: 'nobody-else',
      sentence: 'Without signing in, nobody may do anything.',
      verify: onlyFor('Note', ['owner', 'signed-in']),
    },
  ],
  hints: [
    {
      id: 'add-rules',
      when: { stage: 'synthesis', code: 'missing-authorization' },
      text: 'A model needs `.authorization(...)`, called on what `a.model({ ... })` returns. It takes a function that gets `allow` and returns a list of rules.',
    },
    {
      id: 'other-ways-in',
      when: {
        stage: 'synthesis',
        code: ['api-key-mode-missing', 'identity-pool-missing', 'authorizer-function-missing'],
      },
      text: 'A rule names a way to get in that this backend doesn’t have. Here people get in by signing in, and no other way.',
    },
    {
      id: 'guests-instead',
      when: { stage: 'checks', check: 'signed-in-may-read', says: /Guests may/ },
      text: '`allow.guest()` is for people who are *not* signed in. Which rule is for everyone who is?',
    },
    {
      id: 'reading-is-left-out',
      when: { stage: 'checks', check: 'signed-in-may-read', says: /signed-in user may (?!.*read.* records)/ },
      text: 'The rule for everyone signed in names operations, and seeing a note isn’t one of them. Which word stands for that?',
    },
    {
      id: 'second-rule',
      when: { stage: 'checks', check: 'signed-in-may-read', says: /^(?!.*signed-in)/ },
      text: 'One rule is for the owner. A second one, in the same list, is for `allow.authenticated()`: that is everyone who is signed in.',
    },
    {
      id: 'limit-the-rule',
      when: { stage: 'checks', check: 'signed-in-only-read' },
      text: 'Everyone who is signed in may do more than read. `.to([...])` limits a rule to the operations that you list; without it a rule gives everything.',
    },
    {
      id: 'guests-are-not-users',
      when: { stage: 'checks', check: 'nobody-else', says: /Guests may/ },
      text: '`allow.guest()` is for people who are *not* signed in.',
    },
    {
      id: 'shape',
      text: 'The shape is `a.model({ ... }).authorization(allow => [first rule, second rule])`.',
    },
    {
      id: 'both-rules',
      text: 'The rules are `allow.owner()` and `allow.authenticated().to([...])`, with the one operation that readers need.',
    },
  ],
  startFails: { stage: 'synthesis', code: 'missing-authorization' },
  mistakes: [
    {
      name: 'readers-may-write',
      edits: {
        'amplify/data/resource.ts': [
          [
            ".authorization(allow => [allow.owner(), allow.authenticated().to(['read'])])",
            '.authorization(allow => [allow.owner(), allow.authenticated()])',
          ],
        ],
      },
      brings: 'limit-the-rule',
    },
    {
      name: 'owner-only',
      edits: {
        'amplify/data/resource.ts': [
          [
            ".authorization(allow => [allow.owner(), allow.authenticated().to(['read'])])",
            '.authorization(allow => [allow.owner()])',
          ],
        ],
      },
      brings: 'second-rule',
    },
    {
      name: 'everyone-reads',
      edits: {
        'amplify/data/resource.ts': [
          [
            ".authorization(allow => [allow.owner(), allow.authenticated().to(['read'])])",
            ".authorization(allow => [allow.owner(), allow.guest().to(['read'])])",
          ],
        ],
      },
      trips: { stage: 'checks', check: 'nobody-else' },
      brings: 'guests-instead',
    },
    {
      name: 'api-key',
      edits: {
        'amplify/data/resource.ts': [
          [
            ".authorization(allow => [allow.owner(), allow.authenticated().to(['read'])])",
            ".authorization(allow => [allow.owner(), allow.publicApiKey().to(['read'])])",
          ],
        ],
      },
      trips: { stage: 'synthesis' },
      brings: 'other-ways-in',
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
      name: 'readers-first',
      edits: {
        'amplify/data/resource.ts': [
          [
            "allow.owner(), allow.authenticated().to(['read'])",
            "allow.authenticated().to(['read']), allow.owner()",
          ],
        ],
      },
    },
    {
      name: 'rule-of-the-schema',
      edits: {
        'amplify/data/resource.ts': [
          [
            "    .authorization(allow => [allow.owner(), allow.authenticated().to(['read'])]),\n});",
            "}).authorization(allow => [allow.owner(), allow.authenticated().to(['read'])]);",
          ],
        ],
      },
    },
  ],
  why: `
Rules are added up: who fits one of them may do what it says. So their order says nothing, and
\`allow.authenticated()\` without \`.to(['read'])\` would let everyone change everything. Without any rule a
model is open to nobody, and Amplify refuses it.

A rule for all models may stand on the schema; a model’s own rules replace it.
`,
});
