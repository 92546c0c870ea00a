import type { Argument, Call, Entry, Expression } from './gen2-schema.ts';

const step = '  ';

/**
 * Prints an expression as Biome and Prettier would format it.
 * @param indent What the line starts with.
 * @param used Columns that are taken before the expression, the indent among them.
 * @param after Columns that follow on its last line.
 * @param width Columns that lines are broken at.
 */
function printExpression(
  expression: Expression,
  indent: string,
  used: number,
  after: number,
  width: number,
): string {
  const flat = flatExpression(expression);
  if (flat !== undefined && !isAlwaysTall(expression) && used + flat.length + after <= width) return flat;
  const { head, calls } = withCalledHead(expression);
  // One call keeps to its head, and breaks inside its parentheses.
  const [only] = calls;
  if (calls.length === 1 && only !== undefined) {
    const start = head + dotted(only);
    return start + printArguments(only.arguments, indent, used + start.length, after, width);
  }
  const inner = indent + step;
  const lines = calls.map((call, index) => {
    const start = inner + dotted(call);
    const last = index === calls.length - 1 ? after : 0;
    return start + printArguments(call.arguments, inner, start.length, last, width);
  });
  return [head, ...lines].join('\n');
}

/** `index('a').name('b')`: a head that is called itself keeps its parentheses. */
function withCalledHead({ head, calls }: Expression): Expression {
  const [first, ...rest] = calls;
  if (first?.name !== '' || rest.length === 0) return { head, calls };
  return { head: `${head}(${flatList(first.arguments) ?? ''})`, calls: rest };
}

/** The expression on one line; undefined where a part of it never is. */
function flatExpression({ head, calls }: Expression): string | undefined {
  const parts = calls.map(call => {
    const inside = flatList(call.arguments);
    return inside === undefined ? undefined : `${dotted(call)}(${inside})`;
  });
  return parts.includes(undefined) ? undefined : head + parts.join('');
}

function flatArgument(argument: Argument): string | undefined {
  switch (argument.kind) {
    case 'text':
      return argument.text;
    case 'expression':
      return flatExpression(argument.expression);
    case 'list': {
      const inside = flatList(argument.items);
      return inside === undefined ? undefined : `[${inside}]`;
    }
    case 'arrow': {
      const inside = flatList(argument.items);
      return inside === undefined ? undefined : `${argument.parameter} => [${inside}]`;
    }
    case 'object': {
      if (argument.tall) return undefined;
      const entries = argument.entries.map(flatEntry);
      return entries.includes(undefined) ? undefined : `{ ${entries.join(', ')} }`;
    }
  }
}

function flatEntry({ name, description, comments, expression }: Entry): string | undefined {
  if (expression === undefined || comments.length > 0 || description !== undefined) return undefined;
  const value = flatExpression(expression);
  return value === undefined ? undefined : `${name}: ${value}`;
}

function flatList(items: readonly Argument[]): string | undefined {
  const parts = items.map(flatArgument);
  return parts.includes(undefined) ? undefined : parts.join(', ');
}

/** A chain of three calls and more is one line only where all arguments are simple. */
function isAlwaysTall({ calls }: Expression): boolean {
  return calls.length > 2 && calls.some(call => call.arguments.some(({ kind }) => kind === 'arrow'));
}

function dotted({ name }: Call): string {
  return name === '' ? '' : `.${name}`;
}

function printArguments(
  items: readonly Argument[],
  indent: string,
  used: number,
  after: number,
  width: number,
): string {
  const flat = flatList(items);
  if (flat !== undefined && used + flat.length + 2 + after <= width) return `(${flat})`;
  const last = items.at(-1);
  const before = flatList(items.slice(0, -1));
  const huggable =
    last !== undefined && (last.kind === 'list' || last.kind === 'object' || last.kind === 'arrow');
  if (huggable && before !== undefined) {
    const start = before === '' ? '(' : `(${before}, `;
    const head = last.kind === 'arrow' ? `${last.parameter} => [` : last.kind === 'list' ? '[' : '{';
    if (used + start.length + head.length <= width) {
      return `${start}${printTall(last, indent, width)})`;
    }
  }
  if (last !== undefined && items.length === 1 && last.kind === 'expression') {
    return `(${printExpression(last.expression, indent, used + 1, after + 1, width)})`;
  }
  const inner = indent + step;
  const lines = items.map(item => `${inner}${printArgument(item, inner, inner.length, width)},`);
  return ['(', ...lines, `${indent})`].join('\n');
}

function printArgument(argument: Argument, indent: string, used: number, width: number): string {
  const flat = flatArgument(argument);
  if (flat !== undefined && used + flat.length + 1 <= width) return flat;
  if (argument.kind === 'expression') return printExpression(argument.expression, indent, used, 1, width);
  return argument.kind === 'text' ? argument.text : printTall(argument, indent, width);
}

function printTall(
  argument: Exclude<Argument, { kind: 'text' | 'expression' }>,
  indent: string,
  width: number,
): string {
  const inner = indent + step;
  if (argument.kind === 'object') {
    return ['{', ...argument.entries.flatMap(entry => printEntry(entry, inner, width)), `${indent}}`].join(
      '\n',
    );
  }
  const head = argument.kind === 'arrow' ? `${argument.parameter} => [` : '[';
  const lines = argument.items.map(item => `${inner}${printArgument(item, inner, inner.length, width)},`);
  return [head, ...lines, `${indent}]`].join('\n');
}

/** An entry with its comments: lines without a break at the end. */
export function printEntry(
  { name, description, comments, expression }: Entry,
  indent: string,
  width: number,
): readonly string[] {
  const lines = [
    ...(description === undefined ? [] : printDescription(description, indent, width)),
    ...comments.flatMap(comment => printComment(comment, indent, width)),
  ];
  if (expression === undefined) return lines;
  const start = `${indent}${name}: `;
  return [...lines, `${start}${printExpression(expression, indent, start.length, 1, width)},`];
}

/** A comment, wrapped. */
export function printComment(comment: string, indent: string, width: number): readonly string[] {
  return comment
    .split('\n')
    .flatMap(line => wrapped(line, width - indent.length - 3))
    .map(line => `${indent}// ${line}`.trimEnd());
}

function printDescription(description: string, indent: string, width: number): readonly string[] {
  const lines = description
    .replaceAll('*/', '* /')
    .split('\n')
    .flatMap(line => wrapped(line.trim(), width - indent.length - 7));
  const [only] = lines;
  if (lines.length === 1) return [`${indent}/** ${only} */`];
  return [`${indent}/**`, ...lines.map(line => `${indent} * ${line}`.trimEnd()), `${indent} */`];
}

function wrapped(text: string, columns: number): readonly string[] {
  const [indent = ''] = /^ */.exec(text) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const word of text.trim().split(' ')) {
    if (line !== '' && indent.length + line.length + 1 + word.length > columns) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].map(one => indent + one);
}
