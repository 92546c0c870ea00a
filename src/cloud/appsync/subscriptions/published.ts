import {
  type DocumentNode,
  type FragmentDefinitionNode,
  getOperationAST,
  Kind,
  OperationTypeNode,
  type SelectionSetNode,
} from 'graphql';

/** What a mutation gave, under the names of its fields: subscribers see that much of it, and no more. */
export interface Published {
  readonly mutation: string;
  readonly value: Readonly<Record<string, unknown>>;
}

/** The fields of an answered mutation that subscribers may hear of. */
export function published(
  document: DocumentNode,
  operationName: string | undefined,
  data: unknown,
): readonly Published[] {
  const operation = getOperationAST(document, operationName);
  if (operation?.operation !== OperationTypeNode.MUTATION) return [];
  const fragments = new Map(
    document.definitions.flatMap(one =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
    ),
  );
  const named = unaliased(data, operation.selectionSet, fragments);
  return Object.entries(Object(named) as object).flatMap(([mutation, value]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? [{ mutation, value: value as Readonly<Record<string, unknown>> }]
      : [],
  );
}

function unaliased(
  data: unknown,
  set: SelectionSetNode | undefined,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): unknown {
  if (Array.isArray(data)) return data.map(one => unaliased(one, set, fragments));
  if (typeof data !== 'object' || data === null || set === undefined) return data;
  const named: Record<string, unknown> = {};
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      const value = (data as Readonly<Record<string, unknown>>)[(selection.alias ?? selection.name).value];
      if (value !== undefined)
        named[selection.name.value] = unaliased(value, selection.selectionSet, fragments);
      continue;
    }
    const inner =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection.selectionSet
        : fragments.get(selection.name.value)?.selectionSet;
    Object.assign(named, unaliased(data, inner, fragments));
  }
  return named;
}
