/** What a resolver answers in place of a value: `$util.error`, `$util.unauthorized`, a data source that refuses. */
export class ResolverError extends Error {
  override readonly name = 'ResolverError';
  /** AppSync's word for it: 'Unauthorized', 'DynamoDB:ConditionalCheckFailedException'. */
  readonly errorType: string | null;
  readonly data: unknown;
  readonly errorInfo: unknown;

  constructor(
    message: string,
    errorType: string | null = null,
    { data = null, errorInfo = null }: { readonly data?: unknown; readonly errorInfo?: unknown } = {},
  ) {
    super(message);
    this.errorType = errorType;
    this.data = data;
    this.errorInfo = errorInfo;
  }
}
