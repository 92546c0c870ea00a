import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SerializedError } from '../synth/protocol.ts';
import type { Diagnostic } from '../verdict.ts';
import { codeFrame, type Place } from './code-frame.ts';
import { causes, explainSynthesisError } from './synthesis-errors.ts';
import { visibleLines } from './visible-text.ts';

/** An error of the synthesis as a diagnostic, at the place in the learner's files where it comes from. */
export function synthesisDiagnostic(
  error: SerializedError,
  folder: string,
  texts: ReadonlyMap<string, string>,
): Diagnostic {
  const { id, text } = explainSynthesisError(error);
  const found = learnerPlace(error, folder, texts);
  const source = texts.get(found?.file ?? '');
  return {
    stage: 'synthesis',
    code: id,
    file: found?.file,
    line: found?.line,
    column: found?.column,
    plain: text,
    message: visibleLines(messageOf(error)),
    frame: found === undefined || source === undefined ? [] : codeFrame(source, found, 0),
  };
}

/** The words of the innermost error, which says what really happened, and Amplify's advice where it has some. */
function messageOf(error: SerializedError): string {
  const inner = causes(error)[0] ?? error;
  const advice = inner.resolution === undefined ? '' : `\n${inner.resolution}`;
  return `${inner.message}${advice}`;
}

/** The topmost line of the stack that lies in one of the learner's files. */
function learnerPlace(
  error: SerializedError,
  folder: string,
  texts: ReadonlyMap<string, string>,
): ({ readonly file: string } & Place) | undefined {
  for (const { stack = '', message } of causes(error)) {
    const positions = `${message}\n${stack}`.matchAll(
      /((?:file:\/\/)?(?:[A-Za-z]:)?[\\/][^\s()?:]*(?: [^\s()?:]+)*?)(?:\?[^\s:)]*)?:(\d+):(\d+)/g,
    );
    for (const [, where = '', line, column] of positions) {
      const file = relativePath(where, folder);
      if (file !== undefined && texts.has(file)) return { file, line: Number(line), column: Number(column) };
    }
  }
  return undefined;
}

function relativePath(where: string, folder: string): string | undefined {
  try {
    const absolute = where.startsWith('file://') ? fileURLToPath(where) : where;
    const relative = path.relative(folder, absolute);
    return relative.startsWith('..') ? undefined : relative.split(path.sep).join('/');
  } catch {
    return undefined;
  }
}

/** The diagnostic of a synthesis that had to be stopped, or that took its process with it. */
export function stoppedSynthesis(
  outcome:
    | { readonly kind: 'timed-out'; readonly milliseconds: number }
    | { readonly kind: 'exited'; readonly reason: string },
): Diagnostic {
  const words =
    outcome.kind === 'timed-out'
      ? {
          code: 'never-finished',
          plain:
            'The backend was never finished. Is there a loop without an end, or an `await` of something that never comes?',
          message: `Stopped after ${Math.round(outcome.milliseconds / 1000)} seconds.`,
        }
      : {
          code: 'process-ended',
          plain:
            'The process that builds your backend ended before it was done. Save again to try once more.',
          message: `It ended with: ${outcome.reason}.`,
        };
  return { stage: 'synthesis', file: undefined, line: undefined, column: undefined, frame: [], ...words };
}
