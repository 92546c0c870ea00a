import type { EndedRun } from '../../../src/sandbox/run/deploy-sandbox.ts';
import type { FailureLab, Files } from '../failure-lab.ts';

/** One way to make a deployment by the real `ampx` fail, and what a person is told of it. */
export interface Provocation {
  /** The row of the failure table, or another outcome's code. */
  readonly code: string;
  readonly how: string;
  readonly provoke: (lab: FailureLab) => Promise<EndedRun>;
  readonly message: RegExp;
  readonly resolution: RegExp;
  /** Where a machine can't be made to fail so. */
  readonly unless?: boolean;
}

export const deployAgain = /amplify-gen2-learn sandbox deploy todo --identifier me --practice$/;
export const deleteIt = /amplify-gen2-learn sandbox delete todo --identifier me --practice$/;
export const check = /amplify-gen2-learn check todo$/;
export const signIn = /amplify-gen2-learn cloud fix sign-in\. Then: amplify-gen2-learn sandbox deploy todo /;
export const bootstrap =
  /amplify-gen2-learn cloud fix bootstrap\. Then: amplify-gen2-learn sandbox deploy todo /;
export const fixIt = /amplify-gen2-learn cloud fix\. Then: amplify-gen2-learn sandbox deploy todo /;
export const whoAmI = /aws sts get-caller-identity$/;

/** A project's files decide. */
export const withFiles =
  (files: Files): Provocation['provoke'] =>
  async lab => {
    await lab.project(files);
    return lab.deploy();
  };

/** The plain project, and something wrong around it. */
export const inPlainProject =
  (attempt: Parameters<FailureLab['deploy']>[0]): Provocation['provoke'] =>
  async lab => {
    await lab.project();
    return lab.deploy(attempt);
  };
