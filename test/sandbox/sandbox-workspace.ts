import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { programOptions } from '../../scripts/build/build-programs.ts';
import { installSandboxPackages } from '../../src/author/install-packages.ts';
import type { Exercise } from '../../src/course/exercise.ts';
import { openSandboxes } from '../../src/sandbox/sandboxes.ts';
import { exerciseFiles } from '../../src/workspace/exercise-files.ts';
import { workspaceLayout } from '../../src/workspace/layout.ts';
import { readTemplate } from '../../src/workspace/template.ts';
import { exercise } from '../verify/fixtures/workspace.ts';

const root = path.resolve(import.meta.dirname, '../..');

export const data = (
  field: string,
): string => `import { a, defineData, type ClientSchema } from '@aws-amplify/backend';
const schema = a.schema({
  Todo: a.model({ content: ${field} }).authorization(allow => [allow.publicApiKey()]),
});
export type Schema = ClientSchema<typeof schema>;
export const data = defineData({ schema, authorizationModes: { defaultAuthorizationMode: 'apiKey' } });
`;

const start = {
  'amplify/data/resource.ts': data('a.string()'),
  'amplify/backend.ts': `import { defineBackend } from '@aws-amplify/backend';
import { data } from './data/resource';
defineBackend({ data });
`,
};

/**
 * A workspace with one exercise, below a folder that has the real packages, ampx included; and the AWS worker as it is
 * published. The first call in a fresh clone installs the packages.
 */
export async function openSandboxWorkspace() {
  const packages = await installSandboxPackages(root);
  const parent = path.join(packages, 'workspaces');
  await mkdir(parent, { recursive: true });
  const layout = workspaceLayout(await mkdtemp(path.join(parent, 'sandbox ü ')));
  const built = path.join(layout.own, 'built');
  await build({
    ...programOptions(root, built),
    entryPoints: { 'aws-worker': 'src/sandbox/aws/worker.ts' },
    outExtension: { '.js': '.mjs' },
  });
  const todo: Exercise = exercise({ id: 'todo', start });
  const write = async (file: string, text: string) => {
    const place = path.join(layout.exercise(todo.folder), file);
    await mkdir(path.dirname(place), { recursive: true });
    await writeFile(place, text);
  };
  for (const [file, text] of Object.entries(exerciseFiles(todo))) await write(file, text);
  const template = await readTemplate(path.join(root, 'exercises'), 'sandbox');
  return {
    layout,
    todo,
    built,
    write,
    /** Sandboxes that reach what this environment leads to, and nothing of the machine's own AWS settings. */
    open: (env: Readonly<Record<string, string>>) =>
      openSandboxes({
        layout,
        template,
        env: { ...withoutAws(process.env), ...env },
        clock: { now: () => new Date() },
        awsWorker: path.join(built, 'aws-worker.mjs'),
        takeLock: async () => async () => {},
      }),
    [Symbol.asyncDispose]: () => rm(layout.root, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** Nothing of a developer's own AWS settings may get into a test. */
function withoutAws(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^AWS_|^CDK_/.test(name)));
}
