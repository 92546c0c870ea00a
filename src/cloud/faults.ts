/** What goes wrong on demand. Everything absent goes well. */
export interface Faults {
  /** Every call to a service is answered "expired token" once this many more calls have been let through. */
  readonly expiredTokenAfter?: number;
  /** The account and region are as if `cdk bootstrap` had never run. */
  readonly missingBootstrap?: boolean;
  /** The account and region were bootstrapped with this version of the CDK's bootstrap stack. */
  readonly bootstrapVersion?: number;
  /** Calls of this action (`cloudformation:CreateStack`) are refused: no policy allows it. */
  readonly deniedAction?: string;
  /** Every signature is found to be wrong, as with another secret key. */
  readonly wrongSignature?: boolean;
  /** Resources of this type (or with this logical id) fail to be created or updated, with this message. */
  readonly failingResource?: { readonly match: string; readonly message: string };
  /** This many calls are refused because there are too many of them. */
  readonly throttledCalls?: number;
  /** Milliseconds that each resource of a stack takes. */
  readonly slowResources?: number;
  /** Calls are cut off without an answer. */
  readonly noConnection?: boolean;
}

/** What befalls one call. */
export type Strike = 'none' | 'expired' | 'throttled' | 'denied' | 'wrong-signature' | 'no-connection';

/** The faults in force, and the counting of those that count. */
export class FaultBox {
  private faults: Faults = {};
  private readonly listeners = new Set<() => void>();

  current(): Faults {
    return this.faults;
  }

  /** Replaces the faults in force; `{}` fixes everything. */
  set(faults: Faults): void {
    this.faults = faults;
    for (const listener of this.listeners) listener();
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /**
   * To be asked once for each call to a service: what befalls it.
   * @param action As policies name it: `cloudformation:CreateStack`.
   */
  strike(action: string): Strike {
    const { noConnection, wrongSignature, deniedAction, throttledCalls = 0, expiredTokenAfter } = this.faults;
    if (noConnection) return 'no-connection';
    if (wrongSignature) return 'wrong-signature';
    if (deniedAction === action) return 'denied';
    if (throttledCalls > 0) {
      this.set({ ...this.faults, throttledCalls: throttledCalls - 1 });
      return 'throttled';
    }
    if (expiredTokenAfter === undefined) return 'none';
    if (expiredTokenAfter <= 0) return 'expired';
    this.set({ ...this.faults, expiredTokenAfter: expiredTokenAfter - 1 });
    return 'none';
  }

  /** The message with which a resource fails, if it does. */
  failureOf(type: string, logicalId: string): string | undefined {
    const { failingResource } = this.faults;
    if (!failingResource) return undefined;
    return failingResource.match === type || failingResource.match === logicalId
      ? failingResource.message
      : undefined;
  }
}
