import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const sheet = 'prediction.ts';
const says = (what: string, line: string, right: string, wrong: string) => ({
  what,
  edits: { [sheet]: [[`'${line}': '${right}'`, `'${line}': ${wrong}`] as const] },
});
const early = 'at 11:40 the API takes Robin for a member of';
const late = 'at 12:00 the API takes Robin for a member of';
const screen = 'at 11:40 the screen, which reads the ID token, shows';
const device = 'at 12:20 another device of Robin’s can fetch new tokens';

export const answers: OtherAnswers = {
  right: [
    {
      what: 'Without types, tokens by name',
      files: {
        [sheet]: `const access = 'token A';
const id = 'token B';

export const prediction = {
  'the nickname on the screen comes from': id,
  'the API is called with': access,
  'at 11:40 the screen, which reads the ID token, shows': 'the old address',
  'at 11:40 the API takes Robin for a member of': 'EDITORS',
  'at 12:00 the API takes Robin for a member of': 'ADMINS',
  'at 12:20 another device of Robin’s can fetch new tokens': 'no',
} as const;
`,
      },
    },
  ],
  wrong: [
    says('The one with the person in it', 'the API is called with', 'token A', "'token B'"),
    says('Both hold it', 'the nickname on the screen comes from', 'token B', "'token A'"),
    says('A change counts at once', early, 'EDITORS', "'ADMINS'"),
    says('What was given counts, what was taken does not', early, 'EDITORS', "'EDITORS and ADMINS'"),
    says('Groups add up', late, 'ADMINS', "'EDITORS and ADMINS'"),
    says('Groups are those of the sign-in', late, 'ADMINS', "'EDITORS'"),
    says('The pool is asked each time', screen, 'the old address', "'the new address'"),
    says('A refresh token lives for thirty days', device, 'no', "'yes'"),
    says('An answer to another line', device, 'no', "'the old address'"),
    says('A question mark left', device, 'no', "'?'"),
    says('A cast', late, 'ADMINS', "'EDITORS' as unknown as 'ADMINS'"),
    says('Either', late, 'ADMINS', "'ADMINS' as 'ADMINS' | 'EDITORS'"),
    { what: 'A line left out', edits: { [sheet]: [["  'the API is called with': 'token A',\n", '']] } },
  ],
};
