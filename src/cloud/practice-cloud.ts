import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { appsyncEndpoint } from './appsync/endpoint.ts';
import { javaScriptEvaluator } from './appsync/javascript/evaluator.ts';
import { CallLog } from './call-log.ts';
import { changeUsers } from './cognito/change-users.ts';
import { cognitoEndpoint } from './cognito/endpoint.ts';
import { claimsOfToken } from './cognito/issuer.ts';
import { userPoolViews } from './cognito/users-view.ts';
import { consolePage } from './console/page.ts';
import { control } from './control.ts';
import { practiceEnvironment } from './environment.ts';
import { FaultBox } from './faults.ts';
import { claimFolder } from './folder.ts';
import { functionLogs } from './functions/function-logs.ts';
import { Functions } from './functions/functions.ts';
import { LogStore } from './functions/log-store.ts';
import { type Fired, Schedules, type ScheduleView } from './functions/schedules.ts';
import { isAllowedBy } from './iam/is-allowed.ts';
import { IssuedKeys } from './iam/issued-keys.ts';
import { listenSomewhere } from './listen-somewhere.ts';
import { PRACTICE_REGION } from './practice.ts';
import { credentialOf, Router } from './router.ts';
import { s3Cors } from './services/s3-cors.ts';
import { templateText } from './services/template-source.ts';
import { type CloudSnapshot, snapshotOf } from './snapshot.ts';
import { StackEngine } from './stacks/engine.ts';
import { CloudStore } from './state/store.ts';
import { lazyTables } from './tables/lazy-tables.ts';
import { deployedTables } from './tables/table-definition.ts';

export interface PracticeCloudOptions {
  /** Folder of the state, `WORKSPACE/.course/cloud`. Made when missing. */
  readonly stateDir: string;
  /** Without it: the port that this state had last, when it is free, else any. */
  readonly port?: number;
  readonly clock?: { now(): Date };
  /** Milliseconds that each resource of a stack takes; 0 unless told. */
  readonly pace?: number;
  /** Milliseconds that a resource takes to fail; 2500 unless told (see StackEngine). */
  readonly failurePause?: number;
  /** What the control API asks for; made up unless told. */
  readonly token?: string;
  /** The program that runs code in the API; beside this one unless told. */
  readonly evaluator?: string;
  /** Where functions find the AWS SDK: in the packages of this folder or of one above; the state's unless told. */
  readonly packagesNear?: string;
  /** Ends the process, where it is the cloud's own: asked for by the control API. */
  readonly onStop?: () => void;
}

/** A small AWS on loopback. See docs/practice-cloud.md. */
export interface PracticeCloud {
  /** `http://127.0.0.1:PORT`; the console page is at `/console/`. */
  readonly url: string;
  /** What a process needs in its environment to reach this cloud, and nothing else. */
  readonly env: Record<string, string>;
  readonly token: string;
  readonly faults: FaultBox;
  snapshot(): CloudSnapshot;
  /** Calls back after every change of stacks, objects, parameters, faults, and after every call. */
  onChange(listener: () => void): () => void;
  schedules(): readonly ScheduleView[];
  /** Calls the functions of a schedule now; undefined where there is none of that name. */
  fire(schedule: string): Promise<readonly Fired[] | undefined>;
  /** Calls the functions of all schedules that are due in a minute, as it does by itself when that comes. */
  runDue(minute: Date): Promise<void>;
  /** Ends when no stack is in progress. */
  idle(): Promise<void>;
  /** Forgets every stack, object, parameter and fault. */
  reset(): Promise<void>;
  /** Stops listening; what is under way goes on at the next start. Safe to call twice. */
  close(): Promise<void>;
}

/**
 * Starts the practice cloud in this process.
 * @throws LearnError when another process has this state open, or the port is taken
 */
export async function startPracticeCloud(options: PracticeCloudOptions): Promise<PracticeCloud> {
  const { stateDir, pace = 0, token = randomBytes(24).toString('hex') } = options;
  const now = () => options.clock?.now() ?? new Date();
  const folder = await claimFolder(stateDir);
  try {
    const store = await CloudStore.open(stateDir);
    await store.removeUnusedBlobs();
    const faults = new FaultBox();
    const calls = new CallLog();
    const tables = lazyTables({
      folder: path.join(stateDir, 'tables'),
      near: stateDir,
      deployed: () => deployedTables(store),
    });
    const logs = await LogStore.open(path.join(stateDir, 'logs'));
    const keys = new IssuedKeys(store, now);
    let url = '';
    const functions = new Functions(store, options.packagesNear ?? stateDir, {
      logs,
      keys,
      now,
      origin: () => url,
    });
    const isAllowed = isAllowedBy(store, now);
    const schedules = new Schedules({ store, functions, isAllowed, now });
    const engine = new StackEngine({
      world: { store, now, tables, origin: () => url },
      faults,
      pace,
      failurePause: options.failurePause ?? 2500,
      fetchTemplate: url => templateText(store, { TemplateURL: url }),
    });

    let revision = 0;
    const listeners = new Set<() => void>();
    const changed = () => {
      revision += 1;
      for (const listener of [...listeners]) listener();
    };
    store.onChange(changed);
    faults.onChange(changed);
    logs.onChange(changed);
    const onChange = (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    };
    const snapshot = () =>
      snapshotOf(store.state, {
        revision,
        userPools: userPoolViews(store),
        calls: calls.all(),
        faults: faults.current(),
        putAside: store.putAside,
      });
    const reset = async () => {
      await engine.close();
      engine.reopen();
      faults.set({});
      await functions.reset();
      await tables.reset();
      await logs.reset();
      await store.reset();
    };

    const context = {
      store,
      engine,
      faults,
      invoke: functions.invoke,
      functions,
      logs,
      isAllowed,
      now,
      get url() {
        return url;
      },
    };
    const evaluator = javaScriptEvaluator(
      options.evaluator ?? fileURLToPath(new URL('appsync-evaluator.js', import.meta.url)),
    );
    const appsync = appsyncEndpoint({
      store,
      tables,
      evaluator,
      now,
      invoke: functions.invoke,
      claimsOf: (token, poolId) => claimsOfToken({ store, now }, token, poolId),
      recordEvent({ source, detailType }) {
        const action = `PutEvents ${source}: ${detailType}`;
        calls.add({ at: now().toISOString(), service: 'events', action, status: 200 });
      },
    });
    const cognito = cognitoEndpoint({ context, region: PRACTICE_REGION, calls });
    const router = new Router({ context, keys, faults, calls });
    const server = await listenSomewhere(options.port, folder.lastPort, {
      isSigned: request => credentialOf(request) !== undefined,
      async service(request) {
        const credential = credentialOf(request);
        const answered = credential && (await router.answer(request, credential));
        changed();
        return answered;
      },
      data: async request => {
        const answered = await cognito(request);
        if (answered) changed();
        return answered ?? appsync.answer(request);
      },
      upgrade: appsync.upgrade,
      control: request =>
        control(request, token, {
          snapshot,
          setFaults: given => faults.set(given),
          logs: since => functionLogs(store, logs, since),
          schedules: () => schedules.list(),
          fire: name => schedules.fire(name),
          reset,
          changeUsers: async change => {
            await changeUsers(context, change);
            await store.flush();
          },
          stop: options.onStop,
          changedSince: since => changedSince(since, () => revision, onChange),
        }),
      page: request =>
        s3Cors(store, request, credentialOf(request), accessKey => keys.find(accessKey) !== undefined),
      console: page => consolePage(page, snapshot()),
    });
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    await folder.announce({ url, pid: process.pid, token });
    engine.resume();
    schedules.start();

    let closing: Promise<void> | undefined;
    const close = async () => {
      schedules.stop();
      await engine.close();
      appsync.close();
      await stopListening(server);
      evaluator.close();
      await functions.close();
      await tables.close();
      await logs.close();
      await store.flush();
      await folder.release();
    };
    return {
      url,
      env: practiceEnvironment(url, stateDir),
      token,
      faults,
      snapshot,
      onChange,
      idle: () => engine.idle(),
      schedules: () => schedules.list(),
      fire: name => schedules.fire(name),
      runDue: minute => schedules.runDue(minute),
      reset,
      close: () => (closing ??= close()),
    };
  } catch (error) {
    await folder.release();
    throw error;
  }
}

async function stopListening(server: Server): Promise<void> {
  await new Promise<void>(resolve => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** How long a question for news waits before it is answered with none. Milliseconds. */
const NEWS_WAIT = 20_000;

async function changedSince(
  since: number,
  revision: () => number,
  onChange: PracticeCloud['onChange'],
): Promise<void> {
  if (revision() > since) return;
  await new Promise<void>(resolve => {
    const timer = setTimeout(done, NEWS_WAIT);
    timer.unref();
    const off = onChange(done);
    function done() {
      clearTimeout(timer);
      off();
      resolve();
    }
  });
}
