/** 'a', 'a and b', 'a, b and c'; `none` for an empty list. */
export function listed(words: readonly string[], none = 'nothing'): string {
  const last = words.at(-1);
  if (last === undefined) return none;
  return words.length === 1 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

/** 'a' or 'an', by the sound of a word's first letter. */
export function article(word: string): string {
  return /^[aeio]/i.test(word) ? 'an' : 'a';
}

/** The text as a sentence begins with it: with a capital letter. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A value of a template, short enough for one line. */
export function shown(value: unknown): string {
  if (value === undefined) return 'not set';
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
