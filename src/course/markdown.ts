import { Lexer, type MarkedToken, type Token, type Tokens } from 'marked';
import { readCode } from './code-info.ts';
import { courseInvalid, type Place } from './course-invalid.ts';
import { toInline } from './inline.ts';
import type { Block, Code } from './model.ts';

export interface PlacedToken {
  readonly token: MarkedToken;
  readonly place: Place;
}

const CALLOUT = /^\s*\[!(\w+)\][ \t]*(?:\n|$)/;
const TONES = { NOTE: 'note', TIP: 'tip', WARNING: 'warning' } as const;

/**
 * Reads Markdown without pages, quizzes and terms: an exercise's task, a hint.
 * @throws LearnError 'course-invalid' for what a terminal can't show.
 */
export function parseMarkdown(text: string, file = 'text'): readonly Block[] {
  return toBlocks(lex(text, { file, line: 1 }));
}

/** Marked's tokens of a text. */
export function lex(text: string, start: Place): readonly PlacedToken[] {
  return placed(new Lexer().lex(text.replaceAll('\r\n', '\n')), start);
}

/** Tokens of one page as blocks; a Gen 1 fence directly followed by a Gen 2 fence becomes a comparison. */
export function toBlocks(tokens: readonly PlacedToken[]): readonly Block[] {
  const blocks: Block[] = [];
  for (const { token, place } of tokens) {
    const block = toBlock(token, place);
    const last = blocks.at(-1);
    if (
      block.kind === 'code' &&
      block.code.generation === 'gen2' &&
      last?.kind === 'code' &&
      last.code.generation === 'gen1'
    ) {
      blocks[blocks.length - 1] = { kind: 'comparison', gen1: last.code, gen2: block.code };
    } else blocks.push(block);
  }
  return blocks;
}

function toBlock(token: MarkedToken, place: Place): Block {
  switch (token.type) {
    case 'heading':
      return { kind: 'heading', depth: headingDepth(token, place), inline: toInline(token.tokens, place) };
    case 'paragraph':
      return { kind: 'paragraph', inline: toInline(token.tokens, place) };
    case 'text':
      return { kind: 'paragraph', inline: toInline([token], place) };
    case 'list':
      return {
        kind: 'list',
        ordered: token.ordered,
        items: placed(token.items, place).map(item => inside(item.token as Tokens.ListItem, item.place)),
      };
    case 'table':
      return {
        kind: 'table',
        header: token.header.map(cell => toInline(cell.tokens, place)),
        rows: token.rows.map(row => row.map(cell => toInline(cell.tokens, place))),
      };
    case 'blockquote':
      return callout(token, place);
    case 'code':
      return { kind: 'code', code: readPlainFence(token, place) };
    default:
      throw courseInvalid(
        place,
        `Lessons don't know this kind of block (${token.type}): ${token.raw.trim().split('\n')[0]}`,
        'Use headings, paragraphs, lists, tables, callouts and code fences.',
      );
  }
}

function readPlainFence(token: Tokens.Code, place: Place): Code {
  const code = readCode(fenceInfo(token, place), token.text, place);
  if (code.language === 'quiz' || code.language === 'term') {
    throw courseInvalid(
      place,
      `A ${code.language} can only stand in a lesson, outside of lists and callouts.`,
      'Move it to a line of its own.',
    );
  }
  return code;
}

/** The info string of a closed fence. */
export function fenceInfo(token: Tokens.Code, place: Place): string {
  const fence = /^ {0,3}(`{3,}|~{3,})/.exec(token.raw)?.[1];
  if (fence === undefined) {
    throw courseInvalid(
      place,
      'Code is indented by four blanks.',
      'Put it between two lines of ``` instead.',
    );
  }
  if (!/\n\s*(`{3,}|~{3,})$/.test(token.raw.trimEnd())) {
    throw courseInvalid(place, 'The code fence is never closed.', `Close it by a line of ${fence}.`);
  }
  return token.lang ?? '';
}

function headingDepth(token: Tokens.Heading, place: Place): number {
  if (!token.raw.trimStart().startsWith('#')) {
    throw courseInvalid(
      place,
      'A line of dashes directly below text turns the text into a heading.',
      'Put an empty line above the line of dashes.',
    );
  }
  return token.depth;
}

function callout(token: Tokens.Blockquote, place: Place): Block {
  const match = CALLOUT.exec(token.text);
  const tone = match?.[1] !== undefined ? TONES[match[1] as keyof typeof TONES] : undefined;
  if (!match || !tone) {
    throw courseInvalid(
      place,
      'A quote is not a callout.',
      'Start it by > [!NOTE], > [!TIP] or > [!WARNING].',
    );
  }
  const text = token.text.slice(match[0].length);
  return { kind: 'callout', tone, blocks: toBlocks(lex(text, { file: place.file, line: place.line + 1 })) };
}

function inside(item: Tokens.ListItem, place: Place): readonly Block[] {
  return toBlocks(placed(item.tokens, place));
}

/** Tokens that follow each other, each with its first line. Empty lines and comments are left out. */
export function placed(tokens: readonly Token[], start: Place): readonly PlacedToken[] {
  const result: PlacedToken[] = [];
  let line = start.line;
  for (const token of tokens) {
    // Comments are for authors.
    const silent =
      token.type === 'space' || (token.type === 'html' && /^\s*<!--[\s\S]*-->\s*$/.test(token.raw));
    if (!silent) result.push({ token: token as MarkedToken, place: { file: start.file, line } });
    line += token.raw.split('\n').length - 1;
  }
  return result;
}
