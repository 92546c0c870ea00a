import type {
  AccessCaller,
  AccessCell,
  AccessRow,
  AccessView,
  FieldAccess,
  ModelAccess,
} from '../../checks/backend-view.ts';
import { emptyLine, type Line, type Look, line, type Span, span, textWidth } from '../document/line.ts';
import type { Setting } from '../document/setting.ts';
import { wrap } from '../document/wrap.ts';

type Cells = Readonly<Record<string, AccessCell>>;

/** A row as it is shown: what is done, and to which cells of the last time it is compared. */
interface Shown {
  readonly label: string;
  readonly cells: Cells;
  readonly before: Cells | undefined;
  /** What an unwanted "yes" does here: those who know nobody may not change rows. */
  readonly changes: boolean;
}

const GAP = 2;
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

/** Callers who may do nothing here are said in one line: a column of dashes says no more. */
function tableLines(
  title: string,
  callers: readonly AccessCaller[],
  rows: readonly Shown[],
  setting: Setting,
): readonly Line[] {
  const known = callers.filter(({ id }) =>
    rows.some(row => row.cells[id] !== undefined || row.before?.[id] !== undefined),
  );
  const speaks = ({ id }: AccessCaller) =>
    rows.some(
      row => letsIn(row.cells[id]) || letsIn(row.before?.[id]) || row.cells[id]?.outcome === 'unknown',
    );
  const signedIn = known.find(({ kind }) => kind === 'signed-in');
  const alike = known.filter(
    ({ kind, id }) =>
      kind === 'group' &&
      signedIn !== undefined &&
      rows.every(row => cellText(row, id) === cellText(row, signedIn.id)),
  );
  const columns = known.filter(caller => speaks(caller) && !alike.includes(caller));
  const idle = known.filter(caller => !speaks(caller) && !alike.includes(caller));
  const first = Math.max(textWidth(title), ...rows.map(({ label }) => textWidth(label))) + GAP;
  const blocks = inBlocks(columns, rows, setting.width - first);
  const nobody = line(span(title, 'heading'), span('  nobody may do anything', 'quiet'));
  return [
    ...(columns.length === 0 ? [nobody] : []),
    ...blocks.flatMap((block, index) => [
      ...(index === 0 ? [] : [emptyLine]),
      headLine(index === 0 ? title : '', block, first, rows),
      ...rows.map(row => rowLine(row, block, first, rows)),
    ]),
    ...(alike.length === 0
      ? []
      : wrap([span(`As signed in: ${alike.map(callerName).join(', ')}.`, 'quiet')], setting.width)),
    ...(idle.length === 0
      ? []
      : wrap([span(`Nothing for: ${idle.map(callerName).join(', ')}.`, 'quiet')], setting.width)),
  ];
}

/** As many columns side by side as there is room for; the others below. */
function inBlocks(
  columns: readonly AccessCaller[],
  rows: readonly Shown[],
  room: number,
): readonly AccessCaller[][] {
  const blocks: AccessCaller[][] = [];
  let left = 0;
  for (const caller of columns) {
    const width = columnWidth(caller, rows);
    const last = blocks.at(-1);
    if (last === undefined || width > left) {
      blocks.push([caller]);
      left = room - width;
    } else {
      last.push(caller);
      left -= width;
    }
  }
  return blocks;
}

function columnWidth(caller: AccessCaller, rows: readonly Shown[]): number {
  const texts = rows.map(row => textWidth(cellText(row, caller.id)));
  return Math.max(textWidth(callerName(caller)), ...texts) + GAP;
}

function headLine(
  title: string,
  block: readonly AccessCaller[],
  first: number,
  rows: readonly Shown[],
): Line {
  const cells = block.map(caller => span(callerName(caller), 'quiet'));
  return inColumns(span(title, 'heading'), cells, block, first, rows);
}

function rowLine(row: Shown, block: readonly AccessCaller[], first: number, rows: readonly Shown[]): Line {
  const cells = block.map(caller => span(cellText(row, caller.id), cellLook(row, caller)));
  return inColumns(span(row.label), cells, block, first, rows);
}

/** Padded but for the last, so that no line ends in blanks. */
function inColumns(
  label: Span,
  cells: readonly Span[],
  block: readonly AccessCaller[],
  first: number,
  rows: readonly Shown[],
): Line {
  const last = cells.findLastIndex(({ text }) => text !== '');
  return line(
    last === -1 ? label : { ...label, text: padded(label.text, first) },
    ...cells.slice(0, last + 1).map((cell, index) => {
      const caller = block[index];
      if (index === last || caller === undefined) return cell;
      return { ...cell, text: padded(cell.text, columnWidth(caller, rows)) };
    }),
  );
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)));
}

function cellText(row: Shown, id: string): string {
  const mark = row.before !== undefined && changed(row.cells[id], row.before[id]) ? '*' : '';
  return `${cellWord(row.cells[id])}${mark}`;
}

function cellLook(row: Shown, caller: AccessCaller): Look {
  const own = row.cells[caller.id];
  if (own === undefined || own.outcome === 'denied') return 'quiet';
  if (own.outcome === 'unknown') return 'warning';
  if (row.changes && isAnyone(caller)) return 'bad';
  return own.outcome === 'filtered' ? 'accent' : 'good';
}

/** What a cell says in a word. */
function cellWord(cell: AccessCell | undefined): string {
  if (cell === undefined) return '';
  if (cell.outcome === 'denied') return '-';
  if (cell.outcome === 'unknown') return 'unclear';
  if (cell.outcome === 'filtered') return 'own';
  return cell.asksCode ? 'yes?' : cell.names === undefined ? 'yes' : 'yes+';
}

const layers = {
  directive: "the schema's directives don't let them in",
  policy: "the IAM policy of their role doesn't name it",
  resolver: 'the resolver refuses them',
  input: 'the input has no such field',
} as const;

/** What a cell says, and which rule or layer decided. */
export function cellSentence(cell: AccessCell): string {
  const { outcome, rules, names, why, layer, asksCode } = cell;
  if (outcome === 'denied')
    return `no: ${layers[layer]}${layer === 'resolver' || why === undefined ? '' : ` (${why})`}`;
  if (outcome === 'unknown') return `unclear: ${why ?? ''}`;
  const word = outcome === 'filtered' ? 'only rows that name them' : 'yes';
  const by = rules === undefined ? '' : `: ${rules.join(', ')}`;
  const as = names === undefined ? '' : `; the new row names them in ${names.join(' and ')}`;
  return `${word}${by}${as}${asksCode ? '; your code may still say no' : ''}`;
}

/** What a caller is called in the head of a column. */
function callerName(caller: AccessCaller): string {
  return caller.claim === undefined ? plainName(caller) : `${plainName(caller)} by ${caller.claim}`;
}

function plainName({ kind, name, id }: AccessCaller): string {
  switch (kind) {
    case 'guest':
      return 'guest';
    case 'api-key':
      return 'API key';
    case 'signed-in':
      return 'signed in';
    case 'identity-pool':
      return 'identity pool';
    case 'oidc':
      return 'OIDC user';
    case 'owner':
      return `${name === 'owner' ? 'owner' : `owner (${name})`}${id.endsWith('@oidc') ? ' OIDC' : ''}`;
    case 'group-in':
      return `group (${name})`;
    case 'group':
      return name ?? '';
    case 'custom':
      return 'authorizer';
    case 'function':
      return `${name}()`;
  }
}

/** Those of whom nothing is known: anyone at all. */
function isAnyone({ kind }: AccessCaller): boolean {
  return kind === 'guest' || kind === 'api-key';
}

function letsIn(cell: AccessCell | undefined): boolean {
  return cell?.outcome === 'allowed' || cell?.outcome === 'filtered';
}

/** True where a cell says something else than before; how the API says no is no difference. */
function changed(now: AccessCell | undefined, before: AccessCell | undefined): boolean {
  return cellWord(now) !== cellWord(before) && (letsIn(now) || letsIn(before) || now?.outcome === 'unknown');
}

/** What stands out: whatever anyone may change, and whatever everyone signed in may change of others. */
function warningLines(access: AccessView, { width }: Setting): readonly Line[] {
  const sentences = access.models.flatMap(({ model, operations }) => {
    const may = (rows: readonly AccessRow[], caller: AccessCaller) =>
      rows.filter(row => row.cells[caller.id]?.outcome === 'allowed').map(({ operation }) => operation);
    return access.callers.flatMap(caller => {
      const writes = operations.filter(({ operation }) => ['create', 'update', 'delete'].includes(operation));
      const risky = isAnyone(caller) ? may(writes, caller) : [];
      const ofOthers =
        caller.kind === 'signed-in'
          ? may(
              writes.filter(({ operation }) => operation !== 'create'),
              caller,
            )
          : [];
      const who = isAnyone(caller)
        ? `Anyone${caller.kind === 'guest' ? '' : ' with the API key'}`
        : 'Everyone who is signed in';
      const found = [...risky, ...ofOthers];
      return found.length === 0
        ? []
        : [
            {
              text: `${who} may ${listed(found)} ${model} rows${isAnyone(caller) ? '' : ' of others'}.`,
              look: isAnyone(caller) ? 'bad' : 'warning',
            } as const,
          ];
    });
  });
  if (sentences.length === 0) return [];
  return [
    emptyLine,
    ...sentences.flatMap(({ text, look }) =>
      wrap([span(text, look)], width, { first: [span('! ', look)], rest: [span('  ')] }),
    ),
  ];
}

function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

/**
 * Which rule lets whom do what, for each model: what stands behind the table's cells.
 * Refusals are not listed; `cellSentence` says of any cell which layer refused.
 */
export function reasonLines(access: AccessView, { width }: Setting): readonly Line[] {
  const parts = [
    ...access.models.map(({ model, operations }) => [model, operations] as const),
    ...(access.operations.length === 0 ? [] : [['Operations', access.operations] as const]),
  ];
  return parts.flatMap(([title, rows]) => {
    const found = new Map<string, Map<string, string[]>>();
    for (const { operation, cells } of rows) {
      for (const caller of access.callers) {
        const cell = cells[caller.id];
        if (cell === undefined || !letsIn(cell)) continue;
        const rule = cell.rules?.join(' and ') ?? withoutRule(caller);
        const who = found.get(rule) ?? new Map<string, string[]>();
        found.set(rule, who);
        const name = callerName(caller);
        const word = cell.outcome === 'filtered' ? `${operation} (own)` : operation;
        who.set(name, [...(who.get(name) ?? []), word]);
      }
    }
    if (found.size === 0) return [];
    return [
      emptyLine,
      line(span(title, 'heading')),
      ...[...found].flatMap(([rule, who]) => [
        ...wrap([span(rule, 'code')], width, { first: [span('  ')], rest: [span('    ')] }),
        ...[...who].flatMap(([name, words]) =>
          wrap([span(`${name}: `, 'strong'), span(words.join(', '))], width, {
            first: [span('    ')],
            rest: [span('      ')],
          }),
        ),
      ]),
    ];
  });
}

function withoutRule({ kind }: AccessCaller): string {
  return kind === 'function' ? "the policy of the function's role" : 'no rule of the schema';
}

function fieldWord({ operation }: FieldAccess): string {
  if (operation === 'filter') return 'filter by it';
  return operation === 'name on create'
    ? 'give away'
    : operation === 'name on update'
      ? 'hand over'
      : operation;
}

function changeNote(access: AccessView, previous: AccessView): readonly Line[] {
  const gone = previous.models.filter(({ model }) => !access.models.some(own => own.model === model));
  return [
    emptyLine,
    line(span('*', 'strong'), span(' changed since the last check', 'quiet')),
    ...gone.map(({ model }) => line(span(`- ${model} is gone`, 'bad'))),
  ];
}
