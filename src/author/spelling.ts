import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { spellCheckDocument } from 'cspell-lib';
import type { Finding } from './finding.ts';
import type { Prose } from './prose.ts';

/** Words that the course uses and no dictionary has, one a line. A line of # is for authors. */
const WORDS = 'docs/words.txt';

/**
 * Says which words are not spelled as the dictionaries or the project's list spell them, in American English. Code is
 * not looked at.
 * @param root The project's root, with the list of its own words.
 */
export async function findingsInSpelling(root: string, prose: readonly Prose[]): Promise<readonly Finding[]> {
  const own = (await readFile(path.join(root, WORDS), 'utf8')).split('\n');
  const words = own.map(line => line.trim()).filter(line => line !== '' && !line.startsWith('#'));
  // One document: each call loads the dictionaries anew.
  const lines = prose.map(readText);
  const { issues } = await spellCheckDocument(
    { uri: 'course.txt', text: lines.join('\n'), languageId: 'plaintext', locale: 'en-US' },
    { generateSuggestions: true, noConfigSearch: true },
    { words, numSuggestions: 3 },
  );
  const starts = startsOf(lines);
  return issues.flatMap(({ text, offset, suggestions }) => {
    const piece = prose[starts.findLastIndex(start => start <= offset)];
    if (piece === undefined) return [];
    const near = (suggestions ?? []).slice(0, 3).join(', ');
    const what = `“${text}” is in no dictionary${near === '' ? '' : ` (${near}?)`}. Fix it, or add it to ${WORDS}.`;
    return [{ where: `${piece.file}:${piece.lineOf(text)}`, what }];
  });
}

/** On one line, code left out, addresses too. */
function readText({ inline }: Prose): string {
  return inline
    .map(({ kind, text }) => (kind === 'code' || /^https?:/.test(text) ? ' ' : text))
    .join('')
    .replaceAll('\n', ' ');
}

function startsOf(lines: readonly string[]): readonly number[] {
  let offset = 0;
  return lines.map(line => {
    const start = offset;
    offset += line.length + 1;
    return start;
  });
}
