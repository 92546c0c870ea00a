import type { InvokeFunction } from '../../functions/invoke.ts';
import { ResolverError } from '../resolver-error.ts';
import type { SourceRunner } from './source.ts';

/**
 * A resolver's call of a function.
 * https://docs.aws.amazon.com/appsync/latest/devguide/resolver-mapping-template-reference-lambda.html
 */
export function lambdaRunner(invoke: InvokeFunction): SourceRunner {
  return {
    async run({ name, properties }, request) {
      const { operation, payload, invocationType } = Object(request) as Readonly<Record<string, unknown>>;
      if (operation !== 'Invoke') {
        throw new ResolverError(`PRACTICE: the operation ${String(operation)} is not played`, 'PRACTICE');
      }
      const { LambdaFunctionArn } = Object(properties.LambdaConfig) as {
        readonly LambdaFunctionArn?: unknown;
      };
      if (typeof LambdaFunctionArn !== 'string') {
        throw new ResolverError(`${name} names no function.`, 'MappingTemplate');
      }
      const called = invoke(LambdaFunctionArn, payload ?? null);
      if (invocationType === 'Event') {
        called.catch(() => undefined);
        return null;
      }
      const answered = await called;
      if (answered.kind === 'returned') return answered.payload ?? null;
      throw new ResolverError(
        answered.errorMessage,
        answered.errorType === 'PRACTICE' ? 'PRACTICE' : 'Lambda:Unhandled',
      );
    },
  };
}
