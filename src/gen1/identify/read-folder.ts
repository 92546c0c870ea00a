import type { Dirent } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Evidence, EvidenceFile, LeftOut } from './model.ts';
import { isReadable } from './parts.ts';

/** How much of a folder is looked at. A project that needs more than this says so in `leftOut`. */
export interface Bounds {
  /** Entries of folders; beyond them nothing is known. */
  readonly entries: number;
  /** Files whose text is read. */
  readonly texts: number;
  /** Bytes of one file. */
  readonly fileBytes: number;
  /** Bytes of all files. */
  readonly allBytes: number;
}

export const defaultBounds: Bounds = {
  entries: 200_000,
  texts: 8_000,
  fileBytes: 256 * 1024,
  allBytes: 48 * 1024 * 1024,
};

/** Folders that hold what others wrote or what tools built. Their names are kept, since some are a sign. */
const skipped: ReadonlySet<string> = new Set(
  `node_modules bower_components jspm_packages Pods Carthage .git .hg .svn dist build out target .next .nuxt .output
  .svelte-kit .angular .expo .turbo .parcel-cache .cache .vite .vercel .netlify coverage .nyc_output .gradle .dart_tool
  DerivedData .build .venv venv __pycache__ .pytest_cache .tox .terraform cdk.out .sst .serverless .aws-sam .yarn .pnpm-store
  .idea .vscode #current-cloud-backend mock-data .temp`.split(/\s+/),
);
/** Entered only for the folder that the migration tool makes there. */
const shallow = '.amplify';
const lockFiles =
  /(^|\/)(package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|[^/]+\.lock|[^/]+\.min\.js|[^/]+\.map)$/;
/** Read before all others, so that a bound never hides what matters most. */
const first =
  /(^|\/)(amplify\/|package\.json$|pubspec\.yaml$|amplify\.ya?ml$|\.gitignore$|cdk\.json$|[^/]*aws-exports|amplify)/;

/**
 * Reads a folder as evidence. Runs nothing, follows no link, and reads no more than the bounds say.
 * @throws the file system's error when the folder itself can't be read.
 */
export async function readFolder(root: string, bounds: Bounds = defaultBounds): Promise<Evidence> {
  const { files, folders, counts } = await walk(root, bounds);
  const readable = files.filter(file => isReadable(file) && !lockFiles.test(file));
  const order = [...readable.filter(file => first.test(file)), ...readable.filter(file => !first.test(file))];
  const texts = await readTexts(root, order, bounds, counts);
  // A project may lie in someone's folder of all that is Amplify: then it has an amplify/ of its own.
  const prefix = folders.includes('amplify') ? '' : amplifyPrefix(root);
  return {
    kind: 'folder',
    files: files.map((file): EvidenceFile => {
      const text = texts.get(file);
      return text === undefined ? { path: prefix + file } : { path: prefix + file, text };
    }),
    folders: [...(prefix === '' ? [] : [prefix.slice(0, -1)]), ...folders.map(folder => prefix + folder)],
    leftOut: counts.list(),
  };
}

/** Someone may name the `amplify` folder itself, or one below: its name is part of what its files are. */
export function amplifyPrefix(root: string): string {
  const names = path.resolve(root).split(path.sep);
  const at = names.lastIndexOf('amplify');
  return at === -1 || names.length - at > 4 ? '' : `${names.slice(at).join('/')}/`;
}

async function walk(root: string, bounds: Bounds) {
  const files: string[] = [];
  const folders: string[] = [];
  const counts = new LeftOutCounts();
  // Breadth first: what lies near the top says most about a project.
  let level: readonly string[] = [''];
  let seen = 0;
  while (level.length > 0) {
    const next: string[] = [];
    for (const folder of level) {
      if (seen >= bounds.entries) {
        counts.add('folders', `beyond the first ${bounds.entries} entries`);
        continue;
      }
      const entries = await readEntries(path.join(root, folder), folder === '', counts);
      seen += entries.length;
      for (const entry of entries) {
        const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
        if (entry.isSymbolicLink()) counts.add('links', 'they are not followed');
        else if (entry.isFile()) files.push(file);
        else if (entry.isDirectory()) {
          folders.push(file);
          if (isSkipped(file)) counts.add(`${entry.name}/`, 'it holds what tools made, or what others wrote');
          else next.push(file);
        }
      }
    }
    level = next;
  }
  return { files, folders, counts };
}

function isSkipped(folder: string): boolean {
  const names = folder.split('/');
  const inShallow = names.indexOf(shallow);
  if (inShallow !== -1 && names.length > inShallow + 1) {
    return names[inShallow + 1] !== 'migration' || names.length > inShallow + 4;
  }
  return skipped.has(names.at(-1) ?? '');
}

async function readEntries(
  folder: string,
  isRoot: boolean,
  counts: LeftOutCounts,
): Promise<readonly Dirent[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if (isRoot) throw error;
    counts.add('folders', 'they could not be read');
    return [];
  }
}

async function readTexts(root: string, files: readonly string[], bounds: Bounds, counts: LeftOutCounts) {
  const texts = new Map<string, string>();
  let bytes = 0;
  const queue = files.values();
  const worker = async () => {
    for (const file of queue) {
      if (texts.size >= bounds.texts || bytes >= bounds.allBytes) {
        counts.add('files', 'only their names were looked at: there are too many to read');
        continue;
      }
      const text = await readBounded(path.join(root, file), bounds.fileBytes);
      if (text === 'too large') counts.add('files', `larger than ${bounds.fileBytes / 1024} KB`);
      else if (text === 'unreadable') counts.add('files', 'they could not be read');
      else {
        texts.set(file, text.text);
        bytes += text.text.length;
      }
    }
  };
  await Promise.all(Array.from({ length: 16 }, worker));
  return texts;
}

/** Reads a file that is not larger than the bound. What is no text has no signs, and does no harm. */
export async function readBounded(
  file: string,
  fileBytes: number,
): Promise<{ readonly text: string } | 'too large' | 'unreadable'> {
  try {
    const handle = await open(file, 'r');
    try {
      const { size } = await handle.stat();
      if (size > fileBytes) return 'too large';
      return { text: (await handle.readFile('utf8')).replaceAll('\r\n', '\n') };
    } finally {
      await handle.close();
    }
  } catch {
    return 'unreadable';
  }
}

class LeftOutCounts {
  readonly #counts = new Map<string, LeftOut>();

  add(what: string, why: string): void {
    const key = `${what}\n${why}`;
    this.#counts.set(key, { what, why, count: (this.#counts.get(key)?.count ?? 0) + 1 });
  }

  list(): readonly LeftOut[] {
    return [...this.#counts.values()].sort((a, b) => b.count - a.count);
  }
}
