import pluralize from 'pluralize';

/** 'Post' -> 'post'. */
export function lowerFirst(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}

/** 'post' -> 'Post'. */
export function upperFirst(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** ['Blog', 'posts', 'id'] -> 'blogPostsId': how Gen 1 names the key that a relation adds to a model. */
export function keyName(...words: readonly string[]): string {
  return words.map((word, index) => (index === 0 ? lowerFirst(word) : upperFirst(word))).join('');
}

/** 'Post' -> 'posts': by the package that Amplify itself names queries with. */
export function pluralName(model: string): string {
  return lowerFirst(pluralize(model));
}

/** How Gen 1 names the query, and the index, of an `@index` that has no name: 'postsByBlogIdAndCreatedAt'. */
export function indexQueryName(model: string, fields: readonly string[]): string {
  return `${pluralName(model)}By${fields.map(upperFirst).join('And')}`;
}

/** The name, or the name with a number that makes it new. */
export function freeName(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${wanted}${number}`)) number += 1;
  return `${wanted}${number}`;
}
