import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { freemem, totalmem } from 'node:os';
import { promisify } from 'node:util';

/** Resident bytes of a process; undefined where the system doesn't say. */
export async function residentBytes(pid: number): Promise<number | undefined> {
  try {
    if (process.platform === 'linux') {
      const pages = (await readFile(`/proc/${pid}/statm`, 'utf8')).split(' ')[1];
      return Number(pages) * 4096;
    }
    if (process.platform === 'win32') return undefined;
    const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(pid)]);
    return Number(stdout.trim()) * 1024;
  } catch {
    return undefined;
  }
}

const gigabyte = 2 ** 30;

/** True where both processes side by side (1.7 GB) would push the machine into swapping. */
export function isMemoryShort(): boolean {
  // macOS counts caches as used: its figure for free memory says nothing.
  return process.platform === 'darwin' ? totalmem() < 8 * gigabyte : freemem() < 4 * gigabyte;
}
