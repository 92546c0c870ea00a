import type { Problem } from '../learn-error.ts';
import { isLearnError } from '../learn-error.ts';

const doctor = 'See what is wrong and how to fix it: npx amplify-gen2-learn doctor';

/** What keeps the machine, not the code, from giving a verdict. */
export const problems = {
  packagesMissing: (names: readonly string[]): Problem => ({
    code: 'packages-missing',
    message: `The workspace's packages are not in place: ${names.join(', ')}. Your code has not been checked.`,
    resolution: `Wait until they are installed, then save again. ${doctor}`,
  }),
  packagesBroken: (detail: string): Problem => ({
    code: 'packages-broken',
    message: `The workspace's packages are incomplete: ${detail} Your code has not been checked.`,
    resolution: doctor,
  }),
  typesUnavailable: (detail: string): Problem => ({
    code: 'types-unavailable',
    message: `TypeScript could not be run: ${detail}`,
    resolution: doctor,
  }),
  synthesisUnavailable: (detail: string): Problem => ({
    code: 'synthesis-unavailable',
    message: `The process that builds backends did not start: ${detail}`,
    resolution: doctor,
  }),
  engineUnavailable: (error: unknown): Problem =>
    isLearnError(error)
      ? { code: error.code, message: error.message, resolution: error.resolution }
      : {
          code: 'engine-unavailable',
          message: `The checking engine could not be reached: ${error instanceof Error ? error.message : String(error)}`,
          resolution: 'Check without it: npx amplify-gen2-learn check --no-engine',
        },
  unexpected: (error: unknown): Problem =>
    isLearnError(error)
      ? { code: error.code, message: error.message, resolution: error.resolution }
      : {
          code: 'workspace-not-writable',
          message: `The workspace could not be prepared: ${error instanceof Error ? error.message : String(error)}`,
          resolution: doctor,
        },
} as const;
