import type { AccessCaller } from '../../../../src/checks/backend-view.ts';
import type { Rank } from './compare-access.ts';

/** A rule of the first transformer, as it is written. */
export interface OldRule {
  readonly allow: string;
  readonly provider?: string;
  readonly ownerField?: string;
  readonly identityField?: string;
  readonly identityClaim?: string;
  readonly groups?: string | readonly string[];
  readonly groupsField?: string;
  readonly operations?: readonly string[] | null;
  readonly queries?: readonly string[] | null;
  readonly mutations?: readonly string[] | null;
}

export type OldOperation = 'get' | 'list' | 'read' | 'create' | 'update' | 'delete';

/**
 * The first transformer's answer to who may do what, after its source: `splitRules`, `protectGetQuery` and its sisters in
 * ModelAuthTransformer.ts of the package graphql-auth-transformer 7.2.89. Where no rule is for an operation, nothing
 * protects it, and AppSync lets in whoever comes by the default mode.
 * @param operation 'read' stands for subscriptions, which rules with `queries` say nothing about.
 */
export function oldAnswer(
  rules: readonly OldRule[],
  operation: OldOperation,
  caller: AccessCaller,
  defaultMode: string,
): Rank {
  const speaking = rules.filter(rule => isFor(rule, operation));
  if (speaking.length === 0) return modeOf(caller) === defaultMode ? 2 : 0;
  return Math.max(...speaking.map(rule => gives(rule, operation, caller))) as Rank;
}

/** The field's answer: the model's, and where a rule of the field is for the operation, the field's as well. */
export function oldFieldAnswer(
  model: readonly OldRule[],
  field: readonly OldRule[],
  operation: 'read' | 'create' | 'update',
  caller: AccessCaller,
  defaultMode: string,
): Rank {
  const ofModel =
    operation === 'read'
      ? Math.max(...(['get', 'list'] as const).map(one => oldAnswer(model, one, caller, defaultMode)))
      : oldAnswer(model, operation, caller, defaultMode);
  if (!field.some(rule => isFor(rule, operation))) return ofModel as Rank;
  const speaking = field.filter(rule => isFor(rule, operation));
  // A field is read of one row, as by get.
  const ofField = speaking.map(rule => gives(rule, operation === 'read' ? 'get' : operation, caller));
  return Math.min(ofModel, Math.max(...ofField)) as Rank;
}

/** Whether some rule is for an operation: else Gen 2 keeps closed what Gen 1 left open. */
export function hasRule(rules: readonly OldRule[], operation: OldOperation): boolean {
  return rules.some(rule => isFor(rule, operation));
}

/** `splitRules`: `operations` decides where it is given, null for none; else `queries` and `mutations`. */
function isFor({ operations, queries, mutations }: OldRule, operation: OldOperation): boolean {
  const isQuery = operation === 'get' || operation === 'list' || operation === 'read';
  if (operations !== undefined) return operations?.includes(isQuery ? 'read' : operation) ?? false;
  if (!isQuery) return mutations === undefined || (mutations?.includes(operation) ?? false);
  return queries === undefined || (operation !== 'read' && (queries?.includes(operation) ?? false));
}

function gives(rule: OldRule, operation: OldOperation, caller: AccessCaller): Rank {
  const provider = rule.provider ?? { public: 'apiKey' }[rule.allow] ?? 'userPools';
  if (provider !== { apiKey: 'apiKey', userPool: 'userPools', identityPool: 'iam' }[modeOf(caller)]) return 0;
  if (rule.allow === 'public') return provider === 'apiKey' || caller.kind === 'guest' ? 2 : 0;
  if (rule.allow === 'private') return caller.kind === 'guest' ? 0 : 2;
  const ofRows: Rank = operation === 'list' || operation === 'read' ? 1 : 2;
  if (rule.allow === 'owner') {
    // Whoever creates a row is its owner.
    if (operation === 'create') return 2;
    return caller.kind === 'owner' && caller.name === (rule.ownerField ?? 'owner') ? ofRows : 0;
  }
  if (rule.groups !== undefined) {
    return caller.kind === 'group' && [rule.groups].flat().includes(caller.name ?? '') ? 2 : 0;
  }
  return caller.kind === 'group-in' && caller.name === rule.groupsField ? ofRows : 0;
}

function modeOf({ kind }: AccessCaller): 'apiKey' | 'userPool' | 'identityPool' {
  if (kind === 'api-key') return 'apiKey';
  return kind === 'guest' || kind === 'identity-pool' ? 'identityPool' : 'userPool';
}
