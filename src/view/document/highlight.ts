import { type Look, type Span, span } from './line.ts';

/** Code as lines of spans. Undefined for a language that it doesn't know. */
export type Highlight = (language: string, text: string) => readonly (readonly Span[])[] | undefined;

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly properties?: { readonly className?: unknown };
  readonly children?: readonly Node[];
}

const LOOKS: Readonly<Record<string, Look>> = {
  keyword: 'keyword',
  built_in: 'type',
  type: 'type',
  class_: 'type',
  string: 'string',
  regexp: 'string',
  number: 'literal',
  literal: 'literal',
  meta: 'literal',
  symbol: 'name',
  attr: 'name',
  attribute: 'name',
  title: 'name',
  function_: 'name',
  property: 'name',
  comment: 'comment',
  doctag: 'comment',
};

/** Loads the highlighter (50 ms at first use, so only after the first frame). */
export async function loadHighlight(): Promise<Highlight> {
  const [{ createLowlight }, typescript, bash, json, graphql] = await Promise.all([
    import('lowlight'),
    import('highlight.js/lib/languages/typescript'),
    import('highlight.js/lib/languages/bash'),
    import('highlight.js/lib/languages/json'),
    import('highlight.js/lib/languages/graphql'),
  ]);
  const lowlight = createLowlight({
    typescript: typescript.default,
    bash: bash.default,
    json: json.default,
    graphql: graphql.default,
  });
  const known = new Map<string, readonly (readonly Span[])[]>();
  return (language, text) => {
    if (!lowlight.registered(language)) return undefined;
    const key = `${language} ${text}`;
    const lines = known.get(key) ?? toLines(lowlight.highlight(language, text) as Node);
    known.set(key, lines);
    return lines;
  };
}

/** Code without a highlighter. */
export function plainCode(text: string): readonly (readonly Span[])[] {
  return text.split('\n').map(row => (row === '' ? [] : [span(row)]));
}

function toLines(root: Node): readonly (readonly Span[])[] {
  const lines: Span[][] = [[]];
  const visit = (node: Node, look: Look) => {
    if (node.type === 'text') {
      for (const [index, part] of (node.value ?? '').split('\n').entries()) {
        if (index > 0) lines.push([]);
        if (part !== '') lines.at(-1)?.push(span(part, look));
      }
      return;
    }
    const own = lookOf(node) ?? look;
    for (const child of node.children ?? []) visit(child, own);
  };
  visit(root, 'text');
  return lines;
}

function lookOf(node: Node): Look | undefined {
  const names = node.properties?.className;
  if (!Array.isArray(names)) return undefined;
  // 'hljs-title function_': the last name is the most precise.
  for (const name of [...names].reverse()) {
    const look = LOOKS[String(name).replace(/^hljs-/, '')];
    if (look) return look;
  }
  return undefined;
}
