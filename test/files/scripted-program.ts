/**
 * Programs of the proofs of what is kept. Bundled by `build-scripted-program.ts`; each is a process of its own.
 *
 *   node scripted-program.js                     does what it is told by messages: see `Work`
 *   node scripted-program.js FOLDER SEED FROM    goes on for ever, and says each thing once it is done: see `Done`
 */
import { writeSync } from 'node:fs';
import path from 'node:path';
import { writeAtomically } from '../../src/files/disk.ts';
import type { Progress } from '../../src/progress/progress.ts';
import { openProgressStore } from '../../src/progress/progress-store.ts';
import { openLedger } from '../../src/sandbox/ledger.ts';
import { openWorkspace } from '../../src/workspace/open-workspace.ts';
import { clock, courseWith, dataFile, exerciseWith, template } from '../workspace/sample-exercise.ts';
import { randomBy } from './random.ts';
import { entryOf } from './sample-entry.ts';

/** What a program is told to do to the files in a folder, as a screen that knows nothing of the others. */
export interface Work {
  readonly folder: string;
  readonly seed: number;
  readonly steps: readonly Step[];
}

export type Step =
  | { readonly kind: 'pass' | 'read' | 'hint' | 'solve' | 'stand'; readonly name: string }
  | { readonly kind: 'deploy' | 'delete'; readonly name: string };

/** What a session that goes on for ever has done for sure. */
export type Done =
  | { readonly kind: 'ready' }
  /** saving: about to overwrite the learner's own text, as an editor does. */
  | { readonly kind: 'pass' | 'deploy' | 'delete' | 'saving' | 'save'; readonly name: string }
  | { readonly kind: 'reset' | 'undo' };

const course = courseWith(exerciseWith());

function filesIn(folder: string) {
  const own = path.join(folder, '.course');
  return {
    progress: openProgressStore({ file: path.join(own, 'progress.json'), course, clock }),
    ledger: openLedger(path.join(own, 'sandboxes.json'), () => clock.now()),
  };
}

function after(progress: Progress, { kind, name }: Step): Progress {
  switch (kind) {
    case 'pass':
      return {
        ...progress,
        exercisesPassed: { ...progress.exercisesPassed, [name]: clock.now().toISOString() },
      };
    case 'read':
      return { ...progress, lessonsRead: [...progress.lessonsRead, name] };
    case 'hint':
      return {
        ...progress,
        hintsShown: { ...progress.hintsShown, [name]: (progress.hintsShown[name] ?? 0) + 1 },
      };
    case 'solve':
      return { ...progress, quizzes: { ...progress.quizzes, [name]: 1 } };
    case 'stand':
      return { ...progress, stop: { kind: 'exercise', exercise: name } };
    default:
      return progress;
  }
}

async function take({ folder, seed, steps }: Work): Promise<void> {
  const random = randomBy(seed);
  const { progress, ledger } = filesIn(folder);
  let known = await progress.read();
  for (const step of steps) {
    await new Promise(resolve => setTimeout(resolve, random(4)));
    if (step.kind === 'deploy') await ledger.put(entryOf(step.name));
    else if (step.kind === 'delete') await ledger.remove(entryOf(step.name));
    else {
      known = after(known, step);
      await progress.write(known);
    }
  }
}

async function goOn(folder: string, seed: number, from: number): Promise<never> {
  const random = randomBy(seed);
  const say = (done: Done) => void writeSync(1, `${JSON.stringify(done)}\n`);
  const workspace = openWorkspace({ root: folder, course, template, clock, env: {} });
  const exercise = exerciseWith();
  await workspace.writeCourse(course);
  const { progress, ledger } = filesIn(folder);
  const deployed = (await ledger.read()).map(entry => entry.exercise);
  let known = await progress.read();
  say({ kind: 'ready' });
  for (let count = from; ; count += 1) {
    const name = `n${count}`;
    switch (random(6)) {
      case 0:
      case 1:
        known = after(known, { kind: 'pass', name });
        await progress.write(known);
        say({ kind: 'pass', name });
        break;
      case 2: {
        const oldest = deployed.length > 3 ? deployed.shift() : undefined;
        if (oldest === undefined) {
          await ledger.put(entryOf(name));
          deployed.push(name);
          say({ kind: 'deploy', name });
        } else {
          await ledger.remove(entryOf(oldest));
          say({ kind: 'delete', name: oldest });
        }
        break;
      }
      case 3:
        say({ kind: 'saving', name });
        await writeAtomically(path.join(folder, exercise.folder, dataFile), `// ${name}\n`);
        say({ kind: 'save', name });
        break;
      case 4:
        await workspace.reset(exercise);
        say({ kind: 'reset' });
        break;
      case 5:
        await workspace.undo();
        say({ kind: 'undo' });
    }
  }
}

const [folder, seed, from] = process.argv.slice(2);
if (folder !== undefined) await goOn(folder, Number(seed), Number(from));
else {
  process.on('message', (work: Work) => {
    take(work).then(
      () => process.send?.('done'),
      error => process.send?.(String(error)),
    );
  });
  process.send?.('ready');
}
