/** What a difference is about: freedoms speak of these. */
export type Subject =
  | 'models'
  | 'fields'
  | 'types'
  | 'operations'
  | 'access'
  | 'indexes'
  | 'modes'
  | 'sign-in'
  | 'attributes'
  | 'groups'
  | 'resources'
  | 'properties'
  | 'permissions'
  | 'tags'
  | 'outputs';

/** A way in which a backend doesn't mean what the solution means. */
export interface Difference {
  /** Where, as a path: 'models/Todo/completed/default'. */
  readonly at: string;
  readonly subject: Subject;
  /** missing: the solution has it. extra: the solution hasn't. changed: both have it, not the same. */
  readonly kind: 'missing' | 'extra' | 'changed';
  /** One plain sentence: "Todo.completed has a default, false; it should have none." */
  readonly sentence: string;
}

/** A part of what a backend means, with the parts that it is made of. */
export interface Part {
  readonly subject: Subject;
  /** What it is, where it has no parts of its own or is something besides them; compared as text. */
  readonly value: string;
  /** Says what is wrong; `undefined` where it isn't there, or shouldn't be. */
  readonly tell: (found: string | undefined, wanted: string | undefined) => string;
  readonly parts: Parts;
}

export type Parts = Readonly<Record<string, Part>>;

/** All differences between parts of the same names; of what is missing or extra only the outermost is told. */
export function compareParts(found: Parts, wanted: Parts, at: string): readonly Difference[] {
  const names = [...new Set([...Object.keys(wanted), ...Object.keys(found)])];
  return names.flatMap(name => comparePart(found[name], wanted[name], `${at}/${name}`));
}

function comparePart(found: Part | undefined, wanted: Part | undefined, at: string): readonly Difference[] {
  if (found === undefined && wanted === undefined) return [];
  if (found === undefined || wanted === undefined) {
    const { subject, tell } = (wanted ?? found) as Part;
    const kind = found === undefined ? 'missing' : 'extra';
    return [{ at, subject, kind, sentence: tell(found?.value, wanted?.value) }];
  }
  const own: readonly Difference[] =
    found.value === wanted.value
      ? []
      : [
          {
            at,
            subject: wanted.subject,
            kind: 'changed',
            sentence: wanted.tell(found.value, wanted.value),
          },
        ];
  return [...own, ...compareParts(found.parts, wanted.parts, at)];
}

/** A part without parts. */
export function leaf(subject: Subject, value: string, tell: Part['tell']): Part {
  return { subject, value, tell, parts: {} };
}

/** A part that is there or isn't; what it is, its parts say. */
export function thing(subject: Subject, name: string, parts: Parts): Part {
  const tell: Part['tell'] = found =>
    found === undefined ? `${name} is missing.` : `${name} is there; it should not be.`;
  return { subject, value: '', tell, parts };
}

/** The parts of a list, by name. */
export function partsOf<Item>(
  items: readonly Item[],
  name: (item: Item) => string,
  part: (item: Item) => Part,
): Parts {
  return Object.fromEntries(items.map(item => [name(item), part(item)]));
}
