import { deed, whoIs } from './access-difference.ts';
import type { AccessCaller, AccessCell, BackendView } from './backend-view.ts';
import type { PredictionCheck } from './check.ts';
import { all, type Claim } from './claim.ts';
import { fails, holds } from './outcome.ts';
import { capital } from './words.ts';

/** Whether somebody may do something: with every record, only with those that name them, or not at all. */
export const mayAnswers = ['yes', 'own', 'no'] as const;
export type May = (typeof mayAnswers)[number];

/** A cell of the table of who may do what. */
export interface CellPlace {
  readonly model: string;
  /** For an operation on one field: 'read', 'filter', 'create', 'update', 'name on create', 'name on update'. */
  readonly field?: string;
  /** As the table names it: 'get', 'list', 'onCreate', 'customersByRegion'. */
  readonly operation: string;
  /** The caller's id: 'guest', 'signed-in', 'owner', 'owner:author', 'group:EDITORS', 'function:report'. */
  readonly caller: string;
}

/** The backend's own resolvers, when they are run, answer so. */
export function mayIs(may: May, place: CellPlace): Claim {
  return view => {
    const found = mayOf(cellAt(view, place));
    return found === may ? holds : fails(sentence(may, place), sentence(found, place));
  };
}

/**
 * The same of several cells of one caller.
 * @param cells By operation, 'get'; by field and operation for those on a field, 'employee/name on update'.
 */
export function allows(model: string, caller: string, cells: Readonly<Record<string, May>>): Claim {
  return all(
    ...Object.entries(cells).map(([cell, may]) => {
      const [operation = '', field] = cell.split('/').toReversed();
      return mayIs(
        may,
        field === undefined ? { model, operation, caller } : { model, field, operation, caller },
      );
    }),
  );
}

/** The learner's answer is the one that the resolvers give. Once there is an answer, it says by which rules. */
export function predictsCell(place: CellPlace): PredictionCheck['verify'] {
  return (view, guess) => {
    const cell = cellAt(view, place);
    const may = mayOf(cell);
    return guess === may ? holds : fails(`${may}: ${reasonOf(cell)}`, `your answer: ${guess}`);
  };
}

/**
 * A field has cells only where it differs from its model. Who has no column is what they are besides: members of groups
 * and owners are signed in, and nobody else comes in at all.
 * @returns undefined where nobody can, since there is no such field, operation or caller.
 * @throws Error where there is no table: the check breaks, and says so.
 */
function cellAt(view: BackendView, { model, field, operation, caller }: CellPlace): AccessCell | undefined {
  // Without an API nobody comes in.
  if (view.data === undefined) return undefined;
  const { access } = view.data;
  if (access === undefined || access.problem !== undefined) {
    throw new Error(access?.problem ?? 'who may do what could not be worked out');
  }
  const found = access.models.find(own => own.model === model);
  const inField = found?.fields.find(row => row.field === field && row.operation === operation)?.cells;
  const fields = view.data.models.find(({ name }) => name === model)?.fields;
  const isThere = field === undefined || fields?.some(({ name }) => name === field);
  const row = operation === 'read' ? 'get' : operation;
  const inModel = isThere ? found?.operations.find(own => own.operation === row)?.cells : undefined;
  const besides = caller.endsWith('@oidc') ? 'oidc' : 'signed-in';
  const ids = /^(owner|group)/.test(caller) ? [caller, besides] : [caller];
  for (const id of ids) {
    const cell = inField?.[id] ?? inModel?.[id];
    if (cell !== undefined) return cell;
  }
  return undefined;
}

function mayOf(cell: AccessCell | undefined): May {
  switch (cell?.outcome) {
    case 'allowed':
      return 'yes';
    case 'filtered':
      return 'own';
    case 'unknown':
      throw new Error(cell.why ?? 'this could not be worked out');
    case 'denied':
    case undefined:
      return 'no';
  }
}

function reasonOf(cell: AccessCell | undefined): string {
  if (cell === undefined || cell.outcome === 'denied') return 'no rule lets them in';
  const { rules = [] } = cell;
  return rules.length === 0 ? 'nothing forbids it' : `by ${rules.join(' and ')}`;
}

/** "A member of ACCOUNTING may not read Claim.employee." */
function sentence(may: May, { model, field, operation, caller }: CellPlace): string {
  const who = whoIs(callerOf(caller));
  const what = deed(operation, field === undefined ? model : `${model}.${field}`);
  const told = `${capital(who)} may${may === 'no' ? ' not' : ''} ${what}`;
  return may === 'own' ? `${told}, where the record names them.` : `${told}.`;
}

/** The caller that an id stands for, for its name: the backend may have none such. */
function callerOf(id: string): AccessCaller {
  const [who = '', ...from] = id.split('@');
  const [kind = '', name] = who.split(':');
  const claim = from.find(part => part !== 'oidc');
  return {
    id,
    kind: kind as AccessCaller['kind'],
    name: name ?? (kind === 'owner' ? 'owner' : undefined),
    ...(claim === undefined ? {} : { claim }),
  };
}
