import { describe, expect, it } from 'vitest';
import { cut, cutFront, pad, splitAt, spread } from '../../../src/view/document/fit.ts';
import { line, plainTextOf, span, textWidth } from '../../../src/view/document/line.ts';
import { wrap, wrapCode } from '../../../src/view/document/wrap.ts';

const text = (spans: readonly { text: string }[]) => spans.map(piece => piece.text).join('');

describe('span', () => {
  it('shows control characters instead of sending them', () => {
    expect(span('a\x1b[2Jb\x07\x9bc\u202ed').text).toBe('a␛[2Jb␇\\x9bc\\u202ed');
  });

  it('has blanks for tabs', () => {
    expect(span('\tx').text).toBe('  x');
  });
});

describe('cutting', () => {
  it('never cuts inside a wide character', () => {
    expect(text(cut([span('漢字漢字')], 5))).toBe('漢字');
    expect(text(cut([span('漢字漢字')], 6, '…'))).toBe('漢字…');
    expect(text(splitAt([span('ab'), span('👩‍👩‍👧‍👦cd')], 3)[0])).toBe('ab');
  });

  it('keeps the end of a path', () => {
    expect(cutFront('/home/ada/amplify/data/resource.ts', 20, '…')).toBe('…fy/data/resource.ts');
    expect(textWidth(cutFront('/heim/größe/漢字漢字漢字', 10, '…'))).toBeLessThanOrEqual(10);
  });

  it('fills up to the width', () => {
    expect(text(pad([span('漢')], 4))).toBe('漢  ');
  });

  it('spreads left and right, and lets the left give way', () => {
    expect(plainTextOf([spread([span('left')], [span('right')], 14, '…')])).toBe('left     right');
    expect(plainTextOf([spread([span('a long left side')], [span('right')], 14, '…')])).toBe(
      'a long…  right',
    );
  });
});

describe('wrap', () => {
  it('breaks at blanks and drops them', () => {
    expect(plainTextOf(wrap([span('one two three')], 8))).toBe('one two\nthree');
  });

  it('keeps looks across a break', () => {
    const lines = wrap([span('one '), span('two three', 'strong')], 8);
    expect(lines[1]).toEqual(line(span('three', 'strong')));
  });

  it('breaks a long word, after a slash if there is one', () => {
    expect(plainTextOf(wrap([span('amplify/data/resource.ts')], 16))).toBe('amplify/data/\nresource.ts');
  });

  it('ends, and loses nothing but the blank, whatever the width', () => {
    for (let width = 1; width < 12; width++) {
      const lines = wrap([span('漢字 and Wörter')], width);
      if (width > 1) expect(plainTextOf(lines).replaceAll(/\s/g, '')).toBe('漢字andWörter');
    }
  });

  it('has a line for no text', () => {
    expect(wrap([], 10)).toHaveLength(1);
  });
});

it('indents and marks continued lines of code', () => {
  expect(plainTextOf(wrapCode([span('  content: a.string()')], 16, '> '))).toBe(
    '  content: \n  > a.string()',
  );
});
