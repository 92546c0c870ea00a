import type { Resource, Stack } from '../../checks/backend-view.ts';
import { type Assembly, assetHash, type Template } from './assembly.ts';

export interface StackContents {
  readonly stacks: readonly Stack[];
  readonly resources: readonly Resource[];
}

/** All stacks, the root first, and their resources; a nested stack itself counts as a resource of its parent. */
export function walkStacks(assembly: Assembly): StackContents {
  const stacks: Stack[] = [];
  const resources: Resource[] = [];
  const visit = (name: string, template: Template): void => {
    const entries = Object.entries(template.Resources ?? {});
    stacks.push({ name, resourceCount: entries.length });
    for (const [logicalId, resource] of entries) {
      const properties = resource.Properties ?? {};
      resources.push({ logicalId, type: resource.Type, stack: name, properties });
      if (resource.Type !== 'AWS::CloudFormation::Stack') continue;
      const nested = assembly.nested[assetHash(properties.TemplateURL) ?? ''];
      if (nested !== undefined) visit(stackName(nested.path), nested.template);
    }
  };
  visit('root', assembly.root);
  return { stacks, resources };
}

/** 'data/amplifyData/Todo' -> 'data/Todo': the group that the learner knows, and what the stack is for. */
export function stackName(constructPath: string): string {
  const parts = constructPath.split('/');
  const [first, last] = [parts[0] ?? '', parts.at(-1) ?? ''];
  return parts.length === 1 ? first : `${first}/${last}`;
}

/** Groups of nested stacks of the root that refer to each other in a circle. */
export function stackCycles(assembly: Assembly): readonly (readonly string[])[] {
  const nested = Object.entries(assembly.root.Resources ?? {}).filter(
    ([, resource]) => resource.Type === 'AWS::CloudFormation::Stack',
  );
  const names = new Map(
    nested.map(([id, resource]) => {
      const hash = assetHash(resource.Properties?.TemplateURL) ?? '';
      return [id, stackName(assembly.nested[hash]?.path ?? id)];
    }),
  );
  const needs = new Map(
    nested.map(([id, resource]) => {
      const words = JSON.stringify([resource.Properties?.Parameters, resource.DependsOn]);
      return [id, [...names.keys()].filter(other => other !== id && words.includes(`"${other}"`))];
    }),
  );
  const reachable = (from: string): ReadonlySet<string> => {
    const seen = new Set<string>();
    const queue = [...(needs.get(from) ?? [])];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      queue.push(...(needs.get(next) ?? []));
    }
    return seen;
  };
  const reach = new Map([...names.keys()].map(id => [id, reachable(id)]));
  const cycles: string[][] = [];
  const placed = new Set<string>();
  for (const id of names.keys()) {
    if (placed.has(id) || !reach.get(id)?.has(id)) continue;
    const members = [...names.keys()].filter(other => reach.get(id)?.has(other) && reach.get(other)?.has(id));
    for (const member of members) placed.add(member);
    cycles.push(members.map(member => names.get(member) ?? member));
  }
  return cycles;
}
