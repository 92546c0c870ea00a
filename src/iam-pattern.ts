/** IAM's wildcards in a text as a regular expression's source: `*` is any text, `?` any one letter. */
export function iamPatternSource(text: string): string {
  return text
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '[^]*')
    .replaceAll('?', '[^]');
}

/** IAM's patterns: `*` is any text, `?` any one letter. */
export function iamPattern(text: string): RegExp {
  return new RegExp(`^${iamPatternSource(text)}$`);
}
