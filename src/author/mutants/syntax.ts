import {
  type ArrayExpression,
  type CallExpression,
  type Node,
  type ObjectExpression,
  type Program,
  parseSync,
  Visitor,
} from 'oxc-parser';

/** A file's calls, lists, objects and literals, in the order of the text. */
export interface Syntax {
  readonly source: string;
  readonly program: Program;
  readonly calls: readonly Call[];
  readonly arrays: readonly ArrayExpression[];
  readonly objects: readonly ObjectExpression[];
  readonly literals: readonly (Node & { readonly value: unknown })[];
  textOf(node: Span): string;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A call of a method: `a.string()`, or `.required()` on what comes before it. */
export interface Call {
  readonly node: CallExpression;
  /** 'required'; the function's own name where it is no method. */
  readonly method: string;
  /** What the method is called on. */
  readonly on: Node | undefined;
  /** The first name of the chain: 'a' of `a.string().required()`. */
  readonly root: string;
  /** The methods called on this call's result, in order. */
  readonly then: readonly string[];
  /** The end of the whole chain. */
  readonly chainEnd: number;
}

/** Parses TypeScript or JavaScript. @throws Error with the parser's words, where it can't be parsed. */
export function parseCode(file: string, source: string): Syntax {
  const { program, errors } = parseSync(file, source);
  if (errors[0] !== undefined) throw new Error(`${file}: ${errors[0].message}`);
  const nodes: CallExpression[] = [];
  const arrays: ArrayExpression[] = [];
  const objects: ObjectExpression[] = [];
  const literals: (Node & { readonly value: unknown })[] = [];
  const notValues = new Set<number>();
  new Visitor({
    ImportDeclaration: ({ source: from }) => void notValues.add(from.start),
    CallExpression: node => void nodes.push(node),
    ArrayExpression: node => void arrays.push(node),
    ObjectExpression: node => void objects.push(node),
    Literal: node => void literals.push(node),
    // The words of a type are what can be answered, not an answer.
    TSLiteralType: ({ literal }) => void notValues.add(literal.start),
  }).visit(program);
  const keys = new Set(
    objects.flatMap(({ properties }) =>
      properties.flatMap(property => (property.type === 'Property' ? [property.key.start] : [])),
    ),
  );
  return {
    source,
    program,
    calls: nodes.map(node => callOf(node, nodes)),
    arrays,
    objects,
    literals: literals.filter(({ start }) => !notValues.has(start) && !keys.has(start)),
    textOf: ({ start, end }) => source.slice(start, end),
  };
}

function callOf(node: CallExpression, all: readonly CallExpression[]): Call {
  const { callee } = node;
  const isMethod = callee.type === 'MemberExpression' && callee.property.type === 'Identifier';
  const then: string[] = [];
  let chainEnd = node.end;
  for (let inner: Node = node; ; ) {
    const outer = all.find(({ callee: one }) => one.type === 'MemberExpression' && one.object === inner);
    if (outer === undefined) break;
    then.push(nameOf(outer.callee));
    chainEnd = outer.end;
    inner = outer;
  }
  return {
    node,
    method: nameOf(callee),
    on: isMethod ? callee.object : undefined,
    root: rootOf(callee),
    then,
    chainEnd,
  };
}

function nameOf(callee: Node): string {
  if (callee.type === 'Identifier') return callee.name;
  return callee.type === 'MemberExpression' && callee.property.type === 'Identifier'
    ? callee.property.name
    : '';
}

function rootOf(node: Node): string {
  if (node.type === 'Identifier') return node.name;
  if (node.type === 'MemberExpression') return rootOf(node.object);
  return node.type === 'CallExpression' ? rootOf(node.callee) : '';
}

/** From an element of a list to the next one, so that what is left still parses. */
export function withComma(source: string, elements: readonly (Span | null)[], element: Span): Span {
  const index = elements.indexOf(element);
  const next = elements[index + 1];
  if (next) return { start: element.start, end: next.start };
  const before = elements[index - 1];
  const start = before ? before.end : element.start;
  const comma = /^\s*,/.exec(source.slice(element.end));
  return { start, end: before ? element.end : element.end + (comma?.[0].length ?? 0) };
}
