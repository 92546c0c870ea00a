import type { Program } from 'acorn';

/** A file's content as a machine reads it, or why it can't be read. */
export type Parsed<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: string };

/** The files of an app or a build, parsed as what reads them would; none of it is run. */
export interface ProjectFiles {
  /** JSON or YAML, by the file's ending. */
  data(file: string): Parsed<unknown>;
  /** A JavaScript module. */
  code(file: string): Parsed<Program>;
}

export type Json = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What lies at a path of a nested value. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce((inner: unknown, name) => (isRecord(inner) ? inner[name] : undefined), value);
}
