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

/** What was typed of a path: the folder, with its slash, and the beginning of a name in it. */
export function partsOf(text: string): { readonly folder: string; readonly name: string } {
  if (text === '~') return { folder: '~/', name: '' };
  const end = Math.max(text.lastIndexOf('/'), text.lastIndexOf(path.sep)) + 1;
  return { folder: text.slice(0, end), name: text.slice(end) };
}

/** A folder as a person would type it here: from where one stands, if it lies below. */
export function shortFolder(folder: string, { cwd }: Places): string {
  const relative = path.relative(cwd, folder);
  const isBelow = relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
  return isBelow ? `.${path.sep}${relative}` : folder;
}
