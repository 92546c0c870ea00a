import { describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { publishedProgram, runBuilt } from '../support/built-program.ts';
import { hasOtherNodes, otherNode } from '../support/other-node.ts';
import { openTerminal } from '../support/terminal.ts';

const program = publishedProgram();
const tooOld = ['12.22.12', '14.21.3', '16.20.2', '18.20.8', '20.11.1'];
const said = (version: string) =>
  `Node.js v${version} is too old: 20.12 is needed.\n  Install a newer one: https://nodejs.org`;

describe.runIf(hasOtherNodes)('a Node that is too old says what is needed, and no more', () => {
  test.each(tooOld)('%s', async version => {
    const node = await otherNode(version);
    for (const args of [[], ['--version'], ['check', '--json']]) {
      const { stdout, stderr, exitCode } = await runBuilt(args, { node, program });
      expect([stderr, stdout, exitCode]).toEqual([said(version), '', 3]);
    }
  });

  test.each(['12.22.12', '18.20.8'])('%s in a terminal', async version => {
    await using terminal = openTerminal({ command: await otherNode(version), args: [program] });
    expect(await terminal.ended()).toMatchObject({ code: 3 });
    expect(terminal.text()).toContain(said(version).split('\n')[0]);
    expect(terminal.raw()).not.toContain('\u001b');
  });
});

test.runIf(hasOtherNodes)('the oldest Node that is new enough runs', async () => {
  const { stdout, exitCode } = await runBuilt(['--version'], {
    node: await otherNode('20.12.2'),
    program,
  });
  expect([stdout, exitCode]).toEqual([packageJson.version, 0]);
});
