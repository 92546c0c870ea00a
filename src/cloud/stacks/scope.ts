import { BOOTSTRAP_VERSION, isBootstrapParameter } from '../bootstrap.ts';
import { PRACTICE_ACCOUNT } from '../practice.ts';
import { ServiceError } from '../service-error.ts';
import type { Resource, Stack } from '../state/model.ts';
import type { CloudStore } from '../state/store.ts';
import type { Scope } from './intrinsics.ts';
import type { Template } from './template.ts';

/** The region in a stack's id. */
export function regionOf(stack: Pick<Stack, 'id'>): string {
  return stack.id.split(':')[3] ?? '';
}

/** What the expressions of a stack's template can see: parameters, pseudo parameters, its resources, exports. */
export function scopeOf(stack: Stack, template: Template, store: CloudStore, bootstrapped: boolean): Scope {
  const values: Record<string, unknown> = {
    'AWS::AccountId': PRACTICE_ACCOUNT,
    'AWS::Region': regionOf(stack),
    'AWS::Partition': 'aws',
    'AWS::URLSuffix': 'amazonaws.com',
    'AWS::StackName': stack.name,
    'AWS::StackId': stack.id,
    'AWS::NotificationARNs': [],
  };
  for (const [name, value] of Object.entries(stack.target.parameters)) {
    values[name] = parameterValue(template.Parameters?.[name]?.Type ?? 'String', value, store, bootstrapped);
  }
  return {
    template,
    values,
    ref: logicalId => resourceOf(stack, logicalId).physicalId,
    attribute: (logicalId, name) => attributeOf(resourceOf(stack, logicalId), name),
    importValue: name => importValue(store, name),
  };
}

/** A parameter's value by its type: lists are split, parameter-store types are looked up. */
export function parameterValue(
  type: string,
  value: string,
  store: CloudStore,
  bootstrapped: boolean,
): unknown {
  if (type.startsWith('AWS::SSM::Parameter::Value')) {
    if (isBootstrapParameter(value) && bootstrapped) return BOOTSTRAP_VERSION;
    const stored = store.state.parameters[value];
    if (stored) return stored.value;
    throw new ServiceError(
      'ValidationError',
      `Unable to fetch parameters [${value}] from parameter store for this account.`,
    );
  }
  return type === 'CommaDelimitedList' || type.startsWith('List<')
    ? value.split(',').map(item => item.trim())
    : value;
}

function resourceOf(stack: Stack, logicalId: string): Resource {
  const resource = stack.resources[logicalId];
  if (resource) return resource;
  throw new ServiceError(
    'ValidationError',
    `Unresolved resource dependencies [${logicalId}] in the template`,
  );
}

function attributeOf(resource: Resource, name: string): unknown {
  if (Object.hasOwn(resource.attributes, name)) return resource.attributes[name];
  if (name.startsWith('Outputs.')) {
    throw new Error(
      `Template error: resource ${resource.logicalId} has no output ${name.slice('Outputs.'.length)}`,
    );
  }
  // Nobody plays this attribute: a value that says so, and that is the same each time.
  return name.endsWith('Arn')
    ? resource.attributes.Arn
    : `practice-${name.toLowerCase()}-of-${resource.logicalId}`;
}

function importValue(store: CloudStore, name: string): string {
  for (const stack of Object.values(store.state.stacks)) {
    if (stack.deletedAt) continue;
    const output = stack.outputs.find(candidate => candidate.exportName === name);
    if (output) return output.value;
  }
  throw new ServiceError('ValidationError', `No export named ${name} found.`);
}
