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

/** Adds what one field says of a link to what another said: the two sides of a relation become one link. */
export function addLink(links: readonly Link[], link: Link): readonly Link[] {
  const index = links.findIndex(other => isOtherSide(other, link));
  const other = links[index];
  if (other === undefined) return [...links, link];
  return links.with(index, {
    ...other,
    holderField: other.holderField ?? link.holderField,
    targetField: other.targetField ?? link.targetField,
    // Only the side that has others knows how many.
    many: link.targetField === undefined ? other.many : link.many,
  });
}

function isOtherSide(one: Link, two: Link): boolean {
  return (
    one.holder === two.holder &&
    one.target === two.target &&
    one.keys.join() === two.keys.join() &&
    (one.holderField === undefined || two.holderField === undefined) &&
    (one.targetField === undefined || two.targetField === undefined)
  );
}
