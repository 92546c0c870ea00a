import { ServiceError } from '../service-error.ts';
import { parseTemplate, requiredCapabilities } from '../stacks/template.ts';
import type { Resource, Stack } from '../state/model.ts';
import type { CloudStore } from '../state/store.ts';
import type { Operations, ServiceContext } from './service.ts';
import { templateText } from './template-source.ts';

const PAGE = 100;

/** A stack by its name (then only one that stands) or by its id (then a deleted one too). */
export function stackNamed(store: CloudStore, nameOrId: string): Stack | undefined {
  const byId = store.state.stacks[nameOrId];
  if (byId) return byId;
  return Object.values(store.state.stacks).find(
    stack => stack.name === nameOrId && stack.status !== 'DELETE_COMPLETE',
  );
}

/** CloudFormation's operations that change nothing. */
export const cloudformationReads: Operations = {
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

  async GetTemplate(input: { StackName?: string }, { store }: ServiceContext) {
    const stack = standing(store, input.StackName ?? '');
    const text = (await store.readBlob(stack.target.templateSha)).toString('utf8');
    return { TemplateBody: text, StagesAvailable: ['Original', 'Processed'] };
  },

  async GetTemplateSummary(
    input: { StackName?: string; TemplateBody?: string; TemplateURL?: string },
    { store }: ServiceContext,
  ) {
    const stack = input.StackName ? standing(store, input.StackName) : undefined;
    const text = stack
      ? (await store.readBlob(stack.target.templateSha)).toString('utf8')
      : await templateText(store, input);
    return summary(text);
  },

  async ValidateTemplate(input: { TemplateBody?: string; TemplateURL?: string }, { store }: ServiceContext) {
    const { Parameters, Description, Capabilities } = summary(await templateText(store, input));
    return { Parameters, Description, Capabilities };
  },
};

function summary(text: string) {
  const template = parseTemplate(text);
  return {
    Description: template.Description,
    Metadata: template.Metadata === undefined ? undefined : JSON.stringify(template.Metadata),
    ResourceTypes: [...new Set(Object.values(template.Resources).map(resource => resource.Type))],
    Capabilities: requiredCapabilities(template),
    Parameters: Object.entries(template.Parameters ?? {}).map(([ParameterKey, parameter]) => ({
      ParameterKey,
      DefaultValue: parameter.Default === undefined ? undefined : String(parameter.Default),
      ParameterType: parameter.Type,
      NoEcho: String(parameter.NoEcho) === 'true',
      Description: parameter.Description,
    })),
  };
}

function standing(store: CloudStore, nameOrId: string): Stack {
  const stack = stackNamed(store, nameOrId);
  if (stack) return stack;
  throw new ServiceError('ValidationError', `Stack with id ${nameOrId} does not exist`);
}

function stackHolding(store: CloudStore, physicalId: string): Stack {
  const holds = (stack: Stack) =>
    Object.values(stack.resources).some(resource => resource.physicalId === physicalId);
  const stack = Object.values(store.state.stacks).find(candidate => !candidate.deletedAt && holds(candidate));
  if (stack) return stack;
  throw new ServiceError('ValidationError', `Stack for ${physicalId} does not exist`);
}

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
