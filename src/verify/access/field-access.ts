import type { AccessCell, FieldAccess } from '../../checks/backend-view.ts';
import { record } from '../backend/assembly.ts';
import type { Entrant } from './callers.ts';
import { type Engine, refusedAtDoor } from './engine.ts';
import { naming, rowFor, type Subject, sampleOf } from './rows.ts';
import { holdsRows, runResolver } from './run-resolver.ts';
import { type Attempt, cellOf, leastInput, run, runInput, updatable } from './try-operation.ts';

/** Fields whose read differs from the model's, for a caller who may read the model. */
export function readsThatDiffer({ engine, model, entrant }: Attempt): readonly [string, AccessCell][] {
  return model.fields.flatMap(({ name }): [string, AccessCell][] => {
    const refused = refusedAtDoor(engine, entrant, model.name, name);
    if (refused !== undefined) return [[name, refused]];
    const resolver = engine.resolvers.get(`${model.name}.${name}`);
    if (resolver === undefined) return [];
    const row = rowFor(model, entrant);
    const outcome = runResolver(resolver, { ...entrant, args: {}, row, source: row }, engine);
    // Of related rows, only whether all of them are given can be said: they are not this model's.
    const cell = cellOf(outcome, ({ filter }) => (filter === undefined ? 'allowed' : 'filtered'));
    return cell.outcome === 'allowed' ? [] : [[name, cell]];
  });
}

/** Fields that a caller may not read and may list by all the same: Amplify doesn't look at filters. */
export function filtersByHidden(
  listing: Attempt,
  hidden: readonly string[],
): readonly [string, AccessCell][] {
  const { engine, model } = listing;
  const filters = engine.schema.inputs(`Model${model.name}FilterInput`).map(({ name }) => name);
  return hidden
    .filter(field => filters.includes(field))
    .map((field): [string, AccessCell] => {
      const outcome = run(listing, { args: { filter: { [field]: { attributeExists: true } } } });
      return [field, cellOf(outcome, ({ result }) => (holdsRows(result) ? 'allowed' : 'denied'))];
    })
    .filter(([, cell]) => cell.outcome !== 'denied');
}

/** Fields whose resolvers give null to whoever asks for them in a mutation's answer. */
export function nullInMutations(
  engine: Engine,
  model: Subject,
  entrants: readonly Entrant[],
): readonly string[] {
  return model.fields.flatMap(({ name, list }) => {
    const resolver = engine.resolvers.get(`${model.name}.${name}`);
    if (resolver === undefined) return [];
    const answers = entrants.flatMap(entrant => {
      const row = rowFor(model, entrant);
      const ask = (source: Readonly<Record<string, unknown>>) =>
        runResolver(resolver, { ...entrant, args: {}, row, source }, engine);
      const usual = ask(row);
      if (usual.kind !== 'passed' || usual.stopped !== undefined || isNothing(usual.result)) return [];
      const mutated = ask({ ...row, __operation: 'Mutation' });
      return [mutated.kind === 'passed' && (isNothing(mutated.result) || (list && isPage(mutated.result)))];
    });
    return answers.length > 0 && answers.every(Boolean) ? [name] : [];
  });
}

const isNothing = (value: unknown) => value === null || value === undefined;
/** What a relation gives then: a page without rows. */
const isPage = (value: unknown) => Array.isArray(record(value).items) && !holdsRows(value);

/** Fields that a caller who may create a row may not give, and whether they may name somebody else in it. */
export function createsThatDiffer(
  attempt: Attempt,
): readonly [FieldAccess['operation'], string, AccessCell][] {
  const { engine, model, entrant } = attempt;
  const { owners, groups } = model;
  const inputs = engine.schema.inputs(`Create${model.name}Input`).filter(({ name }) => name !== 'id');
  const least = leastInput(attempt);
  const plain = inputs.filter(({ name }) => !owners.has(name) && !groups.has(name));
  const given = (fields: typeof plain) =>
    run(attempt, {
      args: {
        input: { ...least, ...Object.fromEntries(fields.map(field => [field.name, sampleOf(field)])) },
      },
    });
  const denied =
    given(plain).kind === 'passed'
      ? []
      : plain.flatMap((field): [FieldAccess['operation'], string, AccessCell][] => {
          const cell = cellOf(given([field]));
          return cell.outcome === 'allowed' ? [] : [['create', field.name, cell]];
        });
  const named = inputs
    .filter(({ name }) => owners.has(name) || groups.has(name))
    .map(({ name }): [FieldAccess['operation'], string, AccessCell] => {
      const input = { ...least, [name]: naming(model, name, entrant, 'other') };
      return ['name on create', name, cellOf(run(attempt, { args: { input } }))];
    });
  return [...denied, ...named];
}

/** Fields that a caller who may update a row may not change, and whether they may name somebody else in it. */
export function updatesThatDiffer(
  attempt: Attempt,
): readonly [FieldAccess['operation'], string, AccessCell][] {
  const { owners, groups } = attempt.model;
  const fields = updatable(attempt);
  const whole = runInput(attempt, fields);
  return fields.flatMap((name): [FieldAccess['operation'], string, AccessCell][] => {
    const cell = cellOf(whole.kind === 'passed' ? whole : runInput(attempt, [name]));
    if (owners.has(name) || groups.has(name)) return [['name on update', name, cell]];
    return cell.outcome === 'allowed' ? [] : [['update', name, cell]];
  });
}
