import { expect, test } from 'vitest';
import { fails, holds } from '../../src/checks/outcome.ts';
import { assembleVerdict, type Outcomes } from '../../src/verify/assemble-verdict.ts';
import type { Diagnostic } from '../../src/verify/verdict.ts';
import { exercise } from './fixtures/workspace.ts';

const todo = exercise({
  id: 'todo',
  start: {},
  checks: [
    { kind: 'backend', id: 'first', sentence: 'The first holds.', verify: () => holds },
    { kind: 'backend', id: 'second', sentence: 'The second holds.', verify: () => fails('a', 'b') },
  ],
});
const passed = { state: 'passed', expected: undefined, found: undefined } as const;
const failed = { state: 'failed', expected: 'a', found: 'b' } as const;
const results = (...entries: readonly (readonly [string, typeof passed | typeof failed])[]) =>
  new Map(entries);

function verdict(outcomes: Partial<Outcomes>) {
  return assembleVerdict(todo, {
    revision: 3,
    types: { state: 'passed' },
    synthesis: { state: 'passed' },
    checks: results(['first', passed], ['second', passed]),
    finished: true,
    ...outcomes,
  });
}

function diagnostic(stage: Diagnostic['stage'], code: string, line: number | undefined): Diagnostic {
  return { stage, code, file: 'a.ts', line, column: 1, plain: undefined, message: code, frame: [] };
}

test.each<[string, Partial<Outcomes>, string]>([
  ['all hold', {}, 'passed'],
  ['a stage that is not needed', { synthesis: { state: 'skipped' } }, 'passed'],
  ['more is to come', { finished: false }, 'running'],
  ['types fail while the rest is to come', { types: { state: 'failed' }, finished: false }, 'running'],
  ['types fail, all else holds', { types: { state: 'failed' } }, 'failed'],
  ['the synthesis fails', { synthesis: { state: 'failed' } }, 'failed'],
  [
    'a check fails',
    {
      checks: results(['first', passed], ['second', failed]),
    },
    'failed',
  ],
  ['a check was never run', { checks: results(['first', passed]) }, 'failed'],
  [
    'the machine is at fault',
    { problem: { code: 'x', message: 'x', resolution: 'x' }, types: { state: 'failed' } },
    'unavailable',
  ],
])('%s', (_, outcomes, status) => {
  expect(verdict(outcomes).status).toBe(status);
});

test('every check is there, in its order, with its sentence', () => {
  expect(verdict({ checks: results(['second', failed]) }).checks).toEqual([
    { id: 'first', sentence: 'The first holds.', state: 'waiting', expected: undefined, found: undefined },
    { id: 'second', sentence: 'The second holds.', state: 'failed', expected: 'a', found: 'b' },
  ]);
});

test('what the synthesis only repeats is left out; what it adds is kept', () => {
  const shown = verdict({
    types: { state: 'failed', diagnostics: [diagnostic('types', 'TS2551', 4)] },
    synthesis: {
      state: 'failed',
      diagnostics: [
        diagnostic('synthesis', 'not-a-function', 4),
        diagnostic('synthesis', 'syntax-error', undefined),
        diagnostic('synthesis', 'not-a-function', 9),
        diagnostic('synthesis', 'missing-authorization', 4),
      ],
    },
  }).diagnostics;
  expect(shown.map(({ code, line }) => [code, line])).toEqual([
    ['TS2551', 4],
    ['not-a-function', 9],
    ['missing-authorization', 4],
  ]);
});
