/** A relation of two models: the keys stand in `holder` and name a record of `target`. */
export interface Link {
  readonly holder: string;
  readonly target: string;
  readonly keys: readonly string[];
  /** Many records of the holder belong to one of the target. */
  readonly many: boolean;
  /** The field of each side that reads the other; undefined where the schema has none. */
  readonly holderField: string | undefined;
  readonly targetField: string | undefined;
}

type Relation = Pick<Link, 'holder' | 'target' | 'keys'>;

/** The link of the same two models by the same keys. */
export function sameLink(links: readonly Link[], { holder, target, keys }: Relation): Link | undefined {
  return links.find(
    other => other.holder === holder && other.target === target && other.keys.join() === keys.join(),
  );
}

/** Adds what one field says of a link to what another said: the two sides of a relation become one link. */
export function addLink(links: readonly Link[], link: Link): readonly Link[] {
  const other = sameLink(links, link);
  if (other === undefined) return [...links, link];
  return links.with(links.indexOf(other), {
    ...other,
    holderField: other.holderField ?? link.holderField,
    targetField: other.targetField ?? link.targetField,
    // Only the side that has others knows how many.
    many: link.targetField === undefined ? other.many : link.many,
  });
}
