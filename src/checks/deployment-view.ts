/** What was deployed of one exercise, as checks see it: the practice cloud's side, and what lies in its folder. */
export interface DeploymentView {
  /** The exercise's id, for the commands in what a check says. */
  readonly exercise: string;
  /** Undefined where the workspace's practice cloud doesn't run: nobody could be asked. */
  readonly practice: PracticeView | undefined;
  /** `amplify_outputs.json`; undefined where there is none, or only the empty one from before a deployment. */
  readonly outputs: OutputsView | undefined;
  /** Those of the files named in the exercise's `deployment.reads` that exist, with their texts. */
  readonly files: Readonly<Record<string, string>>;
  /** When the learner's files were last saved, ISO 8601, by their path. */
  readonly savedAt: Readonly<Record<string, string>>;
}

export interface OutputsView {
  /**
   * Who wrote them: a deployment to the practice cloud; one to an account, which the course made and the checks can't look
   * into; or nobody that was seen ('unseen'): a hand, or a deployment that is gone.
   */
  readonly from: 'practice' | 'aws' | 'unseen';
  readonly content: Readonly<Record<string, unknown>>;
}

export interface PracticeView {
  /** In the order of their creation; deleted ones included, as long as the practice cloud remembers them. */
  readonly sandboxes: readonly SandboxView[];
  /** Names of the secrets that are set now, of whichever identifier. Never their values. */
  readonly secrets: readonly SecretView[];
}

export interface SecretView {
  readonly name: string;
  /** The sandbox's identifier without all but letters and digits, as in its stack's name. */
  readonly identifier: string;
}

/** One sandbox of the exercise: its root stack with everything in it. */
export interface SandboxView {
  /** As it stands in the stack's name: without all but letters and digits. */
  readonly identifier: string;
  readonly stack: string;
  /** CloudFormation's: 'CREATE_COMPLETE', ... */
  readonly status: string;
  readonly deleted: boolean;
  /** What the root stack says of itself: 'awsAppsyncApiEndpoint', ... */
  readonly outputs: Readonly<Record<string, string>>;
  /** Of all stacks in it, those that hold stacks left out. Empty once it is deleted. */
  readonly resources: readonly DeployedResource[];
  /** Of its root stack all, of the others what failed; in the order of time. They stay when it is deleted. */
  readonly events: readonly DeploymentEvent[];
}

export interface DeployedResource {
  readonly logicalId: string;
  readonly type: string;
  readonly status: string;
  /** What hotswaps changed since CloudFormation last did: 'code', 'environment', 'definition', ... */
  readonly hotswapped: readonly string[];
}

export interface DeploymentEvent {
  readonly at: string;
  readonly logicalId: string;
  readonly type: string;
  readonly status: string;
  readonly reason: string | undefined;
}

/** Where checks get their view from. Injected, since they know neither disk nor network. */
export interface DeploymentReader {
  /** Never rejects, and answers within seconds: what can't be read isn't there. */
  read(exercise: DeploymentReaderExercise): Promise<DeploymentView>;
}

/** What of an exercise a reader needs. */
export interface DeploymentReaderExercise {
  readonly id: string;
  readonly folder: string;
  /** Those that the learner edits. */
  readonly files: readonly string[];
  readonly deployment?: { readonly reads?: readonly string[] };
}

/** What is seen where nobody can be asked. */
export function nothingDeployed(exercise: string): DeploymentView {
  return { exercise, practice: undefined, outputs: undefined, files: {}, savedAt: {} };
}
