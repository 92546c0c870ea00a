import { access } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stackName } from '../../src/sandbox/identifier.ts';
import type { LedgerEntry } from '../../src/sandbox/ledger.ts';
import { sandboxPaths } from '../../src/sandbox/paths.ts';
import { type FakeAccount, openFakeAccount } from './fake-account.ts';
import { openSandboxWorkspace } from './sandbox-workspace.ts';

const stack = stackName('learn-todo', 'me');
const region = 'us-east-1';

let workspace: Awaited<ReturnType<typeof openSandboxWorkspace>>;
let first: FakeAccount;
let second: FakeAccount;

beforeAll(async () => {
  workspace = await openSandboxWorkspace();
  [first, second] = await Promise.all([openFakeAccount('111122223333'), openFakeAccount('444455556666')]);
  await first.createStack(stack);
});
afterAll(async () => {
  await first[Symbol.asyncDispose]();
  await second[Symbol.asyncDispose]();
  await workspace[Symbol.asyncDispose]();
});

const entryIn = (account: string | undefined): LedgerEntry => ({
  exercise: 'todo',
  folder: workspace.todo.folder,
  identifier: 'me',
  stack,
  region,
  target: { kind: 'aws', account: account ?? '', arn: '' },
  createdAt: '2026-01-02T03:04:05Z',
  changedAt: '2026-01-02T03:04:05Z',
  state: 'deployed',
});

/** Who is signed in -> what the refusal names. Undefined: it is not refused. */
const situations = {
  'the same account': { env: () => first.env, account: () => first.number, names: undefined },
  'no region set anywhere': {
    env: () => ({ ...first.env, AWS_REGION: '' }),
    account: () => first.number,
    names: undefined,
  },
  'another account': {
    env: () => second.env,
    account: () => first.number,
    names: () => [first.number, second.number, region],
  },
  'another region': {
    env: () => ({ ...first.env, AWS_REGION: 'eu-west-1' }),
    account: () => first.number,
    names: () => [first.number, region, 'eu-west-1', 'AWS_REGION=us-east-1'],
  },
  'another account and region': {
    env: () => ({ ...second.env, AWS_REGION: 'eu-west-1' }),
    account: () => first.number,
    names: () => [first.number, second.number, region, 'eu-west-1'],
  },
  'the practice cloud': {
    env: () => second.cloud.env,
    account: () => first.number,
    names: () => [first.number, 'practice'],
  },
  'nobody signed in': {
    env: () => ({ ...first.env, AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' }),
    account: () => first.number,
    names: () => ['No AWS credentials were found'],
  },
  'an expired sign-in': {
    env: () => second.env,
    account: () => first.number,
    expired: true,
    names: () => ['expired'],
  },
  'a ledger without an account': {
    env: () => second.env,
    account: () => undefined,
    names: () => ['does not say in which account', second.number, region],
  },
} as const satisfies Record<
  string,
  {
    env: () => Readonly<Record<string, string>>;
    account: () => string | undefined;
    expired?: true;
    names: (() => readonly string[]) | undefined;
  }
>;

type Situation = (typeof situations)[keyof typeof situations];

/** What each action says where it is refused; undefined where it isn't. */
const actions = {
  async status({ env, account }: Situation) {
    const { problem, stack: answer } = await workspace.open(env()).status(entryIn(account()));
    if (problem === undefined) expect(answer?.status).toBe('CREATE_COMPLETE');
    else expect(answer).toBeUndefined();
    return problem && `${problem.message} ${problem.resolution}`;
  },
  async delete({ env, account }: Situation) {
    const sandboxes = workspace.open(env());
    const signal = new AbortController().signal;
    const steps: string[] = [];
    const refused = await sandboxes
      .delete({ entry: entryIn(account()), signal, onStep: ({ kind }) => void steps.push(kind) })
      .then(
        () => undefined,
        (error: Error & { resolution?: string }) => `${error.message} ${error.resolution}`,
      );
    if (refused !== undefined) expect(steps).toEqual([]);
    return refused;
  },
  /** `watch` looks at the same before it begins. */
  async deploy({ env }: Situation) {
    const { place, findings } = await workspace
      .open(env())
      .preflight(workspace.todo, { identifier: 'me', profile: undefined });
    const problems = findings.filter(({ state }) => state === 'problem');
    // Said of a stack that nobody was asked about, this is a guess.
    if (problems.some(({ id }) => id === 'credentials'))
      expect(findings.map(({ id }) => id)).not.toContain('stack');
    expect(place === undefined).toBe(problems.length > 0);
    return place === undefined ? problems.map(({ what, fix }) => `${what} ${fix}`).join(' ') : undefined;
  },
};

const rows = Object.keys(actions).flatMap(action =>
  Object.keys(situations).map(
    situation => [action, situation] as [keyof typeof actions, keyof typeof situations],
  ),
);
/** The practice cloud stands beside any account, and a region has to be named before anything is created. */
const deploysAnyway = ['the practice cloud', 'no region set anywhere'];

describe('a sandbox that stands in the first account', () => {
  test.each(rows.filter(([action, situation]) => action !== 'deploy' || !deploysAnyway.includes(situation)))(
    '%s with %s',
    async (action, name) => {
      const situation: Situation = situations[name];
      const sandboxes = workspace.open(first.env);
      for (const old of await sandboxes.ledger.read()) await sandboxes.ledger.remove(old);
      const entry = entryIn(situation.account());
      await sandboxes.ledger.put(entry);
      const outputs = sandboxPaths(workspace.layout).outputs(workspace.todo.folder);
      await workspace.write('amplify_outputs.json', '{"version":"1.5","custom":{"kept":true}}');
      if ('expired' in situation) second.cloud.faults.set({ expiredTokenAfter: 0 });

      const refused = await actions[action](situation);
      second.cloud.faults.set({});

      if (situation.names === undefined) {
        expect(refused).toBeUndefined();
        if (action !== 'delete') return;
        expect(first.stacks()).not.toContain(stack);
        expect(await sandboxes.ledger.read()).toEqual([]);
        await first.createStack(stack);
        return;
      }
      for (const part of situation.names()) expect(refused).toContain(part);
      // Nothing has changed: not the stack, not what tells of it.
      expect(first.stacks()).toContain(stack);
      expect(await sandboxes.ledger.read()).toEqual([entry]);
      await access(outputs);
      if (name.startsWith('another')) expect(refused).toContain(`sandbox ${action} todo`);
    },
  );
});
