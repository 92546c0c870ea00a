/** What a new exercise needs to know of itself. */
export interface NewExercise {
  readonly id: string;
  readonly lesson: string;
  readonly title: string;
}

/**
 * The files of a new exercise: a small one that can be proved as it is, with what its author has to change marked by
 * TODO(author). Path below its folder to text.
 */
export function exerciseTemplate(exercise: NewExercise): Readonly<Record<string, string>> {
  return {
    'exercise.ts': definition(exercise),
    'start/amplify/auth/resource.ts': auth,
    'start/amplify/backend.ts': backend,
    'start/amplify/data/resource.ts': data('      // TODO: every note has a text.\n      text: a.string(),'),
    'solution/amplify/data/resource.ts': data('      text: a.string().required(),'),
  };
}

function definition({ id, lesson, title }: NewExercise): string {
  return `import { fieldIs } from '../../../src/checks/models.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

// TODO(author): replace the example by your own: files, task, checks, hints, mistakes.
export default defineExercise({
  id: '${id}',
  lesson: '${lesson}',
  title: ${quoted(title)},
  kind: 'complete',
  task: \`
A note without a text is of no use to anybody. Let nobody create one.
\`,
  files: ['amplify/data/resource.ts'],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'text-required',
      sentence: 'Note.text is a required String.',
      verify: fieldIs('Note', 'text', { type: 'String', required: true }),
    },
  ],
  hints: [
    {
      id: 'default-is-not-required',
      when: { stage: 'checks', check: 'text-required', says: /optional/ },
      text: 'The field may still be left out. A default fills the gap, and forbids nothing.',
    },
    { id: 'a-method', text: 'A method of the field says that it has to be there.' },
    { id: 'its-name', text: 'It is called \`required\`, and takes nothing.' },
  ],
  startFails: { stage: 'checks', check: 'text-required' },
  mistakes: [
    {
      name: 'default-instead',
      edits: { 'amplify/data/resource.ts': [['.required()', ".default('')"]] },
      brings: 'default-is-not-required',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: { 'amplify/data/resource.ts': [['allow =>', '(allow) =>']] },
    },
    {
      name: 'field-in-a-constant',
      edits: {
        'amplify/data/resource.ts': [
          ['const schema', 'const text = a.string().required();\\n\\nconst schema'],
          ['text: a.string().required()', 'text'],
        ],
      },
    },
  ],
  why: \`
A required field has to be there in each record that is created. A default would fill it, and an empty text is what nobody
wants.
\`,
});
`;
}

function data(field: string): string {
  return `import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  Note: a
    .model({
${field}
    })
    .authorization(allow => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
`;
}

const auth = `import { defineAuth } from '@aws-amplify/backend';

export const auth = defineAuth({
  loginWith: {
    email: true,
  },
});
`;

const backend = `import { defineBackend } from '@aws-amplify/backend';
import { auth } from './auth/resource';
import { data } from './data/resource';

defineBackend({
  auth,
  data,
});
`;

/** As a string of TypeScript, with the quotes that the formatter chooses. */
function quoted(text: string): string {
  if (text.includes("'") && !text.includes('"')) return JSON.stringify(text);
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
