/** Something that an author has to fix. */
export interface Finding {
  /** A file or folder below the project's root. */
  readonly where: string;
  readonly what: string;
}
