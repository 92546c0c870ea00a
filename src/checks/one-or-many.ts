/** What AWS takes alone or as a list (actions, resources, roles), as a list. */
export function several(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value];
}
