import type { AccessCaller, AccessCell, AccessView, ModelAccess } from './backend-view.ts';

/** One thing that somebody may do and should not, or should and may not. */
export interface AccessDifference {
  /** The model; undefined for an operation of the schema's own. */
  readonly model: string | undefined;
  /** The field; undefined where the whole model, or an operation, is meant. */
  readonly field: string | undefined;
  /** As `AccessRow` and `FieldAccess` name it. */
  readonly operation: string;
  readonly caller: AccessCaller;
  /** Undefined where there is no such operation, or nobody of that kind. */
  readonly wanted: AccessCell | undefined;
  readonly found: AccessCell | undefined;
  /** "everyone signed in may update Todo; they should not". */
  readonly sentence: string;
}

/**
 * Where two matrices let different people do different things. Not compared: models and operations that only one of them
 * has (another part of the meaning says so), how a refusal comes about, and by which of two rules somebody comes in.
 *
 * Whom one of the two doesn't know is compared with what they are there: a member of a group without rules, or a user
 * whom a row names in a field without rules, is somebody who is signed in; a key that there isn't opens nothing.
 */
export function accessDifferences(wanted: AccessView, found: AccessView): readonly AccessDifference[] {
  const callers = [
    ...wanted.callers,
    ...found.callers.filter(({ id }) => !wanted.callers.some(own => own.id === id)),
  ];
  const differences: AccessDifference[] = [];
  const compare = (
    place: Pick<AccessDifference, 'model' | 'field' | 'operation'>,
    cellsOf: (view: 'wanted' | 'found', id: string) => AccessCell | undefined,
  ) => {
    for (const caller of callers) {
      const [a, b] = (['wanted', 'found'] as const).map(
        view => cellsOf(view, caller.id) ?? (isUser(caller) ? cellsOf(view, 'signed-in') : undefined),
      );
      if (meaning(a) === meaning(b)) continue;
      differences.push({ ...place, caller, wanted: a, found: b, sentence: sentence(place, caller, a, b) });
    }
  };
  for (const model of wanted.models) {
    const other = found.models.find(own => own.model === model.model);
    if (other === undefined) continue;
    const pair = { wanted: model, found: other };
    for (const { operation } of model.operations) {
      if (!other.operations.some(own => own.operation === operation)) continue;
      compare({ model: model.model, field: undefined, operation }, (view, id) =>
        rowCell(pair[view], operation, id),
      );
    }
    for (const { field, operation } of fieldRows(model, other)) {
      compare({ model: model.model, field, operation }, (view, id) =>
        fieldCell(pair[view], field, operation, id),
      );
    }
  }
  for (const { field, operation } of wanted.operations) {
    const rows = { wanted, found };
    if (!found.operations.some(own => own.field === field)) continue;
    compare(
      { model: undefined, field: undefined, operation },
      (view, id) => rows[view].operations.find(own => own.field === field)?.cells[id],
    );
  }
  // A caller who is as everyone signed in on both sides, or as in the model's row, says nothing new.
  return differences.filter(own => !differences.some(other => other !== own && covers(other, own)));
}

/** True where one difference says the other's too: of everyone signed in, or of the whole model. */
function covers(other: AccessDifference, own: AccessDifference): boolean {
  const same =
    other.model === own.model &&
    meaning(other.wanted) === meaning(own.wanted) &&
    meaning(other.found) === meaning(own.found);
  const everyone =
    other.caller.kind === 'signed-in' &&
    isUser(own.caller) &&
    own.caller.kind !== 'signed-in' &&
    other.operation === own.operation &&
    other.field === own.field;
  const wholeModel =
    own.field !== undefined &&
    other.field === undefined &&
    other.caller.id === own.caller.id &&
    modelOperation(own.operation) === other.operation;
  return same && (everyone || wholeModel);
}

/** What a cell lets somebody do; all that compares equal is the same to the learner. */
function meaning(cell: AccessCell | undefined): string {
  if (cell === undefined || cell.outcome === 'denied') return 'denied';
  return [cell.outcome, ...(cell.names ?? [])].join(' ');
}

function rowCell(model: ModelAccess, operation: string, id: string): AccessCell | undefined {
  return model.operations.find(own => own.operation === operation)?.cells[id];
}

/** A field's cell where it differs from the model, else the model's. */
function fieldCell(model: ModelAccess, field: string, operation: string, id: string): AccessCell | undefined {
  const own = model.fields.find(row => row.field === field && row.operation === operation)?.cells[id];
  if (own !== undefined) return own;
  if (operation === 'read') {
    const get = rowCell(model, 'get', id);
    return meaning(get) === 'denied' ? rowCell(model, 'list', id) : get;
  }
  const inModel = modelOperation(operation);
  return inModel === operation ? rowCell(model, inModel, id) : undefined;
}

function modelOperation(operation: string): string {
  return operation === 'read' ? 'get' : operation;
}

function fieldRows(...models: readonly ModelAccess[]) {
  const rows = new Map(
    models.flatMap(({ fields }) =>
      fields.map(({ field, operation }) => [`${field} ${operation}`, { field, operation }]),
    ),
  );
  return rows.values();
}

/** Those whom a user pool knows: without a rule for them they are as everyone signed in. */
function isUser({ kind, id }: AccessCaller): boolean {
  return (kind === 'owner' || kind === 'group' || kind === 'group-in') && !id.endsWith('@oidc');
}

/** A caller in a sentence. */
export function whoIs(caller: AccessCaller): string {
  return caller.claim === undefined ? plainly(caller) : `${plainly(caller)} (by the claim ${caller.claim})`;
}

function plainly({ kind, name }: AccessCaller): string {
  switch (kind) {
    case 'guest':
      return 'a guest';
    case 'api-key':
      return 'anyone with the API key';
    case 'signed-in':
      return 'everyone signed in';
    case 'identity-pool':
      return 'everyone signed in, with credentials of the identity pool,';
    case 'oidc':
      return 'everyone signed in with OpenID Connect';
    case 'owner':
      return name === 'owner' ? 'the owner' : `the user named in ${name}`;
    case 'group':
      return `a member of ${name}`;
    case 'group-in':
      return `a member of the group named in ${name}`;
    case 'custom':
      return 'whoever the authorizer lets in';
    case 'function':
      return `the function ${name}`;
  }
}

function sentence(
  { model, field, operation }: Pick<AccessDifference, 'model' | 'field' | 'operation'>,
  caller: AccessCaller,
  wanted: AccessCell | undefined,
  found: AccessCell | undefined,
): string {
  const what = deed(operation, field === undefined ? (model ?? '') : `${model}.${field}`);
  const who = whoIs(caller);
  const may = meaning(found) !== 'denied';
  if (found?.outcome === 'unknown') return `it is not clear whether ${who} may ${what}`;
  if (may && meaning(wanted) === 'denied') return `${who} may ${what}; they should not`;
  if (!may) return `${who} may not ${what}; they should`;
  if (found?.outcome === 'filtered')
    return `${who} may ${what} only where the row names them; it should be all rows`;
  if (wanted?.outcome === 'filtered')
    return `${who} may ${what} of all rows; it should be those that name them`;
  const named = (cell: AccessCell | undefined) => cell?.names?.join(' and ') ?? 'no field';
  return `a row that ${who} makes names them in ${named(found)}; it should be ${named(wanted)}`;
}

/** What an operation of the table does, after "may": 'list Todo', 'put somebody else into Claim.employee'. */
export function deed(operation: string, object: string): string {
  if (operation === 'name on create') return `name somebody else in ${object} of a new row`;
  if (operation === 'name on update') return `put somebody else into ${object}`;
  if (operation === 'filter') return `list by ${object}, which they may not read`;
  if (object === '') return `call ${operation}`;
  const listening = /^on(Create|Update|Delete)$/.exec(operation)?.[1];
  if (listening !== undefined) return `subscribe to ${listening.toLowerCase()}s of ${object}`;
  // The query of an index has a name of its own.
  return verbs.has(operation) ? `${operation} ${object}` : `call ${operation}`;
}

const verbs: ReadonlySet<string> = new Set(['get', 'list', 'create', 'update', 'delete', 'read']);
