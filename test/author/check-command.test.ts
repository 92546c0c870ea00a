import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { HelpReader } from '../../src/author/ampx-help.ts';
import { helpReader, installBackendCli } from '../../src/author/backend-cli.ts';
import { problemOfCommand, problemsOfCommands } from '../../src/author/check-command.ts';

let readHelp: HelpReader;

beforeAll(async () => {
  readHelp = helpReader(await installBackendCli(path.resolve(import.meta.dirname, '../..')));
});

test.each([
  'npx ampx sandbox',
  'ampx',
  'npx ampx sandbox --once --identifier ada',
  'npx ampx sandbox --identifier=ada --profile PROFILE',
  'npx ampx sandbox delete -y',
  'npx ampx sandbox secret set NAME',
  'npx ampx generate outputs --app-id ID --branch main --format ts',
  'ampx generate outputs --format FORMAT',
  'ampx sandbox [--once]',
  'ampx sandbox secret ...',
  'npm create amplify@latest',
])('%s exists', async command => {
  expect(await problemOfCommand(command, readHelp)).toBeUndefined();
});

test.each([
  ['npx ampx push', /ampx has no command push\. It has generate, sandbox/],
  ['ampx sandbox remove', /ampx sandbox has no command remove/],
  ['ampx sandbox --one', /ampx sandbox has no option --one/],
  ['ampx sandbox secret set NAME VALUE', /ampx sandbox secret set takes no VALUE/],
  ['ampx generate outputs --format yaml', /--format takes mjs, json/],
  ['ampx sandbox --identifier', /--identifier takes a value/],
  ['ampx generate outputs --once', /ampx generate outputs has no option --once/],
  ['npm create amplify', /npm create amplify@latest/],
])('%s does not', async (command, expected) => {
  expect(await problemOfCommand(command, readHelp)).toMatch(expected);
});

test('a command in a broken block must not exist', async () => {
  const where = 'lessons/01-a/01-b.md';
  const problems = await problemsOfCommands(
    [
      { where, text: 'ampx push', broken: true },
      { where, text: 'ampx sandbox', broken: true },
      { where, text: 'ampx pull', broken: false },
    ],
    readHelp,
  );
  expect(problems).toEqual([
    { where, what: '`ampx sandbox`: It is marked broken, but it exists.' },
    { where, what: expect.stringContaining('`ampx pull`: ampx has no command pull') },
  ]);
});
