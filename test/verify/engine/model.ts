import { setTimeout as delay } from 'node:timers/promises';
import { expect, vi } from 'vitest';
import { createVerifier } from '../../../src/verify/create-verifier.ts';
import type { Verifier } from '../../../src/verify/verifier.ts';
import { comparable, type EngineRig } from './rig.ts';
import { exercises, smallCourse } from './small-course.ts';

/** What a learner may save. Most of it answers at once; some takes its time, loops, or brings the process down. */
const contents = [
  'export const count = 3;\n',
  'export const count = 3;\n',
  'export const count = 2;\n',
  "export const count = 'three';\n",
  'export const count = ;\n',
  'throw new Error("no");\nexport const count = 3;\n',
  'process.exit(3);\nexport const count = 3;\n',
  'await new Promise(resolve => setTimeout(resolve, 400));\nexport const count = 3;\n',
  'const start = Date.now();\nwhile (Date.now() - start < 700);\nexport const count = 3;\n',
  'process.abort();\nexport const count = 3;\n',
];
/** Too slow to be asked for in each run. */
const endless = 'for (;;);\nexport const count = 3;\n';

type Random = (below: number) => number;

/** mulberry32: a run is named by its seed. */
function randomFrom(seed: number): Random {
  let state = seed;
  return below => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** A screen as far as the engine knows it: the newest verification ends the one before. */
class Screen {
  client: Verifier;
  readonly #rig: EngineRig;
  #own = new AbortController();
  readonly asked = new Set<Promise<unknown>>();

  constructor(rig: EngineRig) {
    this.#rig = rig;
    this.client = rig.client();
  }

  verify(which: number): void {
    this.abort();
    this.#own = new AbortController();
    const { signal } = this.#own;
    const exercise = exercises[which % 2] ?? exercises[0];
    this.asked.add(
      this.client.verify(exercise, { revision: 1, signal }).then(({ status }) => {
        // Only who ends a verification gets one without a result.
        if (!signal.aborted) expect(status).not.toBe('running');
      }),
    );
  }

  abort(): void {
    this.#own.abort();
  }

  async reopen(): Promise<void> {
    this.abort();
    await this.client.dispose();
    this.client = this.#rig.client();
  }
}

/** Walks at random over all that can happen to an engine, and looks, whenever things go quiet, that all is as it should be. */
export class EngineModel {
  readonly #rig: EngineRig;
  readonly #screen: Screen;
  readonly #saved = [0, 0].map(() => contents[2] ?? '');
  /** The verdict of a fresh process on the same files, by exercise and text. */
  readonly #cold = new Map<string, unknown>();

  constructor(rig: EngineRig) {
    this.#rig = rig;
    this.#screen = new Screen(rig);
  }

  async run(seed: number): Promise<void> {
    const random = randomFrom(seed);
    const steps: string[] = [];
    try {
      for (const [which] of exercises.entries()) await this.#save(which, random);
      for (let step = 0; step < 8 + random(8); step += 1) {
        steps.push(await this.#step(random));
        await delay(random(3) === 0 ? random(400) : random(20));
      }
      await Promise.all(this.#screen.asked);
      this.#screen.asked.clear();
      await this.#expectQuiet();
    } catch (error) {
      throw new Error(`SEED=${seed}: ${steps.join(', ')}. ${String(error)}`, { cause: error });
    }
  }

  async #step(random: Random): Promise<string> {
    const screen = this.#screen;
    const which = random(2);
    switch (random(12)) {
      case 0:
      case 1:
      case 2:
      case 3: {
        await this.#save(which, random);
        screen.verify(which);
        return `save ${which}`;
      }
      case 4:
      case 5:
        screen.verify(which);
        return `go to ${which}`;
      case 6:
        screen.abort();
        return 'abort';
      case 7: {
        const second = this.#rig.client();
        const exercise = exercises[which] ?? exercises[0];
        screen.asked.add(second.verify(exercise, { revision: 1 }).finally(() => second.dispose()));
        return `check ${which}`;
      }
      case 8:
        await screen.reopen();
        return 'close and open';
      case 9:
        void screen.client.reload();
        return 'reload';
      case 10: {
        const what = (['worker', 'types'] as const)[random(2)] ?? 'worker';
        await this.#kill(what);
        return `kill ${what}`;
      }
      default:
        await this.#kill('engine');
        return 'kill engine';
    }
  }

  async #save(which: number, random: Random): Promise<void> {
    const text = random(25) === 0 ? endless : (contents[random(contents.length)] ?? '');
    this.#saved[which] = text;
    await this.#rig.save(exercises[which] ?? exercises[0], text);
  }

  async #kill(what: string): Promise<void> {
    for (const found of await this.#rig.processes()) {
      if (found.what !== what) continue;
      try {
        process.kill(found.pid, 'SIGKILL');
      } catch {
        // It has just ended by itself.
      }
    }
  }

  async #expectQuiet(): Promise<void> {
    for (const [which, exercise] of exercises.entries()) {
      const warm = await this.#screen.client.verify(exercise, { revision: 1 });
      expect(comparable(warm)).toEqual(await this.#coldVerdict(which));
    }
    await vi.waitFor(
      async () => {
        const found = await this.#rig.processes();
        expect(found.map(({ what }) => what).toSorted()).toEqual(['engine', 'types', 'worker']);
        const engine = found.find(({ what }) => what === 'engine');
        expect(engine?.pid).toBe((await this.#rig.engineFile())?.pid);
        expect(found.every(one => one === engine || one.parent === engine?.pid)).toBe(true);
      },
      { timeout: 30_000, interval: 50 },
    );
  }

  async #coldVerdict(which: number): Promise<unknown> {
    const exercise = exercises[which] ?? exercises[0];
    const key = `${which} ${this.#saved[which]}`;
    const known = this.#cold.get(key);
    if (known !== undefined) return known;
    const verifier = createVerifier({
      layout: this.#rig.layout,
      course: smallCourse,
      workerPath: this.#rig.workerPath,
      synthesisLimit: 5_000,
      onDemand: false,
    });
    try {
      const verdict = comparable(await verifier.verify(exercise, { revision: 1 }));
      this.#cold.set(key, verdict);
      return verdict;
    } finally {
      await verifier.dispose();
    }
  }
}
