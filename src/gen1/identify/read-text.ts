import path from 'node:path';
import type { Evidence } from './model.ts';
import { amplifyPrefix } from './read-folder.ts';

/** A text's bound in characters: a long tutorial has a twentieth of it. */
export const textBound = 1024 * 1024;

/**
 * One file, or standard input, as evidence.
 * @param name The file's path, which may be a sign too; undefined for standard input.
 */
export function textEvidence(text: string, name: string | undefined): Evidence {
  const cut = text.length > textBound;
  return {
    kind: 'text',
    files: [{ path: name === undefined ? 'stdin' : evidencePath(name), text: text.slice(0, textBound) }],
    folders: [],
    leftOut: cut
      ? [{ what: 'text', why: `beyond the first ${textBound} characters`, count: text.length - textBound }]
      : [],
  };
}

function evidencePath(name: string): string {
  return amplifyPrefix(path.dirname(name)) + path.basename(name);
}

/** Reads a stream to its end, but keeps no more than the bound, so that an endless one is harmless but for its time. */
export async function readStream(stream: AsyncIterable<string | Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of stream) {
    text += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    if (text.length > textBound) break;
  }
  return text.replaceAll('\r\n', '\n');
}
