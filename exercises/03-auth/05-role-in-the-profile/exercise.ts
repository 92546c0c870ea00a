import { mayDo, mayOnlyDo, onlyFor } from '../../../src/checks/authorization.ts';
import { groupsRank, hasNoAttribute } from '../../../src/checks/user-pool.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

export default defineExercise({
  id: 'role-in-the-profile',
  lesson: 'user-groups',
  title: 'The reader who became an admin',
  kind: 'hole',
  task: `
A wiki: everyone signed in reads its pages, and admins may do everything with them. Last week a reader deleted forty
pages. Nobody had touched that person’s account, and every rule is as it was meant.

1. Find out how a reader becomes an admin here, by reading both files.
2. Close it: let membership of a group \`ADMINS\` decide, and nothing that people write themselves.
3. The attribute that decided so far goes. The nickname stays, and so does what readers may do.

The wiki isn’t public yet, so the pool may be made anew.
`,
  files: ['amplify/auth/resource.ts', 'amplify/data/resource.ts'],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'group',
      sentence: 'The user pool has a group ADMINS.',
      verify: groupsRank('ADMINS'),
    },
    {
      kind: 'backend',
      id: 'no-role',
      sentence: 'No attribute says what somebody may do.',
      verify: hasNoAttribute('custom:role'),
    },
    {
      kind: 'backend',
      id: 'readers',
      sentence: 'Everyone signed in may read pages, and as such no more.',
      verify: view => {
        const reads = mayDo('Page', 'signed-in', ['read'])(view);
        return reads.holds ? mayOnlyDo('Page', 'signed-in', ['read'])(view) : reads;
      },
    },
    {
      kind: 'backend',
      id: 'admins',
      sentence: 'Members of a group may also create, update and delete pages.',
      verify: mayDo('Page', 'group', ['create', 'update', 'delete']),
    },
    {
      kind: 'backend',
      id: 'nobody-else',
      sentence: 'Nobody else may do anything with them.',
      verify: onlyFor('Page', ['signed-in', 'group']),
    },
  ],
  hints: [
    {
      id: 'ways-that-exist',
      when: { stage: 'types', code: ['TS2339', 'TS2551', 'TS2353', 'TS2561', 'TS2769', 'TS2345'] },
      text: 'The compiler says which word it doesn’t know. In auth, groups are a list of names; in data, a rule names one group, or several in a list.',
    },
    {
      id: 'whose-word-is-it',
      when: { stage: 'checks', check: 'group', says: /no groups/ },
      text: 'The rule believes what stands in `custom:role`. Who can write into an attribute, and who can put somebody into a group?',
    },
    {
      id: 'name-of-the-group',
      when: { stage: 'checks', check: 'group' },
      text: 'There is a group, by another name. Names of groups are compared letter by letter.',
    },
    {
      id: 'first-value',
      when: { stage: 'checks', check: 'no-role' },
      text: 'The attribute is still there. `mutable: false` would keep its first value, and that one comes from the sign-up call: whoever sends it can send `admin`.',
    },
    {
      id: 'readers-as-before',
      when: { stage: 'checks', check: 'readers' },
      text: 'Readers should be able to do what they could: read, and nothing more.',
    },
    {
      id: 'admins-too',
      when: { stage: 'checks', check: 'admins' },
      text: 'Now nobody may write. The rule for admins stays, with something else to go by.',
    },
    {
      id: 'still-the-claim',
      when: { stage: 'checks', check: 'nothing-else', says: /claim|custom:role|admin\b/ },
      text: 'The pool is right by now. The rule still asks for something else than membership of `ADMINS`: read both what it names and where it looks for it.',
    },
    {
      id: 'two-lines',
      text: 'Auth gets a line `groups`, and loses an attribute. In data, the second rule becomes one that reads the groups of the token, which is what a group rule does by itself.',
    },
    {
      id: 'the-rule',
      text: "The rule is `allow.group('ADMINS')`, without `.withClaimIn(...)`.",
    },
  ],
  startFails: { stage: 'checks', check: 'group' },
  mistakes: [
    {
      name: 'immutable-role',
      edits: {
        'amplify/auth/resource.ts': [
          ['  },\n  groups', "    'custom:role': { dataType: 'String', mutable: false },\n  },\n  groups"],
        ],
        'amplify/data/resource.ts': [
          ["allow.group('ADMINS')", "allow.groups(['admin']).withClaimIn('custom:role')"],
        ],
      },
      brings: 'first-value',
    },
    {
      name: 'rule-forgotten',
      edits: {
        'amplify/data/resource.ts': [
          ["allow.group('ADMINS')", "allow.groups(['admin']).withClaimIn('custom:role')"],
        ],
      },
      trips: { stage: 'checks', check: 'nothing-else' },
      brings: 'still-the-claim',
    },
    {
      name: 'group-of-the-old-name',
      edits: { 'amplify/data/resource.ts': [["allow.group('ADMINS')", "allow.group('admin')"]] },
      trips: { stage: 'checks', check: 'nothing-else' },
      brings: 'still-the-claim',
    },
    {
      name: 'no-admins-left',
      edits: { 'amplify/data/resource.ts': [[", allow.group('ADMINS')", '']] },
      brings: 'admins-too',
    },
    {
      name: 'group-in-small-letters',
      edits: {
        'amplify/auth/resource.ts': [["['ADMINS']", "['admins']"]],
        'amplify/data/resource.ts': [["allow.group('ADMINS')", "allow.group('admins')"]],
      },
      brings: 'name-of-the-group',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        'amplify/auth/resource.ts': [["['ADMINS']", '["ADMINS"]']],
        'amplify/data/resource.ts': [
          [
            "allow => [allow.authenticated().to(['read']), allow.group('ADMINS')]",
            '(allow) => [\n      allow.authenticated().to(["read"]),\n      allow.groups(["ADMINS"]),\n    ]',
          ],
        ],
      },
    },
    {
      name: 'operations-spelled-out',
      edits: {
        'amplify/data/resource.ts': [
          ["allow.group('ADMINS')", "allow.group('ADMINS').to(['create', 'read', 'update', 'delete'])"],
        ],
      },
    },
    {
      name: 'reading-comes-with-signing-in',
      edits: {
        'amplify/data/resource.ts': [
          ["allow.group('ADMINS')", "allow.group('ADMINS').to(['create', 'update', 'delete'])"],
        ],
      },
    },
    {
      name: 'rules-of-the-schema',
      edits: {
        'amplify/data/resource.ts': [
          [
            "    .authorization(allow => [allow.authenticated().to(['read']), allow.group('ADMINS')]),\n});",
            "}).authorization(allow => [allow.group('ADMINS'), allow.authenticated().to(['read'])]);",
          ],
        ],
      },
    },
  ],
  why: `
An attribute is a person’s own word: the sign-up call sets it, and a signed-in person may change it with nothing but
their token. \`mutable: false\` stops the second, not the first. Only you, or a function with the permission, can put
somebody into a group, and Cognito writes the groups into the token.

Attributes are for what people tell of themselves, groups for what they may do.
`,
});
