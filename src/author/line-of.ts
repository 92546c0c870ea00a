/**
 * The line of a file on which some text first stands.
 * @param from Characters from the file's start at which the search begins.
 * @returns Lines count from 1; 1 where the text isn't there.
 */
export function lineOf(file: string, text: string, from = 0): number {
  const at = file.indexOf(text, from);
  return at < 0 ? 1 : lineAt(file, at);
}

/** The line of a file at an offset, counted from 1. */
export function lineAt(file: string, offset: number): number {
  return file.slice(0, offset).split('\n').length;
}
