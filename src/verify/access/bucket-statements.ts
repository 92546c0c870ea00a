import { iamPattern } from '../../iam-pattern.ts';
import { record } from '../backend/assembly.ts';
import { type LocatedResource, resolveText, token } from './references.ts';
import { roleDocuments, texts } from './role-documents.ts';

/** The id that the identity pool gives a person, as policies write it. */
export const identityVariable = '$' + '{cognito-identity.amazonaws.com:sub}';

/** What is done with files, and what S3 calls it. */
export const fileActions = {
  get: 's3:GetObject',
  list: 's3:ListBucket',
  write: 's3:PutObject',
  delete: 's3:DeleteObject',
} as const;

export type FileAction = keyof typeof fileActions;

/** A statement of a role's policy that speaks of files. */
export interface FileStatement {
  readonly role: string;
  readonly allow: boolean;
  readonly actions: readonly FileAction[];
  /** ARNs as patterns, each bucket's spelled as `bucketArn` does. */
  readonly resources: readonly string[];
  /** Of a list: the prefixes that it may ask for, as patterns; undefined where any will do. */
  readonly prefixes: readonly string[] | undefined;
  /** It holds on a condition that isn't looked at here. */
  readonly unclear: boolean;
}

export function bucketArn({ scope, logicalId }: LocatedResource): string {
  return `arn:aws:s3:::${token(scope, logicalId)}`;
}

/** All that roles are told about the files of these buckets. */
export function fileStatements(
  resources: readonly LocatedResource[],
  buckets: readonly LocatedResource[],
): readonly FileStatement[] {
  const spellings = buckets.map(
    bucket => [token(bucket.scope, bucket.logicalId, 'Arn'), bucketArn(bucket)] as const,
  );
  const spelled = (name: string) =>
    spellings.reduce((text, [arn, wanted]) => text.split(arn).join(wanted), name);
  return roleDocuments(resources).flatMap(({ role, document, holder: { scope } }) => {
    const given = record(document).Statement;
    return (Array.isArray(given) ? given : [given]).map(record).flatMap(statement => {
      const patterns = texts(statement.Action, scope).map(action => iamPattern(action.toLowerCase()));
      const actions = (Object.keys(fileActions) as FileAction[]).filter(action =>
        patterns.some(pattern => pattern.test(fileActions[action].toLowerCase())),
      );
      if (actions.length === 0) return [];
      const conditions = Object.entries(record(statement.Condition)).flatMap(([operator, keys]) =>
        Object.entries(record(keys)).map(([key, value]) => ({ operator, key, value })),
      );
      const prefix = conditions.find(
        ({ operator, key }) => /^String(Like|Equals)$/.test(operator) && key === 's3:prefix',
      );
      return [
        {
          role,
          allow: statement.Effect !== 'Deny',
          actions,
          resources: texts(statement.Resource, scope).map(spelled),
          prefixes: prefix === undefined ? undefined : texts(prefix.value, scope),
          unclear: conditions.length > (prefix === undefined ? 0 : 1),
        },
      ];
    });
  });
}

/** The token of the role that a property refers to, by its name or its ARN. */
export function roleOf(value: unknown, { scope }: LocatedResource): string {
  return resolveText(value, scope).replace(/\.Arn>$/, '>');
}
