import { nothingElse } from '../../checks/nothing-else.ts';
import type { Hint } from '../../course/exercise-schema.ts';
import type { CheckResult, Diagnostic } from '../../verify/verdict.ts';
import type { Met } from './met.ts';
import { hasOneMeaning, questionOfCheck } from './questions-of-checks.ts';
import { questionOfDiagnostic } from './questions-of-errors.ts';

/** The id of the hint that the tutor makes by itself; a mistake may say that it brings it. */
export const foundHintId = 'found';

/** The hint for what no author foresaw: what was found, what that means, and the question that leads on. */
export function foundHint(met: Met): Hint {
  return { id: foundHintId, text: met.kind === 'check' ? ofCheck(met.check) : ofError(met.diagnostic) };
}

/** Whether what was found can mean one thing only, in any exercise. */
export function isPlain(met: Met): boolean {
  return met.kind === 'check' && hasOneMeaning(met.check.found ?? '');
}

/** What was found may go on and on: the first of it leads on. */
const longest = 200;

function ofCheck({ id, sentence, expected, found }: CheckResult): string {
  if (found === undefined) return `This does not hold yet: ${asMarkdown(sentence)}`;
  const first = id === nothingElse ? firstSentence(found) : found;
  const said = first.length > longest ? `${first.slice(0, longest - 1)}…` : closed(first);
  // Some checks find a few words only, which say nothing without what was asked for.
  const isFragment =
    expected !== undefined && /^[a-z“]/.test(found) && id !== nothingElse && !hasOneMeaning(found);
  const asked = isFragment ? `Asked for: ${asMarkdown(closed(expected))} ` : '';
  return `${asked}Found: ${asMarkdown(said)} ${questionOfCheck(id, first)}`;
}

/** A full stop ends a sentence where a capital letter follows. */
function firstSentence(text: string): string {
  return /^[\s\S]*?\.(?= [A-Z]|$)/.exec(text)?.[0] ?? text;
}

function ofError(diagnostic: Diagnostic): string {
  const { plain, message, file, line } = diagnostic;
  const place = file === undefined ? '' : ` In \`${file}\`${line === undefined ? '' : `, line ${line}`}:`;
  const words = plain ?? message.split('\n')[0] ?? '';
  return `${place} ${asMarkdown(closed(words))} ${questionOfDiagnostic(diagnostic)}`.trim();
}

function closed(words: string): string {
  return /[.?!:…][)”]?$/.test(words.trim()) ? words : `${words}.`;
}

/** Text as Markdown that shows it as it is; what stands in backticks stays code. */
export function asMarkdown(text: string): string {
  const line = text.replaceAll(/\s*\n\s*/g, ' ');
  const pieces = line.split('`');
  if (pieces.length % 2 === 0 || pieces.some((piece, index) => index % 2 === 1 && piece.trim() === '')) {
    return escaped(line);
  }
  return pieces.map((piece, index) => (index % 2 === 1 ? `\`${piece}\`` : escaped(piece))).join('');
}

function escaped(text: string): string {
  return text.replaceAll(/[!-/:-@[-`{-~]/g, mark => (/[.,:;?'"()/-]/.test(mark) ? mark : `\\${mark}`));
}
