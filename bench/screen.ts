import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import { childrenOf } from '../test/support/child-processes.ts';
import { openTerminal, type TestTerminal } from '../test/support/terminal.ts';
import { openBenchWorkspace, typicalExercise } from './bench-workspace.ts';
import { type Measure, median } from './measure.ts';

const keysPressed = 40;

/** The screen while checks run: from a key to its frame, and the memory of the program and its children. */
export const screen: Measure = async ({ root, note }) => {
  await using bench = await openBenchWorkspace(root);
  const { workspace, progress } = bench.services;
  await progress.write({ ...(await progress.read()), stop: { kind: 'exercise', exercise: typicalExercise } });
  const env = { HOME: workspace.layout.root, XDG_CONFIG_HOME: workspace.layout.root };
  await using terminal = openTerminal({
    args: [path.join(root, 'dist/cli.js'), '--workspace', workspace.layout.root],
    env,
  });
  await terminal.waitFor('Passed', 90_000);
  note(`Keys while checks run: ${keysPressed}`);
  const file = path.join(bench.folder, bench.exercise.files[0] ?? '');
  const text = await readFile(file, 'utf8');
  const times: number[] = [];
  for (let round = 0; round < keysPressed; round += 1) {
    // A save under way at each key: the engine is busy, and its verdicts come in between.
    if (round % 4 === 0) {
      await writeFile(file, `${text}// ${round}\n`);
      await terminal.waitFor(/running|checking/i, 5000).catch(() => undefined);
    }
    times.push(await keyToFrame(terminal, round % 2 === 0));
  }
  await terminal.waitFor('Passed', 90_000);
  const memory = await memoryOf(terminal.pid);
  return [
    {
      what: 'Key to frame while checks run',
      ours: median(times),
      other: undefined,
      against: '',
      unit: 'ms',
      aims: [{ kind: 'at-most', value: 33 }],
    },
    {
      what: 'Slowest of them',
      ours: Math.max(...times),
      other: undefined,
      against: '',
      unit: 'ms',
      aims: [],
    },
    {
      what: 'Memory of the screen',
      ours: memory.screen,
      other: undefined,
      against: '',
      unit: 'MB',
      aims: [{ kind: 'at-most', value: 150 }],
    },
    ...memory.children.map(({ name, megabytes }) => ({
      what: `Memory of ${name}`,
      ours: megabytes,
      other: undefined,
      against: '',
      unit: 'MB' as const,
      aims: [],
    })),
  ];
};

/** Opens or closes the help and waits for the bytes of the frame that shows it, not for our emulator to draw them. */
async function keyToFrame(terminal: TestTerminal, opens: boolean): Promise<number> {
  const before = terminal.raw().length;
  const start = performance.now();
  terminal.press('?');
  await terminal.waitFor(() => terminal.raw().indexOf(opens ? 'Everywhere' : 'File to edit', before) >= 0);
  const time = performance.now() - start;
  await terminal.waitFor(text => text.includes('Everywhere') === opens);
  return time;
}

async function memoryOf(pid: number) {
  const children = await childrenOf(pid);
  const rows = await Promise.all([pid, ...children].map(processMemory));
  const [own, ...others] = rows;
  return { screen: own?.megabytes ?? Number.NaN, children: others };
}

/** Resident memory as the system counts it. */
async function processMemory(pid: number) {
  const { stdout } = await execa('ps', ['-o', 'rss=,args=', '-p', String(pid)]);
  const [kilobytes = '', ...words] = stdout.trim().split(/\s+/);
  const name = words.some(word => word.includes('synth-worker'))
    ? 'the synthesis worker'
    : 'the type checker';
  return { megabytes: Number(kilobytes) / 1024, name };
}
