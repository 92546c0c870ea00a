import path from 'node:path';
import type { Exercise } from '../course/exercise.ts';
import type { Stop } from '../course/stop.ts';
import { allExercises } from '../course/walk.ts';
import { LearnError } from '../learn-error.ts';
import { recoveryOf } from '../progress/recovery.ts';
import type { Services } from '../services/services.ts';
import { spelled } from '../spelling.ts';
import { initialState } from '../tutor/initial-state.ts';
import { createDocumentCache } from '../view/document/cache.ts';
import { type Highlight, loadHighlight } from '../view/document/highlight.ts';
import { composeFrame } from '../view/screens/compose.ts';
import { createTheme } from '../view/theme.ts';
import { leavingLines } from '../view/where.ts';
import { visibleLines } from '../visible-text.ts';
import type { InstallState } from '../workspace/install/install-state.ts';
import type { WriteReport } from '../workspace/workspace.ts';
import { asProblem } from './as-problem.ts';
import { CourseScreen } from './components/course-screen.tsx';
import { createInterpreter } from './interpret-effects.ts';
import { createStore, type Store } from './store.ts';
import { readCapabilities } from './terminal/capabilities.ts';
import { openTerminal, type Terminal } from './terminal/session.tsx';

export interface RunCourseOptions {
  readonly services: Services;
  /** The flag of the command line; the environment may ask for it too. */
  readonly screenReader: boolean;
  /** Where to open it, for this run; undefined for where the learner left it. */
  readonly stop?: Stop | undefined;
  /** Whether it opens with what is due. */
  readonly review?: boolean | undefined;
  /** What the learner types for this program. */
  readonly program: string;
  readonly process: NodeJS.Process;
  /** One that is open already, from the welcome on; else the course opens its own. */
  readonly terminal?: Terminal | undefined;
}

/**
 * Shows the course until the learner leaves.
 * @returns The exit code: 0, or 128 and the number of the signal that ended it.
 * @throws What went wrong inside, after the terminal was restored.
 */
export async function runCourse({
  services,
  screenReader,
  stop,
  review,
  program,
  process,
  terminal: opened,
}: RunCourseOptions): Promise<number> {
  const { course, workspace } = services;
  const capabilities = readCapabilities(process.env, screenReader);
  const theme = createTheme({ ...capabilities, program });
  const cache = createDocumentCache();
  const editorName = services.editor.describe().name;
  const pathOf = (exercise: Exercise, file: string) =>
    path.join(workspace.layout.exercise(exercise.folder), file);
  const kept = await services.progress.read();
  const initial = initialState(course, stop === undefined ? kept : { ...kept, stop });
  const { stdin, stdout } = process;
  const terminal =
    opened ?? openTerminal({ stdin, stdout, process, screenReader: capabilities.screenReader });
  let highlight: Highlight | undefined;
  let leave: () => void = () => {};
  const left = new Promise<void>(resolve => {
    leave = resolve;
  });
  const store: Store = createStore({
    course,
    initial,
    compose: state =>
      composeFrame({ course, state, size: terminal.size(), theme, highlight, cache, editorName, pathOf }),
    onEffect: effect => interpreter.run(effect),
    clock: services.clock,
  });
  let inPlace: () => void = () => {};
  let writing: Promise<void> | undefined = new Promise(resolve => {
    inPlace = () => {
      writing = undefined;
      resolve();
    };
  });
  const interpreter = createInterpreter({
    services,
    notYetInPlace: () => writing,
    dispatch: store.dispatch,
    lend: terminal.lend,
    suspend: terminal.suspend,
    say: text => void stdout.write(`${visibleLines(spelled(text, program))}\n`),
    redraw: terminal.redraw,
    quit: leave,
    openSandboxWork: async () => {
      const { createSandboxWork } = await import('./sandbox/sandbox-work.ts');
      return createSandboxWork({
        services,
        env: process.env,
        report: happening => store.dispatch({ type: 'sandbox', happening }),
        fail: error => store.dispatch({ type: 'failed', problem: asProblem(error) }),
      });
    },
  });
  terminal.onResize(() => store.invalidate());
  const background = createBackground(services, store, () => inPlace());
  try {
    if (review) store.dispatch({ type: 'review-due', at: services.clock.now().toISOString() });
    store.invalidate();
    terminal.show(<CourseScreen store={store} theme={theme} />);
    // What follows may take its time: the first frame stands.
    setImmediate(() => {
      background.start();
      loadHighlight().then(
        loaded => {
          highlight = loaded;
          store.invalidate();
        },
        error => store.dispatch({ type: 'failed', problem: asProblem(error) }),
      );
    });
    const exit = await Promise.race([left, terminal.unaskedExit]);
    if (!exit) {
      terminal.close();
      const leaving = leavingLines(course, store.state().progress).join('\n');
      stdout.write(`${spelled(leaving, program)}\n`);
      return 0;
    }
    if (exit.kind === 'error') throw exit.error;
    return exit.exitCode;
  } finally {
    terminal.close();
    try {
      await interpreter.finish();
    } finally {
      await background.stop();
    }
  }
}

/** What goes on behind the screen: exercise files, saves, packages, the engine. */
function createBackground(services: Services, store: Store, onInPlace: () => void) {
  const { course, workspace, installer, verifier } = services;
  const stops: (() => void | Promise<void>)[] = [];
  let stopped = false;

  const fail = (error: unknown) => store.dispatch({ type: 'failed', problem: asProblem(error) });

  const follow = async () => {
    try {
      reportConflicts(await workspace.writeCourse(course), fail);
    } finally {
      // What couldn't be written is told by each verification, too.
      onInPlace();
    }
    // Without a watcher the learner checks by hand: that is no reason not to install the packages.
    await watch().catch(fail);
    const recovery = recoveryOf(services.progress);
    if (recovery) fail(recovery);
    store.dispatch({ type: 'started', at: services.clock.now().toISOString() });
    await installAndWarm();
  };

  const watch = async () => {
    const onSaved = (folder: string) => {
      const exercise = allExercises(course).find(own => own.folder === folder);
      if (exercise) store.dispatch({ type: 'saved', exercise: exercise.id });
    };
    const unwatch = await workspace.watch(onSaved, fail);
    if (stopped) await unwatch();
    else stops.push(unwatch);
  };

  const installAndWarm = async () => {
    let kind = installer.state().kind;
    const onInstall = (install: InstallState) => {
      const arrived = install.kind === 'ready' && (kind === 'installing' || kind === 'failed');
      kind = install.kind;
      store.dispatch({ type: 'install', install });
      // What was warmed without the packages knows nothing of them.
      if (arrived && !stopped) verifier.reload().catch(fail);
    };
    stops.push(
      installer.onState(onInstall),
      verifier.onStatus(engine => store.dispatch({ type: 'engine', engine })),
    );
    store.dispatch({ type: 'install', install: installer.state() });
    // Exercises about types need no package: the engine doesn't wait for the installation.
    await Promise.all([verifier.warm(), installer.install()]);
  };

  return {
    start: () => void follow().catch(fail),
    async stop() {
      stopped = true;
      for (const stop of stops.splice(0)) await stop();
    },
  };
}

function reportConflicts(
  { conflicts, markerPutAside }: WriteReport,
  fail: (error: LearnError) => void,
): void {
  if (markerPutAside !== undefined)
    fail(
      new LearnError({
        code: 'marker-unreadable',
        message: `The workspace's marker could not be read and was written anew. The old one is kept as ${markerPutAside}.`,
        resolution: 'Nothing of yours is lost. To see that all is well: amplify-gen2-learn doctor',
      }),
    );
  if (conflicts.length === 0) return;
  fail(
    new LearnError({
      code: 'course-conflicts',
      message: `The course changed files that you changed too: ${conflicts.join(', ')}. Yours were kept, the new ones lie beside them.`,
      resolution: 'Compare them when you like, or start an exercise again with r.',
    }),
  );
}
