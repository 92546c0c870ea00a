import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const file = 'amplify/auth/resource.ts';
const edit = (what: string, ...edits: readonly (readonly [string, string])[]) => ({
  what,
  edits: { [file]: edits },
});

export const answers: OtherAnswers = {
  right: [
    edit('Change is the default', ["{ dataType: 'Boolean', mutable: true }", "{ dataType: 'Boolean' }"]),
    edit('Optional by default', ['{ required: false, mutable: false }', '{ mutable: false }']),
    edit('Another order', [
      '    fullname: { required: true, mutable: true },\n    birthdate: { required: false, mutable: false },\n',
      '    birthdate: { mutable: false, required: false },\n    fullname: { mutable: true, required: true },\n',
    ]),
    edit(
      'Numbers in constants',
      ['export const auth', 'const first = 1000;\nconst last = 9999;\n\nexport const auth'],
      ['min: 1000, max: 9999', 'min: first, max: last'],
    ),
    edit(
      'Attributes in a constant',
      [
        'export const auth = defineAuth({\n  loginWith: {\n    email: true,\n  },\n  userAttributes: {',
        'const userAttributes = {',
      ],
      [
        'mutable: true },\n  },\n});',
        'mutable: true },\n} as const;\n\nexport const auth = defineAuth({ loginWith: { email: true }, userAttributes });',
      ],
    ),
    edit(
      'A computed name',
      ["'custom:cardNumber'", "['custom:cardNumber']"],
      ["'custom:newsletter'", '[`custom:newsletter`]'],
    ),
    edit('A spread', [
      "    'custom:newsletter': { dataType: 'Boolean', mutable: true },",
      "    ...({ 'custom:newsletter': { dataType: 'Boolean', mutable: true } } as const),",
    ]),
    edit('An optional nickname beside', [
      '    fullname',
      '    nickname: { required: false, mutable: true },\n    fullname',
    ]),
    edit('The address said', ['    fullname', '    email: { required: true, mutable: true },\n    fullname']),
    edit('A number with an underscore', ['max: 9999', 'max: 9_999']),
    edit('The backend’s own attribute beside', [
      "    'custom:cardNumber'",
      "    'custom:belayed': { dataType: 'DateTime', mutable: true },\n    'custom:cardNumber'",
    ]),
    edit(
      'Flags in a constant',
      ['export const auth', 'const fixed = { mutable: false } as const;\n\nexport const auth'],
      ['birthdate: { required: false, mutable: false }', 'birthdate: { required: false, ...fixed }'],
    ),
  ],
  wrong: [
    edit('The name is optional', ['required: true, mutable: true', 'required: false, mutable: true']),
    edit('The name never changes', ['required: true, mutable: true', 'required: true, mutable: false']),
    edit('The name in two attributes', [
      '    fullname: { required: true, mutable: true },',
      '    givenName: { required: true, mutable: true },\n    familyName: { required: true, mutable: true },',
    ]),
    edit('The name as a nickname', ['fullname:', 'nickname:']),
    edit('The name in tokens', ['fullname:', 'name:']),
    edit('A name of one’s own', [
      'fullname: { required: true, mutable: true }',
      "'custom:name': { dataType: 'String', mutable: true }",
    ]),
    edit('A birthday that changes', ['required: false, mutable: false', 'required: false, mutable: true']),
    edit('A birthday for all', ['required: false, mutable: false', 'required: true, mutable: false']),
    edit('A birthday of one’s own', [
      'birthdate: { required: false, mutable: false }',
      "'custom:birthday': { dataType: 'DateTime', mutable: false }",
    ]),
    edit('The card as a text', [
      "dataType: 'Number', mutable: false, min: 1000, max: 9999",
      "dataType: 'String', mutable: false, minLen: 4, maxLen: 4",
    ]),
    edit('The card from 0', ['min: 1000, ', '']),
    edit('Off by one', ['max: 9999', 'max: 10000']),
    edit('The card changes', ["'Number', mutable: false", "'Number', mutable: true"]),
    edit('Length in place of value', ['min: 1000, max: 9999', 'minLen: 4, maxLen: 4']),
    edit('Without its prefix', ["'custom:cardNumber'", 'cardNumber']),
    edit('Another spelling', ["'custom:cardNumber'", "'custom:cardnumber'"]),
    edit('Yes or no as a text', ["dataType: 'Boolean'", "dataType: 'String'"]),
    edit('The newsletter is settled once', [
      "dataType: 'Boolean', mutable: true",
      "dataType: 'Boolean', mutable: false",
    ]),
    edit('A required card', ["dataType: 'Number',", "dataType: 'Number', required: true,"]),
  ],
};
