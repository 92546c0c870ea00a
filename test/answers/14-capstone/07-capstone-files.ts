import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const file = 'amplify/storage/resource.ts';
const backend = 'amplify/backend.ts';
const entity = "allow.entity('identity').to(['get', 'write', 'delete'])";
const signedIn = "allow.authenticated.to(['read'])";
const editors = "allow.groups(['EDITORS']).to(['read'])";
const admins = "allow.groups(['ADMINS']).to(['read', 'write', 'delete'])";
const actions = "actions: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject']";
const path = "resources: [bucket.arnForObjects('attachments/${cognito-identity.amazonaws.com:sub}/*')]";
const roles = 'roles: Object.values(backend.auth.resources.groups).map(({ role }) => role)';

export const answers: OtherAnswers = {
  right: [
    {
      what: 'The default bucket, versioned',
      edits: { [file]: [["name: 'notesFiles',", "name: 'notesFiles',\n  isDefault: true,"]] },
    },
    {
      what: 'Logos first',
      edits: {
        [file]: [
          [`    'attachments/{entity_id}/*': [${entity}],\n`, ''],
          [
            `      ${admins},\n    ],\n`,
            `      ${admins},\n    ],\n    'attachments/{entity_id}/*': [${entity}],\n`,
          ],
        ],
      },
    },
    {
      what: 'Path as the ARN of the bucket with a suffix',
      edits: {
        [backend]: [
          [path, "resources: [bucket.bucketArn + '/attachments/${cognito-identity.amazonaws.com:sub}/*']"],
        ],
      },
    },
    {
      what: 'One statement for each action',
      edits: {
        [backend]: [
          [
            '    new PolicyStatement({\n      ' + actions,
            "    ...['s3:GetObject', 's3:PutObject', 's3:DeleteObject'].map(action => new PolicyStatement({\n      actions: [action]",
          ],
          ["/*')],\n    }),", "/*')],\n    })),"],
        ],
      },
    },
    {
      what: 'Added to each role',
      edits: {
        [backend]: [
          [
            "new Policy(backend.storage.stack, 'OwnAttachmentsOfMembers', {\n  " + roles + ',\n',
            "const own = new Policy(backend.storage.stack, 'Own', {\n",
          ],
          [
            '  ],\n});',
            "  ],\n});\nfor (const group of ['ADMINS', 'EDITORS']) backend.auth.resources.groups[group].role.attachInlinePolicy(own);",
          ],
        ],
      },
    },
    {
      what: 'The rule on the schema brings the reminder along, so it is not named again',
      edits: {
        [backend]: [
          ['data, remind, storage', 'data, storage'],
          ["import { remind } from './functions/remind/resource';\n", ''],
        ],
      },
    },
    {
      what: 'Registered by another name',
      edits: {
        [backend]: [
          ['remind, storage }', 'remind, files: storage }'],
          ['backend.storage.resources', 'backend.files.resources'],
          ['backend.storage.stack', 'backend.files.stack'],
        ],
      },
    },
    {
      what: 'Reading by its two halves',
      edits: { [file]: [[admins, "allow.groups(['ADMINS']).to(['get', 'list', 'write', 'delete'])"]] },
    },
    {
      what: 'A managed policy',
      edits: {
        [backend]: [
          ['{ Policy, PolicyStatement }', '{ ManagedPolicy, PolicyStatement }'],
          ['new Policy(', 'new ManagedPolicy('],
        ],
      },
    },
    {
      what: 'Statement by statement, from an object',
      edits: {
        [backend]: [
          [
            'new PolicyStatement({\n      ' + actions + ',\n      ' + path + ',\n    }),',
            "PolicyStatement.fromJson({\n      Effect: 'Allow',\n      Action: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'],\n      Resource: `${bucket.bucketArn}/attachments/\\${cognito-identity.amazonaws.com:sub}/*`,\n    }),",
          ],
        ],
      },
    },
  ],
  wrong: [
    { what: 'Another name', edits: { [file]: [["'notesFiles'", "'notes-files'"]] } },
    { what: 'Lists its own too', edits: { [file]: [[entity, entity.replace("'get'", "'read'")]] } },
    {
      what: 'Attachments cannot be deleted',
      edits: { [file]: [[entity, entity.replace(", 'delete'", '')]] },
    },
    {
      what: 'All signed in share the folder',
      edits: {
        [file]: [
          ["'attachments/{entity_id}/*'", "'attachments/*'"],
          [entity, "allow.authenticated.to(['get', 'write', 'delete'])"],
        ],
      },
    },
    {
      what: 'Guests read logos',
      edits: { [file]: [[signedIn, `${signedIn},\n      allow.guest.to(['read'])`]] },
    },
    {
      what: 'Guests open logos alone',
      edits: { [file]: [[signedIn, `${signedIn},\n      allow.guest.to(['get'])`]] },
    },
    { what: 'Logos are listed by nobody', edits: { [file]: [[signedIn, signedIn.replace('read', 'get')]] } },
    {
      what: 'Editors add logos',
      edits: { [file]: [[editors, editors.replace("'read'", "'read', 'write'")]] },
    },
    { what: 'Admins replace, and do not see', edits: { [file]: [[admins, admins.replace("'read', ", '')]] } },
    {
      what: 'Signed in deletes logos',
      edits: { [file]: [[signedIn, signedIn.replace("'read'", "'read', 'delete'")]] },
    },
    {
      what: 'Policy for admins alone',
      edits: { [backend]: [[roles, 'roles: [backend.auth.resources.groups.ADMINS.role]']] },
    },
    {
      what: 'Policy for the signed-in role, which has it already',
      edits: { [backend]: [[roles, 'roles: [backend.auth.resources.authenticatedUserIamRole]']] },
    },
    { what: 'All of S3', edits: { [backend]: [[actions, "actions: ['s3:*']"]] } },
    {
      what: 'Members list',
      edits: {
        [backend]: [
          [
            'new PolicyStatement({\n      ' + actions,
            "new PolicyStatement({ actions: ['s3:ListBucket'], resources: [bucket.bucketArn] }),\n    new PolicyStatement({\n      " +
              actions,
          ],
        ],
      },
    },
    {
      what: 'The name of the user pool’s variable',
      edits: { [backend]: [['cognito-identity.amazonaws.com:sub', 'aws:username']] },
    },
    {
      what: 'Words of Amplify in the policy',
      edits: { [backend]: [['${cognito-identity.amazonaws.com:sub}', '{entity_id}']] },
    },
    { what: 'Logos in the policy', edits: { [backend]: [["'attachments/${", "'logos/${"]] } },
    {
      what: 'Denied',
      edits: {
        [backend]: [
          [actions, `effect: Effect.DENY,\n      ${actions}`],
          ['{ Policy,', '{ Effect, Policy,'],
        ],
      },
    },
    { what: 'A policy that is made for nobody', edits: { [backend]: [[`  ${roles},\n`, '']] } },
    {
      what: 'The policy in the stack of auth',
      edits: { [backend]: [['new Policy(backend.storage.stack', 'new Policy(backend.auth.stack']] },
    },
  ],
};
