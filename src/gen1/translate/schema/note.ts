import type { DifferenceCode } from './differences.ts';

/** Something that the reader of a translation should know. */
export interface Note {
  /**
   * - added: Gen 2 wants something that Gen 1 did without
   * - changed: it is there, and behaves or is called differently
   * - left-out: it is not in the translation
   */
  readonly kind: 'added' | 'changed' | 'left-out';
  readonly code: DifferenceCode;
  /** 'Post', 'Post.comments', 'Query.echo'. */
  readonly where: string;
  /** Line in the Gen 1 schema. */
  readonly line: number;
  readonly message: string;
}
