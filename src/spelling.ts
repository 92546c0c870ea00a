/** The program's name as texts are written. What a learner can type may be longer: see `spelled`. */
export const programName = 'amplify-gen2-learn';

/** The first words after the program's name. */
export const commandWords = [
  'list',
  'show',
  'review',
  'init',
  'check',
  'hint',
  'solution',
  'take',
  'reset',
  'undo',
  'certificate',
  'verify',
  'identify',
  'inspect',
  'translate',
  'sandbox',
  'shell',
  'cloud',
  'doctor',
  'help',
] as const;

/** Ways to run a package that is not installed. A text may have one before the name already. */
const runners = '(?:npx |pnpm dlx |yarn dlx |bunx )?';
/** Behind no path and no name; in JSON, a line begins behind \n. */
const name = `(?:(?<![\\w./@-])|(?<=\\\\n))${runners}${programName}`;
/** A command, an option, or a placeholder for one follows. */
const withWords = `${name}(?= (?:(?:${commandWords.join('|')})(?![\\w-])|--?[a-z]|COMMAND))`;
/** The bare command stands at the end of a line, or of a text in backticks or quotes, as in JSON. */
const alone = `(?<=: |=\\S* |\`)${runners}${programName}(?=$|["\`]|\\\\n)`;

/** `amplify-gen2-learn` where a text names a command; not in paths, titles and sentences about the program. */
const inText = new RegExp(`(?<quiet>\\$\\(${withWords})|(?<words>${withWords})|${alone}`, 'gm');

/**
 * A text whose commands are written as this learner can type them.
 * @param program What to type for `amplify-gen2-learn`: 'npx amplify-gen2-learn', 'npm start --'.
 */
export function spelled(text: string, program: string): string {
  if (!text.includes(programName)) return text;
  return text.replace(inText, (...match) => {
    const { quiet, words } = match.at(-1) as { quiet?: string; words?: string };
    // What npm says of itself must not get into a shell's substitution.
    if (quiet !== undefined) return `$(${program.replace(/^npm start/, 'npm --silent start')}`;
    return words === undefined ? program.replace(/ --$/, '') : program;
  });
}
