import { list, record } from '../backend/assembly.ts';
import { type LocatedResource, resolveText, type StackScope, token } from './references.ts';

/** A policy document of a role, with the resource that holds it. */
export interface RoleDocument {
  /** A token of `references.ts`. */
  readonly role: string;
  readonly document: unknown;
  readonly holder: LocatedResource;
}

/** Inline policies, managed policies and policies that name roles. What AWS itself manages is not known here. */
export function roleDocuments(resources: readonly LocatedResource[]): readonly RoleDocument[] {
  const managed = new Map(
    resources
      .filter(({ type }) => type === 'AWS::IAM::ManagedPolicy')
      .map(resource => [token(resource.scope, resource.logicalId), resource] as const),
  );
  return resources.flatMap((holder): readonly RoleDocument[] => {
    const { type, properties, scope, logicalId } = holder;
    if (type === 'AWS::IAM::ManagedPolicy' || type === 'AWS::IAM::Policy') {
      const document = properties.PolicyDocument;
      return list(properties.Roles).map(role => ({ role: resolveText(role, scope), document, holder }));
    }
    if (type !== 'AWS::IAM::Role') return [];
    const role = token(scope, logicalId);
    return [
      ...list(properties.Policies).map(policy => ({
        role,
        document: record(policy).PolicyDocument,
        holder,
      })),
      ...list(properties.ManagedPolicyArns).flatMap(name => {
        const policy = managed.get(resolveText(name, scope));
        return policy === undefined
          ? []
          : [{ role, document: policy.properties.PolicyDocument, holder: policy }];
      }),
    ];
  });
}

/** A value of a statement, which may be one or a list, as resolved texts. */
export function texts(value: unknown, scope: StackScope): readonly string[] {
  return (Array.isArray(value) ? value : value === undefined ? [] : [value]).map(entry =>
    resolveText(entry, scope),
  );
}
