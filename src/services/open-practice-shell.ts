import os from 'node:os';
import type { Exercise } from '../course/exercise.ts';
import { LearnError } from '../learn-error.ts';
import { programFolder } from '../program-folder.ts';
import { defaultIdentifier } from '../sandbox/identifier.ts';
import { sandboxPaths } from '../sandbox/paths.ts';
import { openPracticeFaults } from '../sandbox/practice/practice-faults.ts';
import { lookIntoPractice, type PracticeRun } from '../sandbox/practice/practice-process.ts';
import { projectName } from '../sandbox/project-name.ts';
import { type LeftSandbox, leftSandboxes } from '../sandbox/shell/left-sandboxes.ts';
import { runPracticeShell } from '../sandbox/shell/practice-shell.ts';
import type { InstallState } from '../workspace/install/install-state.ts';
import { openSandboxesOf } from './open-sandboxes.ts';
import type { Services } from './services.ts';

export interface OpenPracticeShellOptions {
  readonly exercise: Exercise;
  /** The practice cloud, started where it didn't run. */
  readonly practice: () => Promise<Pick<PracticeRun, 'env'>>;
  /** Of the shell in which the program was started. */
  readonly env: NodeJS.ProcessEnv;
  /** Told of the installation of `ampx`, where it is missing. */
  readonly onInstall: (state: InstallState) => void;
  /** Called when all is in place, just before the shell has the terminal. */
  readonly onOpen: () => void;
  readonly signal: AbortSignal;
}

/**
 * Opens the learner's shell in an exercise's folder, with the practice cloud as the only AWS there is; installs `ampx`
 * before, where it is missing. Ends when the shell is left.
 * @returns What is still deployed of this exercise; undefined where the practice cloud can't be asked.
 */
export async function openPracticeShell(
  services: Services,
  { exercise, practice, env, onInstall, onOpen, signal }: OpenPracticeShellOptions,
): Promise<readonly LeftSandbox[] | undefined> {
  const { layout } = services.workspace;
  await services.workspace.ensureInPlace();
  const paths = sandboxPaths(layout);
  const { tools } = await openSandboxesOf(services, { env });
  const installed = await tools.install(onInstall, signal);
  if (installed.kind === 'failed') throw new LearnError({ ...installed.problem, exitCode: 3 });
  const { env: leading } = await practice();
  await openPracticeFaults(paths.cloud).open(exercise);
  const cwd = layout.exercise(exercise.folder);
  onOpen();
  await runPracticeShell({
    ...{ workspace: layout.root, cwd, exercise: exercise.id, env, practice: leading },
    folders: { startup: paths.shell(exercise.id), bin: paths.shellBin },
    tool: programFolder('practice-tool.js'),
  });
  const place = { stateDir: paths.cloud, program: programFolder('practice-cloud.js') };
  const held = await lookIntoPractice(place);
  if (held === undefined) return undefined;
  const project = await projectName(cwd, exercise.id);
  return leftSandboxes(held, project, defaultIdentifier(os.userInfo().username));
}
