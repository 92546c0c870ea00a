import { isLearnError } from '../../learn-error.ts';
import type { TranslatedCommand } from './cli/translate-command.ts';
import {
  holdsCommands,
  isInstall,
  type TranslatedPart,
  translateShell as translateCommands,
} from './cli/translate-shell.ts';
import { translateGraphql } from './translate-graphql.ts';

/** A code block of a lesson, as far as translating needs to know it. */
export interface CodeBlock {
  readonly language: string;
  readonly text: string;
  /** File name or other caption. */
  readonly title: string | undefined;
  readonly generation: 'gen1' | 'gen2' | undefined;
  /** What the author says of it, such as `fragment`. */
  readonly flags: readonly string[];
}

/** What becomes of a Gen 1 code block in Gen 2. */
export type Gen2Form =
  | {
      readonly kind: 'translated';
      /** What stands for the block comes first; then files that it speaks of. */
      readonly codes: readonly [CodeBlock, ...CodeBlock[]];
      /** What to know about it, one sentence or two each. `Backticks` mark code. */
      readonly notes: readonly string[];
      /** Of commands: each line of the block, with the lines that take its place (none: it isn't needed). */
      readonly rows?: readonly TranslatedRow[];
    }
  | { readonly kind: 'untranslated'; readonly reason: string };

export interface TranslatedRow {
  readonly gen1: string;
  readonly gen2: readonly string[];
}

const shells = new Set(['bash', 'sh', 'shell', 'console']);
/** Narrow, since it stands beside its Gen 1 block: wide enough for the one line that can't be broken. */
const width = 50;

/**
 * Translates a Gen 1 code block: a GraphQL schema, or commands of the Gen 1 CLI.
 * @param block The language of the block's fence, and its text.
 */
export function translateBlock({ language, text }: Pick<CodeBlock, 'language' | 'text'>): Gen2Form {
  try {
    if (language === 'graphql') return translateSchema(text);
    if (shells.has(language)) return translateShell(text);
  } catch (error) {
    // A lesson may show part of a file, or a mistake: that is no error of the learner's.
    if (!isLearnError(error)) throw error;
    return { kind: 'untranslated', reason: error.message };
  }
  return {
    kind: 'untranslated',
    reason: 'Only GraphQL schemas and commands of the Gen 1 CLI are translated.',
  };
}

function translateSchema(sdl: string): Gen2Form {
  const { file, text, notes, needs } = translateGraphql(sdl, 'This block', { width });
  return {
    kind: 'translated',
    codes: [gen2('ts', text.trimEnd(), file)],
    notes: [
      ...notes.map(({ where, message }) => `\`${where}\`: ${message}`),
      ...needs.map(need => `It needs \`${need}\` too.`),
    ],
  };
}

function translateShell(text: string): Gen2Form {
  const rows = text.split('\n').map(line => ({ ...translateRow(line), line }));
  const commands = rows.flatMap(row => row.commands);
  if (rows.every(row => row.commands.length === 0 && row.notes.length === 0)) {
    return { kind: 'untranslated', reason: 'It has no command of the Gen 1 CLI.' };
  }
  const files = commands.flatMap(({ translation }) => translation.write ?? []);
  return {
    kind: 'translated',
    codes: [
      gen2('bash', rows.flatMap(({ lines }) => lines).join('\n')),
      ...files.map(({ file, text: content }) => gen2('ts', content.trimEnd(), file)),
    ],
    notes: [...new Set(rows.flatMap(row => row.notes))],
    rows: rows.map(({ line, lines }) => ({ gen1: line, gen2: lines })),
  };
}

interface Row {
  readonly lines: readonly string[];
  readonly commands: readonly TranslatedCommand[];
  readonly notes: readonly string[];
}

/** What isn't of the Gen 1 CLI stays as it is: `cd app` is right in both generations. */
function translateRow(line: string): Row {
  if (!holdsCommands(line)) return { lines: [line], commands: [], notes: [] };
  const parts = translateCommands(line).map(translatePart);
  return {
    lines: parts.flatMap(({ lines }) => lines),
    commands: parts.flatMap(({ commands }) => commands),
    notes: parts.flatMap(({ notes }) => notes),
  };
}

function translatePart(part: TranslatedPart): Row {
  if (part.kind === 'other') return { lines: [part.asked], commands: [], notes: [] };
  if (part.kind === 'gen2') return { lines: [part.now], commands: [], notes: [] };
  const { command } = part;
  const { asked, translation, flags } = command;
  if (isInstall(asked)) {
    return {
      lines: [],
      commands: [],
      notes: [`\`${asked}\`: Not needed, \`ampx\` comes with the project.`],
    };
  }
  const { run = [], write = [], instead } = translation;
  const toDo = [...run, ...write.map(({ file }) => `# write ${file}`)];
  const meanings = flags.map(({ flag, meaning }) => ` \`${flag}\`: ${meaning}`);
  return {
    lines: [`# ${asked}`, ...(toDo.length > 0 ? toDo : ['# nothing to run'])],
    commands: [command],
    notes: [`\`${asked}\`: ${instead}${meanings.join('')}`],
  };
}

function gen2(language: string, text: string, title?: string): CodeBlock {
  return { language, text, title, generation: 'gen2', flags: [] };
}
