import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const sheet = 'prediction.ts';
const says = (what: string, line: string, right: string, wrong: string) => ({
  what,
  edits: { [sheet]: [[`'${line}': '${right}'`, `'${line}': ${wrong}`] as const] },
});
const plain = 'amplify-portharborwatch-mia-sandbox-HASH';
const identified = 'amplify-portharborwatch-pr17-sandbox-HASH';
const deletes = 'Mia types npx ampx sandbox delete --identifier tom, and Tom’s user is tom';

export const answers: OtherAnswers = {
  right: [
    {
      what: 'Without the types of each line',
      files: {
        [sheet]: `const other = 'another stack';

export const prediction = {
  '${deletes}': 'Tom’s sandbox',
  'the same command in the folder amplify/': 'no stack, but an error',
  'the same command after the name in package.json became harbor-watch': other,
  'the same command in another region': other,
  'the same command on the branch lights': 'the same stack',
  'npx ampx sandbox --identifier pr-17': '${identified}',
  'npx ampx sandbox': '${plain}',
} as const;
`,
      },
    },
  ],
  wrong: [
    says(
      'Without what stands before the slash',
      'npx ampx sandbox',
      plain,
      "'amplify-harborwatch-mia-sandbox-HASH'",
    ),
    says('Hyphens kept', 'npx ampx sandbox', plain, "'amplify-port-harbor-watch-mia-sandbox-HASH'"),
    says(
      'Hyphen of the identifier kept',
      'npx ampx sandbox --identifier pr-17',
      identified,
      "'amplify-portharborwatch-pr-17-sandbox-HASH'",
    ),
    says(
      'User and identifier',
      'npx ampx sandbox --identifier pr-17',
      identified,
      "'amplify-portharborwatch-mia-pr17-sandbox-HASH'",
    ),
    says('A region is no name', 'the same command in another region', 'another stack', "'the same stack'"),
    says('A branch of its own', 'the same command on the branch lights', 'the same stack', "'another stack'"),
    says(
      'The scope plays no part',
      'the same command after the name in package.json became harbor-watch',
      'another stack',
      "'the same stack'",
    ),
    says(
      'Another stack in amplify/',
      'the same command in the folder amplify/',
      'no stack, but an error',
      "'another stack'",
    ),
    says('Her own', deletes, 'Tom’s sandbox', "'her own sandbox'"),
    says('Both', deletes, 'Tom’s sandbox', "'both'"),
    says('A question mark', deletes, 'Tom’s sandbox', "'?'"),
    says('A cast', deletes, 'Tom’s sandbox', "'nothing' as unknown as 'Tom’s sandbox'"),
    says('A choice of two', deletes, 'Tom’s sandbox', "Math.random() > 0.5 ? 'Tom’s sandbox' : 'nothing'"),
  ],
};
