import { findRunning } from '../../cloud/folder.ts';
import { connectPracticeCloud, type RemotePracticeCloud } from '../../cloud/practice-client.ts';
import {
  type PracticeOptions,
  startPractice,
  stopPractice,
} from '../../sandbox/practice/practice-process.ts';
import type { SandboxHappening } from '../../tutor/sandbox/messages.ts';
import { createChanges } from './practice-changes.ts';

/** The practice cloud as the screen has it: one that it starts itself, or one that runs already. */
export interface PracticeHost {
  /** The one that runs; a new one where none does. It ends with this program. */
  ensure(): Promise<RemotePracticeCloud>;
  /** Looks for one from now on, and reports its changes. */
  follow(): void;
  stop(): Promise<void>;
  /** Ends the one that was started here; leaves one that a command has started. */
  finish(): Promise<void>;
}

export interface PracticeHostOptions extends PracticeOptions {
  readonly report: (happening: SandboxHappening) => void;
}

/** How often a practice cloud is looked for that somebody else may start. Milliseconds. */
const lookEvery = 2_000;

export function createPracticeHost({ report, ...place }: PracticeHostOptions): PracticeHost {
  let cloud: RemotePracticeCloud | undefined;
  /** The process that was started here. */
  let own: number | undefined;
  let starting: Promise<RemotePracticeCloud> | undefined;
  let stopFollowing: () => void = () => {};
  let looking: NodeJS.Timeout | undefined;
  const changes = createChanges(report, () => cloud && { url: cloud.url, ours: cloud.pid === own });

  const sayOff = () => report({ kind: 'practice', practice: { kind: 'off' } });
  const detach = (gone: RemotePracticeCloud) => {
    if (cloud !== gone) return;
    stopFollowing();
    cloud = undefined;
    changes.forget();
    sayOff();
    report({ kind: 'practice-settled' });
  };
  const look = async () => {
    const running = cloud === undefined ? await findRunning(place.stateDir) : undefined;
    // Meanwhile it may have been found by another look.
    if (cloud !== undefined || running === undefined) return cloud;
    const found = connectPracticeCloud(running, place.stateDir);
    cloud = found;
    changes.show();
    stopFollowing = found.onChange(snapshot => {
      if (snapshot === undefined) detach(found);
      else if (cloud === found) changes.take(snapshot);
    });
    return found;
  };
  const start = async () => {
    const found = await look();
    if (found !== undefined) return found;
    report({ kind: 'practice', practice: { kind: 'starting' } });
    try {
      own = (await startPractice(place, 'with-us')).pid;
      const started = await look();
      if (started === undefined) throw new Error('The practice cloud has ended as soon as it was started.');
      return started;
    } catch (error) {
      sayOff();
      throw error;
    }
  };

  return {
    ensure() {
      starting ??= start().finally(() => {
        starting = undefined;
      });
      return starting;
    },
    follow() {
      const quietly = () => void look().catch(() => {});
      looking ??= setInterval(quietly, lookEvery).unref();
      quietly();
    },
    async stop() {
      const stopped = cloud;
      await stopPractice(place);
      if (stopped === undefined) sayOff();
      else detach(stopped);
    },
    async finish() {
      clearInterval(looking);
      await starting?.catch(() => {});
      const isOwn = cloud !== undefined && cloud.pid === own;
      stopFollowing();
      changes.forget();
      if (isOwn) await stopPractice(place);
    },
  };
}
