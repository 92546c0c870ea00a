import { expect, it } from 'vitest';
import { onScreen } from '../../../src/view/sandbox/telling.ts';

it.each([
  ['Wait a minute. Then: amplify-gen2-learn sandbox deploy', 'Wait a minute. Then: press d'],
  [
    'Set them up: npx ampx configure profile. Or practise: amplify-gen2-learn sandbox deploy todo --identifier me --practice',
    'Set them up: npx ampx configure profile. Or practise: press Tab, then d',
  ],
  [
    'Delete it: amplify-gen2-learn sandbox delete first-sandbox --identifier me --account 111122223333 --profile dev',
    'Delete it: press D',
  ],
  ['Read all that it printed: amplify-gen2-learn sandbox status', 'Read all that it printed: press x'],
  ['What runs: amplify-gen2-learn sandbox status', 'What runs: amplify-gen2-learn sandbox status'],
  ['Fix it: amplify-gen2-learn check', 'Fix it: press Esc, then c'],
  ['Or learn without an account: amplify-gen2-learn cloud', 'Or learn without an account: press v, then s'],
  [
    'Name another: amplify-gen2-learn sandbox deploy todo --identifier me --practice',
    'Name another: press e',
  ],
  ['npx cdk bootstrap aws://000000000000/us-east-1', 'npx cdk bootstrap aws://practice/us-east-1'],
  ['Sign in again: aws sso login', 'Sign in again: aws sso login'],
])('%s', (command, key) => {
  expect(onScreen(command)).toBe(key);
});
