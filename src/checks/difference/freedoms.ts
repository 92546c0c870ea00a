import { z } from 'zod';
import type { Frozen } from '../../frozen.ts';
import type { Difference } from './parts.ts';

const path = z.string().trim().min(1, 'must not be empty');

/** What may stand beside what the solution has. */
const extras = [
  'models',
  'types',
  'operations',
  'fields',
  'indexes',
  'attributes',
  'groups',
  'resources',
  'permissions',
  'properties',
  'outputs',
  'tags',
] as const;

/**
 * In what an answer may differ from the solution. Paths are those of differences, as `course:check` prints them:
 * 'models/Todo/priority/required'; `*` stands for one name, and a path for all below it too.
 */
export const freedomsSchema = z.strictObject({
  /** Kinds of things that may stand beside; `usualExtras` where it is left out, none where it is empty. */
  extra: z.array(z.enum(extras)).optional(),
  /** Paths at which more may be given than the solution gives. */
  atLeast: z.array(path).optional(),
  /** Paths at which an answer may differ in any way. */
  free: z.array(path).optional(),
  /** Mutants that are right answers too, by their names without the line: "project/src/notes.js changes 'br'". */
  mutants: z.array(path).optional(),
});

export type Freedoms = Frozen<z.infer<typeof freedomsSchema>>;

/** What lies beside and changes nothing of what was asked for. */
const usualExtras: NonNullable<Freedoms['extra']> = [
  'models',
  'types',
  'operations',
  'attributes',
  'groups',
  'resources',
  'permissions',
  'outputs',
  'tags',
];

/** Whether a difference is one that the exercise allows. */
export function isFree(difference: Difference, freedoms: Freedoms = {}): boolean {
  const { at, kind, subject } = difference;
  const { extra = usualExtras, atLeast = [], free = [] } = freedoms;
  const isAt = (paths: readonly string[]) => paths.some(one => covers(one, at));
  if (isAt(free)) return true;
  if (kind !== 'extra') return false;
  return extra.some(one => one === subject) || isAt(atLeast);
}

function covers(pattern: string, at: string): boolean {
  const wanted = pattern.split('/');
  const parts = at.split('/');
  return wanted.every((part, index) => part === '*' || part === parts[index]);
}
