import { type Location, type Token, TokenKind } from 'graphql';

/** The `#` comments that go with a node: the lines directly above it, and the one at the end of its line. */
export function commentsOf(loc: Location | undefined): readonly string[] {
  if (loc === undefined) return [];
  const { startToken, endToken } = loc;
  const above: string[] = [];
  let line = startToken.line;
  for (let token = startToken.prev; token !== null && isAbove(token, line); token = token.prev) {
    above.unshift(textOf(token));
    line = token.line;
  }
  const { next } = endToken;
  const after = next?.kind === TokenKind.COMMENT && next.line === endToken.line ? [textOf(next)] : [];
  return [...above, ...after];
}

/** A comment on the line above, that isn't the end of somebody else's line. */
function isAbove(token: Token, line: number): boolean {
  return token.kind === TokenKind.COMMENT && token.line === line - 1 && token.prev?.line !== token.line;
}

function textOf({ value }: Token): string {
  return value.trim();
}
