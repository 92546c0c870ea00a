import { iamPattern } from '../../iam-pattern.ts';
import { record } from '../backend/assembly.ts';
import { type LocatedResource, token } from './references.ts';
import { roleDocuments, texts } from './role-documents.ts';

interface Statement {
  readonly allow: boolean;
  readonly covers: (resource: string) => boolean;
}

/** What the IAM policies of the app let roles do with the API. */
export interface RolePolicies {
  /** @param role A token of `references.ts`. */
  allows(role: string, type: string, field: string): boolean;
  /** True where any statement lets the role call GraphQL APIs at all. */
  names(role: string): boolean;
}

/**
 * Reads inline policies, managed policies and policies that name roles. Conditions of statements are passed over, and so
 * are policies that AWS itself manages (`AdministratorAccess`).
 */
export function readRolePolicies(resources: readonly LocatedResource[], api: LocatedResource): RolePolicies {
  const arn = token(api.scope, api.logicalId, 'Arn');
  const spelled = `arn:aws:appsync:<AWS::Region>:<AWS::AccountId>:apis/${token(api.scope, api.logicalId, 'ApiId')}`;
  const statements = new Map<string, Statement[]>();
  const add = (role: string, document: unknown, { scope }: LocatedResource) => {
    const own = statements.get(role) ?? [];
    statements.set(role, own);
    const given = record(document).Statement;
    for (const statement of (Array.isArray(given) ? given : [given]).map(record)) {
      const actions = texts(statement.Action, scope);
      if (!actions.some(action => iamPattern(action.toLowerCase()).test('appsync:graphql'))) continue;
      const resources = texts(statement.Resource, scope).map(name => name.split(arn).join(spelled));
      own.push({ allow: statement.Effect !== 'Deny', covers: covering(resources) });
    }
  };
  for (const { role, document, holder } of roleDocuments(resources)) add(role, document, holder);
  return {
    allows(role, type, field) {
      const target = `${spelled}/types/${type}/fields/${field}`;
      const found = (statements.get(role) ?? []).filter(({ covers }) => covers(target));
      return found.some(({ allow }) => allow) && found.every(({ allow }) => allow);
    },
    names: role => (statements.get(role) ?? []).some(({ allow }) => allow),
  };
}

/** Names are looked up and patterns are compiled once: a role of a large API has hundreds. */
function covering(resources: readonly string[]): (resource: string) => boolean {
  const exact = new Set(resources);
  const patterns = resources.filter(name => /[*?]/.test(name)).map(iamPattern);
  return resource => exact.has(resource) || patterns.some(own => own.test(resource));
}
