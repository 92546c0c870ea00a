/**
 * The checking engine: a process of its own for each workspace, which the screen and the commands share. It is started
 * by whoever needs it first (src/verify/engine/open-engine.ts). argv[2] is the workspace's root, argv[3] the milliseconds
 * without a client after which it ends.
 */
import { fileURLToPath } from 'node:url';
import { programFolder } from './program-folder.ts';
import { createDeploymentReader } from './sandbox/practice/deployment-reader.ts';
import { loadCourse } from './services/load-course.ts';
import { createVerifier } from './verify/create-verifier.ts';
import { programIdentity } from './verify/engine/engine-file.ts';
import { runEngine } from './verify/engine/run-engine.ts';
import { workspaceLayout } from './workspace/layout.ts';

const [, , root = process.cwd(), idle = '600000'] = process.argv;
const layout = workspaceLayout(root);
const course = await loadCourse();
const verifier = createVerifier({
  layout,
  course,
  workerPath: programFolder('synth-worker.js'),
  deployments: createDeploymentReader(layout),
});
const program = await programIdentity(fileURLToPath(import.meta.url));
await runEngine({ layout, course, verifier, program, idle: Number(idle) }, () => {
  // The one who started us waits for this, and needs no line to us any more.
  process.send?.('ready');
  process.disconnect?.();
});
process.exit(0);
