import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { visibleLines } from '../../visible-text.ts';
import { ownError, type SerializedError } from '../synth/protocol.ts';
import type { Diagnostic } from '../verdict.ts';
import { codeFrame, type Place, placeOf } from './code-frame.ts';
import { withoutMachinePaths } from './machine-paths.ts';
import { causes, explainSynthesisError } from './synthesis-errors.ts';

const longestMessage = 2_000;
/** A path (with blanks in it, maybe), perhaps tsx's query, a line, and perhaps a column. */
const stackPosition =
  /(?:^|[\s(])((?:file:\/\/\/?|[A-Za-z]:)?[\\/][^()?]*?\.[cm]?[jt]sx?)(?:\?[^\s:)]*)?:(\d+)(?::(\d+))?/;

interface LearnerPlace extends Place {
  /** Relative to the exercise's folder. */
  readonly file: string;
  readonly length: number;
}

/** An error of the synthesis as a diagnostic, at the place in the learner's files where it comes from. */
export function synthesisDiagnostic(
  error: SerializedError,
  folder: string,
  texts: ReadonlyMap<string, string>,
): Diagnostic {
  const { id, text, where } = explainSynthesisError(error, texts);
  const found = (where && placeByPattern(where, texts)) ?? placeByStack(error, folder, texts);
  const source = texts.get(found?.file ?? '');
  return {
    stage: 'synthesis',
    code: id,
    file: found?.file,
    line: found?.line,
    column: found?.column,
    plain: text === undefined ? undefined : withoutMachinePaths(text, folder),
    message: visibleLines(messageOf(error, folder)),
    frame: found === undefined || source === undefined ? [] : codeFrame(source, found, found.length),
  };
}

/** The words of the innermost error, which says what really happened, and Amplify's advice where it has some. */
function messageOf(error: SerializedError, folder: string): string {
  const inner = causes(error)[0] ?? error;
  const name = inner.name === 'Error' || inner.name === ownError.thrownValue ? '' : `${inner.name}: `;
  const words = [`${name}${inner.message}`, inner.details, inner.resolution].filter(
    part => part !== undefined,
  );
  return withoutMachinePaths(words.join('\n'), folder).slice(0, longestMessage);
}

/** The first match in the files, resources before backend.ts; in code, not in comments. */
function placeByPattern(where: RegExp, texts: ReadonlyMap<string, string>): LearnerPlace | undefined {
  const files = [...texts].filter(([file]) => /\.[cm]?tsx?$/.test(file));
  const [backend, resources] = [true, false].map(isBackend =>
    files.filter(([file]) => file.endsWith('backend.ts') === isBackend),
  );
  for (const [file, text] of [...(resources ?? []), ...(backend ?? [])]) {
    const match = where.exec(withoutComments(text));
    if (match !== null) return { file, ...placeOf(text, match.index), length: match[0].length };
  }
  return undefined;
}

/** Comments become blanks, so that offsets stay what they are. */
function withoutComments(text: string): string {
  const blank = (comment: string) => comment.replaceAll(/[^\n]/g, ' ');
  return text.replaceAll(/\/\*[\s\S]*?\*\/|(?<![:'"])\/\/[^\n]*/g, blank);
}

/** The topmost line of the stack that lies in one of the learner's files. */
function placeByStack(
  error: SerializedError,
  folder: string,
  texts: ReadonlyMap<string, string>,
): LearnerPlace | undefined {
  for (const { stack = '', message } of causes(error)) {
    for (const line of `${message}\n${stack}`.split('\n')) {
      const match = stackPosition.exec(line);
      const file = match === null ? undefined : relativePath(match[1] ?? '', folder);
      if (match === null || file === undefined || !texts.has(file)) continue;
      return { file, line: Number(match[2]), column: Number(match[3] ?? 1), length: 0 };
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

/** What only a deployment would say: the offline synthesis lets nested stacks wait for each other. */
export function stackCycle(cycles: readonly (readonly string[])[]): Diagnostic {
  const names = cycles.map(cycle => cycle.join(', ')).join('; ');
  return {
    stage: 'synthesis',
    code: 'stack-cycle',
    file: undefined,
    line: undefined,
    column: undefined,
    plain: `These stacks need each other, so that none can be made first: ${names}. Move what one needs of the other into the same stack.`,
    message: `circular dependency found between nested stacks [${names}]`,
    frame: [],
  };
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
