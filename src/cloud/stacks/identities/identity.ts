import { suffix } from '../made-up.ts';

export interface IdentityRequest {
  readonly type: string;
  readonly stackName: string;
  readonly logicalId: string;
  readonly region: string;
  /** Where the practice cloud is reached. */
  readonly origin: string;
  readonly properties: Readonly<Record<string, unknown>>;
  /** Differs for each resource, and for each replacement of it. */
  readonly seed: string;
}

/** What a resource is known by: its physical id, what Ref gives where that differs, and its attributes. */
export interface Identity {
  readonly physicalId: string;
  readonly attributes: Record<string, unknown>;
}

/** @param arn Makes an ARN of this account and region: `arn('sqs', 'my-queue')`. */
export type Make = (request: IdentityRequest, arn: (service: string, resource: string) => string) => Identity;

/** CloudFormation's name for a resource that has none of its own, cut to a service's limit. */
export function name(request: IdentityRequest, property: string | undefined, limit = 64): string {
  const given = property ? request.properties[property] : undefined;
  if (typeof given === 'string' && given) return given;
  const tail = suffix(request.seed);
  const head = `${request.stackName}-${request.logicalId}`.slice(0, limit - tail.length - 1);
  return `${head}-${tail}`;
}
