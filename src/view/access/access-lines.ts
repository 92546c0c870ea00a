import type { AccessView, ModelAccess } from '../../checks/backend-view.ts';
import { emptyLine, type Line, line, span } from '../document/line.ts';
import type { Setting } from '../document/setting.ts';
import { wrap } from '../document/wrap.ts';
import { type Shown, tableLines } from './table.ts';
import { changeNote, warningLines } from './warnings.ts';
import { fieldWord } from './words.ts';

const legend =
  'yes: every row.  own: only rows that name the caller.  -: no.  yes+: the caller is named in the new row.  yes?: your code may still say no.';

/**
 * Who may do what, a table for each model.
 * @param previous The matrix of the last check: what changed since is marked with `*`.
 */
export function accessLines(
  access: AccessView | undefined,
  setting: Setting,
  previous?: AccessView,
): readonly Line[] {
  const title = line(span('Who may do what', 'title'));
  if (access === undefined) {
    return [
      title,
      emptyLine,
      ...wrap([span('Nothing to show yet: the backend has no API, or was not synthesized.')], setting.width),
    ];
  }
  if (access.problem !== undefined) {
    return [
      title,
      emptyLine,
      ...wrap([span(`This could not be worked out: ${access.problem}`, 'bad')], setting.width),
    ];
  }
  return [
    title,
    ...wrap([span(legend, 'quiet')], setting.width),
    ...warningLines(access, setting),
    ...access.models.flatMap(model => [
      emptyLine,
      ...modelLines(access, model, setting, previous),
      ...nullLines(model, setting),
    ]),
    ...operationLines(access, setting, previous),
    ...dormantLines(access, setting),
    ...(previous === undefined ? [] : changeNote(access, previous)),
  ];
}

function modelLines(
  access: AccessView,
  model: ModelAccess,
  setting: Setting,
  previous: AccessView | undefined,
) {
  const before = previous?.models.find(own => own.model === model.model);
  const rows = model.operations.map(({ operation, cells }) => ({
    label: operation,
    cells,
    before: previous && (before?.operations.find(own => own.operation === operation)?.cells ?? {}),
    changes: ['create', 'update', 'delete'].includes(operation),
  }));
  const fields = model.fields.map(own => ({
    label: `${own.field}: ${fieldWord(own)}`,
    cells: own.cells,
    before:
      previous &&
      (before?.fields.find(({ field, operation }) => field === own.field && operation === own.operation)
        ?.cells ??
        {}),
    changes: false,
  }));
  return tableLines(model.model, access.callers, joined([...rows, ...fields]), setting);
}

function dormantLines({ dormant = [] }: AccessView, { width }: Setting): readonly Line[] {
  return dormant.flatMap(({ model, rule }) =>
    wrap(
      [span(`${model}: ${rule} lets nobody in yet, since nobody can come whom it means.`, 'warning')],
      width,
    ),
  );
}

function nullLines({ nullInMutations: fields }: ModelAccess, { width }: Setting): readonly Line[] {
  if (fields.length === 0) return [];
  const text = `Always empty in what a mutation gives back, and to subscribers: ${fields.join(', ')}.`;
  return wrap([span(text, 'quiet')], width);
}

/** The three subscriptions mostly say the same: one row then. */
function joined(rows: readonly Shown[]): readonly Shown[] {
  const [create, update, remove] = ['onCreate', 'onUpdate', 'onDelete'].map(name =>
    rows.find(({ label }) => label === name),
  );
  if (create === undefined || update === undefined || remove === undefined) return rows;
  const text = (row: Shown) =>
    JSON.stringify([row.cells, row.before], (key, value: unknown) => (key === 'why' ? undefined : value));
  if (text(create) !== text(update) || text(create) !== text(remove)) return rows;
  return rows
    .filter(row => row !== update && row !== remove)
    .map(row => (row === create ? { ...row, label: 'subscribe' } : row));
}

function operationLines(
  access: AccessView,
  setting: Setting,
  previous: AccessView | undefined,
): readonly Line[] {
  if (access.operations.length === 0) return [];
  const rows = access.operations.map(({ operation, field, cells }) => ({
    label: `${operation}${field.startsWith('Query.') ? '' : ` (${field.split('.')[0]?.toLowerCase()})`}`,
    cells,
    before: previous && (previous.operations.find(own => own.field === field)?.cells ?? {}),
    changes: field.startsWith('Mutation.'),
  }));
  return [emptyLine, ...tableLines('Operations', access.callers, rows, setting)];
}
