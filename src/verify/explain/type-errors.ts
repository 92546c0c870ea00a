import { visibleLines } from '../../visible-text.ts';
import type { TypeMessage } from '../types/session.ts';
import { expressionBefore } from './expression-before.ts';
import { wrongFunctionOption } from './function-options.ts';
import { withoutMachinePaths } from './machine-paths.ts';

/** What an explanation may use: the pieces of the compiler's message, and the code that it speaks of. */
interface Facts {
  /** The quoted parts of the message, in order, shortened. */
  readonly quoted: readonly string[];
  /** The code at fault. */
  readonly code: string;
  /** The expression before the dot, where the code at fault stands after one. */
  readonly object: string | undefined;
  /** The module of the import at fault, as the learner wrote it. */
  readonly written: string | undefined;
  /** The texts that a type allows, quoted, where it is a choice of texts. */
  readonly choices: (type: string | undefined) => readonly string[];
}

/** What a message is explained with. */
export interface Surroundings {
  /** The text of the file at fault. */
  readonly source: string;
  /** The exercise's folder, absolute. */
  readonly folder: string;
  /** The texts of all its files: types are declared in them. */
  readonly sources: readonly string[];
}

type Explanation = (facts: Facts) => string | undefined;

const noProperty: Explanation = ({ quoted: [name], object }) =>
  object === undefined ? `There is no \`${name}\` here.` : `There is no \`${name}\` on \`${object}\`.`;

/** That something is not what it should be; where there are few answers, which. */
function misfit({ quoted: [found, expected], choices }: Facts, words: string): string {
  const allowed = choices(expected);
  if (allowed.length === 0) return `This is \`${found}\`, but \`${expected}\` ${words}.`;
  const name = /^\w+$/.test(expected ?? '') ? ` (${expected})` : '';
  return `This is \`${found}\`, but one of these ${words}${name}: ${allowed.map(own => `'${own}'`).join(', ')}.`;
}

/** Plain English by code of the compiler. What isn't here is shown in the compiler's words. */
const explanations: Readonly<Record<string, Explanation>> = {
  TS1002: () => 'A text in quotes is not closed: its second quote is missing.',
  TS1003: () => 'A name is missing here.',
  TS1005: ({ quoted: [token] }) =>
    `A \`${token}\` is missing here, or something before it is not finished. Look at the end of the line above, too.`,
  TS1109: () => 'A value is missing here. Is there a stray comma, bracket or operator?',
  TS1128: () => 'There is one closing bracket or brace too many, or one is missing further up.',
  TS1135: () => 'A value is missing between the parentheses, or a closing parenthesis is.',
  TS1136: () => 'Inside these braces `name: value` is expected.',
  TS1160: () => 'A text in backticks is not closed: its second backtick is missing.',
  TS1161: () => 'This looks like a regular expression that is not closed. Is there a stray slash?',
  TS1434: ({ code }) => `\`${code}\` is not expected here. Is a word misspelled, or a comma or dot missing?`,
  TS2300: ({ quoted: [name] }) =>
    `\`${name}\` is declared twice. Give one of them another name, or remove it.`,
  TS2304: ({ quoted: [name] }) =>
    `The name \`${name}\` is not known here. Is it misspelled, or is its import missing?`,
  TS2305: ({ quoted: [module, name], written }) =>
    `${moduleName(written ?? module)} has no export called \`${name}\`.`,
  TS2307: ({ quoted: [module = ''] }) => {
    if (module.startsWith('.')) {
      return `There is no file at \`${module}\`. Check the path and the file's name; both are relative to this file.`;
    }
    if (module.startsWith('$amplify/env/')) {
      const name = module.slice('$amplify/env/'.length);
      return `No function of this backend is called \`${name}\`, or the backend could not be built, which writes these types.`;
    }
    return `There is no package called \`${module}\` here. Is its name misspelled?`;
  },
  TS2322: facts => misfit(facts, 'is expected here'),
  TS2820: facts => `${misfit(facts, 'is expected here')} Did you mean \`${facts.quoted.at(-1)}\`?`,
  TS2339: noProperty,
  TS2345: facts =>
    facts.quoted[0] === '{}' && facts.quoted[1] === 'never'
      ? 'There is nothing between these braces, and something has to be there.'
      : misfit(facts, 'is what the function expects'),
  TS2349: ({ code }) => `\`${code}\` is not a function: it can't be called with parentheses.`,
  TS2353: ({ quoted: [name, type] }) =>
    `\`${name}\` is not an option here. Is it misspelled, or does it belong to another level?${known(type)}`,
  TS2451: ({ quoted: [name] }) =>
    `\`${name}\` is declared twice. Give one of them another name, or remove it.`,
  TS2551: facts => `${noProperty(facts)} Did you mean \`${facts.quoted.at(-1)}\`?`,
  TS2552: ({ quoted: [name, near] }) => `The name \`${name}\` is not known here. Did you mean \`${near}\`?`,
  TS2554: ({ code }) => `\`${code}\` is called with the wrong number of values between its parentheses.`,
  TS2561: ({ quoted }) => `\`${quoted[0]}\` is not an option here. Did you mean \`${quoted.at(-1)}\`?`,
  TS2580: ({ quoted: [name] }) =>
    `\`${name}\` belongs to Node.js, whose types (@types/node) are not installed.`,
  TS2591: ({ quoted: [name] }) =>
    `\`${name}\` belongs to Node.js, whose types (@types/node) are not installed.`,
  TS1192: ({ quoted: [module], written }) => noDefault(written ?? module),
  TS2613: ({ quoted: [module], written }) => noDefault(written ?? module),
  TS2614: ({ quoted: [module, name], written }) =>
    `${moduleName(written ?? module)} has no export called \`${name}\`.`,
  TS2693: ({ quoted: [name] }) => `\`${name}\` is only a type: it can't be used as a value.`,
  TS2724: ({ quoted, written }) =>
    `${moduleName(written ?? quoted[0])} has no export called \`${quoted[1]}\`. Did you mean \`${quoted.at(-1)}\`?`,
  TS2739: ({ quoted: [, type] }) => `Some required options are missing here.${known(type)}`,
  TS2740: () => 'Some required options are missing here.',
  TS2741: ({ quoted: [name] }) => `The required option \`${name}\` is missing here.`,
  TS2769: () => 'These values fit none of the ways in which this function can be called.',
  TS6133: ({ quoted: [name] }) => `\`${name}\` is never used.`,
  TS7006: ({ quoted: [name] }) => `The type of \`${name}\` can't be told from here.`,
  TS7031: ({ quoted: [name] }) => `The type of \`${name}\` can't be told from here.`,
  TS18004: ({ quoted: [name] }) => `There is no \`${name}\` to put in here. Is its import missing?`,
};

/** A message of the compiler in plain English; undefined where there is nothing better than its own words. */
export function explainTypeMessage(
  message: TypeMessage,
  { source, folder, sources }: Surroundings,
): string | undefined {
  const explanation = explanations[message.code];
  if (explanation === undefined) return undefined;
  if (message.code === 'TS2769' && message.text.includes('(scope: Construct) => IFunction')) {
    return wrongFunctionOption(source, message.start);
  }
  const first = message.text.split('\n')[0] ?? '';
  const quoted = [...withoutMachinePaths(first, folder).matchAll(/'((?:[^']|'(?=\w))*)'/g)].map(match =>
    unquote(match[1] ?? ''),
  );
  const code = source.slice(message.start, message.end).split('\n')[0]?.slice(0, 60) ?? '';
  const choices = (type: string | undefined) => choicesOf(type ?? '', sources);
  const written = importedFrom(source, message.start);
  return explanation({ quoted, code, object: expressionBefore(source, message.start), written, choices });
}

/** The module of the import in which an offset lies: './auth/resource' of `import auth from './auth/resource'`. */
function importedFrom(source: string, offset: number): string | undefined {
  const from = Math.max(source.lastIndexOf(';', offset - 1), source.lastIndexOf('\n\n', offset - 1)) + 1;
  const match = /^\s*(?:import|export)\b[^;'"]*?from\s*(['"])(.*?)\1/.exec(source.slice(from));
  return match?.[2];
}

/** A choice of texts, written out or under a name that the sources declare: "a" | "b". */
const CHOICE = /^\s*\|?\s*(?:(["'`])(?:(?!\1).)*\1\s*\|\s*)+(["'`])(?:(?!\2).)*\2\s*$/;

function choicesOf(type: string, sources: readonly string[]): readonly string[] {
  const named = /^\w+$/.test(type) ? new RegExp(`\\btype\\s+${type}\\s*=([^;=]+?)(?:;|\\n\\n|$)`) : undefined;
  const written = named ? sources.map(text => named.exec(text)?.[1]).find(Boolean) : type;
  if (written === undefined || !CHOICE.test(written.replaceAll(/\s*\n\s*/g, ' '))) return [];
  return [...written.matchAll(/(["'`])((?:(?!\1).)*)\1/g)].map(match => match[2] ?? '');
}

const longestLine = 400;

/** The compiler's words as they are shown: without long paths, control characters and endless types. */
export function compilerWords(text: string, folder: string): string {
  return visibleLines(withoutMachinePaths(text, folder))
    .split('\n')
    .map(line => (line.length > longestLine ? `${line.slice(0, longestLine)}…` : line))
    .join('\n');
}

function unquote(text: string): string {
  // A name with blanks in it has quotes of its own: ''the name''.
  return text.replace(/^"([^"]*)"$/, '$1').replace(/^'([^']*)'?$/, '$1');
}

function noDefault(module: string | undefined): string {
  return `${moduleName(module)} exports by name only. Put what you import between braces: import { ... }.`;
}

function moduleName(module: string | undefined): string {
  return module === undefined ? 'The module' : `\`${module}\``;
}

function known(type: string | undefined): string {
  return type === undefined || type.length > 40 || !/^\w+$/.test(type)
    ? ''
    : ` (The options are those of ${type}.)`;
}
