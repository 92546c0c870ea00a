import { PRACTICE_ACCOUNT } from '../practice.ts';
import type { CloudStore } from '../state/store.ts';
import { type ConditionKeys, conditionKeys } from './condition-keys.ts';
import type { Verdict } from './policy-text.ts';
import type { AccessAnswer, AccessQuestion, IsAllowed, Principal } from './principal.ts';
import { documentsOfBucket, documentsOfRole, type NamedDocument } from './role-documents.ts';
import { type Statement, speaksOf, statementsOf } from './statement.ts';

/**
 * Evaluates the policies of the deployed roles as IAM does: a Deny that applies wins, then some statement must allow. What
 * can't be evaluated allows nothing, and denies where it might deny.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export function isAllowedBy(store: CloudStore, now: () => Date): IsAllowed {
  return (principal, question) => {
    const keys = conditionKeys(principal, question, now());
    const role = documentsOfRole(store, principal.roleName);
    const bucket = /^arn:[^:]+:s3:::([^/*?]+)/.exec(question.resource)?.[1];
    const judged = [
      ...judge(role.documents, 'an identity-based policy', question, keys),
      ...(bucket === undefined
        ? []
        : judge(documentsOfBucket(store, bucket), 'a resource-based policy', question, keys, principal)),
    ];
    return decide(judged, question, role.unknown);
  };
}

interface Judged {
  readonly allow: boolean;
  readonly speaks: Verdict;
  readonly kind: string;
  readonly where: string;
}

/** @param principal Where the policy is a resource's, which says whom it speaks of. */
function judge(
  documents: readonly NamedDocument[],
  kind: string,
  question: AccessQuestion,
  keys: ConditionKeys,
  principal?: Principal,
): readonly Judged[] {
  return documents.flatMap(({ name, document }) => {
    const { statements, variables } = statementsOf(document);
    return statements
      .filter(statement => principal === undefined || isMeant(statement, principal))
      .map((statement, index) => ({
        allow: statement.Effect === 'Allow',
        speaks: speaksOf(statement, question, keys, variables),
        kind,
        where: `${name}, ${statement.Sid === undefined ? `statement ${index + 1}` : String(statement.Sid)}`,
      }));
  });
}

function decide(
  judged: readonly Judged[],
  { action }: AccessQuestion,
  unknown: readonly string[],
): AccessAnswer {
  const denies = judged.filter(({ allow }) => !allow);
  const denied = denies.find(({ speaks }) => speaks === true);
  if (denied) return refused(`of an explicit deny in ${denied.kind} (${denied.where})`);
  for (const { speaks, where } of denies) {
    if (typeof speaks === 'object') return refused(cannotTell(where, speaks.unclear));
  }
  const allows = judged.filter(({ allow }) => allow);
  if (allows.some(({ speaks }) => speaks === true)) return { allowed: true };
  for (const { speaks, where } of allows) {
    if (typeof speaks === 'object') return refused(cannotTell(where, speaks.unclear));
  }
  const rest =
    unknown.length === 0 ? '' : ` (PRACTICE: ${unknown.join(', ')} is AWS's own policy and not evaluated)`;
  return refused(`no identity-based policy allows the ${action} action${rest}`);
}

function refused(because: string): AccessAnswer {
  return { allowed: false, because };
}

function cannotTell(where: string, what: string): string {
  return `the practice cloud can't evaluate ${what} (${where})`;
}

/** Whether a statement of a resource's policy speaks of this principal. */
function isMeant(statement: Statement, { roleArn }: Principal): boolean {
  const names = (value: unknown): boolean => {
    if (value === '*') return true;
    const given = (Object(value) as Record<string, unknown>).AWS;
    return (Array.isArray(given) ? given : [given]).some(
      name =>
        name === '*' ||
        name === roleArn ||
        name === PRACTICE_ACCOUNT ||
        name === `arn:aws:iam::${PRACTICE_ACCOUNT}:root`,
    );
  };
  return 'NotPrincipal' in statement ? !names(statement.NotPrincipal) : names(statement.Principal);
}
