/** Measures what the project promises, side by side with what it is compared with, and prints a table. */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { access } from './access.ts';
import { checks } from './checks.ts';
import { firstFrame } from './first-frame.ts';
import { install } from './install.ts';
import type { Measure, Row } from './measure.ts';
import { packageSize } from './package-size.ts';
import { sandboxEdit } from './sandbox-edit.ts';
import { screen } from './screen.ts';
import { isMet, renderTable } from './table.ts';
import { tests } from './tests.ts';
import { verdicts } from './verdicts.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    // It takes minutes and downloads a gigabyte.
    install: { type: 'boolean' },
    // It runs all tests, and proves the course.
    tests: { type: 'boolean' },
  },
});

const measures: Readonly<Record<string, Measure>> = values.tests
  ? { tests }
  : {
      'first-frame': firstFrame,
      verdicts,
      checks,
      access,
      'sandbox-edit': sandboxEdit,
      screen,
      package: packageSize,
      ...(values.install ? { install } : {}),
    };

const scratch = await mkdtemp(path.join(os.tmpdir(), 'amplify-gen2-learn-bench-'));
const rows: Row[] = [];
try {
  for (const [name, measure] of Object.entries(measures)) {
    if (values.only !== undefined && !values.only.includes(name)) continue;
    rows.push(
      ...(await measure({
        root: fileURLToPath(new URL('..', import.meta.url)),
        scratch,
        note: text => console.error(text),
      })),
    );
  }
} finally {
  await rm(scratch, { recursive: true, force: true });
}

const [processor] = os.cpus();
console.log(
  `Node ${process.version}, ${os.platform()} ${os.arch()}, ${os.cpus().length} x ${processor?.model ?? 'unknown'}\n`,
);
console.log(renderTable(rows));
if (!rows.every(isMet)) console.log('\nAn aim was missed.');
