import type { AccessCaller, AccessCell, FieldAccess } from '../../checks/backend-view.ts';

export type Cells = Readonly<Record<string, AccessCell>>;

/** What a cell says in a word. */
export function cellWord(cell: AccessCell | undefined): string {
  if (cell === undefined) return '';
  if (cell.outcome === 'denied') return '-';
  if (cell.outcome === 'unknown') return 'unclear';
  if (cell.outcome === 'filtered') return 'own';
  return cell.asksCode ? 'yes?' : cell.names === undefined ? 'yes' : 'yes+';
}

/** What a caller is called in the head of a column. */
export function callerName(caller: AccessCaller): string {
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
export function isAnyone({ kind }: AccessCaller): boolean {
  return kind === 'guest' || kind === 'api-key';
}

export function letsIn(cell: AccessCell | undefined): boolean {
  return cell?.outcome === 'allowed' || cell?.outcome === 'filtered';
}

export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

export function withoutRule({ kind }: AccessCaller): string {
  return kind === 'function' ? "the policy of the function's role" : 'no rule of the schema';
}

export function fieldWord({ operation }: FieldAccess): string {
  if (operation === 'filter') return 'filter by it';
  return operation === 'name on create'
    ? 'give away'
    : operation === 'name on update'
      ? 'hand over'
      : operation;
}
