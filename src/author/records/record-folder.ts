import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import stringify from 'json-stringify-pretty-compact';
import { z } from 'zod';
import { writeAtomically } from '../../files/disk.ts';

/** What a run of the real `ampx` came to, and the key over all that it hangs on. */
export interface StoredRecord<Content> {
  readonly key: string;
  readonly content: Content;
}

/** Records as files that people review: one JSON file each, a small object on a line. */
export interface RecordFolder<Content> {
  /** What was recorded under this name, if its key fits. */
  find(name: string, key: string): Promise<Content | undefined>;
  /** Keeps what was there where the new one differs in times and made-up names only. */
  put(name: string, record: StoredRecord<Content>): Promise<void>;
  /** Removes the records whose names nobody asked for or put since the folder was opened. */
  dropOthers(): Promise<readonly string[]>;
}

/**
 * @param schema Of what is recorded.
 */
export function openRecordFolder<Content>(folder: string, schema: z.ZodType<Content>): RecordFolder<Content> {
  const stored = z.strictObject({ key: z.string(), content: schema });
  const known = new Set<string>();
  const placeOf = (name: string) => path.join(folder, `${name}.json`);

  const read = async (name: string): Promise<StoredRecord<Content> | undefined> => {
    const text = await readFile(placeOf(name), 'utf8').catch(() => undefined);
    if (text === undefined) return undefined;
    const parsed = stored.safeParse(parse(text));
    // One that can't be read is made again, as one that doesn't fit.
    return parsed.success ? (parsed.data as StoredRecord<Content>) : undefined;
  };

  return {
    async find(name, key) {
      known.add(name);
      const record = await read(name);
      return record?.key === key ? record.content : undefined;
    },
    async put(name, { key, content }) {
      known.add(name);
      const before = await read(name);
      const same = before !== undefined && masked(before.content) === masked(content);
      const record = { key, content: same ? before.content : content };
      await writeAtomically(placeOf(name), `${stringify(record, { maxLength: 240 })}\n`);
    },
    async dropOthers() {
      const names = (await readdir(folder).catch(() => []))
        .filter(file => file.endsWith('.json'))
        .map(file => file.slice(0, -'.json'.length));
      const others = names.filter(name => !known.has(name));
      for (const name of others) await rm(placeOf(name));
      return others;
    },
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Times, and names that are made up anew each time, say nothing of what happened. */
function masked(content: unknown): string {
  return JSON.stringify(content)
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME')
    .replaceAll(/\d+(\.\d+)? ?(ms|seconds|s)\b/g, 'SPAN')
    .replaceAll(/[0-9a-f]{8,}|[0-9A-F]{8}\b|(?=[A-Za-z]*\d)[A-Za-z0-9]{12,}/g, 'NAME');
}
