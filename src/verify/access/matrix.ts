import type {
  AccessCell,
  AccessRow,
  FieldAccess,
  ModelAccess,
  ModelView,
  OperationView,
} from '../../checks/backend-view.ts';
import type { Entrant } from './callers.ts';
import { type Engine, refusedAtDoor } from './engine.ts';
import {
  createsThatDiffer,
  filtersByHidden,
  nullInMutations,
  readsThatDiffer,
  updatesThatDiffer,
} from './field-access.ts';
import { inRules, type ModelOperation, modelOperations } from './model-operations.ts';
import { type Subject, subjectOf } from './rows.ts';
import { covers, means, operationRules, written } from './rules.ts';
import { runResolver } from './run-resolver.ts';
import { type Attempt, cellOf, tryOperation } from './try-operation.ts';

/**
 * A model's part of the matrix.
 * @param own Names of operations that the schema itself defines.
 */
export function modelAccess(
  engine: Engine,
  modelView: ModelView,
  entrants: readonly Entrant[],
  own: ReadonlySet<string>,
): ModelAccess {
  const model = subjectOf(modelView);
  const operations = modelOperations(model, engine.schema, own);
  const rows = operations.map((operation): AccessRow => {
    const cells = entrants.map((entrant): [string, AccessCell] => {
      const cell = tryOperation({ engine, model, operation, entrant });
      return [entrant.caller.id, withRules(cell, entrant, operation, model)];
    });
    return {
      operation: operation.name,
      field: `${operation.type}.${operation.field}`,
      cells: Object.fromEntries(cells),
    };
  });
  return {
    model: model.name,
    operations: rows,
    fields: fieldsThatDiffer(engine, model, entrants, operations, rows),
    nullInMutations: nullInMutations(engine, model, entrants),
  };
}

/** The rules that let a caller in: of all that mean them and the operation, those of the model first. */
function withRules(
  cell: AccessCell,
  { caller }: Entrant,
  { kind }: ModelOperation,
  { allRules, lists }: Subject,
): AccessCell {
  if (cell.outcome !== 'allowed' && cell.outcome !== 'filtered') return cell;
  const speaking = allRules.filter(
    rule =>
      covers(rule, inRules[kind]) &&
      // Whoever creates a row that names them comes in by the rule for whom the row names.
      (means(rule, caller) || (rule.allow === 'owner' && cell.names?.includes(rule.ownerField))),
  );
  const ofModel = speaking.filter(({ at }) => at === undefined);
  const found = (ofModel.length > 0 ? ofModel : speaking).map(rule => written(rule, lists));
  return found.length === 0 ? cell : { ...cell, rules: [...new Set(found)] };
}

type Found = readonly [FieldAccess['operation'], string, AccessCell];

function fieldsThatDiffer(
  engine: Engine,
  model: Subject,
  entrants: readonly Entrant[],
  operations: readonly ModelOperation[],
  rows: readonly AccessRow[],
): readonly FieldAccess[] {
  const mayDo = (kind: ModelOperation['kind'], entrant: Entrant): Attempt | undefined => {
    const index = operations.findIndex((operation, at) => {
      const outcome = rows[at]?.cells[entrant.caller.id]?.outcome;
      return operation.kind === kind && (outcome === 'allowed' || outcome === 'filtered');
    });
    const operation = operations[index];
    return operation === undefined ? undefined : { engine, model, operation, entrant };
  };
  const found = new Map<
    string,
    { field: string; operation: FieldAccess['operation']; cells: Record<string, AccessCell> }
  >();
  for (const entrant of entrants) {
    const lists = mayDo('list', entrant);
    const reads = mayDo('get', entrant) ?? lists;
    const hidden = reads === undefined ? [] : readsThatDiffer(reads);
    const denied = hidden.filter(([, cell]) => cell.outcome === 'denied').map(([field]) => field);
    const creates = mayDo('create', entrant);
    const updates = mayDo('update', entrant);
    const all: readonly Found[] = [
      ...hidden.map(([field, cell]): Found => ['read', field, cell]),
      ...(lists === undefined ? [] : filtersByHidden(lists, denied)).map(
        ([field, cell]): Found => ['filter', field, cell],
      ),
      ...(creates === undefined ? [] : createsThatDiffer(creates)),
      ...(updates === undefined ? [] : updatesThatDiffer(updates)),
    ];
    for (const [operation, field, cell] of all) {
      const key = `${field} ${operation}`;
      const entry = found.get(key) ?? { field, operation, cells: {} };
      entry.cells[entrant.caller.id] = cell;
      found.set(key, entry);
    }
  }
  const position = (field: string) => model.fields.findIndex(({ name }) => name === field);
  return [...found.values()].toSorted((a, b) => position(a.field) - position(b.field));
}

const types = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' } as const;

/** The row of a query, mutation or subscription that the schema itself defines. */
export function customOperation(
  engine: Engine,
  operation: OperationView,
  entrants: readonly Entrant[],
): AccessRow {
  const type = types[operation.kind];
  const rules = operationRules(operation.directives);
  const resolver = engine.resolvers.get(`${type}.${operation.name}`);
  const cells = entrants.map((entrant): [string, AccessCell] => {
    const refused = refusedAtDoor(engine, entrant, type, operation.name);
    if (refused !== undefined) return [entrant.caller.id, refused];
    const cell: AccessCell =
      resolver === undefined
        ? { outcome: 'allowed', layer: 'directive' }
        : cellOf(runResolver(resolver, { ...entrant, args: {}, row: {} }, engine));
    const speaking = rules.filter(rule => means(rule, entrant.caller)).map(rule => written(rule, new Set()));
    return [
      entrant.caller.id,
      cell.outcome === 'allowed' && speaking.length > 0 ? { ...cell, rules: speaking } : cell,
    ];
  });
  return { operation: operation.name, field: `${type}.${operation.name}`, cells: Object.fromEntries(cells) };
}
