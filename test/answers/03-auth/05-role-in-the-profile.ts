import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const auth = 'amplify/auth/resource.ts';
const data = 'amplify/data/resource.ts';
const edit = (what: string, file: string, ...edits: readonly (readonly [string, string])[]) => ({
  what,
  edits: { [file]: edits },
});
const rules = "[allow.authenticated().to(['read']), allow.group('ADMINS')]";

export const answers: OtherAnswers = {
  right: [
    edit('As a list, other order', data, [
      rules,
      "[allow.groups(['ADMINS']), allow.authenticated().to(['get', 'list', 'listen', 'sync', 'search'])]",
    ]),
    edit('Admins’ rights written out', data, [
      "allow.group('ADMINS')",
      "allow.group('ADMINS').to(['create', 'read', 'update', 'delete'])",
    ]),
    edit('Admins change, and read as everyone', data, [
      "allow.group('ADMINS')",
      "allow.group('ADMINS').to(['create', 'update', 'delete'])",
    ]),
    edit('The claim of groups, said', data, [
      "allow.group('ADMINS')",
      "allow.group('ADMINS').withClaimIn('cognito:groups')",
    ]),
    edit(
      'The name of the group, once',
      data,
      ['const schema', "const admins = 'ADMINS';\n\nconst schema"],
      ["allow.group('ADMINS')", 'allow.group(admins)'],
    ),
    edit('Rules of the schema', data, [
      `\n    .authorization(allow => ${rules}),\n});`,
      `,\n}).authorization(allow => ${rules});`,
    ]),
    edit('A function with a body', data, [`allow => ${rules}`, `allow => {\n      return ${rules};\n    }`]),
    edit('Another group beside, without rights', auth, ["['ADMINS']", "['ADMINS', 'READERS']"]),
    edit('Optional by default', auth, ['{ required: false, mutable: true }', '{ mutable: true }']),
    edit('The provider said', data, ['allow.authenticated()', "allow.authenticated('userPools')"]),
    edit('The schema is exported', data, ['const schema', 'export const schema']),
  ],
  wrong: [
    edit('The group has no rule', data, [rules, "[allow.authenticated().to(['read'])]"]),
    {
      what: 'The rule asks for another group',
      edits: {
        [auth]: [["['ADMINS']", "['ADMINS', 'READERS']"]],
        [data]: [["allow.group('ADMINS')", "allow.group('READERS')"]],
      },
    },
    {
      what: 'Two groups may',
      edits: {
        [auth]: [["['ADMINS']", "['ADMINS', 'READERS']"]],
        [data]: [["allow.group('ADMINS')", "allow.groups(['ADMINS', 'READERS'])"]],
      },
    },
    edit('Membership that people write', data, [
      "allow.group('ADMINS')",
      "allow.group('ADMINS').withClaimIn('nickname')",
    ]),
    {
      what: 'A group beside the old attribute',
      edits: {
        [auth]: [
          ['  },\n  groups', "    'custom:role': { dataType: 'String', mutable: true },\n  },\n  groups"],
        ],
      },
    },
    {
      what: 'The attribute never changes',
      edits: {
        [auth]: [
          ['  },\n  groups', "    'custom:role': { dataType: 'String', mutable: false },\n  },\n  groups"],
        ],
        [data]: [["allow.group('ADMINS')", "allow.groups(['admin']).withClaimIn('custom:role')"]],
      },
    },
    {
      what: 'The attribute by another name',
      edits: {
        [auth]: [
          ['  },\n  groups', "    'custom:rank': { dataType: 'String', mutable: true },\n  },\n  groups"],
        ],
        [data]: [["allow.group('ADMINS')", "allow.group('ADMINS').withClaimIn('custom:rank')"]],
      },
    },
    edit('Membership written on the page', data, [
      "allow.group('ADMINS')",
      "allow.groupDefinedIn('editors')",
    ]),
    edit('Groups that a page names', data, [
      "allow.group('ADMINS')",
      "allow.group('ADMINS'), allow.groupsDefinedIn('editors')",
    ]),
    edit('Owners beside', data, ["allow.group('ADMINS')", "allow.group('ADMINS'), allow.owner()"]),
    edit('The nickname gone', auth, ['    nickname: { required: false, mutable: true },\n', '']),
    edit('The nickname never changes', auth, [
      'required: false, mutable: true',
      'required: false, mutable: false',
    ]),
    edit('Everybody signed in may do all', data, ["authenticated().to(['read'])", 'authenticated()']),
    edit('Admins cannot delete', data, [
      "allow.group('ADMINS')",
      "allow.group('ADMINS').to(['create', 'read', 'update'])",
    ]),
    edit('Small letters', data, ["allow.group('ADMINS')", "allow.group('admins')"]),
    edit('The group is made by hand', auth, ["  groups: ['ADMINS'],\n", '']),
    edit('Guests read', data, [
      "allow.authenticated().to(['read'])",
      "allow.authenticated().to(['read']), allow.guest().to(['read'])",
    ]),
    edit('Readers only list', data, ["to(['read'])", "to(['list'])"]),
  ],
};
