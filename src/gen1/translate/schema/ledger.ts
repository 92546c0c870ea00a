import { type DifferenceCode, differences } from './differences.ts';
import type { Mode } from './gen2-schema.ts';
import type { Note } from './note.ts';

/** Where something stands in the Gen 1 schema. */
export interface Place {
  readonly where: string;
  readonly line: number;
}

/** Collects the notes of one translation. */
export class Ledger {
  readonly #notes: Note[] = [];
  readonly #modes = new Set<Mode>();

  /**
   * Keeps a note and returns its text, for a comment at the place.
   * @param detail What is special here; the explanation of the code follows it.
   */
  note(kind: Note['kind'], code: DifferenceCode, { where, line }: Place, detail?: string): string {
    const explanation = differences[code];
    // A detail is a sentence, or a directive as it is written.
    const lead = detail === undefined ? '' : detail.endsWith('.') ? `${detail} ` : `${detail}: `;
    const message = lead + explanation;
    this.#notes.push({ kind, code, where, line, message });
    return message;
  }

  /** Keeps that a rule of the translation needs a mode. */
  use(mode: Mode): void {
    this.#modes.add(mode);
  }

  /** The modes that the rules of the translation need. */
  modes(): ReadonlySet<Mode> {
    return this.#modes;
  }

  /** In the order of the file. */
  notes(): readonly Note[] {
    return this.#notes.toSorted((a, b) => a.line - b.line);
  }
}
