/** Text in which nothing can steer a terminal: control and direction characters are spelled out, tabs are two blanks. */
export function visibleText(text: string): string {
  let visible = '';
  for (const character of text) visible += visibleCharacter(character);
  return visible;
}

/** One character as it is shown; what is harmless stays as it is. */
export function visibleCharacter(character: string): string {
  if (character === '\t') return '  ';
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return `\\x${code.toString(16).padStart(2, '0')}`;
  const invisible =
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2069) ||
    code === 0xfeff ||
    code === 0x61c;
  return invisible ? `\\u${code.toString(16).padStart(4, '0')}` : character;
}

/** A message of several lines, each of them made visible. */
export function visibleLines(text: string): string {
  return text.split(/\r?\n/).map(visibleText).join('\n');
}
