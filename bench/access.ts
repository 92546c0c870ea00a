import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { installPackages } from '../src/author/install-packages.ts';
import { makePrivateFolder } from '../src/files/private-folder.ts';
import { accessView } from '../src/verify/access/access-view.ts';
import { toBackendView } from '../src/verify/backend/to-backend-view.ts';
import { readAssembly } from '../src/verify/synth/read-assembly.ts';
import { createSynthesizer } from '../src/verify/synth/synthesizer.ts';
import { Templates } from '../src/vtl/velocity.ts';
import { type Measure, median, type Row, timed } from './measure.ts';

const sizes = [1, 3, 10, 25, 50];
const rounds = 9;

/** Each fifth model has the same rules, as models of a real app repeat each other. */
const rules = [
  'allow.owner()',
  "allow.owner(), allow.guest().to(['read'])",
  "allow.ownerDefinedIn('author'), allow.authenticated().to(['read'])",
  "allow.group('Admins'), allow.owner()",
  "allow.publicApiKey().to(['read']), allow.owner()",
];

/** The whole matrix of who may do what, from 1 to 50 models, as the warm worker computes it at each save. */
export const access: Measure = async ({ root, note }) => {
  const parent = path.join(await installPackages(root), 'workspaces');
  await mkdir(parent, { recursive: true });
  const place = await mkdtemp(path.join(parent, 'bench-access-'));
  const synthesizer = createSynthesizer({
    workspace: place,
    workerPath: path.join(root, 'dist/synth-worker.js'),
    folder: path.join(place, 'engine'),
    timeLimit: 120_000,
    memoryLimit: Number.POSITIVE_INFINITY,
    runLimit: Number.POSITIVE_INFINITY,
    keepWarm: true,
    onStatus: () => {},
  });
  const rows: Row[] = [];
  try {
    for (const size of sizes) {
      const project = path.join(place, `${size}`);
      await writeProject(project, size);
      const outcome = await synthesizer.synthesize({ project, output: path.join(project, 'output') });
      if (outcome.kind !== 'synthesized') throw new Error(`${size} models: ${outcome.kind}`);
      // What the worker wrote lies in its temporary folder until its next run.
      const own = path.join(await makePrivateFolder(), 'synthesis', String(process.pid));
      const assembly = await readAssembly(path.join(own, `run-${synthesizer.status().pid}`, 'assembly'));
      const data = toBackendView(assembly).data;
      if (data === undefined) throw new Error(`${size} models: no API`);
      const templates = new Templates();
      const times: number[] = [];
      let cells = 0;
      for (let round = 0; round < rounds; round += 1) {
        times.push(
          await timed(async () => {
            const view = accessView(assembly, data, templates);
            if (view.problem !== undefined) throw new Error(view.problem);
            const operations = view.models.flatMap(model => model.operations);
            cells = operations.reduce((sum, operation) => sum + Object.keys(operation.cells).length, 0);
          }),
        );
      }
      note(`${size} models: ${cells} cells, first ${Math.round(times[0] ?? 0)} ms`);
      rows.push({
        what: `Who may do what, ${size} ${size === 1 ? 'model' : 'models'}, ${cells} cells`,
        ours: median(times),
        other: times[0],
        against: 'with templates still to be parsed',
        unit: 'ms',
        aims: size === 3 ? [{ kind: 'at-most', value: 100 }] : [],
      });
    }
  } finally {
    await synthesizer.dispose();
    await rm(place, { recursive: true, force: true, maxRetries: 5 });
  }
  return rows;
};

async function writeProject(project: string, size: number): Promise<void> {
  const models = [...Array(size).keys()].map(index => {
    const secret = index % 5 === 1 ? '.authorization(allow => [allow.owner()])' : '';
    return `  Model${index}: a.model({
    title: a.string().required(), author: a.string(), body: a.string(), count: a.integer(), secret: a.string()${secret},
  }).authorization(allow => [${rules[index % rules.length]}]),`;
  });
  const files = {
    'package.json': '{ "private": true, "type": "module" }',
    'amplify/auth/resource.ts': `import { defineAuth } from '@aws-amplify/backend';
export const auth = defineAuth({ loginWith: { email: true }, groups: ['Admins'] });
`,
    'amplify/data/resource.ts': `import { a, defineData } from '@aws-amplify/backend';
const schema = a.schema({
${models.join('\n')}
});
export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool', apiKeyAuthorizationMode: { expiresInDays: 30 } },
});
`,
    'amplify/backend.ts': `import { defineBackend } from '@aws-amplify/backend';
import { auth } from './auth/resource';
import { data } from './data/resource';
defineBackend({ auth, data });
`,
  };
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(project, file)), { recursive: true });
    await writeFile(path.join(project, file), text);
  }
}
