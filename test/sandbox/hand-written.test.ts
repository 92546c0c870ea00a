import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Exercise } from '../../src/course/exercise.ts';
import { stackName } from '../../src/sandbox/identifier.ts';
import { sandboxPaths } from '../../src/sandbox/paths.ts';
import { createDeploymentReader } from '../../src/sandbox/practice/deployment-reader.ts';
import { workspaceLayout } from '../../src/workspace/layout.ts';
import { sdk, testCloud, testFolder } from '../cloud/cloud.ts';

const chapter = path.resolve(import.meta.dirname, '../../exercises/11-sandbox');

/** All that anybody could want to read in them. */
const outputs = JSON.stringify({
  version: '1.5',
  data: {
    url: 'https://abc.appsync-api.us-east-1.practice.invalid/graphql',
    api_key: 'da2-abc',
    model_introspection: { version: 1, models: { Todo: { name: 'Todo' }, Note: { name: 'Note' } } },
  },
  custom: { title: 'My todos' },
});

const handWritten: Readonly<Record<string, readonly string[]>> = {
  'amplify_outputs.json': [outputs, '{"custom":{"title":"My todos"},"data":{"url":"https://x"}}'],
  'web/graphql/queries.ts': [
    '// priority',
    '/* priority getTodo listTodos */ export const priority = 1;',
    '// export const getTodo = /* GraphQL */ `query { getTodo(id: 1) { priority } listTodos { items { priority } } }`;',
    'export const getTodo = /* GraphQL */ `getTodo listTodos priority`;',
    'export const getTodo = /* GraphQL */ `query { getTodo(id: 1) { content } listTodos { items { content } } }`; // priority',
  ],
  'flutter/lib/amplify_outputs.dart': [
    '// graphql appsync',
    `const amplifyConfig = r'''${outputs}''';`,
    "const amplifyConfig = r'''{}''';",
  ],
};

const read = async (folder: string) =>
  ((await import(path.join(chapter, folder, 'exercise.ts'))) as { default: Omit<Exercise, 'folder'> })
    .default;
const folders = await readdir(chapter);
const deployed = (
  await Promise.all(
    folders.map(async folder => ((await read(folder)).needs === 'deployment' ? [folder] : [])),
  )
).flat();
const worlds = ['off', 'empty', 'deployed'] as const;
const cases = deployed.flatMap(folder => worlds.map(world => [folder, world] as const));

/** Checks that read a file. What they want was not written by a deployment, in whatever world. */
const readsFile = ['endpoint', 'title-arrived', 'known-to-clients', 'queries', 'dart'];

test.each(cases)('hand-written outputs pass nothing: %s, practice cloud %s', async (folder, world) => {
  const exercise = await read(folder);
  const layout = workspaceLayout(await testFolder());
  const own = `11-sandbox/${folder}`;
  const write = async (file: string, text: string) => {
    await mkdir(path.dirname(path.join(layout.exercise(own), file)), { recursive: true });
    await writeFile(path.join(layout.exercise(own), file), text);
  };
  const cloudChecks = exercise.checks.flatMap(check => (check.kind === 'cloud' ? [check] : []));
  expect(cloudChecks.length).toBeGreaterThan(0);
  if (world !== 'off') {
    const cloud = await testCloud({ stateDir: sandboxPaths(layout).cloud });
    if (world === 'deployed') {
      const cloudformation = await sdk(cloud, 'cloudformation');
      await cloudformation('CreateStack', {
        StackName: stackName(`learn-${exercise.id}`, 'kim'),
        TemplateBody: JSON.stringify({
          Resources: { Own: { Type: 'AWS::SNS::Topic' } },
          Outputs: { awsAppsyncApiEndpoint: { Value: 'https://another.practice.invalid/graphql' } },
        }),
      });
      await cloud.idle();
    }
  }
  const most = Math.max(...Object.values(handWritten).map(texts => texts.length));
  for (let round = 0; round < most; round++) {
    for (const [file, texts] of Object.entries(handWritten))
      await write(file, texts[round % texts.length] ?? '');
    const view = await createDeploymentReader(layout).read({ ...exercise, folder: own });
    const held = cloudChecks.filter(({ verify }) => verify(view).holds).map(({ id }) => id);
    expect(held.filter(id => readsFile.includes(id))).toEqual([]);
    if (world !== 'deployed') expect(held.filter(id => id !== 'secrets')).toEqual([]);
    else if (cloudChecks.some(({ id }) => readsFile.includes(id)))
      expect(held.length).toBeLessThan(cloudChecks.length);
  }
});
