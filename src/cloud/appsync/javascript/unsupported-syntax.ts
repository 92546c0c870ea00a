import { type AnyNode, parse } from 'acorn';

/** What APPSYNC_JS has not. https://docs.aws.amazon.com/appsync/latest/devguide/resolver-reference-overview-js.html */
const unsupported: Readonly<Record<string, string>> = {
  AwaitExpression: 'await',
  YieldExpression: 'generators',
  ForStatement: 'for (;;)',
  WhileStatement: 'while',
  DoWhileStatement: 'do',
  TryStatement: 'try',
  ThrowStatement: 'throw',
  ClassDeclaration: 'classes',
  ClassExpression: 'classes',
  ThisExpression: 'this',
  NewExpression: 'new',
  LabeledStatement: 'labels',
  ImportExpression: 'import()',
  UpdateExpression: '++ and --',
};

/** Why AppSync refuses a piece of code: its place and what isn't supported. Undefined where it takes it. */
export function unsupportedSyntax(code: string): string | undefined {
  let program: AnyNode;
  try {
    program = parse(code, { ecmaVersion: 2022, sourceType: 'module', locations: true });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const open: unknown[] = [program];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (Array.isArray(node)) open.push(...(node as readonly unknown[]).toReversed());
    if (typeof node !== 'object' || node === null || !('type' in node)) continue;
    const found = problemOf(node as AnyNode);
    if (found !== undefined) {
      const { start } = (node as AnyNode).loc ?? {};
      return `${found} is not supported (${start?.line ?? 0}:${(start?.column ?? 0) + 1})`;
    }
    open.push(...Object.values(node).toReversed());
  }
  return undefined;
}

function problemOf(node: AnyNode): string | undefined {
  if (Object.hasOwn(unsupported, node.type)) return unsupported[node.type];
  if (node.type === 'Literal' && node.regex !== undefined) return 'A regular expression';
  const isFunction =
    node.type === 'FunctionDeclaration' ||
    node.type === 'FunctionExpression' ||
    node.type === 'ArrowFunctionExpression';
  if (isFunction && node.async) return 'async';
  if (isFunction && node.generator) return 'A generator';
  return undefined;
}
