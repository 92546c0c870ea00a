import { existsSync } from 'node:fs';
import path from 'node:path';
import { findLessonOrExercise } from '../course/lookup.ts';
import type { Course } from '../course/model.ts';
import type { Stop } from '../course/stop.ts';
import { makeFolder } from '../files/make-folder.ts';
import { loadCourse } from '../services/load-course.ts';
import type { Terminal } from '../ui/terminal/session.tsx';
import { openUserSettings } from '../user-settings.ts';
import { type WorkspaceLayout, workspaceLayout } from '../workspace/layout.ts';
import type { Call } from './call.ts';
import { exitCodes } from './exit-codes.ts';
import { defaultFolder, locateWorkspace } from './locate-workspace.ts';
import type { Output } from './output.ts';
import type { Invocation } from './parse-arguments.ts';

/** Where the course opens, for this run. */
interface Opening {
  readonly stop: Stop | undefined;
  readonly review: boolean;
}

/**
 * The bare command in a terminal: the welcome where there is no workspace yet, then the course.
 * @param opening `at`: a lesson or exercise to open the course at, as a learner names it. `review`: with what is due.
 * @returns The exit code.
 * @throws LearnError 'unknown-lesson' before anything is shown or made.
 */
export async function learn(
  options: Invocation['shared'],
  { at, review = false }: { readonly at?: string | undefined; readonly review?: boolean },
  call: Call,
): Promise<number> {
  const stop = at === undefined ? undefined : stopNamed(await loadCourse(), at);
  const stopHolding = holdSignals(call.process);
  try {
    return await welcomeAndCourse(options, { stop, review }, call);
  } finally {
    stopHolding();
  }
}

async function welcomeAndCourse(
  { workspace, 'screen-reader': screenReader, 'no-engine': noEngine }: Invocation['shared'],
  opening: Opening,
  call: Call,
): Promise<number> {
  const { process, output, program } = call;
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
  // One terminal from the welcome on: what is shown between the two would be a flash of the shell.
  const terminal = isWorkspace ? undefined : await openTerminal(screenReader, process);
  try {
    const suggestion = found ?? path.join(cwd, defaultFolder);
    const root = terminal ? await welcome(suggestion, call, screenReader, terminal) : found;
    if (root === undefined) return exitCodes.done;
    // Where it can't be made, there is nothing to show.
    if (!isWorkspace) await makeFolder(workspaceLayout(root).own);
    const options = { screenReader, program, noEngine: noEngine === true, ...opening, process, terminal };
    return await course(root, options, output);
  } finally {
    terminal?.close();
  }
}

async function course(
  root: string,
  {
    noEngine,
    ...options
  }: {
    screenReader: boolean;
    program: string;
    noEngine: boolean;
    process: NodeJS.Process;
    terminal: Terminal | undefined;
  } & Opening,
  output: Output,
): Promise<number> {
  const { env } = options.process;
  const { openServices, runCourse, course } = await loadParts();
  const services = await openServices({ root, course, env, noEngine });
  try {
    await openUserSettings(env).rememberWorkspace(root);
    return await runCourse({ services, ...options });
  } finally {
    await services.dispose();
    await nameSandboxes(services.workspace.layout, output);
  }
}

function stopNamed(course: Course, word: string): Stop {
  const found = findLessonOrExercise(course, word);
  return 'pages' in found
    ? { kind: 'lesson', lesson: found.id, page: 0 }
    : { kind: 'exercise', exercise: found.id };
}

async function openTerminal(asked: boolean, process: NodeJS.Process): Promise<Terminal> {
  const [session, { readCapabilities }] = await Promise.all([
    import('../ui/terminal/session.tsx'),
    import('../ui/terminal/capabilities.ts'),
  ]);
  const { stdin, stdout, env } = process;
  const { screenReader } = readCapabilities(env, asked);
  return session.openTerminal({ stdin, stdout, process, screenReader });
}

/** Sandboxes outlive the course, and those on AWS can cost money: their names are the last thing on the screen. */
async function nameSandboxes(layout: WorkspaceLayout, output: Output): Promise<void> {
  const { leftSandboxes } = await import('../sandbox/ledger-findings.ts');
  for (const { what, fix } of await leftSandboxes(layout)) {
    output.note(fix === undefined ? what : `${what}\n  ${fix}`);
  }
}

async function welcome(
  suggestion: string,
  { process, program }: Call,
  screenReader: boolean,
  terminal: Terminal,
) {
  const [{ runWelcome }, { identifyFolder }] = await Promise.all([
    import('../ui/run-welcome.tsx'),
    import('../workspace/identify-folder.ts'),
  ]);
  const answer = runWelcome({
    suggestion,
    identify: identifyFolder,
    screenReader,
    program,
    process,
    terminal,
  });
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
