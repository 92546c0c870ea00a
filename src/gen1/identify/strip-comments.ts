type Syntax = 'slashes' | 'hashes' | 'markup';

/**
 * The text with its comments blanked out, line for line, since code that is commented out says nothing about a project.
 * @param syntax 'slashes' for the languages of C's family, 'hashes' for lines that begin with #, 'markup' for <!-- -->.
 */
export function stripComments(text: string, syntax: Syntax): string {
  switch (syntax) {
    case 'slashes':
      return text.includes('//') || text.includes('/*') ? stripSlashes(text) : text;
    case 'hashes':
      return text.replace(/^[ \t]*#.*$/gm, '');
    case 'markup':
      return text.replace(/<!--[\s\S]*?-->/g, blank);
  }
}

function blank(comment: string): string {
  return comment.replace(/[^\n]/g, ' ');
}

// A string, so that a path like '/*' in it begins no comment; or a comment. A quote that isn't closed ends with its line.
const stringOrComment =
  /"(?:[^"\\\n]|\\.)*"?|'(?:[^'\\\n]|\\.)*'?|`(?:[^`\\]|\\[\s\S])*`|\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\n]*/g;

function stripSlashes(text: string): string {
  return text.replace(stringOrComment, (match, offset: number) => {
    if (match.startsWith('/*')) return blank(match);
    // In JSX text and regular expressions // may stand behind a colon: https://...
    return match.startsWith('//') && text[offset - 1] !== ':' ? '' : match;
  });
}
