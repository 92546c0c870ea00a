import {
  isAsExpression,
  isIdentifier,
  isNonNullExpression,
  isTypeAssertion,
  isTypeReferenceNode,
  isVariableDeclaration,
  isVariableStatement,
  type Node,
  type SourceFile,
  SyntaxKind,
} from 'typescript/unstable/ast';

/** A place where a type is only claimed: nothing there has to be of that type. */
export interface ClaimedType {
  /** Offset into the file, in UTF-16 units. */
  readonly start: number;
  /** 'cast': the type is another one than that of the value. 'any': a cast by way of `any` and its like, or by none at all. */
  readonly how: 'cast' | 'any';
  readonly text: string;
}

const anyLike: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.AnyKeyword,
  SyntaxKind.UnknownKeyword,
  SyntaxKind.NeverKeyword,
]);

/**
 * Where a file claims types: casts, `declare`, `!` on what is nothing, and comments that silence the compiler. `as const` and
 * `satisfies` claim nothing.
 */
export function claimedTypes(file: SourceFile): readonly ClaimedType[] {
  const found: ClaimedType[] = [];
  const add = (node: Node, how: ClaimedType['how']) => {
    found.push({ start: node.getStart(file), how, text: node.getText(file) });
  };
  const visit = (node: Node): void => {
    if (isAsExpression(node) || isTypeAssertion(node)) {
      if (!isConst(node.type)) add(node, mentionsAny(node.type) ? 'any' : 'cast');
    } else if (isNonNullExpression(node)) {
      add(node, isNothing(node.expression) ? 'any' : 'cast');
    } else if (isVariableDeclaration(node)) {
      if (node.exclamationToken !== undefined) add(node, 'any');
      if (node.type !== undefined && mentionsAny(node.type)) add(node, 'cast');
    } else if (isVariableStatement(node)) {
      if (node.modifiers?.some(({ kind }) => kind === SyntaxKind.DeclareKeyword)) add(node, 'any');
    }
    node.forEachChild(visit);
  };
  file.forEachChild(visit);
  for (const match of file.text.matchAll(silencing))
    found.push({ start: match.index, how: 'any', text: match[0] });
  return found;
}

/** Comments that keep the compiler from saying what is wrong. */
const silencing = /\/[/*]+\s*@ts-(?:ignore|expect-error|nocheck)\b/g;

function isConst(type: Node): boolean {
  return isTypeReferenceNode(type) && isIdentifier(type.typeName) && type.typeName.text === 'const';
}

function mentionsAny(type: Node): boolean {
  return anyLike.has(type.kind) || (type.forEachChild(child => mentionsAny(child) || undefined) ?? false);
}

function isNothing(expression: Node): boolean {
  return (
    expression.kind === SyntaxKind.NullKeyword ||
    (isIdentifier(expression) && expression.text === 'undefined')
  );
}
