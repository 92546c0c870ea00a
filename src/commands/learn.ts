import { existsSync } from 'node:fs';
import path from 'node:path';
import { loadCourse } from '../load-course.ts';
import { openUserSettings } from '../user-settings.ts';
import { type WorkspaceLayout, workspaceLayout } from '../workspace/layout.ts';
import { exitCodes } from './exit-codes.ts';
import { defaultFolder, locateWorkspace } from './locate-workspace.ts';
import type { Options } from './options.ts';

/** The bare command in a terminal: the welcome where there is no workspace yet, then the course. Returns the exit code. */
export async function learn(options: Options, process: NodeJS.Process): Promise<number> {
  const stopHolding = holdSignals(process);
  try {
    return await welcomeAndCourse(options, process);
  } finally {
    stopHolding();
  }
}

async function welcomeAndCourse(
  { workspace, screenReader, noEngine }: Options,
  process: NodeJS.Process,
): Promise<number> {
  const { env } = process;
  // Ink's colours know nothing of NO_COLOR, and they are read when Ink is loaded.
  if (env.NO_COLOR) env.FORCE_COLOR = '0';
  const cwd = process.cwd();
  const settings = openUserSettings(env);
  const found = locateWorkspace({
    asked: workspace,
    cwd,
    lastUsed: await settings.lastWorkspace(),
    exists: existsSync,
  });
  const isWorkspace = found !== undefined && existsSync(workspaceLayout(found).marker);
  const root = isWorkspace
    ? found
    : await welcome(found ?? path.join(cwd, defaultFolder), screenReader, process);
  if (root === undefined) return exitCodes.done;

  const { openServices, runCourse, course } = await loadParts();
  const services = await openServices({ root, course, env, noEngine });
  try {
    await settings.rememberWorkspace(root);
    return await runCourse({ services, screenReader, process });
  } finally {
    await services.dispose();
    await nameSandboxes(services.workspace.layout, process);
  }
}

/** Sandboxes outlive the course, and those on AWS can cost money: their names are the last thing on the screen. */
async function nameSandboxes(layout: WorkspaceLayout, { stderr }: NodeJS.Process): Promise<void> {
  const { leftSandboxes } = await import('../sandbox/ledger-findings.ts');
  for (const { what, mend } of await leftSandboxes(layout)) {
    stderr.write(mend === undefined ? `${what}\n` : `${what}\n  ${mend}\n`);
  }
}

async function welcome(suggestion: string, screenReader: boolean, process: NodeJS.Process) {
  const [{ runWelcome }, { identifyFolder }] = await Promise.all([
    import('../ui/run-welcome.tsx'),
    import('../workspace/identify-folder.ts'),
  ]);
  const answer = runWelcome({ suggestion, identify: identifyFolder, screenReader, process });
  // While the learner reads the welcome. What fails here fails again, and is reported, when it is needed.
  setTimeout(() => void loadParts().catch(() => {}), 100).unref();
  return answer;
}

/** All that the course needs and the welcome doesn't. */
async function loadParts() {
  const [{ openServices }, { runCourse }, course] = await Promise.all([
    import('../services/open-services.ts'),
    import('../ui/run-course.tsx'),
    loadCourse(),
  ]);
  return { openServices, runCourse, course };
}

/**
 * The screen takes its listeners off when the first signal comes. Packages inside Ink would then see themselves as the
 * only ones left, and end the process before the children are.
 */
function holdSignals(process: NodeJS.Process): () => void {
  const hold = () => {};
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, hold);
  return () => {
    for (const signal of signals) process.off(signal, hold);
  };
}
