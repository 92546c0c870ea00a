import { type DefinitionNode, GraphQLError } from 'graphql';

/**
 * Adds what `extend type`, `extend input` and `extend enum` say to what they extend. What extends nothing that is there
 * stands for itself.
 * @param roots Names of the types whose fields are operations: those are a list anyway, whatever they are said in.
 * @throws GraphQLError where a type is defined twice.
 */
export function mergeExtensions(
  definitions: readonly DefinitionNode[],
  roots: ReadonlySet<string>,
): readonly DefinitionNode[] {
  const whole = new Map<string, DefinitionNode>();
  const rest: DefinitionNode[] = [];
  for (const node of definitions) {
    const name = 'name' in node ? node.name?.value : undefined;
    if (name === undefined || roots.has(name)) {
      rest.push(node);
      continue;
    }
    const known = whole.get(name);
    if (known !== undefined && !isExtension(known) && !isExtension(node)) {
      throw new GraphQLError(`There is a second definition of ${name}.`, { nodes: [node] });
    }
    whole.set(name, known === undefined ? node : extended(known, node));
  }
  // In the order of the file.
  return [...whole.values(), ...rest].toSorted((a, b) => lineOf(a) - lineOf(b));
}

/** Two definitions of one name as one, whichever comes first in the file. */
function extended(one: DefinitionNode, other: DefinitionNode): DefinitionNode {
  const [base, extension] = isExtension(one) ? [other, one] : [one, other];
  const joined: Record<string, unknown> = {};
  for (const list of ['fields', 'values', 'directives', 'interfaces', 'types']) {
    const parts = [base, extension].flatMap(node => {
      const value: unknown = Object.entries(node).find(([key]) => key === list)?.[1];
      return Array.isArray(value) ? value : [];
    });
    if (parts.length > 0) joined[list] = parts;
  }
  return { ...base, ...joined } as DefinitionNode;
}

function isExtension({ kind }: DefinitionNode): boolean {
  return kind.endsWith('Extension');
}

/** The line that a node begins in, from 1. */
export function lineOf({ loc }: { readonly loc?: DefinitionNode['loc'] }): number {
  return loc?.startToken.line ?? 0;
}
