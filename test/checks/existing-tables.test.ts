import { expect, test } from 'vitest';
import type { BackendView } from '../../src/checks/backend-view.ts';
import { differences } from '../../src/checks/difference/difference.ts';
import { EXISTING_TABLE, makesTable, usesTable } from '../../src/checks/existing-tables.ts';
import { summarizeResources } from '../../src/verify/backend/resource-summary.ts';
import { viewOf } from './sample-view.ts';

/** A backend whose models use these tables. */
function withTables(tables: Readonly<Record<string, string>>): BackendView {
  const resources = Object.entries(tables).map(([model, tableName]) => ({
    logicalId: `${model}Table`,
    type: EXISTING_TABLE,
    stack: `data/${model}`,
    properties: { tableName, isImported: true },
  }));
  return { ...viewOf(), resources };
}

const mapped = withTables({ Box: 'Box-k3-main' });

test('A model uses the table of this name', () => {
  expect(usesTable('Box', 'Box-k3-main')(mapped)).toEqual({ holds: true });
  expect(usesTable('Box', 'Box-k3-trial')(mapped)).toMatchObject({
    expected: 'Box uses the table Box-k3-trial.',
    found: 'Box uses the table Box-k3-main.',
  });
  expect(usesTable('Letter', 'Letter-k3-main')(mapped)).toMatchObject({
    found: 'Letter gets a new table, without a record in it.',
  });
});

test('A model has a table of its own', () => {
  expect(makesTable('Letter')(mapped)).toEqual({ holds: true });
  expect(makesTable('Box')(mapped)).toMatchObject({ found: 'Box uses the table Box-k3-main.' });
});

test.each<{ found: Readonly<Record<string, string>>; sentence: string | undefined }>([
  { found: {}, sentence: 'Box uses a new table; it should use Box-k3-main.' },
  { found: { Box: 'Box-k3-trial' }, sentence: 'Box uses Box-k3-trial; it should use Box-k3-main.' },
  { found: { Box: 'Box-k3-main' }, sentence: undefined },
])('What another answer maps is told: $sentence', ({ found, sentence }) => {
  const told = differences(withTables(found), { start: undefined, solution: mapped });
  expect(told.map(one => one.sentence)).toEqual(sentence === undefined ? [] : [sentence]);
});

test('It is shown among what AWS would have', () => {
  const { services } = summarizeResources(mapped, undefined);
  expect(services).toMatchObject([
    {
      service: 'Amazon DynamoDB',
      lines: [{ what: 'existing table for Box', details: ['used as it is: Box-k3-main'] }],
    },
  ]);
});
