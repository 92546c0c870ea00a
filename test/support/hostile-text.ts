/** What steers a terminal, or hides in one, and must never get there from a file, a name, a process or AWS. */
export const steering = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/;

/** Each control character once, and what a terminal would obey: clear, colour, title, link, cursor, direction. */
export const hostile: string = [
  ...Array.from({ length: 0x20 }, (_, code) => String.fromCharCode(code)).filter(
    one => one !== '\n' && one !== '\0',
  ),
  ...Array.from({ length: 0x21 }, (_, code) => String.fromCharCode(0x7f + code)),
  '\x1b[2J\x1b[31m\x1b]0;title\x07\x1b]8;;http://a\x07link\x9b5A\u202ereversed\u2066',
].join('');

/** Short enough for the name of a file; a file's name holds anything but a slash and NUL. */
export const hostileName = 'a\x1b[2J\x07\x9b31m\x7f\t\u202eb';
