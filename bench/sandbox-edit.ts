import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { installSandboxPackages } from '../src/author/install-packages.ts';
import { startPracticeCloud } from '../src/cloud/practice-cloud.ts';
import { commandsFor } from '../src/sandbox/commands-to-type.ts';
import { ampxEnvironment, ampxScript } from '../src/sandbox/run/ampx-command.ts';
import { runAmpx } from '../src/sandbox/run/ampx-process.ts';
import { createOutputParser } from '../src/sandbox/run/parse-output.ts';
import type { RunEvent } from '../src/sandbox/run/run-event.ts';
import { type BenchWorkspace, openBenchWorkspace } from './bench-workspace.ts';
import { type Measure, median, type Workbench } from './measure.ts';
import { timeSaves } from './time-saves.ts';

const warmUps = 1;
const rounds = 3;
const file = 'amplify/data/resource.ts';

/** From the same edit of a schema to "deployed" by `ampx sandbox` in watch mode, and to our own full verdict. */
export const sandboxEdit: Measure = async workbench => {
  const { root, note } = workbench;
  await using bench = await openBenchWorkspace(root, await installSandboxPackages(root));
  const text = await readFile(path.join(bench.folder, file), 'utf8');
  const textOf = (round: number) => text.replace('content:', `edit${round}: a.string(),\n      content:`);
  note(`Edits of a schema with our own verdict: ${warmUps} to warm up, ${rounds} measured`);
  const own = await timeSaves(bench, { file, textOf, warmUps, rounds });
  await bench.services.verifier.dispose();
  note(
    `The same with ampx sandbox, against the practice cloud: a deployment, then ${warmUps} + ${rounds} edits`,
  );
  const theirs = await timeDeployments(bench, workbench, textOf);
  return [
    {
      what: 'Edit of a schema to a verdict',
      ours: median(own.map(({ full }) => full)) / 1000,
      other: median(theirs) / 1000,
      against: 'ampx sandbox, watching',
      unit: 's',
      aims: [{ kind: 'times-better', value: 8 }],
    },
  ];
};

/** Seconds that a real AWS would need come on top: the practice cloud makes resources at once. */
async function timeDeployments(
  { services, folder }: BenchWorkspace,
  { scratch }: Workbench,
  textOf: (round: number) => string,
): Promise<readonly number[]> {
  const cloud = await startPracticeCloud({ stateDir: path.join(scratch, 'cloud') });
  const stop = new AbortController();
  const commands = commandsFor({
    exercise: 'bench',
    identifier: 'bench',
    target: { kind: 'practice' },
    profile: undefined,
  });
  const parser = createOutputParser({ profile: undefined, commands, practice: true });
  const times: number[] = [];
  let round = -1;
  let savedAt = 0;
  let watching = false;
  let failure: string | undefined;
  const save = async () => {
    round += 1;
    watching = false;
    savedAt = performance.now();
    await writeFile(path.join(folder, file), textOf(warmUps + rounds + round));
  };
  const take = (event: RunEvent) => {
    if (event.kind === 'failed') failure ??= event.failure.text;
    if (
      event.kind === 'stage' &&
      event.stage === 'deployment' &&
      event.state === 'passed' &&
      round >= warmUps
    )
      times.push(performance.now() - savedAt);
    if (event.kind === 'watching') watching = true;
    // In watch mode the outputs are written last.
    if (failure !== undefined || (event.kind === 'outputs-written' && times.length === rounds)) stop.abort();
    else if (event.kind === 'outputs-written' && watching) void save();
  };
  try {
    await runAmpx({
      args: ['sandbox', '--identifier', 'bench'],
      script: await ampxScript(services.workspace.layout.root),
      cwd: folder,
      env: ampxEnvironment({ ...process.env, ...cloud.env }, undefined),
      signal: stop.signal,
      logFile: path.join(scratch, 'ampx.txt'),
      onLine: line => parser.feed(line).forEach(take),
      onStart: () => {},
    });
  } finally {
    await cloud.close();
  }
  if (times.length < rounds)
    throw new Error(`ampx did not deploy ${rounds} edits: ${failure ?? 'it ended before'}`);
  return times;
}
