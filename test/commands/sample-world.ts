import { Writable } from 'node:stream';
import type { Args, Command, CommandContext, Values, World } from '../../src/commands/command.ts';
import type { options } from '../../src/commands/options.ts';
import { streamOutput } from '../../src/commands/output.ts';
import { positionalsOf } from '../../src/commands/parse-arguments.ts';
import type { Exercise } from '../../src/course/exercise.ts';
import type { Course, Lesson } from '../../src/course/model.ts';
import { LearnError } from '../../src/learn-error.ts';
import { emptyProgress, type Progress } from '../../src/progress/progress.ts';
import type { Services } from '../../src/services/services.ts';
import { programName } from '../../src/spelling.ts';
import type { Verdict } from '../../src/verify/verdict.ts';
import type { FileDiff } from '../../src/workspace/file-diff.ts';
import type { InstallState } from '../../src/workspace/install/install-state.ts';
import { workspaceLayout } from '../../src/workspace/layout.ts';

const file = 'amplify/data/resource.ts';

function exercise(id: string, more: Partial<Exercise> = {}): Exercise {
  return {
    id,
    lesson: 'evolution',
    chapter: 'generations',
    folder: `01-generations/${id}`,
    title: `About ${id}`,
    task: `Do ${id}.`,
    files: [file],
    needs: 'backend',
    checks: [{ kind: 'type', id: 'a', sentence: 'It holds.', code: '', expected: 'that it holds' }],
    hints: [
      { id: 'ladder-1', text: 'Look at the model.' },
      { id: 'ladder-2', text: 'Write a.string().' },
      { id: 'aimed', text: 'The type is misspelled.', when: { stage: 'types', code: 'TS2551' } },
    ],
    startFails: { stage: 'checks' },
    mistakes: [],
    start: { [file]: 'start' },
    solution: { [file]: 'solution' },
    mistakeFiles: {},
    alternativeFiles: {},
    ...more,
  };
}

/** A course of one lesson with three exercises: one that needs types only, two that need a backend. */
function sampleCourse(): Course {
  const lesson: Lesson = {
    id: 'evolution',
    chapter: 'generations',
    number: 1,
    title: 'From Gen 1 to Gen 2',
    minutes: 3,
    file: 'lessons/01-generations/01-evolution.md',
    texts: () => [],
    pages: () => [
      {
        blocks: [
          { kind: 'heading', depth: 1, inline: [{ kind: 'text', text: 'Evolution' }] },
          {
            kind: 'comparison',
            gen1: {
              language: 'graphql',
              text: 'type Todo @model',
              title: 'schema.graphql',
              generation: 'gen1',
              flags: [],
            },
            gen2: {
              language: 'ts',
              text: 'a.model({})',
              title: 'resource.ts',
              generation: 'gen2',
              flags: [],
            },
          },
        ],
        quiz: {
          kind: 'one',
          id: 'q',
          question: 'Which came first?',
          explanation: 'As the numbers say.',
          options: [
            { text: 'Gen 1', correct: true, reason: '' },
            { text: 'Gen 2', correct: false, reason: 'It came later.' },
          ],
        },
        terms: [],
      },
    ],
    exercises: [
      exercise('sort-signs', { needs: 'types' }),
      exercise('first-model'),
      exercise('owner', { why: 'Owners own.\n' }),
    ],
  };
  const chapter = {
    id: 'generations',
    folder: '01-generations',
    number: 1,
    title: 'Generations',
    summary: 'Both.',
  };
  return { title: 'AWS Amplify Gen 2', chapters: [{ ...chapter, lessons: [lesson] }] };
}

export function sampleVerdict(more: Partial<Verdict>): Verdict {
  return {
    exercise: 'first-model',
    revision: 1,
    status: 'passed',
    types: { state: 'passed', milliseconds: 40 },
    synthesis: { state: 'passed', milliseconds: 600 },
    checks: [],
    diagnostics: [],
    resources: undefined,
    problem: undefined,
    ...more,
  };
}

export interface SampleOptions {
  readonly positionals?: readonly string[];
  readonly options?: Partial<Values<typeof options>>;
  readonly progress?: Partial<Progress>;
  /** Exercise id to what the verifier says; passed where nothing is said. */
  readonly verdicts?: Readonly<Record<string, Partial<Verdict>>>;
  readonly install?: InstallState;
  readonly diffs?: readonly FileDiff[];
  readonly withoutWorkspace?: boolean;
  /** A terminal that the screen can draw on. */
  readonly terminal?: boolean;
}

/** A context whose services live in memory, and what a command did to them. */
export function sampleContext(sample: SampleOptions = {}) {
  const printed: string[] = [];
  const noted: string[] = [];
  const done: string[] = [];
  let progress: Progress = { ...emptyProgress, ...sample.progress };
  const course = sampleCourse();
  const layout = workspaceLayout('/work');
  const listeners = new Set<(state: InstallState) => void>();

  const services: Services = {
    course,
    clock: { now: () => new Date('2026-01-02T03:04:05Z') },
    progress: {
      recovered: undefined,
      read: async () => progress,
      write: async next => {
        progress = next;
        return next;
      },
    },
    verifier: {
      warm: async () => {},
      verify: async ({ id }) => {
        done.push(`verify ${id}`);
        return sampleVerdict({ exercise: id, ...sample.verdicts?.[id] });
      },
      reload: async () => {},
      status: () => {
        throw new Error('not asked for');
      },
      onStatus: () => () => {},
      dispose: async () => {},
    },
    installer: {
      state: () => sample.install ?? { kind: 'ready' },
      onState: listener => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      install: async () => {
        done.push('install');
        for (const placed of [0, 5, 10, 100]) {
          for (const listener of listeners) {
            listener({ kind: 'installing', placed, total: 100, resumed: false, installer: 'pnpm' });
          }
        }
        return sample.install ?? { kind: 'ready' };
      },
    },
    editor: {
      describe: () => ({ name: 'none', inTerminal: false, source: 'none' }),
      open: async () => {},
    },
    workspace: {
      layout,
      ensureInPlace: async () => {},
      writeCourse: async () => ({ written: ['a.ts'], merged: [], conflicts: [] }),
      read: async () => '',
      begin: async () => undefined,
      reset: async ({ id }) => void done.push(`reset ${id}`),
      undo: async () =>
        done.includes('nothing') ? undefined : { exerciseFolder: '01-generations/owner', what: 'a reset' },
      compareWithSolution: async () => sample.diffs ?? [],
      watch: async () => async () => {},
      startLine: async () => 1,
    },
    dispose: async () => {},
  };
  const world: World = {
    course: async () => course,
    workspaceRoot: async () => (sample.withoutWorkspace ? undefined : '/work'),
    services: async () => {
      if (!sample.withoutWorkspace) return services;
      throw new LearnError({
        code: 'no-workspace',
        message: 'None.',
        resolution: 'amplify-gen2-learn init',
        exitCode: 2,
      });
    },
    create: async () => services,
  };
  /** What the command would be given for these words and options. */
  const contextOf = <A extends Args>({ args }: Command<A>): CommandContext<A> => {
    const words = sample.positionals ?? [];
    const values = {
      ...Object.fromEntries(
        Object.entries(args).map(([name, { type }]) => [name, type === 'boolean' ? false : undefined]),
      ),
      ...sample.options,
      ...Object.fromEntries(
        positionalsOf(args).map(([name, { many }], at) => [name, many ? words : words[at]]),
      ),
    };
    return {
      args: values as Values<A>,
      output: streamOutput({ stdout: linesOf(printed), stderr: linesOf(noted) }, programName),
      world,
      openReview: sample.terminal ? () => void done.push('open review') : undefined,
      signal: new AbortController().signal,
      holdExit: () => {},
    };
  };
  return {
    contextOf,
    run: <A extends Args>(command: Command<A>) => command.run(contextOf(command)),
    done,
    noted: () => noted.join('\n'),
    printed: () => printed.join('\n'),
    json: () => JSON.parse(printed.join('\n')),
    progress: () => progress,
  };
}

/** A stream as the program's own, whose writes end up in an array, without the newline at their end. */
function linesOf(written: string[]): Writable {
  return new Writable({
    decodeStrings: false,
    write(text: string, _encoding, done) {
      written.push(text.replace(/\n$/, ''));
      done();
    },
  });
}
