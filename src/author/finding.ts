/** Something that an author has to mend. */
export interface Finding {
  /** A file or folder below the project's root. */
  readonly where: string;
  readonly what: string;
}
