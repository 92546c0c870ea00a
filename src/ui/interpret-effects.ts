import type { Exercise } from '../course/exercise.ts';
import { allExercises } from '../course/walk.ts';
import type { Progress } from '../progress/progress.ts';
import type { Services } from '../services/services.ts';
import type { Effect } from '../tutor/effects.ts';
import type { TutorEvent } from '../tutor/events.ts';
import type { Verdict } from '../verify/verdict.ts';
import { leavingNotice } from '../view/sandbox/shell-words.ts';
import { asProblem } from './as-problem.ts';
import type { SandboxWork } from './sandbox/sandbox-work.ts';

export interface InterpreterOptions {
  readonly services: Services;
  /** While the exercises' files are being written: ends when they are. Before, there is nothing to verify. */
  readonly notYetInPlace: () => Promise<void> | undefined;
  readonly dispatch: (event: TutorEvent) => void;
  /** Gives the terminal to a program until it ends. */
  readonly lend: (work: () => Promise<void>) => Promise<void>;
  /** Gives the terminal to the shell until it is given back. */
  readonly suspend: () => Promise<void>;
  /** Writes a text where the terminal is lent. */
  readonly say: (text: string) => void;
  readonly redraw: () => void;
  readonly quit: () => void;
  /** Loads what stands behind the panels of sandboxes: called once, when it is needed. */
  readonly openSandboxWork: () => Promise<SandboxWork>;
}

export interface Interpreter {
  /** Starts what the effect asks for. Never throws: what goes wrong comes back as a `failed` event. */
  run(effect: Effect): void;
  /**
   * Ends when the progress is on disk and what deploys has ended; ends all verifications.
   * @throws What keeps the progress from being written.
   */
  finish(): Promise<void>;
}

/** Turns effects into calls of services, and their answers into events. */
export function createInterpreter({
  services,
  notYetInPlace,
  dispatch,
  lend,
  suspend,
  say,
  redraw,
  quit,
  openSandboxWork,
}: InterpreterOptions): Interpreter {
  const { course, workspace, editor, verifier, installer, clock } = services;
  const saving = latestOnly(async (progress: Progress) => {
    const kept = await services.progress.write(progress);
    // What a command beside the screen has added.
    dispatch({ type: 'progress-kept', progress: kept });
  });
  const verifications = new Map<string, AbortController>();
  let sandboxWork: Promise<SandboxWork> | undefined;

  const withExercise = async (id: string, act: (exercise: Exercise) => Promise<void>) => {
    const exercise = allExercises(course).find(own => own.id === id);
    if (exercise) await act(exercise);
  };

  const abandon = (id: string) => {
    verifications.get(id)?.abort();
    verifications.delete(id);
  };

  const verify = async (exercise: Exercise, revision: number) => {
    abandon(exercise.id);
    const own = new AbortController();
    verifications.set(exercise.id, own);
    const writing = notYetInPlace();
    if (writing !== undefined) await writing;
    if (own.signal.aborted) return;
    if (exercise.continues !== undefined) {
      const begun = await workspace.begin(exercise);
      if (begun !== undefined) dispatch({ type: 'begun', exercise: exercise.id, begun });
      if (own.signal.aborted) return;
    }
    const onUpdate = (verdict: Verdict) => {
      if (!own.signal.aborted) dispatch({ type: 'verdict', verdict, at: clock.now().toISOString() });
    };
    await verifier.verify(exercise, { revision, onUpdate, signal: own.signal }).then(onUpdate, error => {
      if (!own.signal.aborted) throw error;
    });
  };

  const openEditor = async (exercise: Exercise, file: string, line: number | undefined) => {
    await workspace.ensureInPlace();
    const full = `${workspace.layout.exercise(exercise.folder)}/${file}`;
    const start = line ?? (await workspace.startLine(exercise, file));
    const { name, inTerminal } = editor.describe();
    if (inTerminal) return lend(() => editor.open(full, start));
    await editor.open(full, start);
    dispatch({ type: 'editor-opened', editor: name, file });
  };

  const openShell = (id: string, work: SandboxWork) =>
    withExercise(id, async exercise => {
      let left: Awaited<ReturnType<SandboxWork['openShell']>>;
      // With the terminal already: what is installed first is told there.
      await lend(async () => {
        left = await work.openShell(exercise, say);
      });
      const text = leavingNotice(left);
      if (text !== undefined) dispatch({ type: 'shell-left', text });
    });

  const undo = async () => {
    await workspace.ensureInPlace();
    const undone = await workspace.undo();
    if (!undone) return dispatch({ type: 'nothing-to-undo' });
    const exercise = allExercises(course).find(own => own.folder === undone.exerciseFolder);
    dispatch({ type: 'undone', exercise: exercise?.id ?? undone.exerciseFolder, what: undone.what });
  };

  const interpret = async (effect: Effect): Promise<void> => {
    switch (effect.type) {
      case 'save-progress':
        return saving.run(effect.progress);
      case 'verify':
        return withExercise(effect.exercise, exercise => verify(exercise, effect.revision));
      case 'abandon':
        return abandon(effect.exercise);
      case 'open-editor':
        return withExercise(effect.exercise, exercise => openEditor(exercise, effect.file, effect.line));
      case 'open-shell':
        sandboxWork ??= openSandboxWork();
        return openShell(effect.exercise, await sandboxWork);
      case 'translate': {
        // The translator and its parser are large: nobody waits for them who doesn't use them.
        const { translateBlock } = await import('../gen1/translate/translate-block.ts');
        return dispatch({ type: 'translated', stop: effect.stop, forms: effect.code.map(translateBlock) });
      }
      case 'load-solution':
        return withExercise(effect.exercise, async exercise => {
          await workspace.ensureInPlace();
          const diffs = await workspace.compareWithSolution(exercise);
          dispatch({ type: 'solution-loaded', exercise: exercise.id, diffs });
        });
      case 'reset':
        return withExercise(effect.exercise, async exercise => {
          await workspace.ensureInPlace();
          await workspace.reset(exercise);
          dispatch({ type: 'was-reset', exercise: exercise.id });
        });
      case 'undo':
        return undo();
      case 'retry-install':
        await workspace.ensureInPlace();
        await installer.install();
        return;
      case 'sandbox':
        sandboxWork ??= openSandboxWork();
        return (await sandboxWork).run(effect.request);
      case 'redraw':
        return redraw();
      case 'suspend':
        return suspend();
      case 'quit':
        return quit();
    }
  };

  return {
    run(effect) {
      interpret(effect).catch(error => dispatch({ type: 'failed', problem: asProblem(error) }));
    },
    async finish() {
      for (const id of verifications.keys()) abandon(id);
      // What failed to load has nothing to end, and was told already.
      await sandboxWork?.then(
        work => work.finish(),
        () => {},
      );
      await saving.settled();
    },
  };
}

/**
 * Writes one thing at a time; of those that wait, only the newest is written. A newer one is written also after an
 * older one failed, which then no longer matters.
 */
function latestOnly<T>(write: (value: T) => Promise<void>) {
  let running: Promise<void> | undefined;
  let waiting: { readonly value: T } | undefined;
  const work = async () => {
    while (waiting) {
      const next = waiting;
      waiting = undefined;
      try {
        await write(next.value);
      } catch (error) {
        if (waiting !== undefined) continue;
        // Kept for the next try, at the latest when the program ends.
        waiting = next;
        throw error;
      }
    }
  };
  const start = () => {
    running ??= work().finally(() => {
      running = undefined;
    });
    return running;
  };
  return {
    run(value: T): Promise<void> {
      waiting = { value };
      return start();
    },
    /** Ends when the newest is written; tries once more where that failed. Throws what is in the way. */
    async settled(): Promise<void> {
      // A failure was told already, by the effect that it belongs to.
      await running?.catch(() => {});
      if (waiting !== undefined) await start();
    },
  };
}
