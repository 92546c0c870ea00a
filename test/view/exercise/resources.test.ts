import { expect, test } from 'vitest';
import { resourcesLines } from '../../../src/view/exercise/resources.ts';

const setting = { width: 60, printed: false } as Parameters<typeof resourcesLines>[1];

test('what is worth knowing of a resource stands below it', () => {
  const lines = resourcesLines(
    {
      services: [
        {
          service: 'Amazon Cognito',
          lines: [
            { what: 'user pool', type: 'AWS::Cognito::UserPool', count: 1, details: ['MFA is off.'] },
            { what: 'app client', type: 'AWS::Cognito::UserPoolClient', count: 1 },
          ],
        },
      ],
      added: [],
      removed: [],
    },
    setting,
  ).map(({ spans }) => spans.map(({ text }) => text).join(''));
  const place = lines.indexOf('      MFA is off.');
  expect(lines[place - 1]).toMatch(/^ {2}user pool/);
  expect(lines[place + 1]).toMatch(/^ {2}app client/);
});
