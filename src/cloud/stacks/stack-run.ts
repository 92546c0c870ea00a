import { PRACTICE_NOWHERE } from '../practice.ts';
import type { Stack, StackOutput } from '../state/model.ts';
import { creationOrder, dependencies } from './dependencies.ts';
import { ResourceFailed } from './failure.ts';
import { conditionHolds, evaluate } from './intrinsics.ts';
import { NestedStacks, type StackWork } from './nested-stacks.ts';
import { bringAbout, type RunContext, takeAway, type Wanted } from './resource-run.ts';
import { scopeOf } from './scope.ts';
import { parseTemplate, type Template } from './template.ts';

const NESTED = 'AWS::CloudFormation::Stack';

/** Brings the resources of one stack, and of those nested in it, to what its target says. */
export class StackRun implements StackWork {
  private readonly nested: NestedStacks;

  /** @param fetchTemplate gives the text of the template that a nested stack's TemplateURL names */
  constructor(fetchTemplate: (url: string) => Promise<string>) {
    this.nested = new NestedStacks(this, fetchTemplate);
  }

  /** Makes the resources of a stack as its target says, in the order of their dependencies, and its outputs. */
  async reconcile(stack: Stack, context: RunContext): Promise<void> {
    const template = await templateOf(stack, context);
    const bootstrapped = !context.faults.current().missingBootstrap;
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
      if (wanted.type === NESTED) await this.nested.bringAbout(stack, wanted, context);
      else await bringAbout(stack, wanted, context);
    }
    stack.outputs = outputsOf(template, scope);
  }

  /** Deletes the resources that the template of the stack, or its conditions, no longer have. */
  async cleanUp(stack: Stack, context: RunContext): Promise<void> {
    const template = await templateOf(stack, context);
    const scope = scopeOf(stack, template, context.world.store, !context.faults.current().missingBootstrap);
    const gone = Object.keys(stack.resources).filter(logicalId => {
      const definition = template.Resources[logicalId];
      return !definition || (definition.Condition && !conditionHolds(definition.Condition, scope));
    });
    await this.deleteResources(stack, gone, context);
    for (const resource of Object.values(stack.resources)) {
      const child =
        resource.type === NESTED ? context.world.store.state.stacks[resource.physicalId] : undefined;
      if (!child?.status.startsWith('UPDATE')) continue;
      await this.cleanUp(child, context);
      const [done, cleaning] = child.status.split('_CLEANUP');
      if (done && cleaning) context.events.stack(child, done);
    }
  }

  async deleteResources(stack: Stack, logicalIds: readonly string[], context: RunContext): Promise<void> {
    const present = logicalIds.filter(id => stack.resources[id]);
    const graph = new Map(present.map(id => [id, stack.resources[id]?.dependsOn ?? []]));
    const failed: string[] = [];
    for (const logicalId of creationOrder(graph).reverse()) {
      const resource = stack.resources[logicalId];
      if (!resource || resource.status === 'DELETE_COMPLETE') continue;
      try {
        if (resource.type === NESTED) await this.nested.takeAway(stack, resource, context);
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
}

async function templateOf(stack: Stack, { world }: RunContext): Promise<Template> {
  return parseTemplate((await world.store.readBlob(stack.target.templateSha)).toString('utf8'));
}

/** Outputs are what apps are told: the region in them is none of AWS's. */
function outputsOf(template: Template, scope: ReturnType<typeof scopeOf>): StackOutput[] {
  const told = { ...scope, values: { ...scope.values, 'AWS::Region': PRACTICE_NOWHERE } };
  return Object.entries(template.Outputs ?? {})
    .filter(([, output]) => !output.Condition || conditionHolds(output.Condition, scope))
    .map(([key, output]) => ({
      key,
      value: String(evaluate(output.Value, told)),
      description: output.Description,
      exportName: output.Export ? String(evaluate(output.Export.Name, scope)) : undefined,
    }));
}
