import type { AccessCell, AccessRow, FileAccess, PathAccess } from './backend-view.ts';
import { listed } from './words.ts';

/**
 * What is said of a path: by itself, or by the nearest folder above it that policies name. undefined where no statement
 * reaches it.
 */
export function pathFor({ paths }: FileAccess, wanted: string): PathAccess | undefined {
  const covering = paths.filter(
    ({ path }) => path === wanted || (path.endsWith('*') && covers(path, wanted)),
  );
  return covering.toSorted((a, b) => b.path.length - a.path.length)[0];
}

function covers(path: string, wanted: string): boolean {
  const folder = path.slice(0, -1);
  return wanted.startsWith(folder) || wanted.startsWith(folder.replace('{entity_id}/', ''));
}

/** The caller's cells of a path by operation: 'get', 'list', 'write', 'delete'. */
export function cellsOf(
  found: PathAccess | undefined,
  caller: string,
): Readonly<Record<string, AccessCell['outcome']>> {
  const rows: readonly AccessRow[] = found?.operations ?? [];
  return Object.fromEntries(
    rows.map(({ operation, cells }) => [operation, cells[caller]?.outcome ?? 'denied']),
  );
}

/** 'read and write'; `get` and `list` together are `read`. 'do nothing' for none. */
export function actionWords(actions: ReadonlySet<string>): string {
  const reads = actions.has('get') && actions.has('list');
  const words = ['get', 'list', 'write', 'delete']
    .filter(action => actions.has(action) && !(reads && action === 'list'))
    .map(action => (reads && action === 'get' ? 'read' : action));
  return words.length === 0 ? 'do nothing' : listed(words);
}

/** True of IAM actions on files, also of those that the CDK's `grantRead` and its kin add to them. `s3:*` is more. */
export function isFileAction(action: string): boolean {
  return /^s3:((Get|Put|Delete)Object.*|Abort\*|List(\*|Bucket)|GetBucket\*)$/.test(action);
}
