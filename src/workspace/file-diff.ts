/** A file of the solution against the learner's. */
export interface FileDiff {
  readonly file: string;
  readonly lines: readonly { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }[];
}
