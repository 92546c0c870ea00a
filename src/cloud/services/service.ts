import type { FaultBox } from '../faults.ts';
import type { Functions } from '../functions/functions.ts';
import type { InvokeFunction } from '../functions/invoke.ts';
import type { LogStore } from '../functions/log-store.ts';
import type { IsAllowed, Principal } from '../iam/principal.ts';
import type { ServiceName } from '../models/service-models.ts';
import type { StackEngine } from '../stacks/engine.ts';
import type { CloudStore } from '../state/store.ts';

/** What a service's operations may use. */
export interface ServiceContext {
  readonly store: CloudStore;
  readonly engine: StackEngine;
  readonly faults: FaultBox;
  /** Runs a deployed function. */
  readonly invoke: InvokeFunction;
  readonly functions: Functions;
  readonly logs: LogStore;
  readonly isAllowed: IsAllowed;
  /** The role that calls; undefined for the practice key, which may do all. */
  readonly caller: Principal | undefined;
  /** From the request's signature. */
  readonly region: string;
  /** Of this server, without a slash at the end. */
  readonly url: string;
  readonly requestId: string;
  now(): Date;
}

/**
 * One operation. The router has read `input` by the SDK's model and found its required members present, so an operation
 * declares the members that it uses as its input's type.
 */
// A method's parameters are compared bivariantly: that is what lets each operation name its own input.
export type Operations = Readonly<
  Record<string, { run(input: never, context: ServiceContext): Promise<object> | object }['run']>
>;

export interface Service {
  readonly name: ServiceName;
  readonly operations: Operations;
}
