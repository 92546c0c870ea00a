import path from 'node:path';
import type { TypeMessage } from '../types/session.ts';
import type { Diagnostic } from '../verdict.ts';
import { codeFrame, placeOf } from './code-frame.ts';
import { orderByCause } from './order-by-cause.ts';
import { compilerWords, explainTypeMessage } from './type-errors.ts';

/**
 * Messages of the compiler as diagnostics, causes first.
 * @param folder the exercise's folder
 * @param sources the texts that the messages speak of, by absolute path
 * @param edited the files that the learner edits, relative to the folder
 */
export function typeDiagnostics(
  messages: readonly TypeMessage[],
  folder: string,
  sources: ReadonlyMap<string, string>,
  edited: readonly string[] = [],
): readonly Diagnostic[] {
  const relative = (file: string) => path.relative(folder, file).split(path.sep).join('/');
  const texts = new Map([...sources].map(([file, text]) => [relative(file), text]));
  const found = messages.map(
    message =>
      noModule(message, relative, sources, folder) ??
      typeDiagnostic(message, relative(message.file), sources, folder),
  );
  return orderByCause(withoutRepetition(found), texts, edited);
}

function typeDiagnostic(
  message: TypeMessage,
  file: string,
  sources: ReadonlyMap<string, string>,
  folder: string,
): Diagnostic {
  const source = sources.get(message.file) ?? '';
  const place = placeOf(source, message.start);
  return {
    stage: 'types',
    code: message.code,
    file,
    line: place.line,
    column: place.column,
    plain: explainTypeMessage(message, { source, folder, sources: [...sources.values()] }),
    message: compilerWords(message.text, folder),
    frame: codeFrame(source, place, message.end - message.start),
  };
}

/** "File ... is not a module" is said where it is imported; what is wrong stands, or does not stand, in that file. */
function noModule(
  { code, text }: TypeMessage,
  relative: (file: string) => string,
  sources: ReadonlyMap<string, string>,
  folder: string,
): Diagnostic | undefined {
  const target = code === 'TS2306' ? /^File '(.+)' is not a module/.exec(text)?.[1] : undefined;
  const source = target === undefined ? undefined : sources.get(path.normalize(target));
  if (target === undefined || source === undefined) return undefined;
  const file = relative(path.normalize(target));
  const plain =
    source.trim() === ''
      ? `${file} is empty, but it is imported.`
      : `${file} is imported, but it exports nothing. Is the word \`export\` missing?`;
  const message = compilerWords(text, folder);
  return { stage: 'types', code, file, line: 1, column: 1, plain, message, frame: [] };
}

/** Two files that import the same one say the same of it. */
function withoutRepetition(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const keys = diagnostics.map(({ code, file, line, column, message }) =>
    JSON.stringify([code, file, line, column, message]),
  );
  return diagnostics.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
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
