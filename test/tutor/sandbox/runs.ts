import type { Faults } from '../../../src/cloud/faults.ts';
import type { Stop } from '../../../src/course/stop.ts';
import type { LedgerEntry } from '../../../src/sandbox/ledger.ts';
import type { Consent, SandboxPlace } from '../../../src/sandbox/model.ts';
import type { RunResult, RunState } from '../../../src/sandbox/run/run-model.ts';
import { startRun } from '../../../src/sandbox/run/run-state.ts';
import type { Command, TutorEvent } from '../../../src/tutor/events.ts';
import type { RunUpdate, SandboxHappening, SandboxRequest } from '../../../src/tutor/sandbox/messages.ts';
import type { PracticeState } from '../../../src/tutor/sandbox/model.ts';
import { exerciseStop, Session } from '../play.ts';
import { sandboxCourse } from '../tiny-course.ts';

export const practicePlace: SandboxPlace = {
  target: { kind: 'practice' },
  region: 'us-east-1',
  identifier: 'ada',
  stack: 'amplify-learnfirstmodel-ada-sandbox-0123456789',
  profile: undefined,
};

export const awsPlace: SandboxPlace = {
  ...practicePlace,
  target: { kind: 'aws', account: '123456789012', arn: 'arn:aws:iam::123456789012:user/ada' },
};

export const problem = { code: 'resource-failed', message: 'A bucket failed.', resolution: 'Fix it.' };

export function happens(happening: SandboxHappening): TutorEvent {
  return { type: 'sandbox', happening };
}

export function consentTo(place: SandboxPlace, mustAsk: boolean): Consent {
  return { place, exercise: 'first-model', creates: undefined, costs: [], mustAsk };
}

export function entry(exercise: string, parts: Partial<LedgerEntry> = {}): LedgerEntry {
  return {
    exercise,
    folder: `01-generations/${exercise}`,
    identifier: 'ada',
    stack: practicePlace.stack,
    region: 'us-east-1',
    target: { kind: 'practice' },
    createdAt: '2026-01-02T03:04:05.000Z',
    changedAt: '2026-01-02T03:04:05.000Z',
    state: 'deployed',
    ...parts,
  };
}

/** A practice cloud that runs, and has nothing in it. */
export function practiceOn(faults: Faults = {}): PracticeState {
  return {
    kind: 'on',
    url: 'http://127.0.0.1:4000',
    ours: true,
    summary: { revision: 1, sandboxes: [], events: [], secrets: [], faults },
  };
}

export function runState(parts: Partial<RunState> = {}): RunState {
  return { ...startRun(1_000), ...parts };
}

export function update(parts: Partial<RunUpdate> = {}): RunUpdate {
  return { progress: undefined, steps: [], lines: [], file: undefined, outputs: undefined, ...parts };
}

/** A session of the course that has a chapter on the sandbox. */
export function sessionAt(stop: Stop): Session {
  return Session.at(stop, {}, sandboxCourse);
}

/** What these events ask of the sandboxes. */
export function requestsOf(
  session: Session,
  ...events: readonly (Command | TutorEvent)[]
): readonly SandboxRequest[] {
  return session.effectsOf(...events).flatMap(effect => (effect.type === 'sandbox' ? [effect.request] : []));
}

/** A session whose learner stands at first-model, with a deployment that `ampx` is at work on. */
export function running(work: 'deploy' | 'watch' = 'deploy', exercise = 'first-model'): Session {
  const session = sessionAt(exerciseStop(exercise));
  session.play('sandbox', work, happens({ kind: 'examining', run: 1 }));
  session.play(session.verdict(exercise, 'passed'));
  return session.play(
    happens({ kind: 'examined', run: 1, place: practicePlace }),
    happens({ kind: 'consent', run: 1, consent: consentTo(practicePlace, false) }),
  );
}

/** The end of a run of `ampx`. */
export function ended(result: RunResult, run = 1): TutorEvent {
  return happens({
    kind: 'ended',
    at: 3_600_000,
    run,
    end: { kind: 'finished', progress: { ...runState(), result }, outputs: [] },
  });
}
