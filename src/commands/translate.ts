import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { readBounded } from '../gen1/identify/read-folder.ts';
import { readStream, textBound } from '../gen1/identify/read-text.ts';
import { translateCommand } from '../gen1/translate/cli/translate-command.ts';
import { holdsCommands, type TranslatedPart, translateShell } from '../gen1/translate/cli/translate-shell.ts';
import { renderShell, shellAsJson } from '../gen1/translate/render-command.ts';
import { type ApiSettings, readApiSettings, unknownSettings } from '../gen1/translate/schema/api-settings.ts';
import type { Note } from '../gen1/translate/schema/note.ts';
import { translateGraphql } from '../gen1/translate/translate-graphql.ts';
import { LearnError } from '../learn-error.ts';
import { type Args, type CommandContext, defineCommand } from './command.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { options } from './options.ts';
import { printJson } from './output.ts';

const standardInput = '-';
/** A schema above this is none that somebody wrote. */
const longest = 2_000_000;

type Input = NodeJS.ReadStream | (AsyncIterable<string | Uint8Array> & { readonly isTTY?: boolean });

const translateArgs = {
  words: {
    type: 'positional',
    value: 'COMMAND|FILE',
    many: true,
    verbatimBehind: ['amplify', 'ampx', 'npm', 'npx', 'pnpm', 'yarn', 'bun', 'bunx', 'sudo', 'curl'],
  },
  json: options.json,
} as const satisfies Args;

/** `translate COMMAND|FILE`: the Gen 2 way for a Gen 1 command, or the Gen 2 file for a Gen 1 schema. */
export const translate = defineCommand({
  meta: {
    name: 'translate',
    summary: 'Give the Gen 2 way for a Gen 1 command or schema.graphql',
    example: 'translate "amplify add auth"',
  },
  args: translateArgs,
  run: context => translateAll(context, process.stdin),
});

/** The same, with the standard input passed in. */
export async function translateAll(
  { args, output }: Pick<CommandContext<typeof translateArgs>, 'args' | 'output'>,
  stdin: Input,
): Promise<ExitCode> {
  const words = args.words.join(' ');
  if (words === '' && stdin.isTTY === true) throw nothingGiven();
  const source = await sourceOf(words === '' ? standardInput : words, stdin);
  if (source.kind === 'command') {
    const parts: readonly TranslatedPart[] = holdsCommands(source.text)
      ? translateShell(source.text)
      : [{ kind: 'gen1', command: translateCommand(source.text) }];
    if (args.json) printJson(output, shellAsJson(parts));
    else output.print(renderShell(parts));
    return exitCodes.done;
  }
  const { file, text, notes, needs } = translateGraphql(source.text, source.name, {
    settings: source.path === undefined ? unknownSettings : await settingsBeside(source.path),
  });
  if (args.json) {
    printJson(output, { file, text, notes, needs });
    return exitCodes.done;
  }
  // Standard output is the file itself: what is to be said about it goes beside it.
  output.print(text.trimEnd());
  output.note(summary(file, notes, needs));
  return exitCodes.done;
}

type Source =
  | { readonly kind: 'command'; readonly text: string }
  | {
      readonly kind: 'schema';
      readonly text: string;
      readonly name: string;
      /** The file or folder that it came from. */
      readonly path?: string;
    };

async function sourceOf(words: string, stdin: Input): Promise<Source> {
  if (words === standardInput) {
    const text = await readStream(stdin);
    if (text.length > textBound) throw unreadable('standard input', 'This is too long for a schema');
    // A schema may speak of commands in its descriptions.
    const isSchema = /^\s*(extend\s+)?(type|input|enum|interface|schema)\b[^\n]*(\{|$)/m.test(text);
    if (!isSchema && holdsCommands(text)) return { kind: 'command', text };
    return { kind: 'schema', text, name: 'Standard input' };
  }
  if (holdsCommands(words)) return { kind: 'command', text: words };
  const found = await stat(words).catch(() => undefined);
  if (found !== undefined) {
    const text = found.isDirectory() ? await readFolder(words) : await readFile(words);
    return { kind: 'schema', text, name: words, path: words };
  }
  if (/\.\w+$|[/\\]/.test(words)) throw unreadable(words, 'There is no such file');
  return { kind: 'command', text: words };
}

/** The `*.graphql` of an API's folder, or of its `schema` folder: Gen 1 takes them as one. */
async function readFolder(folder: string): Promise<string> {
  for (const candidate of [folder, path.join(folder, 'schema')]) {
    const names = await readdir(candidate).catch(() => []);
    const files = names.filter(name => /\.(graphql|gql)$/.test(name)).toSorted();
    if (files.length === 0) continue;
    const texts = await Promise.all(files.map(name => readFile(path.join(candidate, name))));
    return texts.join('\n');
  }
  throw unreadable(folder, 'There is no schema.graphql in this folder');
}

/**
 * What the Gen 1 project says of an API beside its schema: in amplify/backend/backend-config.json and amplify/cli.json, looked
 * for in the folders above. A file that is no JSON says nothing.
 */
async function settingsBeside(schema: string): Promise<ApiSettings> {
  const full = path.resolve(schema);
  let backend = full;
  for (let depth = 0; depth < 5; depth += 1) {
    backend = path.dirname(backend);
    const config = await readJson(path.join(backend, 'backend-config.json'));
    if (config === undefined) continue;
    // .../backend/api/NAME/schema.graphql
    const [, api = ''] = path.relative(backend, full).split(path.sep);
    return readApiSettings(config, await readJson(path.join(backend, '..', 'cli.json')), api);
  }
  return unknownSettings;
}

async function readJson(file: string): Promise<unknown> {
  const read = await readBounded(file, longest);
  if (typeof read === 'string') return undefined;
  try {
    return JSON.parse(read.text);
  } catch {
    return undefined;
  }
}

async function readFile(file: string): Promise<string> {
  const read = await readBounded(file, longest);
  if (read === 'too large') throw unreadable(file, 'The file is longer than 2 MB, too long for a schema');
  if (read === 'unreadable') throw unreadable(file, 'The file could not be read');
  return read.text;
}

function summary(file: string, notes: readonly Note[], needs: readonly string[]): string {
  const said = notes.length === 0 ? '' : ` ${notes.length} notes are in its comments, and in --json.`;
  const lost = notes.some(({ kind }) => kind === 'left-out');
  return [
    `This is ${file}.${said}`,
    ...needs.map(need => `It needs ${need} too.`),
    ...(lost
      ? [
          'Something is left out, since the schema builder cannot say it. defineData takes GraphQL text as well, and keeps',
          'the tables of Gen 1 with migratedAmplifyGen1DynamoDbTableMappings.',
        ]
      : []),
  ].join('\n');
}

function unreadable(file: string, what: string): LearnError {
  return new LearnError({
    code: 'path-unreadable',
    message: `${what}: ${file}`,
    resolution:
      'Name a schema, or - for standard input: amplify-gen2-learn translate amplify/backend/api/NAME/schema.graphql',
    exitCode: 2,
  });
}

function nothingGiven(): LearnError {
  return new LearnError({
    code: 'wrong-use',
    message: 'translate needs a Gen 1 command, or a Gen 1 schema.',
    resolution: 'For example: amplify-gen2-learn translate "amplify add auth"',
    exitCode: 2,
  });
}
