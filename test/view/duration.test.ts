import { expect, test } from 'vitest';
import { durationText } from '../../src/view/duration.ts';

test.each([
  [0, '0 min'],
  [1, '1 min'],
  [59, '59 min'],
  [60, '1 h'],
  [62, '1 h'],
  [63, '1 h 5 min'],
  [118, '2 h'],
  [161, '2 h 40 min'],
])('%i minutes are %s', (minutes, text) => {
  expect(durationText(minutes)).toBe(text);
});
