/** What the terminal has room for. */
export interface TerminalSize {
  readonly columns: number;
  readonly rows: number;
}
