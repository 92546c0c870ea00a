import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { programOptions } from '../scripts/build/build-programs.ts';
import { openTerminal } from '../test/support/terminal.ts';
import { type Measure, median, timed } from './measure.ts';

const rounds = 15;

/** From the start of the process to the first frame, in a pseudo-terminal: the welcome against an empty Ink program. */
export const firstFrame: Measure = async ({ root, scratch, note }) => {
  note(`First frame, ${rounds} rounds`);
  const empty = await bundleEmptyInkProgram(root, scratch);
  const cwd = path.join(scratch, 'nothing-here');
  await mkdir(cwd, { recursive: true });
  const ours: number[] = [];
  const theirs: number[] = [];
  // One after the other, so that a busy moment of the machine hits both.
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await timeToText([path.join(root, 'dist/cli.js')], cwd));
    theirs.push(await timeToText([empty], cwd));
  }
  return [
    {
      what: 'First frame',
      ours: median(ours),
      other: median(theirs),
      against: 'bundled empty Ink program',
      unit: 'ms',
      aims: [{ kind: 'times-worse-at-most', value: 1.6 }],
    },
  ];
};

async function timeToText(args: readonly string[], cwd: string): Promise<number> {
  let terminal: ReturnType<typeof openTerminal> | undefined;
  try {
    return await timed(async () => {
      terminal = openTerminal({ args, cwd, env: { HOME: cwd, XDG_CONFIG_HOME: cwd } });
      await terminal.waitFor(text => text.trim() !== '');
    });
  } finally {
    await terminal?.[Symbol.asyncDispose]();
  }
}

/** Bundles the smallest Ink program there is, just as ours is bundled. Returns its file. */
async function bundleEmptyInkProgram(root: string, scratch: string): Promise<string> {
  const folder = path.join(scratch, 'empty-ink');
  await build({
    ...programOptions(root, folder),
    stdin: {
      contents: `
        import { Text, render } from 'ink';
        import { createElement } from 'react';
        setInterval(() => {}, 1e6);
        render(createElement(Text, null, 'hello'));
      `,
      resolveDir: root,
    },
  });
  await writeFile(path.join(folder, 'package.json'), '{"type":"module"}');
  return path.join(folder, 'stdin.js');
}
