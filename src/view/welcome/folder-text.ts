import path from 'node:path';

/** Where the program was started, and where `~` leads. */
export interface Places {
  readonly cwd: string;
  readonly home: string;
}

/** The absolute path that is meant by what was typed. */
export function folderOf(text: string, { cwd, home }: Places): string {
  return path.resolve(cwd, text.trim().replace(/^~(?=$|[/\\])/, home));
}

/** A folder as a person would type it here: from where one stands, if it lies below. */
export function shortFolder(folder: string, { cwd }: Places): string {
  const relative = path.relative(cwd, folder);
  const isBelow = relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
  return isBelow ? `.${path.sep}${relative}` : folder;
}
