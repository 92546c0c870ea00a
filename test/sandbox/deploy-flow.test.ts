import { describe, expect, test } from 'vitest';
import {
  type DeployEnd,
  type DeployEvent,
  type DeployPorts,
  deploy,
  type OwnCheck,
  ownCheckOf,
} from '../../src/sandbox/deploy-flow.ts';
import type { SandboxPlace } from '../../src/sandbox/model.ts';
import { startRun } from '../../src/sandbox/run/run-state.ts';
import type { Sandboxes } from '../../src/sandbox/sandboxes.ts';
import type { Verdict } from '../../src/verify/verdict.ts';
import type { InstallState } from '../../src/workspace/install/install-state.ts';
import { exercise } from '../verify/fixtures/workspace.ts';

const todo = exercise({ id: 'todo', start: {} });
const place: SandboxPlace = {
  ...{ target: { kind: 'practice' }, region: 'us-east-1', identifier: 'me', stack: 'a-stack' },
  profile: undefined,
};
const account: SandboxPlace = { ...place, target: { kind: 'aws', account: '111122223333', arn: '' } };
const creates = { services: [], added: [], removed: [] };
const problem = { code: 'x', message: 'Bad.', resolution: 'Do it.' };
const steps = [
  'open',
  'find',
  'install',
  'reload',
  'check',
  'preflight',
  'consent',
  'agree',
  'deploy',
] as const;
type Step = (typeof steps)[number];

interface Machine {
  readonly tools: 'in-place' | 'missing';
  readonly install: InstallState;
  readonly own: OwnCheck;
  readonly place: SandboxPlace | undefined;
  readonly mustAsk: boolean;
  readonly yes: boolean;
  /** The step in the middle of which the person stops it. */
  readonly stopAt: Step | undefined;
}

/** Plays one deployment where each thing is as the machine says. */
async function play(machine: Machine) {
  const stop = new AbortController();
  const done: Step[] = [];
  const events: DeployEvent[] = [];
  const at = async (step: Step) => {
    done.push(step);
    if (machine.stopAt === step) stop.abort();
    await new Promise(resolve => setImmediate(resolve));
  };
  const sandboxes: Pick<Sandboxes, 'tools' | 'preflight' | 'consent' | 'deploy' | 'outputs'> = {
    tools: {
      async find() {
        await at('find');
        return machine.tools;
      },
      async install() {
        await at('install');
        return machine.install;
      },
    },
    async preflight() {
      await at('preflight');
      return { findings: [], place: machine.place };
    },
    async consent(own, where, creates) {
      await at('consent');
      return { place: where, exercise: own.id, creates, costs: [], mustAsk: machine.mustAsk };
    },
    async deploy({ onChange }) {
      await at('deploy');
      const state = { ...startRun(0), deployments: 1, result: { kind: 'succeeded' } as const };
      onChange(state, undefined);
      const end = { exitCode: 0, signal: undefined, stopped: false, tail: '' };
      return { state, end, logFile: '/log.txt' };
    },
    outputs: async () => [{ what: 'Region', value: 'us-east-1' }],
  };
  const ports: DeployPorts = {
    async open() {
      await at('open');
      return sandboxes as Sandboxes;
    },
    reload: () => at('reload'),
    async check() {
      await at('check');
      return machine.own;
    },
    async agree() {
      await at('agree');
      return machine.yes;
    },
    report: event => void events.push(event),
  };
  const wish = { exercise: todo, watch: false, identifier: undefined, profile: undefined };
  return { end: await deploy({ ...wish, signal: stop.signal }, ports), done, events };
}

/** How it has to end, by what stands in the way first. */
function expected({ tools, install, own, place: where, mustAsk, yes, stopAt }: Machine): DeployEnd['kind'] {
  const missing = tools === 'missing';
  const before: readonly Step[] = ['open', 'find', ...(missing ? (['install'] as const) : [])];
  if (stopAt !== undefined && before.includes(stopAt)) return 'given-up';
  if (missing && install.kind === 'failed') return 'failed';
  if (stopAt === 'check' || stopAt === 'preflight' || (missing && stopAt === 'reload')) return 'given-up';
  if (own.kind === 'failed') return 'broken';
  if (where === undefined) return 'blocked';
  // Nobody is asked to agree to what nobody knows.
  if (where.target.kind === 'aws' && own.kind !== 'passed') return 'failed';
  if (stopAt === 'consent' || (mustAsk && stopAt === 'agree')) return 'given-up';
  return mustAsk && !yes ? 'declined' : 'finished';
}

const machines: readonly Machine[] = (['in-place', 'missing'] as const).flatMap(tools =>
  ([{ kind: 'ready' }, { kind: 'failed', problem }] as const).flatMap(install =>
    ([{ kind: 'passed', creates }, { kind: 'failed' }, { kind: 'unavailable' }] as const).flatMap(own =>
      [place, account, undefined].flatMap(where =>
        [true, false].flatMap(mustAsk =>
          [true, false].flatMap(yes =>
            [undefined, ...steps].map(stopAt => ({
              tools,
              install,
              own,
              place: where,
              mustAsk,
              yes,
              stopAt,
            })),
          ),
        ),
      ),
    ),
  ),
);

describe('our own check', () => {
  const stage = (state: Verdict['types']['state']) => ({ state, milliseconds: undefined });
  const states = ['waiting', 'running', 'passed', 'failed', 'skipped'] as const;
  const statuses = ['running', 'passed', 'failed', 'unavailable'] as const;
  const all = states.flatMap(types =>
    states.flatMap(synthesis =>
      statuses.flatMap(status =>
        [creates, undefined].map(resources => ({ types, synthesis, status, resources })),
      ),
    ),
  );
  test(`has passed only where types and synthesis were run and hold, in all ${all.length} cases`, () => {
    for (const { types, synthesis, status, resources } of all) {
      const verdict: Verdict = {
        ...{
          exercise: 'todo',
          revision: 1,
          status,
          checks: [],
          diagnostics: [],
          resources,
          problem: undefined,
        },
        ...{ types: stage(types), synthesis: stage(synthesis) },
      };
      const passed = types === 'passed' && synthesis === 'passed' && resources !== undefined;
      expect(ownCheckOf(verdict).kind === 'passed', JSON.stringify(verdict)).toBe(passed);
      expect(ownCheckOf(verdict).kind === 'failed').toBe(types === 'failed' || synthesis === 'failed');
    }
  });
});

describe('a deployment, whatever stands in its way and whenever it is stopped', () => {
  test(`ends as it should, in all ${machines.length} cases`, async () => {
    for (const machine of machines) {
      const { end, done, events } = await play(machine);
      expect(end.kind, JSON.stringify(machine)).toBe(expected(machine));
      expect(done.includes('deploy'), JSON.stringify(machine)).toBe(end.kind === 'finished');
      // Nobody is asked twice, nor in vain.
      expect(done.filter(step => step === 'agree').length).toBeLessThanOrEqual(machine.mustAsk ? 1 : 0);
      expect(new Set(done).size).toBe(done.length);
      if (end.kind !== 'finished') continue;
      expect(events.map(({ kind }) => kind).filter(kind => kind !== 'installing')).toEqual(
        expect.arrayContaining(['examining', 'checked', 'examined', 'consent', 'progress', 'outputs']),
      );
      expect(end.outputs).toEqual([{ what: 'Region', value: 'us-east-1' }]);
    }
  });
});
