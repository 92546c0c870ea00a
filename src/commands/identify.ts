import { stat } from 'node:fs/promises';
import { identify as identifyEvidence } from '../gen1/identify/identify.ts';
import type { Evidence, Identification } from '../gen1/identify/model.ts';
import { readBounded, readFolder } from '../gen1/identify/read-folder.ts';
import { readStream, textBound, textEvidence } from '../gen1/identify/read-text.ts';
import { LearnError } from '../learn-error.ts';
import { renderIdentification } from '../view/plain/render-identification.ts';
import { type Args, type CommandContext, defineCommand } from './command.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { options } from './options.ts';
import { printJson } from './output.ts';

const standardInput = '-';

const identifyArgs = {
  paths: { type: 'positional', value: 'PATH', many: true },
  json: options.json,
} as const satisfies Args;

/** `identify [PATH...]`: Gen 1, Gen 2, both or neither, with every sign; exit code 1 where it could not tell. */
export const identify = defineCommand({
  meta: {
    name: 'identify',
    summary: 'Say whether a project, file or text is Gen 1 or Gen 2',
    example: 'identify .',
  },
  args: identifyArgs,
  run: context => identifyAll(context, process.stdin),
});

/** The same, with the standard input passed in. */
export async function identifyAll(
  { args, output }: Pick<CommandContext<typeof identifyArgs>, 'args' | 'output'>,
  stdin: NodeJS.ReadStream | (AsyncIterable<string | Uint8Array> & { readonly isTTY?: boolean }),
): Promise<ExitCode> {
  if (args.paths.length === 0 && stdin.isTTY === true) throw noPath();
  const paths = args.paths.length === 0 ? [standardInput] : args.paths;
  const answers: { readonly path: string; readonly answer: Identification }[] = [];
  // All are read before the first answer is printed: a missing path gives an error and nothing else.
  for (const path of paths) answers.push({ path, answer: identifyEvidence(await readEvidence(path, stdin)) });
  if (args.json) {
    const [first] = answers;
    const whole = answers.map(({ path, answer }) => ({ path, ...answer }));
    printJson(output, answers.length === 1 && first !== undefined ? whole[0] : { answers: whole });
  } else {
    output.print(
      answers
        .map(({ path, answer }) => renderIdentification(answer, answers.length > 1 ? path : undefined))
        .join('\n\n'),
    );
  }
  return answers.some(({ answer }) => answer.generation === 'unknown')
    ? exitCodes.checksFailed
    : exitCodes.done;
}

async function readEvidence(path: string, stdin: AsyncIterable<string | Uint8Array>): Promise<Evidence> {
  if (path === standardInput) return textEvidence(await readStream(stdin), undefined);
  const found = await stat(path).catch((cause: unknown) => {
    throw unreadable(path, 'There is no such file or folder', cause);
  });
  if (found.isDirectory()) {
    return await readFolder(path).catch((cause: unknown) => {
      throw unreadable(path, 'The folder could not be read', cause);
    });
  }
  if (!found.isFile()) throw unreadable(path, 'This is neither a file nor a folder', undefined);
  const text = await readBounded(path, textBound);
  if (text === 'too large') throw unreadable(path, 'The file is too large to be a text', undefined);
  if (text === 'unreadable') throw unreadable(path, 'The file could not be read', undefined);
  return textEvidence(text.text, path);
}

function unreadable(path: string, what: string, cause: unknown): LearnError {
  return new LearnError({
    code: 'path-unreadable',
    message: `${what}: ${path}`,
    resolution: 'Name a project folder, a file, or - for standard input: amplify-gen2-learn identify .',
    exitCode: 2,
    cause,
  });
}

function noPath(): LearnError {
  return new LearnError({
    code: 'wrong-use',
    message: 'identify needs a project folder, a file, or a text on standard input.',
    resolution: 'For this folder: amplify-gen2-learn identify .',
    exitCode: 2,
  });
}
