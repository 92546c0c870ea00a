import { all } from '../../../src/checks/claim.ts';
import { bucketNamed, mayWithFiles } from '../../../src/checks/files.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const file = 'amplify/storage/resource.ts';
const backend = 'amplify/backend.ts';
const attachments = 'attachments/{entity_id}/*';
const [admins, editors] = [{ group: 'ADMINS' }, { group: 'EDITORS' }] as const;
const policy = `// Members of a group have the group's role, to which allow.entity doesn't speak.
const { bucket } = backend.storage.resources;
new Policy(backend.storage.stack, 'OwnAttachmentsOfMembers', {
  roles: Object.values(backend.auth.resources.groups).map(({ role }) => role),
  statements: [
    new PolicyStatement({
      actions: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'],
      resources: [bucket.arnForObjects('attachments/\${cognito-identity.amazonaws.com:sub}/*')],
    }),
  ],
});
`;

export default defineExercise({
  id: 'notes-files',
  lesson: 'wishes-to-rules',
  title: 'Files for the notes application',
  kind: 'extend',
  task: `
The notes get files. The bucket \`notesFiles\` is begun; give it its rules, and register it as \`storage\`.

1. Below \`attachments/\`, each person has a folder by their id. They open, add and remove their own files there.
   Nobody does anything with those of others, and nobody lists.
2. Below \`logos/\`, everybody who is signed in sees and opens the teams' logos. Members of ADMINS also add, replace
   and delete them.
3. Both hold for everybody who is signed in: in no group, in EDITORS, or in ADMINS. Guests may do nothing.
`,
  files: [file, backend],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'registered',
      sentence: 'The backend has the bucket notesFiles.',
      verify: bucketNamed('notesFiles'),
    },
    {
      kind: 'backend',
      id: 'own-attachments',
      sentence: 'Each person may get, write and delete their own attachments.',
      verify: mayWithFiles(attachments, 'owner', ['get', 'write', 'delete']),
    },
    {
      kind: 'backend',
      id: 'logos-read',
      sentence: 'Everybody signed in, also in EDITORS, may read logos.',
      verify: all(mayWithFiles('logos/*', 'signed-in', ['read']), mayWithFiles('logos/*', editors, ['read'])),
    },
    {
      kind: 'backend',
      id: 'logos-admins',
      sentence: 'Members of ADMINS may read, write and delete logos.',
      verify: mayWithFiles('logos/*', admins, ['read', 'write', 'delete']),
    },
    {
      kind: 'backend',
      id: 'members-attachments',
      sentence: 'Members of both groups may do the same with their own attachments.',
      verify: all(
        mayWithFiles(attachments, { ...editors, files: 'own' }, ['get', 'write', 'delete']),
        mayWithFiles(attachments, { ...admins, files: 'own' }, ['get', 'write', 'delete']),
      ),
    },
    {
      kind: 'backend',
      id: 'nobody-elses',
      sentence: 'Nobody may do anything with attachments of others. Guests may do nothing.',
      verify: all(
        mayWithFiles(attachments, 'signed-in', []),
        mayWithFiles(attachments, editors, []),
        mayWithFiles(attachments, admins, []),
        mayWithFiles(attachments, 'guest', []),
        mayWithFiles('logos/*', 'guest', []),
      ),
    },
  ],
  hints: [
    {
      id: 'register-it',
      when: { stage: 'checks', check: 'registered' },
      text: 'The bucket isn’t in the backend yet. What did `defineBackend` need to know of `auth`?',
    },
    {
      id: 'a-folder-each',
      when: { stage: 'checks', check: 'own-attachments', says: /do nothing/ },
      text: 'Nobody gets at attachments. A folder per person is a path with `{entity_id}`, and a rule for the entity.',
    },
    {
      id: 'no-lists-needed',
      when: { stage: 'checks', check: 'own-attachments', says: /read|list/ },
      text: 'A note holds the paths of its attachments, so nobody needs to list them. Which half of `read` opens a file?',
    },
    {
      id: 'three-columns',
      when: { stage: 'checks', check: 'logos-read', says: /EDITORS may do nothing/ },
      text: 'Editors are signed in, but they have the role of their group. So “everybody who is signed in” takes a rule more.',
    },
    {
      id: 'readers-only',
      when: { stage: 'checks', check: 'logos-read', says: /write|delete/ },
      text: 'Only admins change logos. Somebody else may now.',
    },
    {
      id: 'admins-too',
      when: { stage: 'checks', check: 'logos-admins' },
      text: 'An admin has the role of ADMINS and no other: say all that they may do with logos, reading too.',
    },
    {
      id: 'members-have-another-role',
      when: { stage: 'checks', check: 'members-attachments' },
      text: '`allow.entity` speaks to the signed-in role. For the roles of the groups no rule of `defineStorage` says “their own”; a policy of the CDK does. The lesson on groups shows one: which actions, which path, which stack?',
    },
    {
      id: 'everybodys-attachments',
      when: { stage: 'checks', check: 'nobody-elses', says: /attachments/ },
      text: 'Somebody gets at everybody’s attachments. For a group, `{entity_id}` becomes `*`; in a policy of your own, the id must stand in the path just as IAM writes it.',
    },
    {
      id: 'no-guests',
      when: { stage: 'checks', check: 'nobody-elses', says: /Guests/ },
      text: 'Guests may do nothing in this application: leave their rule out.',
    },
    {
      id: 'nested-stacks',
      when: { stage: 'synthesis', code: 'stack-cycle' },
      text: 'If two stacks need each other, put the policy into `backend.storage.stack`: storage needs auth already.',
    },
    {
      id: 'draw-the-table',
      text: 'Draw the lesson’s table. Four rules come of it: one for the entity on the attachments, three on `logos/*`.',
    },
    {
      id: 'the-policy',
      text: 'For the groups: `new Policy(backend.storage.stack, ...)` with the roles of `backend.auth.resources.groups`, three actions, and the path `attachments/${cognito-identity.amazonaws.com:sub}/*` in plain quotes.',
    },
  ],
  startFails: { stage: 'checks', check: 'registered' },
  mistakes: [
    {
      name: 'groups-forgotten',
      edits: {
        [file]: [["      allow.groups(['EDITORS']).to(['read']),\n", '']],
        [backend]: [
          [policy, 'export { backend };\n'],
          ["import { Policy, PolicyStatement } from 'aws-cdk-lib/aws-iam';\n", ''],
        ],
      },
      brings: 'three-columns',
    },
    {
      name: 'no-policy',
      edits: {
        [backend]: [
          [policy, 'export { backend };\n'],
          ["import { Policy, PolicyStatement } from 'aws-cdk-lib/aws-iam';\n", ''],
        ],
      },
      brings: 'members-have-another-role',
    },
    {
      name: 'all-attachments-for-groups',
      edits: {
        [file]: [
          [
            "'delete'])],\n    'logos",
            "'delete']), allow.groups(['ADMINS', 'EDITORS']).to(['get', 'write', 'delete'])],\n    'logos",
          ],
        ],
      },
      brings: 'everybodys-attachments',
    },
    {
      name: 'admins-add-only',
      edits: {
        [file]: [
          [
            "allow.groups(['ADMINS']).to(['read', 'write', 'delete'])",
            "allow.groups(['ADMINS']).to(['write', 'delete'])",
          ],
        ],
      },
      brings: 'admins-too',
    },
    {
      name: 'reads-attachments',
      edits: {
        [file]: [
          [
            "allow.entity('identity').to(['get', 'write', 'delete'])",
            "allow.entity('identity').to(['read', 'write', 'delete'])",
          ],
        ],
      },
      brings: 'no-lists-needed',
    },
    {
      name: 'id-forgotten-in-the-policy',
      edits: { [backend]: [['attachments/${cognito-identity.amazonaws.com:sub}/*', 'attachments/*']] },
      brings: 'everybodys-attachments',
    },
    {
      name: 'not-registered',
      edits: {
        [backend]: [
          ["import { Policy, PolicyStatement } from 'aws-cdk-lib/aws-iam';\n", ''],
          ["import { storage } from './storage/resource';\n", ''],
          ['  storage,\n', ''],
          [policy, 'export { backend };\n'],
        ],
      },
      brings: 'register-it',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        [file]: [['allow => ({', '(allow) => ({']],
        [backend]: [
          ['import { Policy, PolicyStatement }', 'import { Effect, Policy, PolicyStatement }'],
          ['      actions:', '      effect: Effect.ALLOW,\n      actions:'],
        ],
      },
    },
    {
      name: 'a-policy-for-each-group',
      edits: {
        [backend]: [
          [
            policy,
            `const { ADMINS: admins, EDITORS: editors } = backend.auth.resources.groups;
const own = new Policy(backend.storage.stack, 'Own');
own.addStatements(
  new PolicyStatement({
    actions: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'],
    resources: [
      \`\${backend.storage.resources.bucket.bucketArn}/attachments/\\\${cognito-identity.amazonaws.com:sub}/*\`,
    ],
  }),
);
admins?.role.attachInlinePolicy(own);
editors?.role.attachInlinePolicy(own);
`,
          ],
        ],
      },
    },
    {
      name: 'readers-in-one-rule',
      edits: {
        [file]: [
          [
            "      allow.authenticated.to(['read']),\n      allow.groups(['EDITORS']).to(['read']),\n",
            "      allow.groups(['EDITORS']).to(['get', 'list']),\n      allow.authenticated.to(['get', 'list']),\n",
          ],
        ],
      },
    },
  ],
  why: `
A wish speaks of people, a rule of a role: "everybody who is signed in" is three roles here. Only the CDK can give
a group's role the members' own folders. The policy is in storage's stack, as storage needs auth already.

Without a role of its own (\`cfnUserGroup.roleArn\`), a group's members would keep the signed-in role.
`,
});
