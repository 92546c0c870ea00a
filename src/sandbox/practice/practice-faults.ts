import { rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Faults } from '../../cloud/faults.ts';
import { findRunning } from '../../cloud/folder.ts';
import { answers, connectPracticeCloud } from '../../cloud/practice-client.ts';
import type { Exercise } from '../../course/exercise.ts';
import type { Fix } from '../../course/exercise-schema.ts';
import { openSharedFile } from '../../files/shared-file.ts';

/** What is wrong with a workspace's practice cloud on purpose, whether it runs or not. */
export interface PracticeFaults {
  /**
   * An exercise is worked at: its faults are in force, unless they were fixed; those of another one aren't.
   * @returns What is in force now.
   */
  open(exercise: Exercise): Promise<Faults>;
  /** The exercise begins anew: what was fixed is broken again. */
  reset(exercise: Exercise): Promise<Faults>;
  /** The learner fixes something: it stays fixed until the exercise is reset. */
  fix(what: Fix | readonly (keyof Faults)[]): Promise<Faults>;
  /** Breaks something by hand, in addition to what is broken already. */
  breakBy(faults: Faults): Promise<Faults>;
  /** A practice cloud was started: it forgets faults when it stops, the learner's troubles don't end by that. */
  apply(): Promise<void>;
}

const fileName = 'faults.json';

const faultsSchema = z.custom<Faults>(value => typeof value === 'object' && value !== null);
const keptSchema = z.object({
  /** The exercise that is worked at, and its own faults as far as they aren't fixed. */
  exercise: z.string().optional(),
  own: faultsSchema,
  byHand: faultsSchema,
  /** Exercises whose faults were fixed. */
  fixed: z.array(z.string()),
});

type Kept = z.infer<typeof keptSchema>;

const nothing: Kept = { own: {}, byHand: {}, fixed: [] };

/** @param stateDir The practice cloud's folder. */
export function openPracticeFaults(stateDir: string): PracticeFaults {
  const file = path.join(stateDir, fileName);
  const shared = openSharedFile<Kept>({
    file,
    schema: keptSchema,
    empty: nothing,
    clock: { now: () => new Date() },
    mode: 0o600,
  });
  const update = async (change: (kept: Kept) => Kept): Promise<Faults> => {
    let before = (await shared.read()).value;
    // Nothing is written, and no folder made, for those who never break anything.
    if (change(before) === before) return inForce(before);
    const { value: kept } = await shared.update(found => {
      before = found;
      return change(found);
    });
    const faults = inForce(kept);
    const matters = !isNone(faults) || !isNone(inForce(before));
    if (kept !== before && matters) await force(stateDir, faults);
    return faults;
  };
  return {
    open: ({ id, deployment }) =>
      update(kept => {
        const isSame = kept.exercise === id || (isNone(kept.own) && deployment?.faults === undefined);
        return isSame ? kept : { ...kept, exercise: id, own: ownFaults(id, deployment, kept.fixed) };
      }),
    reset: ({ id, deployment }) =>
      update(kept => {
        if (deployment?.faults === undefined) return kept;
        const fixed = kept.fixed.filter(other => other !== id);
        return { ...kept, exercise: id, own: ownFaults(id, deployment, fixed), fixed };
      }),
    fix: what =>
      update(kept => {
        const { exercise, fixed } = kept;
        const own = without(kept.own, what);
        const isDone = exercise !== undefined && isNone(own) && !isNone(kept.own);
        return {
          ...kept,
          own,
          byHand: without(kept.byHand, what),
          fixed: isDone ? [...fixed, exercise] : fixed,
        };
      }),
    breakBy: faults => update(kept => ({ ...kept, byHand: { ...kept.byHand, ...faults } })),
    async apply() {
      const faults = inForce((await shared.read()).value);
      if (!isNone(faults)) await force(stateDir, faults);
    },
  };
}

function ownFaults(id: string, deployment: Exercise['deployment'], fixed: readonly string[]): Faults {
  return fixed.includes(id) ? {} : (deployment?.faults ?? {});
}

function inForce({ own, byHand }: Kept): Faults {
  return { ...byHand, ...own };
}

/** Forgets all faults and what was fixed. */
export async function forgetPracticeFaults(stateDir: string): Promise<void> {
  await rm(path.join(stateDir, fileName), { force: true });
}

function without(faults: Faults, what: Fix | readonly (keyof Faults)[]): Faults {
  if (typeof what !== 'string') {
    const kept = Object.entries(faults).filter(([name]) => !what.some(fixed => fixed === name));
    return Object.fromEntries(kept);
  }
  const { expiredTokenAfter: _session, ...signedIn } = faults;
  const { missingBootstrap: _bootstrap, bootstrapVersion: _version, ...bootstrapped } = faults;
  return { 'sign-in': signedIn, bootstrap: bootstrapped, all: {} }[what];
}

/** Where the practice cloud doesn't run, it is told when it starts. */
async function force(stateDir: string, faults: Faults): Promise<void> {
  const running = await findRunning(stateDir);
  if (running === undefined || !(await answers(running))) return;
  await connectPracticeCloud(running, stateDir).setFaults(faults);
}

function isNone(faults: Faults): boolean {
  return Object.keys(faults).length === 0;
}
