/** What the program ends with. Documented in --help and in the README; scripts rely on them. */
export const exitCodes = {
  done: 0,
  checksFailed: 1,
  wrongUse: 2,
  environment: 3,
  /** Our bug: sysexits' EX_SOFTWARE, far away from the others. */
  bug: 70,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
