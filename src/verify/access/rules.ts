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
  /** Undefined: Cognito's own, `cognito:groups`. */
  readonly groupClaim: string | undefined;
  /** The field that the rule stands at; undefined for the model's own. */
  readonly at: string | undefined;
}

/** GraphQL takes a single value for a list of one. */
function oneOrMore(value: unknown): readonly string[] {
  return typeof value === 'string' ? [value] : list(value).map(String);
}

/** To say where groups stand anyway says nothing. */
function unlessDefault(groupClaim: string | undefined): string | undefined {
  return groupClaim === 'cognito:groups' ? undefined : groupClaim;
}

/** The rules of a model's, an operation's or a field's directives. */
function rulesOf(directives: readonly DirectiveView[], at?: string): readonly Rule[] {
  return directives
    .filter(({ name }) => name === 'auth')
    .flatMap(directive => list(directive.arguments.rules))
    .map(record)
    .map(rule => ({
      allow: text(rule.allow) ?? '',
      provider: text(rule.provider),
      operations:
        rule.operations === undefined || rule.operations === null ? undefined : oneOrMore(rule.operations),
      ownerField: text(rule.ownerField) ?? 'owner',
      identityClaim: text(rule.identityClaim),
      groups: oneOrMore(rule.groups),
      groupsField: text(rule.groupsField),
      groupClaim: unlessDefault(text(rule.groupClaim)),
      at,
    }));
}

/**
 * The rules of an operation of the schema's own. Where its handler is JavaScript, Amplify has turned the rules into
 * AppSync's directives; of `@aws_iam` it can't be told any more whether guests were meant.
 */
export function operationRules(directives: readonly DirectiveView[]): readonly Rule[] {
  const rule = (allow: string, groups: readonly string[] = []): Rule => ({
    allow,
    provider: undefined,
    operations: undefined,
    ownerField: 'owner',
    identityClaim: undefined,
    groups,
    groupsField: undefined,
    groupClaim: undefined,
    at: undefined,
  });
  const ofAppSync = directives.flatMap(({ name, arguments: given }) => {
    if (name === 'aws_api_key') return [rule('public')];
    if (name === 'aws_lambda') return [rule('custom')];
    if (name !== 'aws_cognito_user_pools' && name !== 'aws_auth') return [];
    const groups = list(given.cognito_groups).map(String);
    return [groups.length === 0 ? rule('private') : rule('groups', groups)];
  });
  return [...rulesOf(directives), ...ofAppSync];
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
export function means(rule: Rule, { kind, name, claim, id }: AccessCaller): boolean {
  const { allow, provider, ownerField, groups, groupsField, identityClaim, groupClaim } = rule;
  const userPool = provider === undefined || provider === 'userPools';
  const fromOidc = id.endsWith('@oidc');
  // Whoever a rule knows by more than being signed in is signed in too, with the same provider.
  const signedIn = allow === 'private' && (fromOidc ? provider === 'oidc' : userPool);
  const sameProvider = (provider === 'oidc') === fromOidc;
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
      return (
        signedIn || (sameProvider && allow === 'owner' && ownerField === name && identityClaim === claim)
      );
    case 'group':
      return (
        signedIn ||
        (sameProvider && allow === 'groups' && groups.includes(name ?? '') && groupClaim === claim)
      );
    case 'group-in':
      return signedIn || (sameProvider && allow === 'groups' && groupsField === name && groupClaim === claim);
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
