import type { SandboxRun } from '../../../tutor/sandbox/model.ts';
import { cut, cutFront } from '../../document/fit.ts';
import { emptyLine, type Line, line, span } from '../../document/line.ts';
import type { Setting } from '../../document/setting.ts';
import type { Document } from '../context.ts';

/** The last lines that `ampx` printed. The file that holds all of them stays named at the top. */
export function logDocument(
  { log }: SandboxRun,
  { width, theme }: Setting,
): Document & { readonly sticky: number } {
  const mark = theme.figures.ellipsis;
  const head: readonly Line[] = [
    line(span('What ampx prints', 'title')),
    line(span(log.file === undefined ? '' : cutFront(log.file, width, mark), 'quiet')),
    emptyLine,
  ];
  const body = log.lines.map(text => ({ spans: cut([span(text)], width, mark) }));
  const none = [line(span('Nothing yet.', 'quiet'))];
  return { lines: [...head, ...(body.length > 0 ? body : none)], sticky: head.length };
}
