const longest = 40;

/**
 * The expression before the dot before an offset: for `requird` in `a.string().requird()` it is `a.string()`. Undefined
 * where no dot stands before, or where the expression is too long to be named in a sentence.
 */
export function expressionBefore(source: string, offset: number): string | undefined {
  let end = skipBlanksBack(source, offset);
  if (source[end - 1] !== '.') return undefined;
  end = skipBlanksBack(source, end - 1);
  if (source[end - 1] === '?' || source[end - 1] === '!') end -= 1;
  let start = end;
  while (start > 0) {
    const next = stepBack(source, start);
    if (next === start) break;
    start = next;
  }
  const expression = source.slice(start, end).replaceAll(/\s+/g, ' ');
  if (expression.length === 0) return undefined;
  if (expression.length <= longest) return expression;
  // Of a long chain, its last call still says where to look.
  const lastCall = /\.?(\w+\([^()]*\))$/.exec(expression)?.[1];
  return lastCall !== undefined && lastCall.length <= longest ? lastCall : undefined;
}

/** One word, dot or bracketed part further to the left; the same offset where the expression begins. */
function stepBack(source: string, end: number): number {
  const last = source[end - 1] ?? '';
  if (/[\w$]/.test(last)) {
    let start = end;
    while (/[\w$]/.test(source[start - 1] ?? '')) start -= 1;
    return start;
  }
  if (last === '.') return end - 1;
  if (last === ')' || last === ']') return openingOf(source, end);
  const before = skipBlanksBack(source, end);
  // A chain over several lines: the dot stands at the start of the next line.
  return source[end] === '.' && before !== end && /[\w$)\]]/.test(source[before - 1] ?? '') ? before : end;
}

function openingOf(source: string, end: number): number {
  let depth = 0;
  for (let at = end - 1; at >= 0; at -= 1) {
    const character = source[at] ?? '';
    if (')]}'.includes(character)) depth += 1;
    if ('([{'.includes(character)) depth -= 1;
    if (depth === 0) return at;
  }
  return end;
}

function skipBlanksBack(source: string, from: number): number {
  let at = from;
  while (/\s/.test(source[at - 1] ?? '')) at -= 1;
  return at;
}
