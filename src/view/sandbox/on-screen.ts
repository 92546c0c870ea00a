import { PRACTICE_ACCOUNT } from '../../cloud/practice.ts';

/** Commands that a resolution may name, and the key that does the same on the screen. Longer ones come first. */
const KEYS: readonly (readonly [RegExp, string])[] = [
  [/amplify-gen2-learn sandbox deploy --practice/g, 'press Tab, then d'],
  [/amplify-gen2-learn sandbox deploy --identifier me/g, 'amplify-gen2-learn sandbox deploy --identifier me'],
  [/amplify-gen2-learn sandbox deploy(?: EXERCISE)?(?! --)/g, 'press d'],
  [/amplify-gen2-learn sandbox delete(?: [\w-]+)?/g, 'press D'],
  // Of all that status says, the log is what the panel has.
  [/(?<=printed[^:]*: )amplify-gen2-learn sandbox status/g, 'press x'],
  [/amplify-gen2-learn check(?: [\w-]+)?/g, 'press Esc, then c'],
  [/amplify-gen2-learn reset(?: [\w-]+)?/g, 'press Esc, then r'],
  [/(?:npx )?amplify-gen2-learn cloud fix(?: [\w-]+)?/g, 'press v, then f'],
  [/amplify-gen2-learn cloud start|amplify-gen2-learn cloud/g, 'press v, then s'],
];

/** What to do, with keys where the screen has one for a command. */
export function onScreen(resolution: string): string {
  // Where an account's number would stand, the practice cloud says what it is.
  const named = resolution.replaceAll(PRACTICE_ACCOUNT, 'practice');
  return KEYS.reduce((text, [command, key]) => text.replace(command, key), named);
}
