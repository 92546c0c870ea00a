/** A call that DynamoDB refused. */
export class DynamoDBError extends Error {
  override readonly name = 'DynamoDBError';
  /** 'ConditionalCheckFailedException' */
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }

  /** From an answer: `{ "__type": "com.amazonaws.dynamodb.v20120810#CODE", "message": ... }`. */
  static of(answer: Readonly<Record<string, unknown>>): DynamoDBError {
    const code =
      String(answer.__type ?? 'InternalFailure')
        .split('#')
        .at(-1) ?? '';
    return new DynamoDBError(code, String(answer.message ?? answer.Message ?? ''));
  }
}
