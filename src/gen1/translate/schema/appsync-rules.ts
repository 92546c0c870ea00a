import type { Gen1Directive } from './gen1-schema.ts';
import { asTexts, type Gen1Rule } from './rules.ts';

const anyone = {
  operations: undefined,
  ownerField: undefined,
  identityClaim: undefined,
  groups: undefined,
  groupsField: undefined,
  groupClaim: undefined,
};

/** AppSync's own directives by whom they let in. `@aws_iam` is for roles whose policies say so: Gen 2 always lets them in. */
const subjects: Readonly<Record<string, Pick<Gen1Rule, 'allow' | 'provider'> | undefined>> = {
  aws_api_key: { allow: 'public', provider: 'apiKey' },
  aws_cognito_user_pools: { allow: 'private', provider: 'userPools' },
  aws_auth: { allow: 'private', provider: 'userPools' },
  aws_oidc: { allow: 'private', provider: 'oidc' },
  aws_lambda: { allow: 'custom', provider: 'function' },
  aws_iam: undefined,
};

/** Whether a directive says who may, in AppSync's words. */
export function isAppSyncRule({ name }: Gen1Directive): boolean {
  return Object.hasOwn(subjects, name);
}

/** The rules that AppSync's directives stand for; undefined where there are none of them. */
export function appSyncRulesOf(owner: {
  readonly directives: readonly Gen1Directive[];
}): readonly Gen1Rule[] | undefined {
  const found = owner.directives.filter(isAppSyncRule);
  if (found.length === 0) return undefined;
  return found.flatMap(({ name, arguments: given }): readonly Gen1Rule[] => {
    const subject = subjects[name];
    if (subject === undefined) return [];
    if (given.cognito_groups === undefined) return [{ ...anyone, ...subject }];
    return [
      { ...anyone, allow: 'groups', provider: subject.provider, groups: asTexts(given.cognito_groups) },
    ];
  });
}

/** Whether AppSync's directives let in some groups only, which the rules of `@auth` beside them don't widen. */
export function namesGroups(owner: { readonly directives: readonly Gen1Directive[] }): boolean {
  return owner.directives.some(
    directive => isAppSyncRule(directive) && directive.arguments.cognito_groups !== undefined,
  );
}
