import { constants } from 'node:fs';
import { lstat, open, realpath } from 'node:fs/promises';
import path from 'node:path';
import { isBelow } from './inside.ts';

/** No resource.ts is this long; a file that is has something else in it. Bytes. */
const largestFile = 1_000_000;

/** Why a learner's file can't be read. `what` goes on after the file's name, `detail` stands by itself. */
export interface UnreadableFile {
  readonly code:
    | 'file-missing'
    | 'file-is-folder'
    | 'file-is-no-file'
    | 'file-leads-outside'
    | 'file-too-large'
    | 'file-not-text'
    | 'file-unreadable';
  readonly what: string;
  readonly detail: string;
  /** What the system said, of a file that is there and can't be read. */
  readonly cause?: unknown;
}

/**
 * Reads a file that a learner edits: a regular file of UTF-8 text, at most 1 MB, that lies in the workspace also after
 * all links are followed. Never waits, as a pipe makes others do, and never throws.
 * @param root The workspace.
 * @param file Absolute, of our own making.
 */
export async function readLearnerFile(
  root: string,
  file: string,
): Promise<{ readonly text: string } | UnreadableFile> {
  try {
    const real = await realpath(file);
    if (!isBelow(await realpath(root), real)) return leadsOutside(real);
    const handle = await open(real, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const found = await handle.stat();
      if (found.isDirectory())
        return {
          code: 'file-is-folder',
          what: 'is not a file',
          detail: 'It is a folder. It must be a file.',
        };
      if (!found.isFile())
        return {
          code: 'file-is-no-file',
          what: 'is not a file',
          detail: 'It is a pipe or a device. It must be a file.',
        };
      if (found.size > largestFile) {
        const detail = `It has ${(found.size / 1_000_000).toFixed(1)} MB. At most 1 MB is read.`;
        return { code: 'file-too-large', what: 'is too large to be checked', detail };
      }
      return { text: new TextDecoder('utf-8', { fatal: true }).decode(await handle.readFile()) };
    } finally {
      await handle.close();
    }
  } catch (error) {
    return whyNot(file, error);
  }
}

async function whyNot(file: string, cause: unknown): Promise<UnreadableFile> {
  const { code } = cause as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    const isLink = (await lstat(file).catch(() => undefined))?.isSymbolicLink() ?? false;
    if (isLink)
      return { code: 'file-missing', what: 'is a link that leads nowhere', detail: 'There is no such file.' };
    return { code: 'file-missing', what: 'is missing', detail: 'There is no such file.' };
  }
  if (cause instanceof TypeError)
    return {
      code: 'file-not-text',
      what: 'is not valid UTF-8 text',
      detail: 'The file holds bytes that are no text.',
    };
  // A socket can't even be opened.
  if (code === 'ENXIO')
    return { code: 'file-is-no-file', what: 'is not a file', detail: 'It is a socket. It must be a file.' };
  const detail = cause instanceof Error ? cause.message : String(cause);
  return { code: 'file-unreadable', what: 'cannot be read', detail, cause };
}

function leadsOutside(real: string): UnreadableFile {
  return {
    code: 'file-leads-outside',
    what: 'is a link to something outside of the workspace',
    detail: `It leads to ${path.basename(real)}, which is not read.`,
  };
}
