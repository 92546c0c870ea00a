/** Opens files in the learner's editor. */
export interface Editor {
  /** What `e` would open, for the screen and `doctor`: name, and whether it takes the terminal over. */
  describe(): { readonly name: string; readonly inTerminal: boolean; readonly source: string };
  /** Starts a GUI editor and returns at once; runs a terminal editor until it ends (the caller gives the terminal away). */
  open(file: string, line: number): Promise<void>;
}
