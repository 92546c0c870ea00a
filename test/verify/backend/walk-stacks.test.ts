import { expect, test } from 'vitest';
import { stackCycles, stackName, walkStacks } from '../../../src/verify/backend/walk-stacks.ts';
import { assembly, nestedStack } from '../fixtures/assembly.ts';

test('stacks have the names that a person knows', () => {
  expect(['auth', 'data/amplifyData/Todo', 'my stack'].map(stackName)).toEqual([
    'auth',
    'data/Todo',
    'my stack',
  ]);
});

test('resources of nested stacks carry the name of the stack that holds them', () => {
  const app = assembly(
    { data1: nestedStack('data') },
    {
      data: { todo1: nestedStack('data/amplifyData/Todo'), api: { Type: 'AWS::AppSync::GraphQLApi' } },
      'data/amplifyData/Todo': { TodoTable: { Type: 'Custom::AmplifyDynamoDBTable' } },
    },
  );
  const { stacks, resources } = walkStacks(app);
  expect(stacks).toEqual([
    { name: 'root', resourceCount: 1 },
    { name: 'data', resourceCount: 2 },
    { name: 'data/Todo', resourceCount: 1 },
  ]);
  expect(resources.find(({ logicalId }) => logicalId === 'TodoTable')?.stack).toBe('data/Todo');
});

test.each([
  ['a chain has no cycle', { a: [], b: ['a1'], c: ['b1', 'a1'] }, []],
  ['two that need each other', { a: ['b1'], b: ['a1'], c: ['a1'] }, [['a', 'b']]],
  ['a longer way round', { a: ['b1'], b: ['c1'], c: ['a1'] }, [['a', 'b', 'c']]],
  [
    'two cycles',
    { a: ['b1'], b: ['a1'], c: ['d1'], d: ['c1'] },
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
])('%s', (_, needs, expected) => {
  const root = Object.entries(needs).map(([name, others]) => [`${name}1`, nestedStack(name, others)]);
  const nested = Object.keys(needs).map(name => [name, {}]);
  expect(stackCycles(assembly(Object.fromEntries(root), Object.fromEntries(nested)))).toEqual(expected);
});
