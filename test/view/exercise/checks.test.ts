import { expect, test } from 'vitest';
import type { CheckResult, Verdict } from '../../../src/verify/verdict.ts';
import { openScreen } from '../../ui/fixtures/screen.ts';
import { linearTheme, plainTheme } from '../../ui/fixtures/themes.ts';
import { failedVerdict } from '../../ui/fixtures/verdicts.ts';

const sign = {
  speaksFor: 'Gen 2',
  weight: 5,
  what: 'ampx',
  where: 'snippets/photo-app.md:11',
  why: 'The command of Gen 2, since April 2024.',
};
const because = { answer: 'Gen 2: this text is about Gen 2. Confidence: fair (0.70).', signs: [sign, sign] };
const right: CheckResult = {
  id: 'right',
  sentence: 'You agree about one.',
  state: 'passed',
  expected: undefined,
  found: undefined,
  because,
};
const wrong: CheckResult = {
  ...right,
  id: 'wrong',
  state: 'failed',
  expected: 'Gen 2',
  found: 'your guess: both',
};
const open: CheckResult = {
  ...right,
  id: 'open',
  state: 'failed',
  expected: undefined,
  found: 'still a question mark',
  because: undefined,
};

function rowsOf(checks: readonly CheckResult[], theme = plainTheme): readonly string[] {
  const screen = openScreen({ columns: 80, rows: 60 }, theme);
  screen.send({ type: 'go', stop: { kind: 'exercise', exercise: 'rewrite-todo' } });
  const { revision } = screen.store.state().exercises['rewrite-todo'] ?? { revision: 0 };
  const verdict: Verdict = { ...failedVerdict(revision), checks };
  screen.send({ type: 'verdict', verdict, at: '2025-06-01T12:00:00Z' });
  return screen.rows().map(row => row.trimEnd());
}

/** The rows from one on, without what stands before the text. */
function below(rows: readonly string[], start: RegExp, count: number): string {
  const at = rows.findIndex(row => start.test(row));
  expect(at).toBeGreaterThan(-1);
  return rows
    .slice(at, at + count)
    .map(row => row.replace(/^[\s│]+|[\s│]+$/g, ''))
    .join(' ');
}

test('what the tool says stands below a check that holds', () => {
  const text = below(rowsOf([right]), /You agree about one/, 6);
  expect(text).toContain('identify  Gen 2: this text is about Gen 2.');
  expect(text).toContain('because   Gen 2 [5] ampx, snippets/photo-app.md:11.');
  expect(text).not.toContain('expected');
  expect(text.match(/because/g)).toHaveLength(1);
  expect(text.match(/Gen 2 \[5\]/g)).toHaveLength(2);
});

test('below one that fails it follows what was expected and found', () => {
  const text = below(rowsOf([wrong]), /You agree about one/, 7);
  expect(text).toMatch(/expected {2}Gen 2 .*found {5}your guess: both .*identify .*because/);
});

test('a wrong answer comes first: the others may fill the screen', () => {
  const text = rowsOf([right, open, { ...wrong, sentence: 'You agree about two.' }]).join('\n');
  expect(text.indexOf('You agree about two.')).toBeLessThan(text.indexOf('You agree about one.'));
});

test('a check without it shows nothing of it', () => {
  const text = rowsOf([open]).join('\n');
  expect(text).toContain('still a question mark');
  expect(text).not.toMatch(/identify {2}|because/);
});

test('in a line for a screen reader, too', () => {
  const text = rowsOf([right], linearTheme).join('\n');
  expect(text).toMatch(/passed: You agree about one\./);
  expect(text).toContain('because: Gen 2 [5] ampx');
});
