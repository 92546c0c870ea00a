import type { Resource } from '../state/model.ts';
import type { CloudStore } from '../state/store.ts';
import { AWS_POLICIES } from './aws-policies.ts';

/** A policy document and what it is called. */
export interface NamedDocument {
  readonly name: string;
  readonly document: unknown;
}

export interface RoleDocuments {
  readonly documents: readonly NamedDocument[];
  /** Policies of AWS's own that the role has and that aren't known here. */
  readonly unknown: readonly string[];
}

/** The identity-based policies of a deployed role: inline, attached, and those that name it. */
export function documentsOfRole(store: CloudStore, roleName: string): RoleDocuments {
  const resources = standingResources(store);
  const documents: NamedDocument[] = [];
  const unknown: string[] = [];
  const managed = new Map(
    resources
      .filter(({ type }) => type === 'AWS::IAM::ManagedPolicy')
      .map(policy => [policy.physicalId, policy]),
  );
  for (const { type, physicalId, logicalId, properties } of resources) {
    if (type === 'AWS::IAM::Policy' || type === 'AWS::IAM::ManagedPolicy') {
      if (!list(properties.Roles).map(String).includes(roleName)) continue;
      documents.push({
        name: String(properties.PolicyName ?? logicalId),
        document: properties.PolicyDocument,
      });
    }
    if (type !== 'AWS::IAM::Role' || physicalId !== roleName) continue;
    for (const policy of list(properties.Policies).map(record)) {
      documents.push({ name: String(policy.PolicyName), document: policy.PolicyDocument });
    }
    for (const arn of list(properties.ManagedPolicyArns).map(String)) {
      const own = managed.get(arn);
      const aws = AWS_POLICIES[arn.replace(/^arn:[^:]+:iam::aws:policy\//, '')];
      const document = own?.properties.PolicyDocument ?? aws;
      if (document === undefined) unknown.push(arn);
      else documents.push({ name: arn.split('/').at(-1) ?? arn, document });
    }
  }
  return { documents, unknown };
}

/** The policies of a bucket itself. */
export function documentsOfBucket(store: CloudStore, bucket: string): readonly NamedDocument[] {
  return standingResources(store)
    .filter(({ type, properties }) => type === 'AWS::S3::BucketPolicy' && properties.Bucket === bucket)
    .map(({ logicalId, properties }) => ({ name: logicalId, document: properties.PolicyDocument }));
}

function standingResources(store: CloudStore): readonly Resource[] {
  return Object.values(store.state.stacks)
    .filter(stack => !stack.deletedAt)
    .flatMap(stack => Object.values(stack.resources))
    .filter(({ physicalId, status }) => physicalId && status !== 'DELETE_COMPLETE');
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
