const printableAscii = /^[\x20-\x7e]*$/;
/**
 * C0 and C1 controls, the characters that turn the writing direction around, and those that nobody sees. Joiners stay:
 * emoji and several scripts are written with them, and they steer nothing.
 */
const unsafe = /[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
const unsafeButNewline = new RegExp(unsafe.source.replace('\\x00-\\x1f', '\\x00-\\x09\\x0b-\\x1f'), 'g');

/**
 * A text of one line in which nothing can steer a terminal. What comes from files, names, processes or AWS passes here
 * or through `visibleLines` before it is shown: in `span()` for the screen, in `streamOutput()` for commands. Control
 * characters become pictures, or are spelled out where there is no picture; a tab is two blanks.
 */
export function visibleText(text: string): string {
  return printableAscii.test(text) ? text : text.replace(unsafe, visibleCharacter);
}

/** The same for a text of several lines. */
export function visibleLines(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(unsafeButNewline, visibleCharacter);
}

/** One character as it is shown; what is harmless stays as it is. */
export function visibleCharacter(character: string): string {
  if (character === '\t') return '  ';
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  if (character.search(unsafe) < 0) return character;
  return code < 0x100 ? `\\x${code.toString(16)}` : `\\u${code.toString(16).padStart(4, '0')}`;
}

/**
 * A value as JSON, indented, so that people can read it too. JSON.stringify leaves DEL, C1 controls and characters of
 * direction as they are: these are escaped, which changes nothing for who parses it.
 */
export function visibleJson(value: unknown): string {
  return JSON.stringify(value, undefined, 2).replace(unsafeButNewline, character => {
    const code = character.codePointAt(0) ?? 0;
    return `\\u${code.toString(16).padStart(4, '0')}`;
  });
}
