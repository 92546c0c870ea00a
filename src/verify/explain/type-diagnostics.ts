import path from 'node:path';
import type { TypeMessage } from '../types/session.ts';
import type { Diagnostic } from '../verdict.ts';
import { codeFrame, placeOf } from './code-frame.ts';
import { compilerWords, explainTypeMessage } from './type-errors.ts';

/**
 * Messages of the compiler as diagnostics, in the order of files and lines.
 * @param folder the exercise's folder
 * @param sources the texts that the messages speak of, by absolute path
 */
export function typeDiagnostics(
  messages: readonly TypeMessage[],
  folder: string,
  sources: ReadonlyMap<string, string>,
): readonly Diagnostic[] {
  return messages
    .map(message => typeDiagnostic(message, folder, sources.get(message.file) ?? ''))
    .toSorted((a, b) => (a.file ?? '').localeCompare(b.file ?? '') || (a.line ?? 0) - (b.line ?? 0));
}

function typeDiagnostic(message: TypeMessage, folder: string, source: string): Diagnostic {
  const place = placeOf(source, message.start);
  return {
    stage: 'types',
    code: message.code,
    file: path.relative(folder, message.file).split(path.sep).join('/'),
    line: place.line,
    column: place.column,
    plain: explainTypeMessage(message, source),
    message: compilerWords(message.text),
    frame: codeFrame(source, place, message.end - message.start),
  };
}

/** The diagnostic of a type check that had to be stopped. */
export function stoppedTypes(milliseconds: number): Diagnostic {
  return {
    stage: 'types',
    code: 'types-never-finished',
    file: undefined,
    line: undefined,
    column: undefined,
    plain: 'TypeScript did not come to an end with these types. Does a type refer to itself?',
    message: `Stopped after ${Math.round(milliseconds / 1000)} seconds.`,
    frame: [],
  };
}
