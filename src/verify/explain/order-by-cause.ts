import path from 'node:path';
import type { Diagnostic } from '../verdict.ts';

/** Codes of the compiler from 1000 on are of the syntax, but for these, which are about modules. */
const ABOUT_MODULES = new Set(['TS1192', 'TS1259', 'TS1261', 'TS1479']);

/** Whether an error keeps its file from being read. */
function isSyntax({ code }: Pick<Diagnostic, 'code'>): boolean {
  return /^TS1\d\d\d$/.test(code) && !ABOUT_MODULES.has(code);
}

/**
 * Errors of types with their causes first: what can't be read before what doesn't fit, a file that the learner edits
 * before others, a file before those that import it. What another file's broken syntax probably caused is marked.
 * @param texts The exercise's files by path, relative to its folder.
 * @param edited The files that the learner edits.
 */
export function orderByCause(
  diagnostics: readonly Diagnostic[],
  texts: ReadonlyMap<string, string>,
  edited: readonly string[],
): readonly Diagnostic[] {
  const imports = importsOf(texts);
  const broken = new Set(diagnostics.filter(unreadable).map(({ file }) => file ?? ''));
  const depths = new Map([...texts.keys()].map(file => [file, reachable(file, imports).size]));
  const rank = ({ file = '' }: Diagnostic) => [
    broken.has(file) ? 0 : 1,
    edited.includes(file) ? 0 : 1,
    depths.get(file) ?? Number.MAX_SAFE_INTEGER,
  ];
  return diagnostics
    .map((own): Diagnostic => {
      const needs = [...reachable(own.file ?? '', imports)];
      const derived = !broken.has(own.file ?? '') && needs.some(file => broken.has(file));
      return derived ? { ...own, derived } : own;
    })
    .toSorted((a, b) => {
      const [one, other] = [rank(a), rank(b)];
      const first = one.findIndex((value, index) => value !== other[index]);
      if (first >= 0) return (one[first] ?? 0) - (other[first] ?? 0);
      return (a.file ?? '').localeCompare(b.file ?? '') || (a.line ?? 0) - (b.line ?? 0);
    });
}

/** A file from which nothing can be imported. */
function unreadable(diagnostic: Diagnostic): boolean {
  return isSyntax(diagnostic) || diagnostic.code === 'TS2306';
}

/** Each file's imports among the files. Read without a parser, since the files may be broken. */
function importsOf(texts: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  return new Map(
    [...texts].map(([file, text]) => {
      const wanted = [...text.matchAll(/(?:from|import)\s*\(?\s*['"](\.[^'"\n]*)['"]/g)].map(match =>
        path.posix.join(path.posix.dirname(file), match[1] ?? ''),
      );
      const found = wanted.flatMap(name =>
        [name, `${name}.ts`, name.replace(/\.js$/, '.ts'), `${name}/index.ts`].filter(one => texts.has(one)),
      );
      return [file, found];
    }),
  );
}

/** All files that a file needs, directly or not. */
function reachable(file: string, imports: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [...(imports.get(file) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === file || found.has(next)) continue;
    found.add(next);
    open.push(...(imports.get(next) ?? []));
  }
  return found;
}
