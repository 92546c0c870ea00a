import type { Resource, Stack, StackTarget } from '../state/model.ts';
import { failureReason, ResourceFailed, Stopped } from './failure.ts';
import { suffix } from './made-up.ts';
import { newStack } from './new-stack.ts';
import { newResource, type RunContext, type Wanted } from './resource-run.ts';
import { regionOf } from './scope.ts';
import { parseTemplate, resolveParameters } from './template.ts';

/** What a nested stack needs of the run that it is a part of. */
export interface StackWork {
  reconcile(stack: Stack, context: RunContext): Promise<void>;
  deleteResources(stack: Stack, logicalIds: readonly string[], context: RunContext): Promise<void>;
}

/** Stacks as resources of other stacks. */
export class NestedStacks {
  private readonly run: StackWork;
  private readonly fetchTemplate: (url: string) => Promise<string>;

  constructor(run: StackWork, fetchTemplate: (url: string) => Promise<string>) {
    this.run = run;
    this.fetchTemplate = fetchTemplate;
  }

  /** Creates or updates a nested stack, with the events of its parent's resource. */
  async bringAbout(stack: Stack, wanted: Wanted, context: RunContext): Promise<void> {
    const { store } = context.world;
    const existing = stack.resources[wanted.logicalId];
    const child = existing && context.world.store.state.stacks[existing.physicalId];
    const verb = child?.status.startsWith('CREATE_IN') || !child ? 'CREATE' : 'UPDATE';
    const resource: Resource = existing ?? newResource(wanted);
    stack.resources[wanted.logicalId] = resource;
    resource.dependsOn = wanted.dependsOn;
    try {
      const text = await this.fetchTemplate(String(wanted.properties.TemplateURL));
      const template = parseTemplate(text);
      const given = Object.fromEntries(
        Object.entries((wanted.properties.Parameters ?? {}) as Record<string, unknown>).map(
          ([key, value]) => [key, String(value)],
        ),
      );
      const target = {
        templateSha: await store.putBlob(text),
        parameters: resolveParameters(template, given),
        tags: stack.target.tags,
      };
      const same =
        child?.status.endsWith('_COMPLETE') && JSON.stringify(child.target) === JSON.stringify(target);
      if (child && same) return;
      context.events.resource(stack, resource, `${verb}_IN_PROGRESS`);
      await this.runNested(stack, resource, child, target, verb, context);
      resource.properties = wanted.properties;
      context.events.resource(stack, resource, `${verb}_COMPLETE`);
    } catch (error) {
      if (error instanceof Stopped || error instanceof ResourceFailed) throw error;
      const reason = error instanceof Error ? error.message : String(error);
      context.events.resource(stack, resource, `${verb}_FAILED`, reason);
      throw new ResourceFailed(wanted.logicalId, reason);
    }
  }

  private async runNested(
    stack: Stack,
    resource: Resource,
    existing: Stack | undefined,
    target: StackTarget,
    verb: 'CREATE' | 'UPDATE',
    context: RunContext,
  ): Promise<void> {
    const { store } = context.world;
    const name = `${stack.name}-${resource.logicalId}`.slice(0, 115);
    const child =
      existing ??
      newStack({
        name: `${name}-${suffix(`${stack.id}/${resource.logicalId}`)}`,
        region: regionOf(stack),
        now: context.world.now(),
        target,
        parent: stack,
        onFailure: 'DO_NOTHING',
        capabilities: stack.capabilities,
      });
    store.state.stacks[child.id] = child;
    if (existing) child.previous = child.target;
    child.target = target;
    // While the root is rolled back, nothing may fail, and what was updated is put back.
    const update = context.mayFail ? 'UPDATE' : 'UPDATE_ROLLBACK';
    const what = verb === 'CREATE' ? verb : update;
    context.events.stack(child, `${what}_IN_PROGRESS`, context.mayFail ? 'User Initiated' : undefined);
    resource.physicalId = child.id;
    if (!existing)
      context.events.resource(stack, resource, 'CREATE_IN_PROGRESS', 'Resource creation Initiated');
    try {
      await this.run.reconcile(child, context);
      // What an update leaves over is deleted when the root's update has succeeded.
      context.events.stack(
        child,
        verb === 'CREATE' ? 'CREATE_COMPLETE' : `${update}_COMPLETE_CLEANUP_IN_PROGRESS`,
      );
      resource.attributes = Object.fromEntries(
        child.outputs.map(output => [`Outputs.${output.key}`, output.value]),
      );
    } catch (error) {
      if (error instanceof Stopped) throw error;
      const reason = failureReason(error);
      context.events.stack(child, `${verb}_FAILED`, reason);
      const done = verb === 'CREATE' ? 'created' : 'updated';
      throw new Error(`Embedded stack ${child.id} was not successfully ${done}: ${reason}`);
    }
  }

  /** Deletes a nested stack, with the events of its parent's resource. */
  async takeAway(stack: Stack, resource: Resource, context: RunContext): Promise<void> {
    const child = context.world.store.state.stacks[resource.physicalId];
    context.events.resource(stack, resource, 'DELETE_IN_PROGRESS');
    if (child && !child.deletedAt) {
      context.events.stack(child, 'DELETE_IN_PROGRESS', 'User Initiated');
      try {
        await this.run.deleteResources(child, Object.keys(child.resources), context);
      } catch (error) {
        if (error instanceof Stopped) throw error;
        const reason = failureReason(error);
        context.events.stack(child, 'DELETE_FAILED', reason);
        context.events.resource(stack, resource, 'DELETE_FAILED', reason);
        throw new ResourceFailed(resource.logicalId, reason);
      }
      child.outputs = [];
      context.events.stack(child, 'DELETE_COMPLETE');
    }
    context.events.resource(stack, resource, 'DELETE_COMPLETE');
  }
}
