import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ExerciseBench, makeBenchFolder, openBench } from '../../src/author/exercise-bench.ts';
import { installSandboxPackages } from '../../src/author/install-packages.ts';
import { proveExercise } from '../../src/author/prove-exercise.ts';
import { openDeployedStates, openDeploymentRecords } from '../../src/author/records/deployed-states.ts';
import { secretsAreSet } from '../../src/checks/deployment.ts';
import type { DeploymentView } from '../../src/checks/deployment-view.ts';
import type { Exercise } from '../../src/course/exercise.ts';
import type { DeploymentStep } from '../../src/course/exercise-schema.ts';
import { createDeploymentReader } from '../../src/sandbox/practice/deployment-reader.ts';
import { createVerifier } from '../../src/verify/create-verifier.ts';
import { workspaceLayout } from '../../src/workspace/layout.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { buildWorker, course, exercise } from '../verify/fixtures/workspace.ts';

const set: DeploymentStep = { ampx: ['sandbox', 'secret', 'set', 'TOKEN'], input: 'value' };
const files = {
  'amplify/auth/resource.ts':
    "import { defineAuth } from '@aws-amplify/backend';\nexport const auth = defineAuth({ loginWith: { email: true } });\n",
  'amplify/backend.ts':
    "import { defineBackend } from '@aws-amplify/backend';\nimport { auth } from './auth/resource';\ndefineBackend({ auth });\n",
};

const edited = 'amplify/auth/resource.ts';

/** The real ampx sets a secret; nothing is deployed, which would take longer and is proved by the course itself. */
function secretExercise(
  id: string,
  steps: readonly DeploymentStep[],
  mistake: readonly DeploymentStep[],
  onJudged: (view: DeploymentView) => void = () => {},
): Exercise {
  const isSet = secretsAreSet('TOKEN');
  const verify = (view: DeploymentView) => {
    onJudged(view);
    return isSet(view);
  };
  return {
    ...exercise({
      id,
      needs: 'deployment',
      start: files,
      checks: [{ kind: 'cloud', id: 'set', sentence: 'TOKEN is set.', verify }],
    }),
    deployment: { faults: { missingBootstrap: true }, steps },
    hints: [{ id: 'set-it', text: 'Set it.', when: { stage: 'checks', check: 'set' } }],
    startFails: { stage: 'checks', check: 'set' },
    mistakes: [{ name: 'other', trips: { stage: 'checks', check: 'set' }, brings: 'set-it', steps: mistake }],
    alternatives: [{ name: 'explained' }],
    alternativeFiles: { explained: { [edited]: `// People sign in with e-mail.\n${files[edited]}` } },
  };
}

/** When the learner's file was saved, each time it was judged. */
const savedAt: (string | undefined)[] = [];

const good = secretExercise(
  'good',
  [
    { ampx: ['sandbox', '--once'], says: 'has not been bootstrapped' },
    { save: { 'note.txt': 'a note' } },
    set,
    { remove: 'note.txt' },
    { fix: 'bootstrap' },
  ],
  [{ ampx: ['sandbox', 'secret', 'set', 'OTHER'], input: 'value' }],
  view => savedAt.push(view.savedAt[edited]),
);
const bad = secretExercise(
  'bad',
  [{ ampx: ['sandbox', 'secret', 'get', 'TOKEN'] }],
  [{ ...set, says: 'Something else' }],
);

let bench: ExerciseBench;
let records: Awaited<ReturnType<typeof temporaryFolder>>;

beforeAll(async () => {
  records = await temporaryFolder();
  bench = await benchWith('make');
});

afterAll(async () => {
  await bench?.dispose();
  await records?.[Symbol.asyncDispose]();
});

async function benchWith(mode: 'make' | 'use', sources = 'as it is'): Promise<ExerciseBench> {
  const root = await makeBenchFolder(
    await installSandboxPackages(path.resolve(import.meta.dirname, '../..')),
  );
  const layout = workspaceLayout(root);
  const all = course(good, bad);
  const states = openDeployedStates({
    folder: root,
    live: createDeploymentReader(layout),
    now: () => performance.now(),
    records: openDeploymentRecords(records.path),
    sources,
    mode,
  });
  const verifier = createVerifier({
    layout,
    course: all,
    workerPath: await buildWorker(layout),
    deployments: states.reader,
  });
  return openBench(root, all, verifier, states);
}

async function prove(one: Exercise, on = bench) {
  const states: string[] = [];
  const proof = await proveExercise(
    one,
    on,
    state => states.push(state),
    () => 0,
  );
  return { proof, states, findings: proof.findings.map(({ where, what }) => `${where}: ${what}`) };
}

test('does what a learner would, and judges what came of it', async () => {
  const { proof, states, findings } = await prove(good);
  expect(findings).toEqual([]);
  expect(states).toEqual([
    'start',
    'solution',
    'solution: ampx sandbox --once',
    'solution: save note.txt',
    'solution: ampx sandbox secret set TOKEN',
    'solution: remove note.txt',
    'solution: fix bootstrap',
    'alternatives/explained',
    'mistakes/other',
    'mistakes/other: ampx sandbox secret set OTHER',
  ]);
  // Nothing is deployed again, and a prediction that stands for the solution's was made when that was.
  expect(proof.runs).toHaveLength(3);
  const [start, solution, alternative, mistake] = savedAt;
  expect(alternative).toBe(solution);
  expect(new Set([start, solution, mistake]).size).toBe(3);
});

test('says which step does not go as it should, with the last words of ampx', async () => {
  const { findings } = await prove(bad);
  expect(findings).toEqual([
    expect.stringMatching(/solution: ampx sandbox secret get TOKEN failed.*ParameterNotFound/s),
    expect.stringMatching(/mistakes\/other: .*doesn't say "Something else".*Successfully created version 1/s),
  ]);
});

test('what was recorded stands in for ampx, and proves the same', { timeout: 400_000 }, async () => {
  const recorded = await benchWith('use');
  try {
    savedAt.length = 0;
    const { proof, findings } = await prove(good, recorded);
    expect(findings).toEqual([]);
    expect(proof.runs).toEqual([]);
    const [start, solution, alternative, mistake] = savedAt;
    expect(alternative).toBe(solution);
    expect(new Set([start, solution, mistake]).size).toBe(3);
    // Other answers than the recorded ones are judged as they are.
    const wrong = { ...good.solution, [edited]: 'export const auth: string = 1;\n' };
    expect((await recorded.judgeInstead(good, wrong)).status).toBe('failed');
  } finally {
    await recorded.dispose();
  }
});

test('a record whose key no longer fits is no record', { timeout: 400_000 }, async () => {
  const changed = await benchWith('use', 'as it is now');
  try {
    const { proof, findings } = await prove(good, changed);
    expect(findings).toEqual([]);
    expect(proof.runs).toHaveLength(3);
  } finally {
    await changed.dispose();
  }
});
