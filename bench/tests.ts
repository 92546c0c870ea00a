import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import { z } from 'zod';
import type { Measure, Row } from './measure.ts';
import { timed } from './measure.ts';

/** What vitest's JSON reporter says of each file. Milliseconds since 1970. */
const report = z.object({
  success: z.boolean(),
  testResults: z.array(z.object({ name: z.string(), startTime: z.number(), endTime: z.number() })),
});

/** A line of the slowest twenty. */
interface Part {
  readonly what: string;
  readonly seconds: number;
}

/** How long it takes to prove the project and the course, and what of it takes longest. */
export const tests: Measure = async ({ root, scratch, note }) => {
  const npm = (...args: readonly string[]) => execa('npm', [...args], { cwd: root });
  note('Linting, compiling and building');
  const sources = await timed(() => npm('run', 'sources:check'));

  note('Running all tests');
  const outputFile = path.join(scratch, 'tests.json');
  const vitest = await timed(() =>
    execa('npx', ['vitest', 'run', '--reporter=json', `--outputFile=${outputFile}`], {
      cwd: root,
      reject: false,
    }),
  );
  const { success, testResults } = report.parse(JSON.parse(await readFile(outputFile, 'utf8')));
  if (!success) throw new Error('A test failed. Run: npm test');
  const files = testResults.map(({ name, startTime, endTime }) => ({
    what: path.relative(root, name),
    seconds: (endTime - startTime) / 1000,
  }));

  note('Proving the course');
  const began = performance.now();
  const { stdout } = await npm('run', '--silent', 'course:check');
  const course = performance.now() - began;
  const exercises = partsOf(stdout);

  note('Proving one exercise');
  const cold = await timed(() => npm('run', '--silent', 'course:check', '--', 'fields'));
  const warm = partsOf((await npm('run', '--silent', 'course:check', '--', 'typo', 'fields')).stdout).find(
    ({ what }) => what.endsWith('fields'),
  );

  note(slowest([...files, ...exercises]));
  const programs = files.filter(({ what }) => what.startsWith(path.join('test', 'e2e')));
  const count = exercises.length;
  return [
    row(`npm test, with ${count} exercises`, (sources + vitest + course) / 1000, count < 100 ? 720 : 1200),
    row('  of it the tests', vitest / 1000),
    row('  of it the course', course / 1000),
    row('End-to-end tests of screen and commands, added up', sum(programs), 240),
    row('One exercise proved, cold', cold / 1000, 15),
    row('One exercise proved, warm', warm?.seconds ?? Number.NaN, 5),
  ];
};

/** The exercises' lines of the table that course:check prints: 'fields   fails   passes   4 of 4   3 of 3   4.6 s'. */
function partsOf(table: string): readonly Part[] {
  return [...table.matchAll(/^(\S+) .* (\d+\.\d) s\b/gm)].map(([, id = '', seconds]) => ({
    what: `exercise ${id}`,
    seconds: Number(seconds),
  }));
}

function slowest(parts: readonly Part[]): string {
  const lines = [...parts]
    .sort((one, other) => other.seconds - one.seconds)
    .slice(0, 20)
    .map(({ what, seconds }) => `${seconds.toFixed(1).padStart(7)} s  ${what}`);
  return ['', 'The slowest twenty', ...lines, ''].join('\n');
}

function sum(parts: readonly Part[]): number {
  return parts.reduce((total, { seconds }) => total + seconds, 0);
}

function row(what: string, ours: number, atMost?: number): Row {
  const aims = atMost === undefined ? [] : [{ kind: 'at-most' as const, value: atMost }];
  return { what, ours, other: undefined, against: '', unit: 's', aims };
}
