import { afterAll, beforeAll, test } from 'vitest';
import { EngineModel } from './model.ts';
import { type EngineRig, openEngineRig } from './rig.ts';

/** A run that failed is run again by its seed: SEED=17 RUNS=1. The long version: npm run test:model. */
const first = Number(process.env.SEED ?? 1);
const isLong = process.env.npm_lifecycle_event === 'test:model';
const runs = Number(process.env.RUNS ?? (isLong ? 300 : 12));

let rig: EngineRig;
let model: EngineModel;
beforeAll(async () => {
  rig = await openEngineRig();
  model = new EngineModel(rig);
});
afterAll(() => rig?.[Symbol.asyncDispose]());

test.each(Array.from({ length: runs }, (_, run) => first + run))(
  'run %i: whenever things go quiet there is one engine, no orphan, and the verdict of a cold check',
  seed => model.run(seed),
);
