import type { AccessRow, FileAccess, PathAccess } from '../../checks/backend-view.ts';
import type { BucketFiles } from '../../verify/verdict.ts';
import { emptyLine, type Line, type Look, line, span } from '../document/line.ts';
import type { Setting } from '../document/setting.ts';
import { wrap } from '../document/wrap.ts';
import { type Shown, tableLines } from './table.ts';
import { cellWord, listed } from './words.ts';

const legend =
  'yes: every file of the path.  own: only the folder with the caller’s own id.  -: no.  A member of a group has the group’s column, and no other.';

/**
 * Who may do what with the files of each bucket, a table for each path.
 * @param previous The buckets of the last check: what changed since is marked with `*`.
 */
export function fileLines(
  buckets: readonly BucketFiles[],
  setting: Setting,
  previous?: readonly BucketFiles[],
): readonly Line[] {
  return buckets.flatMap(bucket => {
    const { name, files } = bucket;
    const before = previous?.find(own => own.name === name)?.files;
    return [
      emptyLine,
      line(span(`Who may do what with the files in ${name}`, 'title')),
      ...(files.paths.length === 0
        ? wrap([span('No path is open to anyone.', 'quiet')], setting.width)
        : wrap([span(legend, 'quiet')], setting.width)),
      ...warningLines(bucket, setting),
      ...files.paths.flatMap(path => [emptyLine, ...pathLines(files, path, setting, before)]),
    ];
  });
}

function pathLines(
  { callers }: FileAccess,
  { path, operations }: PathAccess,
  setting: Setting,
  before: FileAccess | undefined,
): readonly Line[] {
  const old = before?.paths.find(own => own.path === path)?.operations;
  const rows = operations.map(({ operation, cells }) => ({
    label: operation,
    cells,
    before: before && (old?.find(own => own.operation === operation)?.cells ?? {}),
    changes: operation === 'write' || operation === 'delete',
  }));
  return tableLines(path === '*' ? 'anything else' : path, callers, joined(rows), setting);
}

/** To get and to list mostly go together: the rule calls that `read`. */
function joined(rows: readonly Shown[]): readonly Shown[] {
  const [get, list] = ['get', 'list'].map(name => rows.find(({ label }) => label === name));
  if (get === undefined || list === undefined) return rows;
  const text = ({ cells, before }: Shown) =>
    JSON.stringify(
      [cells, before].map(own => Object.entries(own ?? {}).map(([id, cell]) => [id, cellWord(cell)])),
    );
  if (text(get) !== text(list)) return rows;
  return rows.filter(row => row !== list).map(row => (row === get ? { ...row, label: 'read' } : row));
}

/** What stands out: files that guests may change, that everyone signed in may change, and an owner without an id. */
function warningLines({ files, ownersWithoutId }: BucketFiles, { width }: Setting): readonly Line[] {
  const changes = (operations: readonly AccessRow[], id: string) =>
    operations
      .filter(({ operation, cells }) => /write|delete/.test(operation) && cells[id]?.outcome === 'allowed')
      .map(({ operation }) => operation);
  const found = files.paths.flatMap(({ path, operations }) =>
    (['guest', 'signed-in'] as const).flatMap((id): readonly { text: string; look: Look }[] => {
      const may = changes(operations, id);
      if (may.length === 0) return [];
      const who = id === 'guest' ? 'Anyone' : 'Everyone who is signed in';
      const what = id === 'guest' ? 'files' : 'files of others';
      return [
        { text: `${who} may ${listed(may)} ${what} in ${path}.`, look: id === 'guest' ? 'bad' : 'warning' },
      ];
    }),
  );
  const entity = ownersWithoutId.map(path => ({
    text: `${path} has a rule for an owner, but no {entity_id}: it lets in everyone who is signed in.`,
    look: 'bad' as const,
  }));
  const sentences = [...entity, ...found];
  if (sentences.length === 0) return [];
  return [
    emptyLine,
    ...sentences.flatMap(({ text, look }) =>
      wrap([span(text, look)], width, { first: [span('! ', look)], rest: [span('  ')] }),
    ),
  ];
}
