/** What is asked of AWS, and answered, between the program and its AWS worker: one line of JSON each. */
export type Question =
  /** Who are we, where, and is that place ready? */
  | { readonly kind: 'account'; readonly stack: string }
  /** Who are we, and where? No more than that. */
  | { readonly kind: 'identity' }
  | { readonly kind: 'stack'; readonly stack: string }
  /** The resources that failed in the stack's last operation, nested stacks included. */
  | { readonly kind: 'failures'; readonly stack: string }
  /** Deletes the stack and waits for the end; answers with each new status. */
  | { readonly kind: 'delete-stack'; readonly stack: string };

export interface AccountAnswer {
  readonly kind: 'account';
  readonly credentials: Found<{ readonly source: CredentialSource }>;
  readonly region: Found<{ readonly name: string }>;
  /** Undefined where it couldn't be asked for want of the above. */
  readonly identity: Found<{ readonly account: string; readonly arn: string }> | undefined;
  /** The version of the CDK bootstrap; 0 where there is none. */
  readonly bootstrap: Found<{ readonly version: number }> | undefined;
  /** Undefined where nobody was asked for it. */
  readonly stack: Found<StackAnswer> | undefined;
}

export type Found<T> = ({ readonly found: true } & T) | NotFound;

export interface NotFound {
  readonly found: false;
  readonly error: string;
  readonly message: string;
}

export type CredentialSource =
  | 'environment'
  | 'profile'
  | 'sso'
  | 'login'
  | 'process'
  | 'role'
  | 'web-identity'
  | 'container'
  | 'instance'
  | 'unknown';

export interface StackAnswer {
  readonly kind: 'stack';
  /** Undefined: there is no such stack. */
  readonly status: string | undefined;
  readonly reason: string | undefined;
}

export interface FailuresAnswer {
  readonly kind: 'failures';
  readonly failures: readonly FailedResource[];
}

export interface FailedResource {
  readonly stack: string;
  readonly name: string;
  readonly type: string;
  readonly status: string;
  readonly reason: string;
}

/** The question could not be answered. */
export interface ErrorAnswer {
  readonly kind: 'error';
  readonly error: string;
  readonly message: string;
}

export type Answer = AccountAnswer | StackAnswer | FailuresAnswer | ErrorAnswer;

/** What the worker is started with, as one line on its standard input. */
export interface Request {
  /** The workspace, whose packages hold the AWS SDK. */
  readonly workspace: string;
  readonly question: Question;
}
