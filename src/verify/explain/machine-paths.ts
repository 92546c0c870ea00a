import path from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * A message without folders of the machine, which mean nothing to the reader: paths below the exercise's folder are
 * relative to it, of a package its name is left, of everything else in the workspace what lies below it.
 * @param folder The exercise's folder, absolute.
 */
export function withoutMachinePaths(text: string, folder: string): string {
  const short = ancestorsOf(folder).reduce(
    (rest, own) =>
      [
        `${pathToFileURL(own).href}/`,
        `file://${own}/`,
        own + path.sep,
        `${own.replaceAll(path.sep, '/')}/`,
        `${asQuoted(own.replaceAll(path.sep, '/'))}/`,
      ].reduce((words, prefix) => words.replaceAll(prefix, ''), rest),
    text,
  );
  return withoutPackagePaths(short);
}

/** As the compiler writes a path between quotes: only ASCII, the rest as \u00FC. */
function asQuoted(text: string): string {
  const code = (character: string) => character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return text.replaceAll(/["\\]/g, '\\$&').replaceAll(/[^ -~]/g, character => `\\u${code(character)}`);
}

/** The folder and those above it, but for the first two levels: what lies there may well be the learner's own words. */
function ancestorsOf(folder: string): readonly string[] {
  const parts = path.resolve(folder).split(path.sep);
  return parts.flatMap((_, index) => {
    const length = parts.length - index;
    return length > 2 ? [parts.slice(0, length).join(path.sep)] : [];
  });
}

/** In quotes, a path into a package becomes the package's name; one that leads elsewhere keeps its end. */
function withoutPackagePaths(text: string): string {
  return text.replaceAll(
    /(["'])((?:[A-Za-z]:)?[\\/]?(?:[^"'\n]*[\\/])?node_modules[\\/])((?:@[^\\/"']+[\\/])?[^\\/"']+)(?:[\\/][^"']*)?\1/g,
    (_, quote: string, _folders: string, name: string) => `${quote}${name.replaceAll('\\', '/')}${quote}`,
  );
}
