import { ServiceError } from '../service-error.ts';
import type { Resource, Stack } from '../state/model.ts';
import { cloudformationTemplates } from './cloudformation-templates.ts';
import { stackHolding, stackNamed, standing } from './find-stack.ts';
import type { Operations, ServiceContext } from './service.ts';

const PAGE = 100;

/** CloudFormation's operations that change nothing. */
export const cloudformationReads: Operations = {
  ...cloudformationTemplates,

  DescribeStacks(input: { StackName?: string; NextToken?: string }, { store }: ServiceContext) {
    if (input.StackName) return { Stacks: [shown(standing(store, input.StackName))] };
    const all = Object.values(store.state.stacks).filter(stack => stack.status !== 'DELETE_COMPLETE');
    const { page, NextToken } = paged(all, input.NextToken);
    return { Stacks: page.map(shown), NextToken };
  },

  ListStacks(input: { StackStatusFilter?: string[]; NextToken?: string }, { store }: ServiceContext) {
    const filter = input.StackStatusFilter ?? [];
    const all = Object.values(store.state.stacks)
      .filter(stack => filter.length === 0 || filter.includes(stack.status))
      .sort((one, other) => other.createdAt.localeCompare(one.createdAt));
    const { page, NextToken } = paged(all, input.NextToken);
    return {
      StackSummaries: page.map(stack => ({
        StackId: stack.id,
        StackName: stack.name,
        CreationTime: new Date(stack.createdAt),
        LastUpdatedTime: date(stack.updatedAt),
        DeletionTime: date(stack.deletedAt),
        StackStatus: stack.status,
        StackStatusReason: stack.reason,
        ParentId: stack.parentId,
        RootId: stack.parentId ? stack.rootId : undefined,
      })),
      NextToken,
    };
  },

  DescribeStackEvents(input: { StackName: string; NextToken?: string }, { store }: ServiceContext) {
    const stack = stackNamed(store, input.StackName);
    if (!stack) throw new ServiceError('ValidationError', `Stack [${input.StackName}] does not exist`);
    const { page, NextToken } = paged([...stack.events].reverse(), input.NextToken);
    return {
      StackEvents: page.map(event => ({
        StackId: stack.id,
        StackName: stack.name,
        EventId: event.id,
        LogicalResourceId: event.logicalId,
        PhysicalResourceId: event.physicalId,
        ResourceType: event.type,
        Timestamp: new Date(event.at),
        ResourceStatus: event.status,
        ResourceStatusReason: event.reason,
      })),
      NextToken,
    };
  },

  DescribeStackResource(input: { StackName: string; LogicalResourceId: string }, { store }: ServiceContext) {
    const stack = standing(store, input.StackName);
    const resource = stack.resources[input.LogicalResourceId];
    if (!resource) {
      const message = `Resource ${input.LogicalResourceId} does not exist for stack ${stack.name}`;
      throw new ServiceError('ValidationError', message);
    }
    return {
      StackResourceDetail: {
        ...owner(stack),
        ...resourceShown(resource),
        LastUpdatedTimestamp: new Date(resource.changedAt),
      },
    };
  },

  DescribeStackResources(
    input: { StackName?: string; LogicalResourceId?: string; PhysicalResourceId?: string },
    { store }: ServiceContext,
  ) {
    const stack = input.StackName
      ? standing(store, input.StackName)
      : stackHolding(store, input.PhysicalResourceId ?? '');
    return {
      StackResources: Object.values(stack.resources)
        .filter(resource => !input.LogicalResourceId || resource.logicalId === input.LogicalResourceId)
        .map(resource => ({
          ...owner(stack),
          ...resourceShown(resource),
          Timestamp: new Date(resource.changedAt),
        })),
    };
  },

  ListStackResources(input: { StackName: string; NextToken?: string }, { store }: ServiceContext) {
    const { page, NextToken } = paged(
      Object.values(standing(store, input.StackName).resources),
      input.NextToken,
    );
    return {
      StackResourceSummaries: page.map(resource => ({
        ...resourceShown(resource),
        LastUpdatedTimestamp: new Date(resource.changedAt),
      })),
      NextToken,
    };
  },

  ListExports(_input: object, { store }: ServiceContext) {
    const stacks = Object.values(store.state.stacks).filter(stack => !stack.deletedAt);
    return {
      Exports: stacks.flatMap(stack =>
        stack.outputs.flatMap(output =>
          output.exportName
            ? [{ ExportingStackId: stack.id, Name: output.exportName, Value: output.value }]
            : [],
        ),
      ),
    };
  },
};

function paged<T>(
  all: readonly T[],
  token: string | undefined,
): { page: T[]; NextToken: string | undefined } {
  const from = Number(token ?? 0);
  const page = all.slice(from, from + PAGE);
  return { page, NextToken: from + page.length < all.length ? String(from + page.length) : undefined };
}

function date(text: string | undefined): Date | undefined {
  return text === undefined ? undefined : new Date(text);
}

function owner(stack: Stack) {
  return { StackId: stack.id, StackName: stack.name };
}

function resourceShown(resource: Resource) {
  return {
    LogicalResourceId: resource.logicalId,
    PhysicalResourceId: resource.physicalId || undefined,
    ResourceType: resource.type,
    ResourceStatus: resource.status,
    ResourceStatusReason: resource.reason,
  };
}

function shown(stack: Stack) {
  return {
    ...owner(stack),
    CreationTime: new Date(stack.createdAt),
    LastUpdatedTime: date(stack.updatedAt),
    DeletionTime: date(stack.deletedAt),
    StackStatus: stack.status,
    StackStatusReason: stack.reason,
    Capabilities: stack.capabilities,
    DisableRollback: stack.onFailure === 'DO_NOTHING',
    ParentId: stack.parentId,
    RootId: stack.parentId ? stack.rootId : undefined,
    EnableTerminationProtection: false,
    Parameters: Object.entries(stack.target.parameters).map(([ParameterKey, ParameterValue]) => ({
      ParameterKey,
      ParameterValue,
    })),
    Tags: Object.entries(stack.target.tags).map(([Key, Value]) => ({ Key, Value })),
    Outputs: stack.outputs.map(output => ({
      OutputKey: output.key,
      OutputValue: output.value,
      Description: output.description,
      ExportName: output.exportName,
    })),
  };
}
