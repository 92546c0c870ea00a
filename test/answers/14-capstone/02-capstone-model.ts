import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const data = 'amplify/data/resource.ts';
const backend = 'amplify/backend.ts';
const team = 'Team: a.model({ name: a.string().required() }).authorization(allow => [allow.authenticated()])';
const noteRule = '    .authorization(allow => [allow.authenticated()]),\n});';

export const answers: OtherAnswers = {
  right: [
    {
      what: 'One rule in a constant, without lists',
      files: {
        [data]: `import { a, defineData, type ClientSchema } from '@aws-amplify/backend';
const priorities = ['low', 'normal', 'high'] as const;
const Team = a.model({ name: a.string().required() });
const Note = a.model({
  title: a.string().required(),
  text: a.string(),
  dueOn: a.date(),
  priority: a.ref('NotePriority'),
});
const schema = a
  .schema({ Team, Note, NotePriority: a.enum([...priorities]) })
  .authorization(allow => allow.authenticated());
export type Schema = ClientSchema<typeof schema>;
export const data = defineData({ schema, name: 'teamNotes' });
`,
      },
    },
    {
      what: 'Provider and operations written out',
      edits: {
        [data]: [
          [
            noteRule,
            "    .authorization(allow => [\n      allow.authenticated('userPools').to(['create', 'read', 'update', 'delete']),\n    ]),\n});",
          ],
        ],
      },
    },
    {
      what: 'The id written out',
      edits: { [data]: [['title: a', 'id: a.id().required(),\n      title: a']] },
    },
    {
      what: 'Two schemas that are combined',
      files: {
        [data]: `import { a, type ClientSchema, defineData } from '@aws-amplify/backend';
const teams = a.schema({
  Team: a.model({ name: a.string().required() }).authorization(allow => [allow.authenticated()]),
});
const notes = a.schema({
  NotePriority: a.enum(['low', 'normal', 'high']),
  Note: a
    .model({ title: a.string().required(), text: a.string(), priority: a.ref('NotePriority'), dueOn: a.date() })
    .authorization(allow => [allow.authenticated()]),
});
const schema = a.combine([teams, notes]);
export type Schema = ClientSchema<typeof schema>;
export const data = defineData({ schema });
`,
      },
    },
    {
      what: 'The default mode written out',
      edits: {
        [data]: [
          [
            'defineData({ schema })',
            "defineData({ schema, authorizationModes: { defaultAuthorizationMode: 'userPool' } })",
          ],
        ],
      },
    },
    {
      what: 'One rule for both, as a function',
      edits: {
        [data]: [
          ['const schema', 'const people = (allow: any) => [allow.authenticated()];\n\nconst schema'],
          [team, team.replace('allow => [allow.authenticated()]', 'people')],
          [noteRule, noteRule.replace('allow => [allow.authenticated()]', 'people')],
        ],
      },
    },
    {
      what: 'A field more in each model’s neighbor',
      edits: { [data]: [['  NotePriority', "  Color: a.enum(['red', 'blue']),\n  NotePriority"]] },
    },
    {
      what: 'Times written out',
      edits: {
        [data]: [['title: a', 'createdAt: a.datetime(),\n      updatedAt: a.datetime(),\n      title: a']],
      },
    },
    {
      what: 'Fields of a note in an object',
      edits: {
        [data]: [
          ['const schema', 'const optional = { text: a.string(), dueOn: a.date() };\n\nconst schema'],
          ['      text: a.string(),\n', '      ...optional,\n'],
          ['      dueOn: a.date(),\n', ''],
        ],
      },
    },
    {
      what: 'The backend in a constant that is exported',
      edits: {
        [backend]: [
          ['defineBackend({ auth, data })', 'export const backend = defineBackend({ data, auth })'],
        ],
      },
    },
  ],
  wrong: [
    { what: 'A team may have no name', edits: { [data]: [[team, team.replace('.required()', '')]] } },
    {
      what: 'A name by default in place of a required one',
      edits: { [data]: [[team, team.replace('.required()', ".required().default('Team')")]] },
    },
    { what: 'A text is required', edits: { [data]: [['text: a.string()', 'text: a.string().required()']] } },
    { what: 'The day as a text', edits: { [data]: [['a.date()', 'a.string()']] } },
    { what: 'The day is required', edits: { [data]: [['a.date()', 'a.date().required()']] } },
    { what: 'Priority as a text', edits: { [data]: [["a.ref('NotePriority')", 'a.string()']] } },
    {
      what: 'Priority is required',
      edits: { [data]: [["a.ref('NotePriority')", "a.ref('NotePriority').required()"]] },
    },
    {
      what: 'Values in capitals',
      edits: { [data]: [["['low', 'normal', 'high']", "['LOW', 'NORMAL', 'HIGH']"]] },
    },
    {
      what: 'One value more',
      edits: { [data]: [["['low', 'normal', 'high']", "['low', 'normal', 'high', 'none']"]] },
    },
    { what: 'Only reading', edits: { [data]: [[noteRule, noteRule.replace('()', "().to(['read'])")]] } },
    { what: 'Owners', edits: { [data]: [[noteRule, noteRule.replace('authenticated', 'owner')]] } },
    { what: 'Guests', edits: { [data]: [[noteRule, noteRule.replace('authenticated', 'guest')]] } },
    {
      what: 'Guests beside those who signed in',
      edits: { [data]: [[noteRule, noteRule.replace(')]', '), allow.guest()]')]] },
    },
    {
      what: 'By the identity pool alone',
      edits: { [data]: [[noteRule, noteRule.replace('()', "('identityPool')")]] },
    },
    {
      what: 'The default mode is IAM',
      edits: {
        [data]: [
          [
            'defineData({ schema })',
            "defineData({ schema, authorizationModes: { defaultAuthorizationMode: 'iam' } })",
          ],
        ],
      },
    },
    {
      what: 'A key of the API that nobody asked for',
      edits: {
        [data]: [
          [
            'defineData({ schema })',
            "defineData({ schema, authorizationModes: { defaultAuthorizationMode: 'userPool', apiKeyAuthorizationMode: { expiresInDays: 7 } } })",
          ],
        ],
      },
    },
    { what: 'A type that knows nothing', edits: { [data]: [['ClientSchema<typeof schema>', 'any']] } },
    {
      what: 'Sign-in changed on the way',
      edits: {
        [backend]: [
          [
            'defineBackend({ auth, data });',
            "const backend = defineBackend({ auth, data });\nbackend.auth.resources.cfnResources.cfnUserPool.mfaConfiguration = 'OFF';",
          ],
        ],
      },
    },
    {
      what: 'Teams in the plural',
      edits: { [data]: [['Team: a', 'Teams: a']] },
    },
  ],
};
