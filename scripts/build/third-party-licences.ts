import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Writes the licence of every package that is bundled into dist/THIRD-PARTY-LICENSES.txt.
 * @param bundledFiles Source files relative to `root`.
 * @throws Error when a package has no licence text and names no licence.
 */
export async function writeLicences(
  root: string,
  dist: string,
  bundledFiles: readonly string[],
): Promise<void> {
  const folders = [...new Set(bundledFiles.flatMap(packageFolder))].sort();
  const notices = await Promise.all(folders.map(folder => notice(path.join(root, folder))));
  const rule = `\n\n${'-'.repeat(80)}\n\n`;
  const head = 'amplify-gen2-learn contains the following packages, each under its own licence.';
  await writeFile(path.join(dist, 'THIRD-PARTY-LICENSES.txt'), `${[head, ...notices].join(rule)}\n`);
}

/** 'node_modules/@a/b/lib/c.js' lies in the package 'node_modules/@a/b'. */
function packageFolder(file: string): readonly string[] {
  const match = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file);
  return match?.[1] === undefined ? [] : [match[1]];
}

async function notice(folder: string): Promise<string> {
  const { name, version, license } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  const file = (await readdir(folder)).find(entry => /^(licen[cs]e|copying)(\.|-|$)/i.test(entry));
  if (file === undefined && typeof license !== 'string') throw new Error(`${name} names no licence.`);
  const text =
    file === undefined ? `Licence: ${license}` : (await readFile(path.join(folder, file), 'utf8')).trim();
  return `${name} ${version}\n\n${text}`;
}
