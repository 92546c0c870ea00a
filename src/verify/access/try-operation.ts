import type { AccessCell } from '../../checks/backend-view.ts';
import { record } from '../backend/assembly.ts';
import type { Entrant } from './callers.ts';
import { type Engine, refusedAtDoor } from './engine.ts';
import type { ModelOperation } from './model-operations.ts';
import { passes } from './row-filter.ts';
import { naming, rowFor, type Subject, sampleOf } from './rows.ts';
import { holdsRows, type ResolverOutcome, runResolver } from './run-resolver.ts';

/** A model's operation as one caller meets it. */
export interface Attempt {
  readonly engine: Engine;
  readonly model: Subject;
  readonly operation: ModelOperation;
  readonly entrant: Entrant;
}

type Input = Readonly<Record<string, unknown>>;

/** The outcome for the row that `rowFor` makes. */
export function tryOperation(attempt: Attempt): AccessCell {
  const { engine, model, operation, entrant } = attempt;
  const refused = refusedAtDoor(engine, entrant, operation.type, operation.field);
  if (refused !== undefined) return refused;
  switch (operation.kind) {
    case 'get':
      return cellOf(run(attempt, { args: { id: 'row' } }), ({ result }) =>
        result === null ? 'denied' : 'allowed',
      );
    case 'list':
      return cellOf(run(attempt, { args: {} }), ({ filter, result }) =>
        filter === undefined ? 'allowed' : holdsRows(result) ? 'filtered' : 'denied',
      );
    case 'subscribe':
      return cellOf(run(attempt, { args: {} }), ({ filter }) => {
        if (filter === undefined) return 'allowed';
        return passes(filter, publishedRow(attempt)) ? 'filtered' : 'denied';
      });
    case 'delete':
      return cellOf(run(attempt, { args: { input: keyOf(model) } }));
    case 'create':
      return tryCreate(attempt);
    case 'update':
      return tryUpdate(attempt);
  }
}

/** The least that a create needs. Where the caller may name themselves in the row, they do. */
export function leastInput({ engine, model, entrant }: Attempt): Input {
  const required = engine.schema.inputs(`Create${model.name}Input`).filter(field => field.required);
  const input = Object.fromEntries(
    required.map(field => [
      field.name,
      model.owners.has(field.name)
        ? naming(model, field.name, entrant, 'caller')
        : model.groups.has(field.name)
          ? naming(model, field.name, entrant)
          : sampleOf(field),
    ]),
  );
  // A group can't be guessed by the API as an owner can: whoever is in one has to name it.
  const { kind, name } = entrant.caller;
  return kind === 'group-in' && name !== undefined
    ? { ...input, [name]: naming(model, name, entrant) }
    : input;
}

function tryCreate(attempt: Attempt): AccessCell {
  const input = leastInput(attempt);
  const outcome = run(attempt, { args: { input } });
  const cell = cellOf(outcome);
  if (outcome.kind !== 'passed') return cell;
  const { owners } = attempt.model;
  const names = [...owners].filter(
    field => outcome.input[field] !== undefined && outcome.input[field] !== null,
  );
  return names.length === 0 ? cell : { ...cell, names };
}

/** Allowed where at least one field may be changed. */
function tryUpdate(attempt: Attempt): AccessCell {
  const fields = updatable(attempt);
  if (fields.length === 0) return cellOf(run(attempt, { args: { input: keyOf(attempt.model) } }));
  const whole = runInput(attempt, fields);
  if (whole.kind !== 'denied') return cellOf(whole);
  return fields.some(field => runInput(attempt, [field]).kind === 'passed')
    ? { outcome: 'allowed', layer: 'resolver' }
    : cellOf(whole);
}

/** What an update may change: the input's fields without the key. */
export function updatable({ engine, model }: Attempt): readonly string[] {
  return engine.schema
    .inputs(`Update${model.name}Input`)
    .map(({ name }) => name)
    .filter(name => !model.identifier.includes(name));
}

/** Runs an update of some fields; fields that name somebody are given somebody else. */
export function runInput(attempt: Attempt, fields: readonly string[]): ResolverOutcome {
  const { engine, model, entrant } = attempt;
  const { owners, groups } = model;
  const inputs = engine.schema.inputs(`Update${model.name}Input`);
  const changes = inputs
    .filter(({ name }) => fields.includes(name))
    .map(field => [
      field.name,
      owners.has(field.name) || groups.has(field.name)
        ? naming(model, field.name, entrant, 'other')
        : sampleOf(field),
    ]);
  return run(attempt, { args: { input: { ...keyOf(model), ...Object.fromEntries(changes) } } });
}

function keyOf(model: Subject): Input {
  return Object.fromEntries(model.identifier.map(name => [name, 'row']));
}

/** The row as a mutation hands it to subscribers: through the resolvers of those fields that filters ask for. */
function publishedRow({ engine, model, entrant }: Attempt): Input {
  const row = rowFor(model, entrant);
  const { owners, groups } = model;
  const published = { ...row };
  for (const field of [...owners, ...groups]) {
    const resolver = engine.resolvers.get(`${model.name}.${field}`);
    if (resolver === undefined) continue;
    const outcome = runResolver(
      resolver,
      { ...entrant, args: {}, row, source: { ...row, __operation: 'Mutation' } },
      engine,
    );
    published[field] = outcome.kind === 'passed' ? outcome.result : null;
  }
  return published;
}

/** Runs the operation's resolver. An operation without one is decided by the directives alone. */
export function run(
  { engine, model, operation, entrant }: Attempt,
  { args }: { readonly args: Input },
): ResolverOutcome {
  const resolver = engine.resolvers.get(`${operation.type}.${operation.field}`);
  if (resolver === undefined) {
    return { kind: 'passed', result: {}, filter: undefined, input: record(args.input), stopped: 'code' };
  }
  return runResolver(resolver, { ...entrant, args, row: rowFor(model, entrant) }, engine);
}

type Passed = Extract<ResolverOutcome, { kind: 'passed' }>;

/** A model's operation that ends anywhere but in its table is decided there, out of our sight. */
export function cellOf(
  outcome: ResolverOutcome,
  judge: (passed: Passed) => AccessCell['outcome'] = () => 'allowed',
): AccessCell {
  const layer = 'resolver';
  if (outcome.kind === 'denied') return { outcome: 'denied', layer, why: outcome.message };
  if (outcome.kind === 'failed') return { outcome: 'unknown', layer, why: outcome.message };
  if (outcome.stopped !== undefined) return { outcome: 'allowed', layer, asksCode: true };
  try {
    return { outcome: judge(outcome), layer };
  } catch (error) {
    return { outcome: 'unknown', layer, why: error instanceof Error ? error.message : String(error) };
  }
}
