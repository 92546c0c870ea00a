import { ServiceError } from '../service-error.ts';
import type { Template } from './template.ts';

/** The names that an expression refers to: Ref, Fn::GetAtt, and the `${...}` of Fn::Sub. */
function references(value: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) {
    for (const item of value) references(item, found);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'Ref' && typeof inner === 'string') found.add(inner);
      else if (key === 'Fn::GetAtt')
        found.add(Array.isArray(inner) ? String(inner[0]) : (String(inner).split('.')[0] ?? ''));
      else if (key === 'Fn::Sub') {
        const text = Array.isArray(inner) ? String(inner[0]) : String(inner);
        for (const [, name = ''] of text.matchAll(/\$\{([^!${}][^{}]*)\}/g))
          found.add(name.split('.')[0] ?? '');
        if (Array.isArray(inner)) references(inner[1], found);
      } else references(inner, found);
    }
  }
  return found;
}

/** For each resource, the resources that must exist before it. */
export function dependencies(template: Template): Map<string, string[]> {
  const result = new Map<string, string[]>();
  for (const [logicalId, resource] of Object.entries(template.Resources)) {
    const names = references(resource.Properties ?? {});
    for (const name of [resource.DependsOn ?? []].flat()) names.add(name);
    result.set(
      logicalId,
      [...names].filter(name => name !== logicalId && Object.hasOwn(template.Resources, name)),
    );
  }
  return result;
}

/** Logical ids in an order in which each comes after what it needs; throws CloudFormation's error for a circle. */
export function creationOrder(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const order: string[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const visit = (id: string, path: readonly string[]) => {
    if (state.get(id) === 'done') return;
    if (state.get(id) === 'open') {
      const circle = path.slice(path.indexOf(id));
      throw new ServiceError(
        'ValidationError',
        `Circular dependency between resources: [${circle.join(', ')}]`,
      );
    }
    state.set(id, 'open');
    for (const needed of graph.get(id) ?? []) if (graph.has(needed)) visit(needed, [...path, id]);
    state.set(id, 'done');
    order.push(id);
  };
  for (const id of graph.keys()) visit(id, []);
  return order;
}

/** Throws CloudFormation's error when the template refers to something that it doesn't have. */
export function checkReferences(template: Template): void {
  const known = (name: string) =>
    name.startsWith('AWS::') ||
    Object.hasOwn(template.Resources, name) ||
    Object.hasOwn(template.Parameters ?? {}, name);
  for (const [block, content] of [
    ['Resources', template.Resources],
    ['Outputs', template.Outputs ?? {}],
  ] as const) {
    const missing = Object.values(content).flatMap(item => {
      const local = subVariables(item);
      return [...references(item)].filter(name => !known(name) && !local.has(name));
    });
    if (missing.length > 0) {
      throw new ServiceError(
        'ValidationError',
        `Template format error: Unresolved resource dependencies [${[...new Set(missing)].join(', ')}] in the ${block} block of the template`,
      );
    }
  }
}

/** Names that a `Fn::Sub` with a map brings along itself. */
function subVariables(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value !== 'object' || value === null) return found;
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'Fn::Sub' && Array.isArray(inner))
      for (const name of Object.keys(Object(inner[1]))) found.add(name);
    subVariables(inner, found);
  }
  return found;
}
