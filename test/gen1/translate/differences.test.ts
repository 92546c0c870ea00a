import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { differences } from '../../../src/gen1/translate/schema/differences.ts';

test('docs/translate.md lists every difference with its reason', () => {
  const docs = readFileSync(path.resolve(import.meta.dirname, '../../../docs/translate.md'), 'utf8');
  const [, table = ''] = docs.split('<!-- differences -->\n');
  const rows = Object.entries(differences).map(([code, reason]) => `| \`${code}\` | ${reason} |`);
  expect(table.trim()).toBe(['| code | difference |', '|---|---|', ...rows].join('\n'));
});
