import type { Hint } from '../../course/exercise-schema.ts';
import type { CheckResult, Diagnostic } from '../../verify/verdict.ts';
import type { Met } from './met.ts';
import { questionOfCheck } from './questions-of-checks.ts';
import { questionOfDiagnostic } from './questions-of-errors.ts';

/** The id of the hint that the tutor makes by itself; a mistake may say that it brings it. */
export const foundHintId = 'found';

/** The hint for what no author foresaw: what was found, what that means, and the question that leads on. */
export function foundHint(met: Met): Hint {
  return { id: foundHintId, text: met.kind === 'check' ? ofCheck(met.check) : ofError(met.diagnostic) };
}

function ofCheck({ id, sentence, found }: CheckResult): string {
  const question = questionOfCheck(id, found ?? '');
  return found === undefined
    ? `This does not hold yet: ${asMarkdown(sentence)} ${question}`
    : `Found: ${asMarkdown(found)} ${question}`;
}

function ofError(diagnostic: Diagnostic): string {
  const { plain, message, file, line } = diagnostic;
  const place = file === undefined ? '' : ` In \`${file}\`${line === undefined ? '' : `, line ${line}`}:`;
  const words = plain ?? message.split('\n')[0] ?? '';
  return `${place} ${asMarkdown(closed(words))} ${questionOfDiagnostic(diagnostic)}`.trim();
}

function closed(words: string): string {
  return /[.?!:]$/.test(words.trim()) ? words : `${words}.`;
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
