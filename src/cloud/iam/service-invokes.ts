import { iamPattern } from '../../iam-pattern.ts';
import { functionName } from '../functions/deployed-function.ts';
import { PRACTICE_ACCOUNT } from '../practice.ts';
import type { CloudStore } from '../state/store.ts';

/** A service of AWS's that calls a function, and for what of the account. */
export interface CallingService {
  /** 's3.amazonaws.com' */
  readonly service: string;
  readonly sourceArn: string;
}

/**
 * Whether the function's own policy (AWS::Lambda::Permission) lets a service call it.
 * @param functionArn Of the function, or of a version of it.
 */
export function mayServiceInvoke(
  store: CloudStore,
  { service, sourceArn }: CallingService,
  functionArn: string,
): boolean {
  const name = functionName(functionArn);
  return Object.values(store.state.stacks)
    .filter(stack => !stack.deletedAt)
    .flatMap(stack => Object.values(stack.resources))
    .filter(({ type, physicalId }) => type === 'AWS::Lambda::Permission' && physicalId)
    .some(({ properties }) => {
      const { Action, FunctionName, Principal, SourceArn, SourceAccount } = properties;
      return (
        functionName(String(FunctionName)) === name &&
        ['lambda:InvokeFunction', 'lambda:*'].includes(String(Action)) &&
        Principal === service &&
        (SourceArn === undefined || iamPattern(String(SourceArn)).test(sourceArn)) &&
        (SourceAccount === undefined || SourceAccount === PRACTICE_ACCOUNT)
      );
    });
}
