import { isLearnError } from '../../learn-error.ts';
import { isGen1Command, translateCommand } from './cli/translate-command.ts';
import { translateGraphql } from './translate-graphql.ts';

/** The Gen 2 form of a code block, for showing it beside the block. */
export interface TranslatedBlock {
  /** A file's path, or what the text is. */
  readonly title: string;
  /** As a fence has it: 'ts', 'bash'. */
  readonly language: string;
  readonly text: string;
  readonly notes: readonly string[];
}

const shells = new Set(['bash', 'sh', 'shell', 'console']);

/**
 * Translates a Gen 1 code block: a GraphQL schema, or commands of the Gen 1 CLI.
 * @param language The language of the block's fence.
 * @returns undefined where there is nothing to translate, such as in a fragment of a schema.
 */
export function translateBlock(language: string, text: string): TranslatedBlock | undefined {
  try {
    if (language === 'graphql') return translateSchemaBlock(text);
    if (shells.has(language)) return translateShellBlock(text);
  } catch (error) {
    // A lesson may show part of a file: that is no error of the learner's.
    if (!isLearnError(error)) throw error;
  }
  return undefined;
}

function translateSchemaBlock(sdl: string): TranslatedBlock {
  const { file, text, notes } = translateGraphql(sdl, 'the block');
  return {
    title: file,
    language: 'ts',
    text: text.trimEnd(),
    notes: notes.map(({ where, message }) => `${where}: ${message}`),
  };
}

function translateShellBlock(text: string): TranslatedBlock | undefined {
  const commands = text.split('\n').filter(isGen1Command).map(translateCommand);
  if (commands.length === 0) return undefined;
  const lines = commands.flatMap(({ asked, translation: { run = [], write = [] } }) => [
    `# ${asked}`,
    ...(run.length > 0 ? run : write.map(({ file }) => `# write ${file}`)),
  ]);
  return {
    title: 'Gen 2',
    language: 'bash',
    text: lines.join('\n'),
    notes: commands.map(({ asked, translation }) => `${asked}: ${translation.instead}`),
  };
}
