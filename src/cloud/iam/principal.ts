/** Who stands behind a signed request: a role that an identity pool, or a function, has taken on. */
export interface Principal {
  readonly roleArn: string;
  readonly roleName: string;
  readonly accessKeyId: string;
  /** Of an identity pool's member. */
  readonly identity?: {
    readonly poolId: string;
    /** `${cognito-identity.amazonaws.com:sub}` in policies. */
    readonly id: string;
    /** Undefined for a guest. */
    readonly user?: { readonly userPoolId: string; readonly sub: string; readonly username: string };
  };
}

/** A call that a role's policies are asked about. */
export interface AccessQuestion {
  /** 's3:GetObject', 'appsync:GraphQL' ... */
  readonly action: string;
  readonly resource: string;
  /** Keys of conditions to their values, beside those of the principal. */
  readonly context?: Readonly<Record<string, string>>;
}

export type AccessAnswer =
  | { readonly allowed: true }
  /** `because` says which statement denies, that none allows, or what can't be evaluated. */
  | { readonly allowed: false; readonly because: string };

/** Evaluates the policies of the deployed roles. */
export type IsAllowed = (principal: Principal, question: AccessQuestion) => AccessAnswer;
