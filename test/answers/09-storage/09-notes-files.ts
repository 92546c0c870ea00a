import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const file = 'amplify/storage/resource.ts';
const backend = 'amplify/backend.ts';
const entity = "allow.entity('identity').to(['get', 'write', 'delete'])";
const admins = "allow.groups(['ADMINS']).to(['read', 'write', 'delete'])";
const editors = "allow.groups(['EDITORS']).to(['read'])";
const everyone = "allow.authenticated.to(['read'])";
const actions = "['s3:GetObject', 's3:PutObject', 's3:DeleteObject']";
const folder = "[bucket.arnForObjects('attachments/${cognito-identity.amazonaws.com:sub}/*')]";
const roles = 'Object.values(backend.auth.resources.groups).map(({ role }) => role)';
const imports = 'import { Policy, PolicyStatement }';

export const answers: OtherAnswers = {
  right: [
    {
      what: 'The roles by name',
      edits: {
        [backend]: [
          [roles, "['ADMINS', 'EDITORS'].flatMap(name => backend.auth.resources.groups[name]?.role ?? [])"],
        ],
      },
    },
    {
      what: 'The ARN put together',
      edits: {
        [backend]: [
          [folder, '[`${bucket.bucketArn}/attachments/\\${cognito-identity.amazonaws.com:sub}/*`]'],
        ],
      },
    },
    {
      what: 'A managed policy',
      edits: {
        [backend]: [
          [imports, 'import { ManagedPolicy, PolicyStatement }'],
          ['new Policy(', 'new ManagedPolicy('],
        ],
      },
    },
    {
      what: 'A statement for each action',
      edits: {
        [backend]: [
          [
            "[\n    new PolicyStatement({\n      actions: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'],",
            "['Get', 'Put', 'Delete'].map(verb =>\n    new PolicyStatement({\n      actions: [`s3:${verb}Object`],",
          ],
          ["sub}/*')],\n    }),\n  ],", "sub}/*')],\n    }),\n  ),"],
        ],
      },
    },
    {
      what: 'The statement as JSON',
      edits: {
        [backend]: [
          [
            "new PolicyStatement({\n      actions: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'],\n      resources: [bucket",
            "PolicyStatement.fromJson({\n      Effect: 'Allow',\n      Action: ['s3:DeleteObject', 's3:GetObject', 's3:PutObject'],\n      Resource: [bucket",
          ],
        ],
      },
    },
    {
      what: 'Readers in one rule of two groups',
      edits: {
        [file]: [
          [
            `      ${editors},\n      ${admins},`,
            "      allow.groups(['ADMINS']).to(['delete', 'write', 'read']),\n      allow.groups(['EDITORS']).to(['list', 'get']),",
          ],
        ],
      },
    },
    {
      what: 'Rules in constants',
      edits: {
        [file]: [
          ['allow => ({', "allow => {\n    const mine = allow.entity('identity');\n    return {"],
          [entity, "mine.to(['delete', 'get', 'write'])"],
          ['    ],\n  }),\n});', '    ],\n  };\n  },\n});'],
        ],
      },
    },
    {
      what: 'A policy for each group, in a loop',
      edits: {
        [backend]: [
          [
            "new Policy(backend.storage.stack, 'OwnAttachmentsOfMembers', {\n  roles: Object.values(backend.auth.resources.groups).map(({ role }) => role),",
            'for (const [name, { role }] of Object.entries(backend.auth.resources.groups)) new Policy(backend.storage.stack, `Own${name}`, {\n  roles: [role],',
          ],
        ],
      },
    },
    {
      what: 'Attached afterwards',
      edits: {
        [backend]: [
          [
            "new Policy(backend.storage.stack, 'OwnAttachmentsOfMembers', {\n  roles: Object.values(backend.auth.resources.groups).map(({ role }) => role),",
            "const own = new Policy(backend.storage.stack, 'Own', {",
          ],
          [
            "sub}/*')],\n    }),\n  ],\n});",
            "sub}/*')],\n    }),\n  ],\n});\nfor (const { role } of Object.values(backend.auth.resources.groups)) own.attachToRole(role);",
          ],
        ],
      },
    },
    {
      what: 'Said to be the default bucket',
      edits: { [file]: [["name: 'notesFiles',", "name: 'notesFiles',\n  isDefault: true,"]] },
    },
  ],
  wrong: [
    {
      what: 'Admins only have their own files',
      edits: {
        [backend]: [[roles, "[backend.auth.resources.groups['ADMINS']?.role].flatMap(one => one ?? [])"]],
      },
    },
    {
      what: 'Members list, too',
      edits: {
        [backend]: [
          [actions, "['s3:GetObject', 's3:PutObject', 's3:DeleteObject', 's3:ListBucket']"],
          [
            folder,
            "[bucket.bucketArn, bucket.arnForObjects('attachments/${cognito-identity.amazonaws.com:sub}/*')]",
          ],
        ],
      },
    },
    { what: 'Members can’t remove', edits: { [backend]: [[actions, "['s3:GetObject', 's3:PutObject']"]] } },
    {
      what: 'The id as TypeScript fills it in',
      edits: { [backend]: [[folder, "[bucket.arnForObjects('attachments/{entity_id}/*')]"]] },
    },
    {
      what: 'The id of the user pool',
      edits: {
        [backend]: [[folder, "[bucket.arnForObjects('attachments/${cognito-idp.amazonaws.com:sub}/*')]"]],
      },
    },
    {
      what: 'Guests see logos',
      edits: { [file]: [[`      ${everyone},`, `      allow.guest.to(['read']),\n      ${everyone},`]] },
    },
    {
      what: 'Editors change logos',
      edits: { [file]: [[editors, "allow.groups(['EDITORS']).to(['read', 'write'])"]] },
    },
    {
      what: 'The policy in the stack of auth',
      edits: { [backend]: [['new Policy(backend.storage.stack', 'new Policy(backend.auth.stack']] },
    },
    {
      what: 'Everybody opens attachments',
      edits: { [file]: [[`[${entity}]`, `[${entity}, allow.authenticated.to(['get'])]`]] },
    },
    { what: 'A folder for all', edits: { [file]: [["'attachments/{entity_id}/*'", "'attachments/*'"]] } },
    {
      what: 'Admins delete only what they see',
      edits: { [file]: [[admins, "allow.groups(['ADMINS']).to(['read', 'delete'])"]] },
    },
    { what: 'The bucket under another name', edits: { [file]: [["'notesFiles'", "'noteFiles'"]] } },
    { what: 'Who is in no group can’t see logos', edits: { [file]: [[`      ${everyone},\n`, '']] } },
    { what: 'All of S3 for members', edits: { [backend]: [[actions, "['s3:*']"]] } },
    { what: 'Every file for members', edits: { [backend]: [[folder, "[bucket.arnForObjects('*')]"]] } },
  ],
};
