import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type PracticeCloud, startPracticeCloud } from '../../src/cloud/practice-cloud.ts';
import { signalGroup } from '../../src/process-group.ts';
import { stackName } from '../../src/sandbox/identifier.ts';
import type { LedgerEntry } from '../../src/sandbox/ledger.ts';
import type { SandboxPlace } from '../../src/sandbox/model.ts';
import { sandboxPaths } from '../../src/sandbox/paths.ts';
import type { DeployOptions, EndedRun } from '../../src/sandbox/run/deploy-sandbox.ts';
import { openSandboxWorkspace } from './sandbox-workspace.ts';

/** Topics in a stack of their own: the least that AWS has to make. Without the CDK's own SNS, which loads slowly. */
export const topics = (
  ...names: readonly string[]
): string => `import { defineBackend } from '@aws-amplify/backend';
import { CfnResource } from 'aws-cdk-lib/core';
const backend = defineBackend({});
const stack = backend.createStack('news');
${names.map(name => `new CfnResource(stack, '${name}', { type: 'AWS::SNS::Topic' });`).join('\n')}
`;

/** Without amplify/tsconfig.json ampx checks no types, which is nearly all of its time. */
const plain: Files = {
  'package.json': '{ "name": "learn-todo", "private": true, "type": "module" }\n',
  'amplify/package.json': '{ "type": "module" }\n',
  'amplify/backend.ts': topics('Morning'),
};

/** Path in the project -> text; undefined where there must be none. */
export type Files = Readonly<Record<string, string | undefined>>;

export interface Attempt {
  /** In force from the beginning. */
  readonly faults?: Parameters<PracticeCloud['faults']['set']>[0];
  /** Over the practice cloud's environment; undefined removes a variable. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly place?: Partial<SandboxPlace>;
  readonly watch?: boolean;
  readonly signal?: AbortSignal;
  readonly onChange?: DeployOptions['onChange'];
}

/** A project and a practice cloud in which every deployment by the real `ampx` may go wrong. */
export interface FailureLab {
  readonly cloud: PracticeCloud;
  /** The project is empty but for a plain backend and these files; nothing of an earlier synthesis is left. */
  project(files?: Files): Promise<void>;
  /** Saves files of the project. */
  change(files: Files): Promise<void>;
  /** The workspace's folder, and the project's below it. */
  readonly root: string;
  readonly folder: string;
  deploy(attempt?: Attempt): Promise<EndedRun>;
  /** What the ledger knows. */
  ledger(): Promise<readonly LedgerEntry[]>;
  /** Kills the ampx that runs, as somebody else might. */
  kill(): Promise<void>;
  /** Nothing is wrong any more, and nothing deployed. */
  fix(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** Labs that are shared: each of them is given to one at a time. */
export interface FailureLabs {
  /** Ends with the work; whoever comes next finds the lab fixed. */
  use<T>(work: (lab: FailureLab) => Promise<T>): Promise<T>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** Opens so many labs: an ampx uses one core, and waits for CloudFormation half of its time. */
export async function openFailureLabs(count: number): Promise<FailureLabs> {
  const labs = await Promise.all(Array.from({ length: count }, openFailureLab));
  const idle = [...labs];
  const waiting: ((lab: FailureLab) => void)[] = [];
  return {
    async use(work) {
      const lab = idle.pop() ?? (await new Promise<FailureLab>(resolve => waiting.push(resolve)));
      try {
        return await work(lab);
      } finally {
        await lab.fix();
        const next = waiting.shift();
        if (next === undefined) idle.push(lab);
        else next(lab);
      }
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(labs.map(lab => lab[Symbol.asyncDispose]()));
    },
  };
}

async function openFailureLab(): Promise<FailureLab> {
  const workspace = await openSandboxWorkspace();
  const { layout, todo } = workspace;
  const folder = layout.exercise(todo.folder);
  const cloud = await startPracticeCloud({ stateDir: sandboxPaths(layout).cloud });
  const ledger = () => workspace.open(cloud.env).ledger.read();
  const change = async (files: Files) => {
    for (const [file, text] of Object.entries(files)) {
      if (text === undefined) continue;
      await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
      await writeFile(path.join(folder, file), text);
    }
  };
  return {
    cloud,
    root: layout.root,
    folder,
    change,
    async project(files = {}) {
      await rm(folder, { recursive: true, force: true });
      await change({ ...plain, ...files });
    },
    async deploy({ faults = {}, env = {}, place = {}, watch = false, signal, onChange }: Attempt = {}) {
      cloud.faults.set(faults);
      const reached = Object.entries({ ...cloud.env, ...env }).filter(([, value]) => value !== undefined);
      return workspace.open(Object.fromEntries(reached) as Record<string, string>).deploy({
        exercise: todo,
        place: {
          target: { kind: 'practice' },
          region: 'us-east-1',
          identifier: 'me',
          stack: stackName('learn-todo', 'me'),
          profile: undefined,
          ...place,
        },
        watch,
        signal: signal ?? new AbortController().signal,
        onChange: onChange ?? (() => {}),
      });
    },
    ledger,
    async kill() {
      for (const { run } of await ledger()) signalGroup(run?.ampx, 'SIGKILL');
    },
    fix: () => cloud.reset(),
    async [Symbol.asyncDispose]() {
      await cloud.close();
      await workspace[Symbol.asyncDispose]();
    },
  };
}
