import type { AccessCaller, DirectiveView, FieldView } from '../../checks/backend-view.ts';
import { list, record, text } from '../backend/assembly.ts';

/** A rule of an `@auth` directive, with what decides whom it means. */
export interface Rule {
  readonly allow: string;
  readonly provider: string | undefined;
  /** Undefined: all. */
  readonly operations: readonly string[] | undefined;
  /** Of owner rules: the field that names the owner. */
  readonly ownerField: string;
  readonly identityClaim: string | undefined;
  readonly groups: readonly string[];
  readonly groupsField: string | undefined;
  readonly groupClaim: string | undefined;
  /** The field that the rule stands at; undefined for the model's own. */
  readonly at: string | undefined;
}

/** The rules of a model's, an operation's or a field's directives. */
export function rulesOf(directives: readonly DirectiveView[], at?: string): readonly Rule[] {
  return directives
    .filter(({ name }) => name === 'auth')
    .flatMap(directive => list(directive.arguments.rules))
    .map(record)
    .map(rule => ({
      allow: text(rule.allow) ?? '',
      provider: text(rule.provider),
      operations: Array.isArray(rule.operations) ? rule.operations.map(String) : undefined,
      ownerField: text(rule.ownerField) ?? 'owner',
      identityClaim: text(rule.identityClaim),
      groups: list(rule.groups).map(String),
      groupsField: text(rule.groupsField),
      groupClaim: text(rule.groupClaim),
      at,
    }));
}

/** The rules of a model and of its fields. */
export function modelRules(model: {
  readonly directives: readonly DirectiveView[];
  readonly fields: readonly FieldView[];
}): readonly Rule[] {
  return [
    ...rulesOf(model.directives),
    ...model.fields.flatMap(field => rulesOf(field.directives, field.name)),
  ];
}

const identityPools = new Set(['identityPool', 'iam']);

/** True where a rule means a caller, whatever operation. */
export function means(rule: Rule, { kind, name }: AccessCaller): boolean {
  const { allow, provider, ownerField, groups, groupsField } = rule;
  const userPool = provider === undefined || provider === 'userPools';
  const signedIn = allow === 'private' && userPool;
  switch (kind) {
    case 'guest':
      return allow === 'public' && identityPools.has(provider ?? '');
    case 'api-key':
      return allow === 'public' && (provider === undefined || provider === 'apiKey');
    case 'signed-in':
      return signedIn;
    case 'identity-pool':
      return allow === 'private' && identityPools.has(provider ?? '');
    case 'oidc':
      return provider === 'oidc' && allow === 'private';
    case 'owner':
      return signedIn || (allow === 'owner' && ownerField === name);
    case 'group':
      return signedIn || (allow === 'groups' && groups.includes(name ?? ''));
    case 'group-in':
      return signedIn || (allow === 'groups' && groupsField === name);
    case 'custom':
      return allow === 'custom';
    case 'function':
      return false;
  }
}

const reads = ['get', 'list', 'listen', 'search', 'sync'];

/** True where a rule speaks of an operation: 'get', 'list', 'listen', 'create', 'update', 'delete'. */
export function covers({ operations }: Rule, operation: string): boolean {
  return (
    operations === undefined ||
    operations.includes(operation) ||
    (operations.includes('read') && reads.includes(operation))
  );
}

/** A rule as it is written in the schema builder. */
export function written(rule: Rule, lists: ReadonlySet<string>): string {
  const { operations, at } = rule;
  const only = operations === undefined ? '' : `.to([${operations.map(name => `'${name}'`).join(', ')}])`;
  const claim = rule.identityClaim ?? rule.groupClaim;
  const claims =
    claim === undefined
      ? ''
      : rule.allow === 'owner'
        ? `.identityClaim('${claim}')`
        : `.withClaimIn('${claim}')`;
  return `${at === undefined ? '' : `${at}: `}${subject(rule, lists)}${claims}${only}`;
}

function subject(
  { allow, provider, ownerField, groups, groupsField }: Rule,
  lists: ReadonlySet<string>,
): string {
  const from = provider === 'oidc' ? "'oidc'" : '';
  if (allow === 'public') return identityPools.has(provider ?? '') ? 'allow.guest()' : 'allow.publicApiKey()';
  if (allow === 'private') {
    return `allow.authenticated(${identityPools.has(provider ?? '') ? "'identityPool'" : from})`;
  }
  if (allow === 'owner') {
    if (ownerField === 'owner') return `allow.owner(${from})`;
    return `allow.owner${lists.has(ownerField) ? 's' : ''}DefinedIn('${ownerField}'${from && `, ${from}`})`;
  }
  if (allow === 'groups') {
    if (groupsField !== undefined) {
      return `allow.group${lists.has(groupsField) ? 's' : ''}DefinedIn('${groupsField}')`;
    }
    const [only, ...more] = groups;
    if (more.length === 0) return `allow.group('${only ?? ''}')`;
    return `allow.groups([${groups.map(group => `'${group}'`).join(', ')}])`;
  }
  return `allow.${allow}()`;
}
