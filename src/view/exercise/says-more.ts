/** Words that say nothing of their own. */
const FILLERS = new Set(
  'a an the it its is are be been was were that this there which who of in on at to for with by as and or ha hold carry carri may can could must should one own their your'.split(
    ' ',
  ),
);
const NUMBERS: Readonly<Record<string, string>> = { two: '2', three: '3', four: '4', five: '5' };

/** Whether a text says anything that a sentence doesn't say already: word order, filling words and endings don't count. */
export function saysMore(text: string, sentence: string): boolean {
  const known = new Set(wordsOf(sentence));
  return wordsOf(text).some(word => !known.has(word));
}

function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .replaceAll('’', "'")
    .split(/[^\p{L}\p{N}$_'-]+/u)
    .map(word => word.replace(/^['-]+|['-]+$/g, '').replace(/(?<=\w{2})(?:es|s|ed)$/, ''))
    .map(word => NUMBERS[word] ?? word)
    .filter(word => word !== '' && !FILLERS.has(word));
}
