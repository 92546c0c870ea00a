import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { courseInvalid, type Place } from './course-invalid.ts';

/**
 * Reads and validates YAML that stands in a file of the course.
 * @param place Where the YAML's first line stands.
 * @param what Subject of the message: 'The quiz'.
 * @throws LearnError 'course-invalid' with the line at fault.
 */
export function readYaml<T>(schema: z.ZodType<T>, text: string, place: Place, what: string): T {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const at = (line: number): Place => ({ file: place.file, line: place.line + line - 1 });
  const broken = document.errors[0];
  if (broken) {
    throw courseInvalid(
      at(broken.linePos?.[0].line ?? 1),
      `${what} is no valid YAML. ${broken.message.split('\n')[0]}`,
      'Put texts that hold a colon or a # in quotes, and check the indentation.',
      broken,
    );
  }
  const result = schema.safeParse(document.toJS());
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const path = (issue?.path ?? []).filter(key => typeof key !== 'symbol');
  throw courseInvalid(
    at(lines.linePos(offsetOf(document, path)).line),
    `${what} is not as it should be. ${path.length > 0 ? `${path.join('.')}: ` : ''}${issue?.message}`,
    'CONTRIBUTING.md shows the form.',
    result.error,
  );
}

/** The offset of the node at the path, or of the innermost one around it that exists. */
function offsetOf(document: Document, path: readonly (string | number)[]): number {
  for (let length = path.length; length > 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}
