import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Finding, ok, problem } from '../../finding.ts';
import { startedAfter } from '../../process-identity.ts';
import type { SandboxCommands } from '../commands-to-type.ts';
import { isValidIdentifier } from '../identifier.ts';
import type { SandboxTools } from '../tools.ts';

export async function examineTools(tools: SandboxTools, { deploy }: SandboxCommands): Promise<Finding> {
  if ((await tools.find()) === 'in-place')
    return ok('ampx', 'The ampx command is in place (@aws-amplify/backend-cli).');
  return problem(
    'ampx',
    'The ampx command (@aws-amplify/backend-cli) is not installed in the workspace yet.',
    `A deployment installs it: ${deploy}`,
  );
}

export function examineIdentifier(identifier: string, { deploy }: SandboxCommands): Finding {
  if (isValidIdentifier(identifier)) return ok('identifier', `The sandbox's identifier is ${identifier}.`);
  return problem(
    'identifier',
    `"${identifier}" can't be an identifier: 1 to 15 letters, digits and hyphens.`,
    `Name another: ${deploy.replace(`--identifier ${identifier}`, '--identifier me')}`,
  );
}

/** Whether there is a backend in the exercise's folder. */
export async function examineBackend(folder: string, exercise: string): Promise<Finding> {
  const entry = path.join(folder, 'amplify', 'backend.ts');
  const isFile = (await stat(entry).catch(() => undefined))?.isFile() ?? false;
  if (isFile) return ok('backend', `The backend starts at ${entry}.`);
  return problem(
    'backend',
    `${exercise} has no amplify/backend.ts, so there is nothing to deploy.`,
    `Choose an exercise with a backend: amplify-gen2-learn list. Or bring its files back: amplify-gen2-learn reset ${exercise}`,
  );
}

/**
 * Whether another `ampx` works on the same exercise: the CDK keeps the ids of its processes in lock files in its output
 * folder (`RWLock` in @aws-cdk/toolkit-lib).
 */
export async function examineOthers(
  cdkOut: string,
  { status }: Pick<SandboxCommands, 'status'>,
): Promise<Finding> {
  const names = await readdir(cdkOut).catch(() => []);
  for (const name of names) {
    const pid =
      name === 'synth.lock'
        ? await writer(path.join(cdkOut, name))
        : /^read\.(\d+)\.\d+\.lock$/.exec(name)?.[1];
    if (pid === undefined) continue;
    const writtenAt = (await stat(path.join(cdkOut, name)).catch(() => undefined))?.mtime;
    // The number of a process that has ended may be another's by now: one that is younger than the file.
    if (writtenAt !== undefined && (await startedAfter(Number(pid), writtenAt)) === false)
      return problem(
        'other-sandbox',
        `Another ampx sandbox works on this exercise (process ${pid}).`,
        `Stop it with Ctrl-C in its terminal. What runs: ${status}`,
      );
  }
  return ok('other-sandbox', 'No other ampx works on this exercise.');
}

async function writer(file: string): Promise<string | undefined> {
  const text = (await readFile(file, 'utf8').catch(() => '')).trim();
  return /^\d+$/.test(text) ? text : undefined;
}
