import { isLearnError, LearnError } from '../learn-error.ts';

interface Reason {
  readonly code: string;
  readonly says: string;
  readonly fix: string;
}

const doctor = 'To see what else is wrong: amplify-gen2-learn doctor';

/** What the errors of the file system mean to a learner. */
const reasons: Readonly<Record<string, Reason>> = {
  ENOSPC: { code: 'disk-full', says: 'the disk is full', fix: `Free some space and try again. ${doctor}` },
  EDQUOT: {
    code: 'disk-full',
    says: 'your disk quota is used up',
    fix: `Free some space and try again. ${doctor}`,
  },
  ENOENT: {
    code: 'folder-gone',
    says: 'the folder that it belongs in does not exist',
    fix: 'Bring the folder back, or make the workspace again: amplify-gen2-learn init',
  },
  EROFS: {
    code: 'read-only',
    says: 'the disk is read-only',
    fix: 'Use a folder that can be written: amplify-gen2-learn --workspace DIR',
  },
  EACCES: {
    code: 'no-permission',
    says: 'permission was denied',
    fix: 'Use a folder of your own: amplify-gen2-learn --workspace DIR',
  },
  EPERM: {
    code: 'no-permission',
    says: 'permission was denied',
    fix: 'Use a folder of your own: amplify-gen2-learn --workspace DIR',
  },
  ENOTDIR: {
    code: 'not-a-folder',
    says: 'a file stands where a folder must be',
    fix: 'Move that file away, or use another folder: amplify-gen2-learn --workspace DIR',
  },
  EEXIST: {
    code: 'not-a-folder',
    says: 'a file stands where a folder must be',
    fix: 'Move that file away, or use another folder: amplify-gen2-learn --workspace DIR',
  },
  EISDIR: {
    code: 'not-a-file',
    says: 'a folder stands where a file must be',
    fix: `Move that folder away and try again. ${doctor}`,
  },
  ENAMETOOLONG: {
    code: 'path-too-long',
    says: 'the path is too long',
    fix: 'Use a shorter folder: amplify-gen2-learn --workspace DIR',
  },
  ENXIO: {
    code: 'not-a-file',
    says: 'something else than a file stands there',
    fix: `Move it away and try again. ${doctor}`,
  },
  EMFILE: {
    code: 'too-many-files',
    says: 'too many files are open',
    fix: `Close other programs, or raise the limit: ulimit -n 4096`,
  },
};

/**
 * Turns an error of the file system into one a learner can act on.
 * @param doing What was tried, as in "could not <write>".
 * @returns A LearnError, or the error itself where it is none of the file system's.
 */
export function fileProblem(doing: string, file: string, error: unknown): unknown {
  // Said already what it means, by who knew more.
  if (isLearnError(error)) return error;
  const errno = (error as NodeJS.ErrnoException | undefined)?.code;
  if (errno === undefined || !(error instanceof Error)) return error;
  const reason = reasons[errno] ?? { code: 'file-problem', says: error.message, fix: doctor };
  return new LearnError({
    code: reason.code,
    message: `Could not ${doing} ${file}: ${reason.says}.`,
    resolution: reason.fix,
    cause: error,
  });
}
