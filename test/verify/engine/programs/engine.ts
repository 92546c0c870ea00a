/** src/engine.ts with a small course, and a short patience with backends. */
import { fileURLToPath } from 'node:url';
import { createVerifier } from '../../../../src/verify/create-verifier.ts';
import { programIdentity } from '../../../../src/verify/engine/engine-file.ts';
import { runEngine } from '../../../../src/verify/engine/run-engine.ts';
import { workspaceLayout } from '../../../../src/workspace/layout.ts';
import { smallCourse } from '../small-course.ts';

const [, , root = '', idle = ''] = process.argv;
const layout = workspaceLayout(root);
const verifier = createVerifier({
  layout,
  course: smallCourse,
  workerPath: fileURLToPath(new URL('./worker.js', import.meta.url)),
  synthesisLimit: 5_000,
  onDemand: false,
});
const program = await programIdentity(fileURLToPath(import.meta.url));
await runEngine({ layout, course: smallCourse, verifier, program, idle: Number(idle) }, () => {
  process.send?.('ready');
  process.disconnect?.();
});
process.exit(0);
