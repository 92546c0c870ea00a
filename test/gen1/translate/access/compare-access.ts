import type { AccessCell, AccessView, ModelAccess } from '../../../../src/checks/backend-view.ts';

/** How much a cell gives: 0 nothing, 1 the rows that name the caller, 2 all. */
export type Rank = 0 | 1 | 2;

/** By 'Todo update', 'Todo.title read', 'ask', and caller. */
export type Matrix = ReadonlyMap<string, ReadonlyMap<string, Rank>>;

const rankOf = ({ outcome }: AccessCell): Rank => {
  if (outcome === 'unknown') throw new Error('A cell could not be run.');
  return outcome === 'allowed' ? 2 : outcome === 'filtered' ? 1 : 0;
};

/** Everything that a matrix says, with a row for each field of each model that differs in one of the two. */
export function matrixOf(access: AccessView, fieldRows: ReadonlySet<string>): Matrix {
  if (access.problem !== undefined) throw new Error(access.problem);
  const rows = new Map<string, ReadonlyMap<string, Rank>>();
  const ranks = (cells: Readonly<Record<string, AccessCell>>) =>
    new Map(Object.entries(cells).map(([id, cell]) => [id, rankOf(cell)] as const));
  for (const model of access.models) {
    for (const { operation, cells } of model.operations)
      rows.set(`${model.model} ${operation}`, ranks(cells));
    for (const row of fieldRows) {
      const [where = '', ...operation] = row.split(' ');
      const [name, field = ''] = where.split('.');
      if (name === model.model) rows.set(row, fieldRow(model, field, operation.join(' '), rows));
    }
  }
  for (const { operation, cells } of access.operations) rows.set(operation, ranks(cells));
  return rows;
}

/** The fields' rows that an access view has, as names of rows. */
export function fieldRowsOf({ models }: AccessView): readonly string[] {
  return models.flatMap(({ model, fields }) =>
    fields.map(({ field, operation }) => `${model}.${field} ${operation}`),
  );
}

function fieldRow(
  { model, fields }: ModelAccess,
  field: string,
  operation: string,
  rows: Matrix,
): ReadonlyMap<string, Rank> {
  const own = fields.find(entry => entry.field === field && entry.operation === operation)?.cells ?? {};
  const base = (name: string, id: string) => rows.get(`${model} ${name}`)?.get(id) ?? 0;
  const ids =
    rows.get(`${model} get`) ?? rows.get(`${model} list`) ?? rows.get(`${model} create`) ?? new Map();
  return new Map(
    [...ids.keys()].map((id): [string, Rank] => {
      const cell = own[id];
      if (cell !== undefined) return [id, rankOf(cell)];
      if (operation === 'read') return [id, Math.max(base('get', id), base('list', id)) as Rank];
      if (operation === 'filter') return [id, base('list', id) as Rank];
      // Naming somebody else: whoever isn't in the row may not do the operation at all.
      return [id, operation.startsWith('name') ? 0 : (base(operation, id) as Rank)];
    }),
  );
}

/** One cell in which two matrices differ. */
export interface CellDifference {
  readonly row: string;
  readonly caller: string;
  readonly gen1: Rank;
  readonly gen2: Rank;
}

/** A group that the translation made up, of which nobody is a member. */
const nobody = 'group:NOBODY';

/** The cells of Gen 2 that differ from Gen 1. Whoever Gen 1 doesn't know is only signed in there. */
export function differingCells(gen1: Matrix, gen2: Matrix): readonly CellDifference[] {
  return [...gen2].flatMap(([row, cells]) =>
    [...cells].flatMap(([caller, after]) => {
      if (caller === nobody) return [];
      const before = gen1.get(row)?.get(caller) ?? gen1.get(row)?.get('signed-in') ?? 0;
      return before === after ? [] : [{ row, caller, gen1: before, gen2: after }];
    }),
  );
}
