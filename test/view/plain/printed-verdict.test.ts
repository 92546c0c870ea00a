import { describe, expect, test } from 'vitest';
import type { Verdict } from '../../../src/verify/verdict.ts';
import { printedVerdict, verdictAsJson } from '../../../src/view/plain/printed-verdict.ts';
import { sampleVerdict } from '../../commands/sample-world.ts';

const printed = (verdict: Verdict, columns?: number) => printedVerdict(verdict, columns);

test('a passed verdict names the checks and what AWS would create', () => {
  const text = printed(
    sampleVerdict({
      checks: [
        { id: 'a', sentence: 'Todo has content.', state: 'passed', expected: undefined, found: undefined },
      ],
      resources: {
        services: [
          {
            service: 'AWS AppSync',
            lines: [{ what: 'GraphQL API', type: 'AWS::AppSync::GraphQLApi', count: 1 }],
          },
          { service: 'Amazon DynamoDB', lines: [{ what: 'table', type: 'AWS::DynamoDB::Table', count: 2 }] },
        ],
        added: [{ what: 'table for Todo', type: 'AWS::DynamoDB::Table', count: 1 }],
        removed: [],
      },
    }),
  );
  expect(text).toContain('first-model: passed');
  expect(text).toContain('passed: Todo has content.');
  expect(text).toContain('Amazon DynamoDB: 2 x table');
  expect(text).toContain('+ table for Todo added');
});

test('a failed check says what was expected and what was found', () => {
  const text = printed(
    sampleVerdict({
      status: 'failed',
      checks: [
        { id: 'a', sentence: 'Content is required.', state: 'failed', expected: 'String!', found: 'String' },
      ],
    }),
  );
  expect(text).toMatch(/not yet: Content is required\.\n\s+expected: String!\n\s+found: String/);
});

test('what the tool says of a guess stands below it, whether it is right or wrong', () => {
  const because = {
    answer: 'Gen 2: this text is about Gen 2. Confidence: fair (0.70).',
    signs: [{ speaksFor: 'Gen 2', weight: 5, what: 'ampx', where: 'a.md:11', why: 'The command of Gen 2.' }],
  };
  const right = { id: 'a', sentence: 'You agree.', expected: undefined, found: undefined, because };
  const verdict = sampleVerdict({
    checks: [
      { ...right, state: 'passed' },
      { ...right, id: 'b', state: 'failed', expected: 'Gen 2', found: 'your guess: both' },
    ],
  });
  const says = `    identify: Gen 2: this text is about Gen 2. Confidence: fair (0.70).
    because: Gen 2 [5] ampx, a.md:11. The command of Gen 2.`;
  const text = printed(verdict);
  expect(text).toContain(`passed: You agree.\n${says}`);
  expect(text).toContain(`    found: your guess: both\n${says}`);
  expect(JSON.parse(JSON.stringify(verdictAsJson(verdict)))).toMatchObject({
    checks: [{ because }, { because }],
  });
});

test('a type error shows its place, plain words first, and marks the code', () => {
  const text = printed(
    sampleVerdict({
      status: 'failed',
      types: { state: 'failed', milliseconds: 40.4 },
      diagnostics: [
        {
          stage: 'types',
          code: 'TS2551',
          file: 'amplify/data/resource.ts',
          line: 10,
          column: 7,
          plain: 'There is no "strin".',
          message: "Property 'strin' does not exist.",
          frame: [
            { number: 9, text: 'const x = {', mark: undefined },
            { number: 10, text: '  a.strin()', mark: { start: 4, length: 5 } },
          ],
        },
      ],
    }),
  );
  const lines = text.split('\n');
  expect(text).toContain('amplify/data/resource.ts:10:7');
  expect(text.indexOf('There is no')).toBeLessThan(text.indexOf("TS2551 Property 'strin'"));
  const at = lines.findIndex(line => line.includes('a.strin()'));
  expect(lines[at + 1]?.indexOf('^^^^^')).toBe(lines[at]?.indexOf('strin'));
});

test('JSON holds every field, null where there is nothing', () => {
  expect(JSON.parse(JSON.stringify(verdictAsJson(sampleVerdict({}))))).toMatchObject({
    exercise: 'first-model',
    status: 'passed',
    resources: null,
    problem: null,
  });
});

describe('what is printed can be read out and copied', () => {
  const place = '/home/ada lovelace/amplify-gen2-learn/01-generations/04-fields/amplify/data/resource.ts';
  const text = printed(
    sampleVerdict({
      status: 'unavailable',
      problem: {
        code: 'x',
        message: `The file ${place} is not there, and https://docs.amplify.aws/react/build-a-backend/data/set-up-data/ says why it has to be.`,
        resolution: 'See what is wrong and how to fix it: amplify-gen2-learn doctor --workspace DIR',
      },
      checks: [
        {
          id: 'a',
          sentence: 'Content is required.',
          state: 'waiting',
          expected: undefined,
          found: undefined,
        },
      ],
    }),
    40,
  );

  test('no path, address or command is broken', () => {
    for (const whole of [
      'lovelace/amplify-gen2-learn/01-generations/04-fields/amplify/data/resource.ts',
      'https://docs.amplify.aws/react/build-a-backend/data/set-up-data/',
      'amplify-gen2-learn doctor --workspace DIR',
    ])
      expect(text).toContain(whole);
  });

  test('everything else wraps to the width, and every mark is a word', () => {
    const words = text.split('\n').filter(line => line.length > 40);
    for (const line of words) expect(line.trim(), line).toMatch(/^\S+$|^amplify-gen2-learn /);
    expect(text).toContain('not checked: Content is required.');
    expect(text).not.toMatch(/[^\x20-\x7e\n]/);
  });
});
