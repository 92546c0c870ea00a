import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const auth = 'amplify/auth/resource.ts';
const data = 'amplify/data/resource.ts';
const backend = 'amplify/backend.ts';
const edit = (what: string, file: string, ...edits: readonly (readonly [string, string])[]) => ({
  what,
  edits: { [file]: edits },
});

export const answers: OtherAnswers = {
  right: [
    edit('The id as a field', data, [
      '      text: a.string(),',
      '      id: a.id().required(),\n      text: a.string(),',
    ]),
    edit('Rights written out', data, [
      'allow.owner()',
      "allow.owner().to(['create', 'read', 'update', 'delete'])",
    ]),
    edit('A rule without a list', data, ['[allow.owner()]', 'allow.owner()']),
    edit('Owner by its field', data, ['allow.owner()', "allow.ownerDefinedIn('owner')"]),
    edit('The schema is exported', data, ['const schema', 'export const schema']),
    edit('E-mail with a subject', auth, ['email: true', "email: { verificationEmailSubject: 'Team Notes' }"]),
    edit('Names of one’s own', backend, ['  auth,\n  data,', '  signIn: auth,\n  api: data,']),
    {
      what: 'The model in a file of its own',
      edits: {
        [data]: [
          ['import { a, type ClientSchema', 'import { type ClientSchema'],
          [
            `const schema = a.schema({
  Note: a
    .model({
      title: a.string().required(),
      text: a.string(),
    })
    .authorization(allow => [allow.owner()]),
});`,
            "import { schema } from './schema';",
          ],
        ],
      },
      files: {
        'amplify/data/schema.ts': `import { a } from '@aws-amplify/backend';

export const schema = a.schema({
  Note: a
    .model({ title: a.string().required(), text: a.string() })
    .authorization(allow => [allow.owner()]),
});
`,
      },
    },
    edit('The backend is exported', backend, ['defineBackend({', 'export const backend = defineBackend({']),
    edit('A group for later', auth, [
      'loginWith: { email: true },',
      "loginWith: { email: true },\n  groups: ['ADMINS'],",
    ]),
  ],
  wrong: [
    edit(
      'The type is made up',
      data,
      ['import { a, type ClientSchema, defineData }', 'import { a, defineData }'],
      ['ClientSchema<typeof schema>', '{ Note: { type: { title: string; text?: string | null } } }'],
    ),
    edit('An id and the owner as fields', data, [
      '      text: a.string(),',
      '      id: a.id().required(),\n      text: a.string(),\n      owner: a.string(),',
    ]),
    edit('Phone numbers, too', auth, ['email: true', 'email: true, phone: true']),
    edit('Codes by e-mail besides the password', auth, ['email: true', 'email: { otpLogin: true }']),
    edit('Passkeys besides', auth, ['email: true', 'email: true, webAuthn: true']),
    edit('The title is not required', data, ['a.string().required()', 'a.string()']),
    edit('The text is required', data, ['text: a.string()', 'text: a.string().required()']),
    edit('The owner does not delete', data, [
      'allow.owner()',
      "allow.owner().to(['create', 'read', 'update'])",
    ]),
    edit('Everyone signed in reads', data, [
      'allow.owner()',
      "allow.owner(), allow.authenticated().to(['read'])",
    ]),
    edit('Guests read', data, ['allow.owner()', "allow.owner(), allow.guest().to(['read'])"]),
    edit('A group reads', data, ['allow.owner()', "allow.owner(), allow.group('ADMINS').to(['read'])"]),
    edit('The API takes a key, too', data, [
      "{ defaultAuthorizationMode: 'userPool' }",
      "{ defaultAuthorizationMode: 'userPool', apiKeyAuthorizationMode: { expiresInDays: 30 } }",
    ]),
    edit(
      'The data are not registered',
      backend,
      ["import { data } from './data/resource';\n", ''],
      ['  data,\n', ''],
    ),
    edit('SDL in place of the builder', data, [
      'defineData({\n  schema,',
      'defineData({\n  schema: `type Note @model @auth(rules: [{ allow: owner }]) { title: String text: String }`,',
    ]),
    edit('Several owners', data, [
      'allow.owner()',
      "allow.owner(), allow.ownersDefinedIn('readers').to(['read'])",
    ]),
    edit('The title as an id', data, ['title: a.string().required()', 'title: a.id().required()']),
  ],
};
