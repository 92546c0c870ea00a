/** A resource that failed, with the reason that its event carries. */
export class ResourceFailed extends Error {
  readonly logicalId: string;

  constructor(logicalId: string, reason: string) {
    super(reason);
    this.logicalId = logicalId;
  }
}

/** Thrown inside an operation when the cloud is stopped: the operation goes on at the next start. */
export class Stopped extends Error {}

/** Why a stack failed, as CloudFormation says it. */
export function failureReason(error: unknown): string {
  if (error instanceof ResourceFailed)
    return `The following resource(s) failed to create or update: [${error.logicalId}].`;
  return error instanceof Error ? error.message : String(error);
}
