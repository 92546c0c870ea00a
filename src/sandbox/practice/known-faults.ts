import type { Faults } from '../../cloud/faults.ts';

/** A fault that a learner can switch on by name. */
export interface KnownFault {
  readonly faults: Faults;
  /** What is now wrong, as a sentence. */
  readonly says: string;
}

export const faultNames = [
  'expired-token',
  'missing-bootstrap',
  'throttling',
  'slow-stack',
  'no-connection',
] as const;

export const knownFaults: Readonly<Record<(typeof faultNames)[number], KnownFault>> = {
  'expired-token': { faults: { expiredTokenAfter: 0 }, says: 'Your session has expired.' },
  'missing-bootstrap': {
    faults: { missingBootstrap: true },
    says: 'The region is as if it had never been bootstrapped.',
  },
  throttling: { faults: { throttledCalls: 100 }, says: 'The next 100 calls are refused: too many requests.' },
  'slow-stack': { faults: { slowResources: 2_000 }, says: 'Each resource of a stack takes two seconds.' },
  'no-connection': { faults: { noConnection: true }, says: 'Connections are cut.' },
};
