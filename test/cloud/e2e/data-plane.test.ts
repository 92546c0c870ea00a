import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { testCloud, testFolder } from '../cloud.ts';
import { ampx } from './ampx.ts';
import { makeApp } from './app.ts';

const run = promisify(execFile);

/** Code of an app, run with the unmodified client of aws-amplify. */
const client = (outputs: string, library: string) => `
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
const require = createRequire(${JSON.stringify(library)});
const { Amplify } = require('aws-amplify');
const { generateClient } = require('aws-amplify/data');
Amplify.configure(JSON.parse(readFileSync(${JSON.stringify(outputs)}, 'utf8')));
const { Todo } = generateClient().models;
const made = await Todo.create({ content: 'bread' });
await Todo.create({ content: 'milk' });
const changed = await Todo.update({ id: made.data.id, content: 'butter' });
const listed = await Todo.list({ filter: { content: { beginsWith: 'b' } } });
const gone = await Todo.delete({ id: made.data.id });
const after = await Todo.list();
console.log(JSON.stringify({
  errors: [made, changed, listed, gone, after].flatMap(({ errors }) => errors ?? []),
  changed: changed.data?.content,
  listed: listed.data.map(todo => todo.content),
  after: after.data.map(todo => todo.content),
}));
process.exit(0);
`;

test('an app creates, changes, lists and deletes what the deployed backend keeps', async () => {
  const cloud = await testCloud();
  const app = await makeApp({
    'amplify/backend.ts': `import { defineBackend } from '@aws-amplify/backend';
import { data } from './data/resource.js';
defineBackend({ data });
`,
    'amplify/auth/resource.ts': undefined,
  });
  onTestFinished(() => app.remove());
  const home = await testFolder();
  const deploy = ampx(['sandbox', '--once'], {
    cwd: app.root,
    env: cloud.env,
    connectLog: path.join(home, 'connects.log'),
    home: path.join(home, 'home'),
  });
  await deploy.exit;
  expect(deploy.output()).toContain('File written: amplify_outputs.json');
  const root = path.resolve(import.meta.dirname, '../../..');
  const outputs = path.join(app.root, 'amplify_outputs.json');
  expect(JSON.parse(await readFile(outputs, 'utf8')).data.url).toContain(cloud.url);
  const { stdout } = await run(process.execPath, [
    '--input-type=module',
    '--eval',
    client(outputs, path.join(root, 'package.json')),
  ]);
  expect(JSON.parse(stdout)).toEqual({ errors: [], changed: 'butter', listed: ['butter'], after: ['milk'] });
});
