import { ServiceError } from '../service-error.ts';
import { checkReferences, creationOrder, dependencies } from '../stacks/dependencies.ts';
import { newStack } from '../stacks/new-stack.ts';
import { parameterValue } from '../stacks/scope.ts';
import { parseTemplate, requiredCapabilities, resolveParameters, type Template } from '../stacks/template.ts';
import type { StackTarget } from '../state/model.ts';
import { cloudformationReads } from './cloudformation-reads.ts';
import { stackNamed } from './find-stack.ts';
import type { Service, ServiceContext } from './service.ts';
import { templateText } from './template-source.ts';

interface StackInput {
  readonly StackName: string;
  readonly TemplateBody?: string;
  readonly TemplateURL?: string;
  readonly UsePreviousTemplate?: boolean;
  readonly Parameters?: readonly {
    ParameterKey?: string;
    ParameterValue?: string;
    UsePreviousValue?: boolean;
  }[];
  readonly Capabilities?: readonly string[];
  readonly Tags?: readonly { Key: string; Value: string }[];
}

export const cloudformation: Service = {
  name: 'cloudformation',
  operations: {
    ...cloudformationReads,

    async CreateStack(
      input: StackInput & { DisableRollback?: boolean; OnFailure?: 'DO_NOTHING' | 'ROLLBACK' | 'DELETE' },
      context: ServiceContext,
    ) {
      const { store, engine, region, now } = context;
      if (!/^[a-zA-Z][-a-zA-Z0-9]{0,127}$/.test(input.StackName)) {
        throw new ServiceError(
          'ValidationError',
          `1 validation error detected: Value '${input.StackName}' at 'stackName' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z][-a-zA-Z0-9]*`,
        );
      }
      if (stackNamed(store, input.StackName)) {
        throw new ServiceError('AlreadyExistsException', `Stack [${input.StackName}] already exists`);
      }
      const target = await targetOf(input, undefined, context);
      const stack = newStack({
        name: input.StackName,
        region,
        now: now(),
        target,
        onFailure: input.OnFailure ?? (input.DisableRollback ? 'DO_NOTHING' : 'ROLLBACK'),
        capabilities: input.Capabilities ?? [],
      });
      store.state.stacks[stack.id] = stack;
      engine.create(stack);
      return { StackId: stack.id };
    },

    async UpdateStack(input: StackInput, context: ServiceContext) {
      const { store, engine } = context;
      const stack = stackNamed(store, input.StackName);
      if (!stack) throw new ServiceError('ValidationError', `Stack [${input.StackName}] does not exist`);
      const updatable = ['CREATE_COMPLETE', 'UPDATE_COMPLETE', 'UPDATE_ROLLBACK_COMPLETE'];
      if (!updatable.includes(stack.status)) {
        throw new ServiceError(
          'ValidationError',
          `Stack:${stack.id} is in ${stack.status} state and can not be updated.`,
        );
      }
      const target = await targetOf(input, stack.target, context);
      if (JSON.stringify(target) === JSON.stringify(stack.target)) {
        throw new ServiceError('ValidationError', 'No updates are to be performed.');
      }
      engine.update(stack, target);
      return { StackId: stack.id };
    },

    DeleteStack(input: { StackName: string }, { store, engine }: ServiceContext) {
      const stack = stackNamed(store, input.StackName);
      // Like the real one: deleting what isn't there succeeds, and so does asking twice.
      if (!stack || stack.status === 'DELETE_IN_PROGRESS' || stack.status === 'DELETE_COMPLETE') return {};
      if (stack.status.endsWith('_IN_PROGRESS')) {
        throw new ServiceError(
          'ValidationError',
          `Stack [${stack.name}] cannot be deleted while in status ${stack.status}`,
        );
      }
      engine.delete(stack);
      return {};
    },
  },
};

/** What the request asks the stack to be; everything that can be wrong with it is said before anything is begun. */
async function targetOf(
  input: StackInput,
  before: StackTarget | undefined,
  context: ServiceContext,
): Promise<StackTarget> {
  const { store } = context;
  const text =
    input.UsePreviousTemplate && before
      ? (await store.readBlob(before.templateSha)).toString('utf8')
      : await templateText(store, input);
  const template = parseTemplate(text);
  checkReferences(template);
  creationOrder(dependencies(template));
  checkCapabilities(template, input.Capabilities ?? []);
  const given: Record<string, string> = {};
  for (const parameter of input.Parameters ?? []) {
    const name = parameter.ParameterKey ?? '';
    const value = parameter.UsePreviousValue ? before?.parameters[name] : parameter.ParameterValue;
    if (value !== undefined) given[name] = value;
  }
  const parameters = resolveParameters(template, given);
  for (const [name, value] of Object.entries(parameters)) {
    const bootstrapped = !context.faults.current().missingBootstrap;
    parameterValue(template.Parameters?.[name]?.Type ?? 'String', value, store, bootstrapped);
  }
  const tags = input.Tags
    ? Object.fromEntries(input.Tags.map(tag => [tag.Key, tag.Value]))
    : (before?.tags ?? {});
  return { templateSha: await store.putBlob(text), parameters, tags };
}

function checkCapabilities(template: Template, given: readonly string[]): void {
  const needed = requiredCapabilities(template);
  const enough = needed.every(name => given.includes(name) || given.includes('CAPABILITY_NAMED_IAM'));
  if (!enough)
    throw new ServiceError(
      'InsufficientCapabilitiesException',
      `Requires capabilities : [${needed.join(', ')}]`,
    );
}
