/**
 * The synthesis worker: a process of its own that turns `amplify/backend.ts` into CloudFormation, offline, again and
 * again. Its packages (tsx, aws-cdk-lib, Amplify) are the workspace's; argv[2] is the workspace's root, argv[3] the
 * folder for temporary files. A second thread of the same file is the link to the host.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import type { BackendView } from '../../checks/backend-view.ts';
import { Templates } from '../../vtl/velocity.ts';
import { toBackendView } from '../backend/to-backend-view.ts';
import { runLink } from './link.ts';
import { ownError, type WorkerReply, type WorkerRequest } from './protocol.ts';
import { copyTemplates, emptyAssembly, emptyFolder, readAssembly } from './read-assembly.ts';
import { serializeError } from './serialize-error.ts';
import { noteSharedGround, type SharedGround } from './shared-ground.ts';
import { removeStaleEnvironments } from './stale-environment.ts';

interface TsxNamespace {
  import(specifier: string, parent: string): Promise<unknown>;
  unregister(): Promise<void>;
}
interface CdkCore {
  readonly AssetStaging: { clearAssetHashCache(): void };
}
interface TsxManifest {
  readonly exports: { readonly './esm/api': { readonly import: { readonly default: string } } };
}
interface TsxApi {
  register(options: { namespace: string; tsconfig: false }): TsxNamespace;
}

/** The context with which `ampx sandbox` would synthesize, less what costs time and is of no use offline. */
const context = {
  'amplify-backend-namespace': 'amplify-gen2-learn',
  'amplify-backend-name': 'you',
  'amplify-backend-type': 'sandbox',
  'aws:cdk:disable-stack-trace': true,
  'aws:cdk:enable-path-metadata': false,
  'aws:cdk:bundling-stacks': [],
};

const [, , root = process.cwd(), temporary = root] = process.argv;
const workspaceRequire = createRequire(path.join(root, 'package.json'));

// The CDK and Amplify leave a dozen folders behind at each run, wherever os.tmpdir() says.
const scratch = path.join(temporary, `run-${process.pid}`);

/** Rejects the run that is under way; errors that escape from timers and promises end up here. */
let failRun: ((reason: unknown) => void) | undefined;
let runs = 0;
const templates = new Templates();

async function synthesize(request: WorkerRequest, tsx: TsxApi, ground: SharedGround): Promise<BackendView> {
  runs += 1;
  // The CDK remembers assets for the life of the process: an edited function would keep its first bundle.
  if (runs > 1) (workspaceRequire('aws-cdk-lib/core') as CdkCore).AssetStaging.clearAssetHashCache();
  process.chdir(request.project);
  const assembly = path.join(scratch, 'assembly');
  await emptyAssembly(assembly);
  process.env.CDK_OUTDIR = assembly;
  process.env.CDK_CONTEXT_JSON = JSON.stringify(context);
  // Amplify's factories count their calls per process; a namespace of its own loads them afresh for each run.
  const namespace = tsx.register({ namespace: `run-${runs}`, tsconfig: false });
  const ours = new Set(process.listeners('message'));
  const amplifyListeners = () => process.listeners('message').filter(listener => !ours.has(listener));
  try {
    const backend = pathToFileURL(path.join(request.project, 'amplify', 'backend.ts')).href;
    const parent = pathToFileURL(path.join(request.project, 'package.json')).href;
    await Promise.race([
      // One turn of the event loop more, for promises that the files reject and nobody waits for.
      namespace.import(backend, parent).then(() => setImmediate()),
      new Promise((_, reject) => {
        failRun = reject;
      }),
    ]);
    const listeners = amplifyListeners();
    if (listeners.length === 0) {
      const error = new Error('amplify/backend.ts does not call defineBackend()');
      error.name = ownError.missingDefineBackend;
      throw error;
    }
    // What `ampx` sends over its own channel, handed to Amplify's listeners directly.
    for (const listener of listeners) listener('amplifySynth', undefined);
    // From here on our own code runs, on what the learner's could change.
    if (ground.changed() !== undefined) throw new Error('What is shared was changed.');
    const view = toBackendView(await readAssembly(assembly), templates);
    await copyTemplates(assembly, request.output);
    await removeStaleEnvironments(request.project, view.functions);
    return view;
  } finally {
    failRun = undefined;
    for (const listener of amplifyListeners()) process.off('message', listener);
    await namespace.unregister();
    process.chdir(root);
    await emptyFolder(scratch, name => name === 'assembly');
  }
}

/** The workspace's tsx, by its entry for `import`: its entry for `require` doesn't find its own loader. */
async function loadTsx(): Promise<TsxApi> {
  const manifest = workspaceRequire.resolve('tsx/package.json');
  const { exports } = JSON.parse(await readFile(manifest, 'utf8')) as TsxManifest;
  const entry = path.join(path.dirname(manifest), exports['./esm/api'].import.default);
  return (await import(pathToFileURL(entry).href)) as TsxApi;
}

async function answerTo(request: WorkerRequest, tsx: TsxApi): Promise<WorkerReply> {
  const ground = noteSharedGround();
  const about = () => ({
    id: request.id,
    bytes: process.memoryUsage().rss,
    spoiled: ground.changed() !== undefined || ground.isLeftBusy(),
  });
  try {
    const view = await synthesize(request, tsx, ground);
    return { kind: 'synthesized', view, ...about() };
  } catch (thrown) {
    // Whatever else went wrong, it went wrong on changed ground.
    const changed = ground.changed();
    const error =
      changed === undefined ? thrown : Object.assign(new Error(changed), { name: ownError.changedGround });
    return { kind: 'failed', error: serializeError(error), ...about() };
  }
}

async function serve(): Promise<void> {
  const link = new Worker(new URL(import.meta.url), { stdin: false });
  // Taken before learner code runs, which could change the prototypes.
  const reply: (message: WorkerReply) => void = link.postMessage.bind(link);
  process.on('uncaughtException', error => failRun?.(error));
  process.on('unhandledRejection', reason => failRun?.(reason));
  // Learner code that ends the process fails its run; the warm worker lives on.
  process.exit = ((code?: unknown): never => {
    const error = new Error(`process.exit(${code ?? ''}) was called`);
    error.name = ownError.processExit;
    failRun?.(error);
    throw error;
  }) as typeof process.exit;
  try {
    const tsx = await loadTsx();
    await emptyFolder(scratch);
    for (const name of ['TMPDIR', 'TMP', 'TEMP']) process.env[name] = scratch;
    // The host asks one thing at a time.
    link.on('message', (request: WorkerRequest) => void answerTo(request, tsx).then(reply));
    reply({ kind: 'started' });
  } catch (thrown) {
    reply({ kind: 'cannot-start', error: serializeError(thrown) });
  }
}

if (isMainThread) await serve();
else if (parentPort !== null) runLink(parentPort);
