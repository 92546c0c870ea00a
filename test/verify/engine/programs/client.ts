/** A program that asks the engine for one verdict and prints it: argv is the engine, the workspace, the exercise. */
import { createEngineClient } from '../../../../src/verify/engine/engine-client.ts';
import { workspaceLayout } from '../../../../src/workspace/layout.ts';
import { exercises } from '../small-course.ts';

const [, , enginePath = '', root = '', id] = process.argv;
const client = createEngineClient({
  layout: workspaceLayout(root),
  enginePath,
  env: process.env,
  idle: 60_000,
});
const exercise = exercises.find(own => own.id === id) ?? exercises[0];
client.onStatus(({ synthesis }) => console.log(`synthesis ${synthesis.state}`));
const verdict = await client.verify(exercise, { revision: 1 });
console.log(`verdict ${verdict.status}`);
process.exit(0);
