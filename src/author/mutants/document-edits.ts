import { isMap, isScalar, isSeq, type Node, parseDocument, visit } from 'yaml';
import type { Edit } from './mutant.ts';

/** What can go wrong in YAML and JSON: a line lost, in a comment, only echoed, of another value; a file that is broken. */
export function documentEdits(file: string, source: string): readonly Edit[] {
  const isJson = file.endsWith('.json');
  const edits: Edit[] = [];
  visit(parseDocument(source), {
    Pair(_, pair) {
      const { key, value } = pair;
      if (!isScalar(key) || !key.range) return;
      const end = rangeEnd(value) ?? key.range[1];
      const name = String(key.value);
      const place = isJson ? jsonMember(source, key.range[0], end) : lines(source, key.range[0], end);
      edits.push({ what: `drops ${name}`, ...place, text: '' });
      if (!isJson)
        edits.push({ what: `puts ${name} into a comment`, ...place, text: commented(source, place) });
      edits.push({
        what: `calls ${name} otherwise`,
        start: key.range[0],
        end: key.range[1],
        text: isJson ? `"${name}2"` : `${name}2`,
      });
    },
    Seq(_, seq) {
      if (isJson) return;
      for (const item of seq.items) {
        if (!isScalar(item) || !item.range) continue;
        const place = lines(source, item.range[0], item.range[1]);
        edits.push({ what: `drops ${String(item.value)}`, ...place, text: '' });
        edits.push({
          what: `puts ${String(item.value)} into a comment`,
          ...place,
          text: commented(source, place),
        });
        const [start, end] = item.range;
        edits.push({
          what: `only echoes ${String(item.value)}`,
          start,
          end,
          text: `echo '${String(item.value).replaceAll("'", '')}'`,
        });
        edits.push({
          what: `never reaches ${String(item.value)}`,
          start,
          end,
          text: `"true || ${String(item.value).replaceAll('"', '')}"`,
        });
        edits.push({
          what: `comments in the shell ${String(item.value)}`,
          start,
          end,
          text: `": # ${String(item.value).replaceAll('"', '')}"`,
        });
      }
    },
    Scalar(_, scalar) {
      if (!scalar.range || typeof scalar.value !== 'string' || scalar.type === undefined) return;
      const [start, end] = scalar.range;
      edits.push({
        what: `changes ${scalar.value}`,
        start,
        end,
        text: isJson ? JSON.stringify(`${scalar.value}x`) : `${scalar.value}x`,
      });
      for (const word of scalar.value
        .split(' ')
        .filter(one => one.length > 2)
        .slice(0, 12)) {
        if (!scalar.value.includes(' ')) continue;
        const at = source.indexOf(word, start);
        if (at < 0 || at >= end) continue;
        edits.push({
          what: `loses "${word}" of ${scalar.value}`,
          start: at,
          end: at + word.length,
          text: '',
        });
      }
    },
  });
  const close = Math.max(0, source.trimEnd().length - 1);
  if (isJson) {
    edits.push({ what: 'loses the last bracket', start: close, end: close + 1, text: '' });
    edits.push({
      what: 'is cut in half',
      start: Math.floor(source.length / 2),
      end: source.length,
      text: '',
    });
  } else {
    edits.push({ what: 'is broken YAML', start: 0, end: 0, text: '{ [ :\n' });
  }
  return edits;
}

function rangeEnd(value: unknown): number | undefined {
  return isMap(value) || isSeq(value) || isScalar(value) ? (value as Node).range?.[1] : undefined;
}

function lines(source: string, start: number, end: number) {
  const from = source.lastIndexOf('\n', start - 1) + 1;
  const to = source.charAt(end - 1) === '\n' ? end : source.indexOf('\n', end) + 1 || source.length;
  return { start: from, end: to };
}

function commented(source: string, { start, end }: { readonly start: number; readonly end: number }): string {
  return source.slice(start, end).replace(/^(?=.)/gm, '# ');
}

/** A member with its comma: the one after it, or the one before where it is the last. */
function jsonMember(source: string, start: number, end: number) {
  const after = /^\s*,\s*/.exec(source.slice(end));
  if (after) return { start, end: end + after[0].length };
  const before = /,\s*$/.exec(source.slice(0, start));
  return { start: start - (before?.[0].length ?? 0), end };
}
