import { setTimeout as wait } from 'node:timers/promises';
import type { Answer, FailedResource, FailuresAnswer, StackAnswer } from './protocol.ts';
import type { Sdk } from './workspace-sdk.ts';

interface StackDescription {
  readonly StackId?: string;
  readonly StackStatus?: string;
  readonly StackStatusReason?: string;
}

interface StackEvent {
  readonly StackName?: string;
  readonly LogicalResourceId?: string;
  readonly PhysicalResourceId?: string;
  readonly ResourceType?: string;
  readonly ResourceStatus?: string;
  readonly ResourceStatusReason?: string;
}

/** How often the status of a stack that is being deleted is asked for. Milliseconds. */
const pollEvery = 2_000;

export async function askStack(sdk: Sdk, stack: string): Promise<StackAnswer> {
  const description = await describe(sdk, stack);
  const gone = description === undefined || description.StackStatus === 'DELETE_COMPLETE';
  return {
    kind: 'stack',
    status: gone ? undefined : description.StackStatus,
    reason: gone ? undefined : description.StackStatusReason,
  };
}

/** The resources that failed last, the cause first. Nested stacks are asked for theirs. */
export async function askFailures(sdk: Sdk, stack: string): Promise<FailuresAnswer> {
  return { kind: 'failures', failures: await failuresOf(sdk, stack, 0) };
}

async function failuresOf(sdk: Sdk, stack: string, depth: number): Promise<readonly FailedResource[]> {
  // The sandbox's own stacks are nested three deep at most.
  if (depth > 4) return [];
  const { StackEvents } = await sdk.cloudFormation
    .client()
    .send(sdk.cloudFormation.command('DescribeStackEventsCommand', { StackName: stack }));
  // Newest first, of the last operation only.
  const events = StackEvents as readonly StackEvent[];
  const begin = events.findIndex(isBegin);
  const last = begin < 0 ? events : events.slice(0, begin);
  const found: FailedResource[] = [];
  for (const event of last.toReversed()) {
    if (!event.ResourceStatus?.endsWith('_FAILED')) continue;
    const nested = event.ResourceType === 'AWS::CloudFormation::Stack' ? event.PhysicalResourceId : undefined;
    if (nested?.startsWith('arn:') && event.LogicalResourceId !== event.StackName)
      found.push(...(await failuresOf(sdk, nested, depth + 1)));
    found.push({
      stack: event.StackName ?? stack,
      name: event.LogicalResourceId ?? '',
      type: event.ResourceType ?? '',
      status: event.ResourceStatus,
      reason: event.ResourceStatusReason ?? '',
    });
  }
  return found;
}

function isBegin({ ResourceType, StackName, LogicalResourceId, ResourceStatus }: StackEvent): boolean {
  return (
    ResourceType === 'AWS::CloudFormation::Stack' &&
    LogicalResourceId === StackName &&
    (ResourceStatus === 'CREATE_IN_PROGRESS' || ResourceStatus === 'UPDATE_IN_PROGRESS')
  );
}

/** Deletes a stack and says each new status, until it is gone or the deletion failed. */
export async function deleteStack(sdk: Sdk, stack: string, say: (answer: Answer) => void): Promise<void> {
  const before = await describe(sdk, stack);
  if (before === undefined) return say({ kind: 'stack', status: undefined, reason: undefined });
  const { cloudFormation } = sdk;
  await cloudFormation.client().send(cloudFormation.command('DeleteStackCommand', { StackName: stack }));
  let said = '';
  for (;;) {
    // By its id: by its name, a deleted stack isn't found any more, which is as good.
    const now = await describe(sdk, before.StackId ?? stack);
    const status = now?.StackStatus === 'DELETE_COMPLETE' ? undefined : now?.StackStatus;
    if (status === undefined) return say({ kind: 'stack', status: undefined, reason: undefined });
    if (status !== said) say({ kind: 'stack', status, reason: now?.StackStatusReason });
    said = status;
    if (!status.endsWith('_IN_PROGRESS')) return;
    await wait(pollEvery);
  }
}

async function describe({ cloudFormation }: Sdk, stack: string): Promise<StackDescription | undefined> {
  try {
    const { Stacks } = await cloudFormation
      .client()
      .send(cloudFormation.command('DescribeStacksCommand', { StackName: stack }));
    return (Stacks as readonly StackDescription[])[0];
  } catch (error) {
    if (error instanceof Error && /does not exist/.test(error.message)) return undefined;
    throw error;
  }
}
