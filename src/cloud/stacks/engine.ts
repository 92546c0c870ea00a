import { setTimeout } from 'node:timers/promises';
import type { FaultBox } from '../faults.ts';
import type { World } from '../players/player.ts';
import type { Resource, Stack, StackOutput, StackTarget } from '../state/model.ts';
import { creationOrder, dependencies } from './dependencies.ts';
import { EventWriter } from './events.ts';
import { conditionHolds, evaluate } from './intrinsics.ts';
import { suffix } from './made-up.ts';
import { newStack } from './new-stack.ts';
import {
  bringAbout,
  newResource,
  ResourceFailed,
  type RunContext,
  takeAway,
  type Wanted,
} from './resource-run.ts';
import { regionOf, scopeOf } from './scope.ts';
import { parseTemplate, resolveParameters, type Template } from './template.ts';

const NESTED = 'AWS::CloudFormation::Stack';

/** Thrown inside an operation when the cloud is stopped: the operation goes on at the next start. */
class Stopped extends Error {}

export interface EngineOptions {
  readonly world: World;
  readonly faults: FaultBox;
  /** Milliseconds that each resource takes when no fault says otherwise. */
  readonly pace: number;
  /**
   * Milliseconds from a resource's beginning to its failure. ampx asks for events every two seconds and reads those of
   * a nested stack only from then on when it first sees it: a failure at once would hide its reason from the learner.
   */
  readonly failurePause: number;
  /** The text of the template that a nested stack's TemplateURL names. */
  fetchTemplate(url: string): Promise<string>;
}

/** Carries out what CloudFormation is asked for: stacks are created, updated, rolled back and deleted in the background. */
export class StackEngine {
  private readonly options: EngineOptions;
  private readonly events: EventWriter;
  private readonly running = new Set<Promise<void>>();
  private stop = new AbortController();

  constructor(options: EngineOptions) {
    this.options = options;
    this.events = new EventWriter(options.world.store, () => options.world.now());
  }

  /** Begins to create a stack that is already in the state. */
  create(stack: Stack): void {
    this.events.stack(stack, 'CREATE_IN_PROGRESS', 'User Initiated');
    this.run(() => this.runCreate(stack));
  }

  /** Begins to change a stack to a new target. */
  update(stack: Stack, target: StackTarget): void {
    stack.previous = stack.target;
    stack.target = target;
    this.events.stack(stack, 'UPDATE_IN_PROGRESS', 'User Initiated');
    this.run(() => this.runUpdate(stack));
  }

  /** Begins to delete a stack. */
  delete(stack: Stack): void {
    this.events.stack(stack, 'DELETE_IN_PROGRESS', 'User Initiated');
    this.run(() => this.runDelete(stack));
  }

  /** Goes on with what was under way when the cloud was last stopped. */
  resume(): void {
    for (const stack of Object.values(this.options.world.store.state.stacks)) {
      if (stack.parentId || !stack.status.endsWith('_IN_PROGRESS')) continue;
      if (stack.status.startsWith('CREATE')) this.run(() => this.runCreate(stack));
      else if (stack.status.startsWith('DELETE')) this.run(() => this.runDelete(stack));
      else if (stack.status.startsWith('ROLLBACK'))
        this.run(() => this.rollBackCreate(stack, 'The practice cloud was stopped'));
      else if (stack.status.startsWith('UPDATE_ROLLBACK')) this.run(() => this.rollBackUpdate(stack));
      else this.run(() => this.runUpdate(stack));
    }
  }

  /** Ends when nothing is under way. */
  async idle(): Promise<void> {
    while (this.running.size > 0) await Promise.all(this.running);
  }

  /** Stops between two resources; `resume` goes on from there. */
  async close(): Promise<void> {
    this.stop.abort();
    await this.idle();
  }

  /** Lets operations begin again after `close`. */
  reopen(): void {
    this.stop = new AbortController();
  }

  private run(operation: () => Promise<void>): void {
    const promise = operation()
      .catch((error: unknown) => {
        if (!(error instanceof Stopped)) throw error;
      })
      .finally(() => this.running.delete(promise));
    this.running.add(promise);
  }

  private async runCreate(stack: Stack): Promise<void> {
    try {
      await this.reconcile(stack, this.context(true));
      this.events.stack(stack, 'CREATE_COMPLETE');
    } catch (error) {
      if (error instanceof Stopped) throw error;
      const reason = failureReason(error);
      if (stack.onFailure === 'DO_NOTHING') this.events.stack(stack, 'CREATE_FAILED', reason);
      else if (stack.onFailure === 'DELETE') {
        this.events.stack(stack, 'DELETE_IN_PROGRESS', `${reason} Delete requested by user.`);
        await this.runDelete(stack);
      } else await this.rollBackCreate(stack, reason);
    }
  }

  private async rollBackCreate(stack: Stack, reason: string): Promise<void> {
    this.events.stack(stack, 'ROLLBACK_IN_PROGRESS', `${reason} Rollback requested by user.`);
    try {
      await this.deleteResources(stack, Object.keys(stack.resources), this.context(false));
      this.events.stack(stack, 'ROLLBACK_COMPLETE');
    } catch (error) {
      if (error instanceof Stopped) throw error;
      this.events.stack(stack, 'ROLLBACK_FAILED', failureReason(error));
    }
  }

  private async runUpdate(stack: Stack): Promise<void> {
    try {
      await this.reconcile(stack, this.context(true));
      this.events.stack(stack, 'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS');
      await this.cleanUp(stack, this.context(false));
      this.events.stack(stack, 'UPDATE_COMPLETE');
    } catch (error) {
      if (error instanceof Stopped) throw error;
      this.events.stack(stack, 'UPDATE_ROLLBACK_IN_PROGRESS', failureReason(error));
      await this.rollBackUpdate(stack);
    }
  }

  /** A rollback is an update to what the stack was before. */
  private async rollBackUpdate(stack: Stack): Promise<void> {
    if (stack.previous) stack.target = stack.previous;
    try {
      await this.reconcile(stack, this.context(false));
      this.events.stack(stack, 'UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS');
      await this.cleanUp(stack, this.context(false));
      this.events.stack(stack, 'UPDATE_ROLLBACK_COMPLETE');
    } catch (error) {
      if (error instanceof Stopped) throw error;
      this.events.stack(stack, 'UPDATE_ROLLBACK_FAILED', failureReason(error));
    }
  }

  private async runDelete(stack: Stack): Promise<void> {
    try {
      await this.deleteResources(stack, Object.keys(stack.resources), this.context(false));
      stack.outputs = [];
      this.events.stack(stack, 'DELETE_COMPLETE');
    } catch (error) {
      if (error instanceof Stopped) throw error;
      this.events.stack(stack, 'DELETE_FAILED', failureReason(error));
    }
  }

  private context(mayFail: boolean): RunContext {
    const { world, faults, pace, failurePause } = this.options;
    return {
      world,
      events: this.events,
      faults,
      mayFail,
      pace: () => this.wait(faults.current().slowResources ?? pace),
      pauseBeforeFailure: () => this.wait(failurePause),
    };
  }

  private async wait(milliseconds: number): Promise<void> {
    const { signal } = this.stop;
    await setTimeout(milliseconds, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) throw new Stopped();
  }

  /** Makes the resources of a stack as its target says, in the order of their dependencies, and its outputs. */
  private async reconcile(stack: Stack, context: RunContext): Promise<void> {
    const template = await this.templateOf(stack);
    const bootstrapped = !this.options.faults.current().missingBootstrap;
    const scope = scopeOf(stack, template, context.world.store, bootstrapped);
    const graph = dependencies(template);
    for (const logicalId of creationOrder(graph)) {
      const definition = template.Resources[logicalId];
      if (!definition || (definition.Condition && !conditionHolds(definition.Condition, scope))) continue;
      let properties: Record<string, unknown>;
      try {
        properties = evaluate(definition.Properties ?? {}, scope) as Record<string, unknown>;
      } catch (error) {
        throw new ResourceFailed(logicalId, error instanceof Error ? error.message : String(error));
      }
      const wanted: Wanted = {
        logicalId,
        type: definition.Type,
        properties,
        dependsOn: graph.get(logicalId) ?? [],
        keepOnDelete: (definition.DeletionPolicy ?? 'Delete').startsWith('Retain'),
      };
      if (wanted.type === NESTED) await this.bringAboutNested(stack, wanted, context);
      else await bringAbout(stack, wanted, context);
    }
    stack.outputs = outputsOf(template, scope);
  }

  /** Deletes the resources that the template of the stack, or its conditions, no longer have. */
  private async cleanUp(stack: Stack, context: RunContext): Promise<void> {
    const template = await this.templateOf(stack);
    const scope = scopeOf(
      stack,
      template,
      context.world.store,
      !this.options.faults.current().missingBootstrap,
    );
    const gone = Object.keys(stack.resources).filter(logicalId => {
      const definition = template.Resources[logicalId];
      return !definition || (definition.Condition && !conditionHolds(definition.Condition, scope));
    });
    await this.deleteResources(stack, gone, context);
    for (const resource of Object.values(stack.resources)) {
      const child = resource.type === NESTED ? this.stackById(resource.physicalId) : undefined;
      if (!child?.status.startsWith('UPDATE')) continue;
      await this.cleanUp(child, context);
      if (child.status !== 'UPDATE_COMPLETE') this.events.stack(child, 'UPDATE_COMPLETE');
    }
  }

  private async deleteResources(
    stack: Stack,
    logicalIds: readonly string[],
    context: RunContext,
  ): Promise<void> {
    const present = logicalIds.filter(id => stack.resources[id]);
    const graph = new Map(present.map(id => [id, stack.resources[id]?.dependsOn ?? []]));
    const failed: string[] = [];
    for (const logicalId of creationOrder(graph).reverse()) {
      const resource = stack.resources[logicalId];
      if (!resource || resource.status === 'DELETE_COMPLETE') continue;
      try {
        if (resource.type === NESTED) await this.takeAwayNested(stack, resource, context);
        else await takeAway(stack, resource, context);
        delete stack.resources[logicalId];
      } catch (error) {
        if (!(error instanceof ResourceFailed)) throw error;
        failed.push(logicalId);
      }
    }
    if (failed.length > 0)
      throw new Error(`The following resource(s) failed to delete: [${failed.join(', ')}].`);
  }

  private async bringAboutNested(stack: Stack, wanted: Wanted, context: RunContext): Promise<void> {
    const { store } = context.world;
    const existing = stack.resources[wanted.logicalId];
    const child = existing && this.stackById(existing.physicalId);
    const verb = child?.status.startsWith('CREATE_IN') || !child ? 'CREATE' : 'UPDATE';
    const resource: Resource = existing ?? newResource(wanted);
    stack.resources[wanted.logicalId] = resource;
    resource.dependsOn = wanted.dependsOn;
    try {
      const text = await this.options.fetchTemplate(String(wanted.properties.TemplateURL));
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
      this.events.resource(stack, resource, `${verb}_IN_PROGRESS`);
      await this.runNested(stack, resource, child, target, verb, context);
      resource.properties = wanted.properties;
      this.events.resource(stack, resource, `${verb}_COMPLETE`);
    } catch (error) {
      if (error instanceof Stopped || error instanceof ResourceFailed) throw error;
      const reason = error instanceof Error ? error.message : String(error);
      this.events.resource(stack, resource, `${verb}_FAILED`, reason);
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
    this.events.stack(child, `${verb}_IN_PROGRESS`, 'User Initiated');
    resource.physicalId = child.id;
    if (!existing) this.events.resource(stack, resource, 'CREATE_IN_PROGRESS', 'Resource creation Initiated');
    try {
      await this.reconcile(child, context);
      // What an update leaves over is deleted when the root's update has succeeded.
      this.events.stack(child, verb === 'CREATE' ? 'CREATE_COMPLETE' : 'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS');
      resource.attributes = Object.fromEntries(
        child.outputs.map(output => [`Outputs.${output.key}`, output.value]),
      );
    } catch (error) {
      if (error instanceof Stopped) throw error;
      const reason = failureReason(error);
      this.events.stack(child, `${verb}_FAILED`, reason);
      const done = verb === 'CREATE' ? 'created' : 'updated';
      throw new Error(`Embedded stack ${child.id} was not successfully ${done}: ${reason}`);
    }
  }

  private async takeAwayNested(stack: Stack, resource: Resource, context: RunContext): Promise<void> {
    const child = this.stackById(resource.physicalId);
    this.events.resource(stack, resource, 'DELETE_IN_PROGRESS');
    if (child && !child.deletedAt) {
      this.events.stack(child, 'DELETE_IN_PROGRESS', 'User Initiated');
      try {
        await this.deleteResources(child, Object.keys(child.resources), context);
      } catch (error) {
        if (error instanceof Stopped) throw error;
        const reason = failureReason(error);
        this.events.stack(child, 'DELETE_FAILED', reason);
        this.events.resource(stack, resource, 'DELETE_FAILED', reason);
        throw new ResourceFailed(resource.logicalId, reason);
      }
      child.outputs = [];
      this.events.stack(child, 'DELETE_COMPLETE');
    }
    this.events.resource(stack, resource, 'DELETE_COMPLETE');
  }

  private stackById(id: string): Stack | undefined {
    return this.options.world.store.state.stacks[id];
  }

  private async templateOf(stack: Stack): Promise<Template> {
    return parseTemplate(
      (await this.options.world.store.readBlob(stack.target.templateSha)).toString('utf8'),
    );
  }
}

function failureReason(error: unknown): string {
  if (error instanceof ResourceFailed)
    return `The following resource(s) failed to create or update: [${error.logicalId}].`;
  return error instanceof Error ? error.message : String(error);
}

function outputsOf(template: Template, scope: ReturnType<typeof scopeOf>): StackOutput[] {
  return Object.entries(template.Outputs ?? {})
    .filter(([, output]) => !output.Condition || conditionHolds(output.Condition, scope))
    .map(([key, output]) => ({
      key,
      value: String(evaluate(output.Value, scope)),
      description: output.Description,
      exportName: output.Export ? String(evaluate(output.Export.Name, scope)) : undefined,
    }));
}
