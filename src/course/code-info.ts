import { courseInvalid, type Place } from './course-invalid.ts';
import type { Code } from './model.ts';

const WORD = /^([\w=-]+)(?=\s|$)/;
const TITLE = /^title="([^"]*)"(?=\s|$)/;

/**
 * Reads a code fence: ```` ```ts gen2 broken title="amplify/data/resource.ts" ````.
 * @param info What stands behind the backticks.
 */
export function readCode(info: string, text: string, place: Place): Code {
  const words: string[] = [];
  let title: string | undefined;
  let rest = info.trim();
  while (rest !== '') {
    const titled = TITLE.exec(rest);
    const match = titled ?? WORD.exec(rest);
    if (!match) {
      throw courseInvalid(
        place,
        `The code fence can't be read from here on: ${rest}`,
        'Write a language, then flags, then title="...".',
      );
    }
    if (titled) title = titled[1];
    else if (match[1] !== undefined) words.push(match[1]);
    rest = rest.slice(match[0].length).trim();
  }
  const [language, ...flags] = words;
  if (language === undefined) {
    throw courseInvalid(place, 'The code fence names no language.', 'Write one, such as ts, bash or text.');
  }
  const generation = flags.find(flag => flag === 'gen1' || flag === 'gen2');
  return {
    language,
    text: text.replace(/\n+$/, ''),
    title,
    generation,
    flags: flags.filter(flag => flag !== generation),
  };
}
