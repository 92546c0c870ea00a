import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { testCloud, testFolder } from '../cloud.ts';
import { freshEvaluator } from '../fresh-evaluator.ts';
import { ampx } from './ampx.ts';
import { dataResource, makeApp } from './app.ts';

const run = promisify(execFile);

/** Code of an app, run with the unmodified client of aws-amplify. */
const client = (outputs: string, library: string) => `
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
const require = createRequire(${JSON.stringify(library)});
const { Amplify } = require('aws-amplify');
const { generateClient } = require('aws-amplify/data');
Amplify.configure(JSON.parse(readFileSync(${JSON.stringify(outputs)}, 'utf8')));
// The client connects to wss:// alone, and a practice cloud has no certificate.
const { WebSocket } = require('ws');
globalThis.WebSocket = class extends WebSocket {
  constructor(url, protocols) {
    super(String(url).replace(/^wss:/, 'ws:'), protocols);
  }
};
const api = generateClient();
const { Todo } = api.models;
const { Hub } = require('aws-amplify/utils');
const heard = [];
const ready = new Promise(resolve => {
  Hub.listen('api', ({ payload }) => {
    if (payload.message === 'Connection established for subscription') resolve();
  });
});
const all = new Promise((resolve, reject) => {
  Todo.onCreate({ filter: { content: { beginsWith: 'm' } } }).subscribe({
    next: todo => resolve(heard.push(todo.content)),
    error: reject,
  });
});
await ready;
const made = await Todo.create({ content: 'bread' });
await Todo.create({ content: 'milk' });
const changed = await Todo.update({ id: made.data.id, content: 'butter' });
const listed = await Todo.list({ filter: { content: { beginsWith: 'b' } } });
const gone = await Todo.delete({ id: made.data.id });
const after = await Todo.list();
await all;
const shouted = await api.queries.shout({ text: 'bread' });
const quiet = await api.queries.shout({ text: '' });
console.log(JSON.stringify({
  errors: [made, changed, listed, gone, after].flatMap(({ errors }) => errors ?? []),
  changed: changed.data?.content,
  listed: listed.data.map(todo => todo.content),
  after: after.data.map(todo => todo.content),
  heard,
  shouted: shouted.data,
  quiet: quiet.errors?.map(({ errorType, message }) => [errorType, message]),
}));
process.exit(0);
`;

test('an app creates, changes, lists, deletes and hears of what the deployed backend keeps, and code in the API answers it', async () => {
  const root = path.resolve(import.meta.dirname, '../../..');
  const cloud = await testCloud({ evaluator: await freshEvaluator(root, await testFolder()) });
  const app = await makeApp({
    'amplify/backend.ts': `import { defineBackend } from '@aws-amplify/backend';
import { data } from './data/resource.js';
defineBackend({ data });
`,
    'amplify/auth/resource.ts': undefined,
    'amplify/data/resource.ts':
      dataResource(`  shout: a.query().arguments({ text: a.string().required() }).returns(a.string())
    .handler(a.handler.custom({ entry: './shout.js' })).authorization(allow => [allow.publicApiKey()]),
`),
    'amplify/data/shout.js': `import { util } from '@aws-appsync/utils';
export function request(ctx) {
  if (ctx.args.text === '') util.error('Nothing to shout', 'Quiet');
  return { payload: ctx.args.text };
}
export const response = ctx => ctx.result.toUpperCase() + '!';
`,
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
  const outputs = path.join(app.root, 'amplify_outputs.json');
  expect(JSON.parse(await readFile(outputs, 'utf8')).data.url).toContain(cloud.url);
  const { stdout } = await run(process.execPath, [
    '--input-type=module',
    '--eval',
    client(outputs, path.join(root, 'package.json')),
  ]);
  expect(JSON.parse(stdout)).toEqual({
    errors: [],
    changed: 'butter',
    listed: ['butter'],
    after: ['milk'],
    heard: ['milk'],
    shouted: 'BREAD!',
    quiet: [['Quiet', 'Nothing to shout']],
  });
});
