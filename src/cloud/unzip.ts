import { unzipSync } from 'fflate';

/** Unpacked contents above this are refused: no asset of a backend is that large, and memory is the learner's. */
const UNPACKED_LIMIT = 256 * 1024 * 1024;

/** The files of a zip archive by their paths in it. */
export function unzip(content: Uint8Array): Record<string, Uint8Array> {
  let total = 0;
  return unzipSync(content, {
    filter(file) {
      total += file.originalSize;
      if (total > UNPACKED_LIMIT) throw new Error('The asset is too large to be unpacked');
      return !file.name.endsWith('/');
    },
  });
}
