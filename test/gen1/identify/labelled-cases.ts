import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { identify } from '../../../src/gen1/identify/identify.ts';
import type { Evidence, Generation, Identification } from '../../../src/gen1/identify/model.ts';
import { textEvidence } from '../../../src/gen1/identify/read-text.ts';

/** A small project or text, with the verdict that is right. */
export interface LabelledCase {
  readonly name: string;
  readonly expect: Generation;
  /** Why it is hard. */
  readonly hard: string;
  readonly files?: Readonly<Record<string, string>>;
  /** Empty folders. */
  readonly folders?: readonly string[];
  readonly text?: string;
  /** The file that the text stands in; standard input without it. */
  readonly as?: string;
}

export type CaseSet = 'projects' | 'texts' | 'held-out';

/** Reads one file of `cases/`. */
export async function readCases(set: CaseSet): Promise<readonly LabelledCase[]> {
  const file = fileURLToPath(new URL(`cases/${set}.yaml`, import.meta.url));
  return parse(await readFile(file, 'utf8')) as readonly LabelledCase[];
}

/** The verdict on a case, without a disk. */
export function identifyCase(labelled: LabelledCase): Identification {
  return identify(evidenceOf(labelled));
}

function evidenceOf({ files = {}, folders = [], text, as }: LabelledCase): Evidence {
  if (text !== undefined) return textEvidence(text, as);
  const paths = Object.keys(files);
  const parents = paths.flatMap(file =>
    file.split('/').map((_, index, names) => names.slice(0, index).join('/')),
  );
  return {
    kind: 'folder',
    files: paths.map(path => ({ path, text: files[path] ?? '' })),
    folders: [...new Set([...folders, ...parents])].filter(folder => folder !== ''),
    leftOut: [],
  };
}
