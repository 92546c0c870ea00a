import { courseInvalid } from './course-invalid.ts';

type Files = Readonly<Record<string, string>>;

/** Text that stands once in the solution's file, and what stands there instead. */
type Edit = readonly [from: string, to: string];

/** An answer that is told by what differs from the solution. */
interface Variant {
  readonly name: string;
  /** File to its edits; other files come from the variant's folder. */
  readonly edits?: Readonly<Record<string, readonly Edit[]>> | undefined;
}

/** What variants are told of. */
interface VariantSource {
  /** What one is called in messages: 'mistake'. */
  readonly kind: string;
  readonly variants: readonly Variant[];
  /** Variant's folder name to the files in it. */
  readonly folders: Readonly<Record<string, Files>>;
  readonly solution: Files;
  /** The exercise.ts, for messages. */
  readonly where: string;
}

/**
 * The files in which variants of the solution differ from it.
 * @returns Variant's name to its files: those of its folder, and those that its edits make.
 * @throws LearnError 'course-invalid' where edits don't fit the solution.
 */
export function variantFiles({
  kind,
  variants,
  folders,
  solution,
  where,
}: VariantSource): Readonly<Record<string, Files>> {
  const all: Record<string, Files> = { ...folders };
  for (const { name, edits = {} } of variants) {
    for (const [file, list] of Object.entries(edits)) {
      const before = solution[file];
      const problem =
        before === undefined
          ? 'the solution has no such file'
          : folders[name]?.[file] === undefined
            ? problemOfEdits(before, list)
            : 'its folder holds this file too';
      if (before === undefined || problem !== undefined) {
        const what = `The ${kind} ${name} can't edit ${file}: ${problem}.`;
        throw courseInvalid(where, what, 'Make its edits of text that stands once in the solution.');
      }
      all[name] = { ...all[name], [file]: edited(before, list) };
    }
  }
  return all;
}

function problemOfEdits(text: string, edits: readonly Edit[]): string | undefined {
  let end = 0;
  for (const [from, to] of inOrder(text, edits)) {
    const count = text.split(from).length - 1;
    if (count !== 1) return `${JSON.stringify(from)} stands there ${count} times`;
    if (from === to) return `${JSON.stringify(from)} is replaced by itself`;
    const at = text.indexOf(from);
    if (at < end) return `${JSON.stringify(from)} overlaps with another edit`;
    end = at + from.length;
  }
  return undefined;
}

/** All edits are of the text as it was: none sees what another one made. */
function edited(text: string, edits: readonly Edit[]): string {
  let result = '';
  let end = 0;
  for (const [from, to] of inOrder(text, edits)) {
    const at = text.indexOf(from);
    result += text.slice(end, at) + to;
    end = at + from.length;
  }
  return result + text.slice(end);
}

function inOrder(text: string, edits: readonly Edit[]): readonly Edit[] {
  return [...edits].sort(([a], [b]) => text.indexOf(a) - text.indexOf(b));
}
