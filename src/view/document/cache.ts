import type { Line } from './line.ts';
import type { Setting } from './setting.ts';

/** Keeps the lines of documents, so that a key never pays for wrapping what didn't change. */
export interface DocumentCache {
  /** The lines of `document`, made at most once for each setting. Documents that nobody holds any more are forgotten. */
  lines<T extends object>(
    document: T,
    setting: Setting,
    make: (document: T, setting: Setting) => readonly Line[],
  ): readonly Line[];
}

interface Entry {
  readonly setting: Setting;
  readonly lines: readonly Line[];
}

/** The last settings are kept for each document: enough for a resize back and forth. */
const KEPT = 3;

export function createDocumentCache(): DocumentCache {
  const entries = new WeakMap<object, Entry[]>();
  return {
    lines(document, setting, make) {
      const known = entries.get(document) ?? [];
      const hit = known.find(entry => sameSetting(entry.setting, setting));
      if (hit) return hit.lines;
      const lines = make(document, setting);
      entries.set(document, [{ setting, lines }, ...known].slice(0, KEPT));
      return lines;
    },
  };
}

function sameSetting(one: Setting, other: Setting): boolean {
  return one.width === other.width && one.theme === other.theme && one.highlight === other.highlight;
}
