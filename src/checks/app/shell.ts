/** A command that a line of shell really runs. */
export interface Command {
  /** Without quotes. A `$` that stays one, since it stood in single quotes, has a backslash before it. */
  readonly words: readonly string[];
  /** Whether what the packages bring is found: npx finds it, and a script of the package does; a bare line doesn't. */
  readonly findsPackages: boolean;
  /** True where its failure ends nothing: behind it stands `||`, and something that goes on. */
  readonly mayFail: boolean;
}

/** The scripts of a package.json, for `npm run NAME`. */
export type Scripts = Readonly<Record<string, unknown>>;

const runners = new Set(['npx', 'bunx', 'pnpx']);
const managers = new Set(['npm', 'pnpm', 'yarn', 'bun']);
/** Options of package managers whose value may stand behind them, and which leave no package out. */
const valued = new Set(['--cache', '--cache-folder', '--store-dir', '--registry', '--loglevel']);
const deepest = 5;

/**
 * The commands that run when every one before them succeeds: what a comment, an `echo`, or the other side of `||` holds
 * is none. Through npx and the like, and through scripts of the package.
 */
export function commandsOf(
  line: string,
  scripts: Scripts = {},
  isScript = false,
  depth = 0,
): readonly Command[] {
  const { groups, broken } = split(line);
  if (broken || depth > deepest) return [];
  const commands: Command[] = [];
  for (const [index, { words, after }] of groups.entries()) {
    // What stands behind a success that ends in `||` runs only when that fails.
    if (after === '||') continue;
    const command = withoutAssignments(words);
    const [program] = command;
    if (program === 'exit' || program === 'false') return commands;
    const script = scriptOf(command);
    const text = script === undefined ? undefined : scripts[script];
    const mayFail = isCaught(groups[index + 1]);
    if (typeof text === 'string') {
      const inner = commandsOf(text, scripts, true, depth + 1);
      commands.push(...inner.map(own => ({ ...own, mayFail: own.mayFail || mayFail })));
    } else if (program !== undefined) {
      commands.push({ words: command, findsPackages: isScript, mayFail });
      const run = throughRunner(command);
      if (run !== undefined) commands.push({ words: run, findsPackages: true, mayFail });
    }
  }
  return commands;
}

/** The value of an option: `--branch main` or `--branch=main`. */
export function optionOf({ words: command }: Command, name: string): string | undefined {
  const index = command.indexOf(name);
  if (index >= 0) return command[index + 1];
  return command.find(word => word.startsWith(`${name}=`))?.slice(name.length + 1);
}

/** Whether a command installs the package's dependencies. */
export function installs({ words: [program = '', verb, ...rest] }: Command): boolean {
  if (!managers.has(program)) return false;
  const bare = rest.every((word, index) => word.startsWith('-') || valued.has(rest[index - 1] ?? ''));
  if (verb === undefined) return program === 'yarn';
  return (
    (['ci', 'install', 'i', 'clean-install'].includes(verb) && bare) ||
    (program === 'yarn' && verb.startsWith('-'))
  );
}

type Words = readonly string[];

interface Group {
  readonly words: readonly string[];
  /** What stands before it: '', '&&', '||', ';', '|'. */
  readonly after: string;
}

/** Whether what stands behind a command keeps its failure from ending the build. */
function isCaught(next: Group | undefined): boolean {
  return next?.after === '||' && !['exit', 'false'].includes(next.words[0] ?? '');
}

/** Words and the marks between commands; quotes hold words together, `#` begins a comment. */
function split(line: string): { readonly groups: readonly Group[]; readonly broken: boolean } {
  const groups: Group[] = [];
  let words: string[] = [];
  let word: string | undefined;
  let after = '';
  const endWord = () => {
    if (word !== undefined) words.push(word);
    word = undefined;
  };
  const endGroup = (mark: string) => {
    endWord();
    if (words.length > 0) groups.push({ words, after });
    words = [];
    after = mark;
  };
  for (let index = 0; index < line.length; index += 1) {
    const character = line.charAt(index);
    if (character === "'" || character === '"') {
      const end = line.indexOf(character, index + 1);
      if (end < 0) return { groups, broken: true };
      const quoted = line.slice(index + 1, end);
      word = (word ?? '') + (character === "'" ? quoted.replaceAll('$', '\\$') : quoted);
      index = end;
    } else if (character === '#' && word === undefined) {
      const end = line.indexOf('\n', index);
      if (end < 0) break;
      index = end - 1;
    } else if (character === '\\' && line.charAt(index + 1) === '\n') index += 1;
    else if (/[;&|\n]/.test(character)) {
      const mark =
        line.startsWith(character.repeat(2), index) && character !== '\n' ? character.repeat(2) : character;
      endGroup(mark);
      index += mark.length - 1;
    } else if (/\s/.test(character)) endWord();
    else word = (word ?? '') + character;
  }
  endGroup('');
  return { groups, broken: false };
}

function withoutAssignments(words: readonly string[]): Words {
  const first = words.findIndex(word => !/^\w+=/.test(word));
  return first < 0 ? [] : words.slice(first);
}

/** `npm run config`, `yarn config`, `npm start`: the script's name. */
function scriptOf([program = '', verb = '', ...rest]: Words): string | undefined {
  if (!managers.has(program)) return undefined;
  if (verb === 'run' || verb === 'run-script') return rest.find(word => !word.startsWith('-'));
  if (['start', 'test'].includes(verb)) return verb;
  return program !== 'npm' && verb !== '' && !verb.startsWith('-') ? verb : undefined;
}

/** What `npx ampx ...`, `npm exec ampx -- ...` or `pnpm exec ampx` really start. */
function throughRunner(command: Words): Words | undefined {
  const [program = '', verb = '', ...rest] = command;
  const given = runners.has(program)
    ? [verb, ...rest]
    : managers.has(program) && ['exec', 'dlx', 'x'].includes(verb)
      ? rest
      : program === 'yarn'
        ? [verb, ...rest]
        : undefined;
  if (given === undefined) return undefined;
  const words = given.filter(word => word !== '--');
  const first = words.findIndex(word => !word.startsWith('-'));
  return first < 0 ? undefined : words.slice(first);
}
