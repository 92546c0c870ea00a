import type { PartKind } from './model.ts';
import { stripComments } from './strip-comments.ts';

/** A stretch of a file in one language. */
export interface Part {
  readonly kind: PartKind;
  /** As it is. */
  readonly text: string;
  /** Without what is commented out, with the same lines. */
  readonly plain: string;
  /** Where it begins in its file, from 1. */
  readonly line: number;
}

const kinds: readonly { readonly path: RegExp; readonly kind: PartKind | 'document' }[] = [
  {
    path: /(^|\/)(package\.json|pubspec\.ya?ml|build\.gradle(\.kts)?|libs\.versions\.toml|Podfile|Package(\.swift|\.resolved)|requirements\.txt|pom\.xml)$/,
    kind: 'manifest',
  },
  { path: /\.(md|mdx|markdown|rst|adoc|txt|html?|ipynb)$/i, kind: 'document' },
  { path: /(^|\/)readme$/i, kind: 'document' },
  {
    path: /\.(ts|tsx|mts|cts|js|jsx|mjs|cjs|vue|svelte|astro|dart|swift|kt|kts|java|py|cs|go)$/,
    kind: 'code',
  },
  { path: /\.(graphql|gql|graphqls)$/, kind: 'graphql' },
  { path: /\.(ya?ml|sh|bash|zsh|ps1|bat)$|(^|\/)(Makefile|Dockerfile|Procfile|justfile)$/, kind: 'script' },
  { path: /(^|\/)\.[\w-]*ignore$/, kind: 'ignore' },
  { path: /\.(json|jsonc|json5|tf|toml|xml|template)$/, kind: 'config' },
];

/** Whether a file of this name can hold a sign at all. */
export function isReadable(path: string): boolean {
  return kinds.some(candidate => candidate.path.test(path));
}

/** Whether a file of this name is something to read rather than to run. */
export function isDocument(path: string): boolean {
  return kinds.find(candidate => candidate.path.test(path))?.kind === 'document';
}

/** Cuts a file into parts: documents into prose and fenced code, everything else into one. */
export function splitIntoParts(path: string, text: string): readonly Part[] {
  const kind = kinds.find(candidate => candidate.path.test(path))?.kind;
  if (kind === 'document' || (kind === undefined && looksLikeMarkdown(text))) return splitDocument(text);
  return [part(kind ?? 'snippet', text, 1, path)];
}

function looksLikeMarkdown(text: string): boolean {
  return /^(```|~~~)/m.test(text) || /^#{1,4} [A-Z]/m.test(text) || looksLikeProse(text);
}

/** Sentences, with nothing around them that only code has. */
function looksLikeProse(text: string): boolean {
  if (/[{};]\s*$|=>|^\s*(\/\/|\/\*|import\s|const\s|export\s|[$>%]\s)/m.test(text)) return false;
  return /(^|[.!?]\s+)[A-Z][\w'’]*(,?\s+\S+){4,}/.test(text);
}

function part(kind: PartKind, text: string, line: number, path = ''): Part {
  return { kind, text, plain: withoutComments(kind, text, path), line };
}

function withoutComments(kind: PartKind, text: string, path: string): string {
  switch (kind) {
    case 'code':
    case 'snippet':
      return stripComments(/\.py$/.test(path) ? stripComments(text, 'hashes') : text, 'slashes');
    case 'manifest':
      return /\.(ya?ml|toml|txt)$|Podfile$/.test(path)
        ? stripComments(text, 'hashes')
        : stripComments(text, 'slashes');
    case 'graphql':
    case 'script':
      return stripComments(text, 'hashes');
    case 'prose':
      return stripComments(text, 'markup');
    case 'config':
    case 'ignore':
      return text;
  }
}

const fenceKinds: readonly { readonly language: RegExp; readonly kind: PartKind }[] = [
  {
    language: /^(ts|tsx|typescript|js|jsx|javascript|mjs|dart|swift|kotlin|java|vue|svelte|python|py)$/,
    kind: 'code',
  },
  { language: /^(graphql|gql)$/, kind: 'graphql' },
  { language: /^(ya?ml)$/, kind: 'script' },
  { language: /^(hcl|terraform|tf)$/, kind: 'snippet' },
];

/** Fences keep their kind; a shell's and an unnamed one hold what a reader is told to type, which the signs of text know. */
function splitDocument(text: string): readonly Part[] {
  const parts: Part[] = [];
  let lines: string[] = [];
  let start = 1;
  let fence: { readonly mark: string; readonly kind: PartKind } | undefined;
  const close = (kind: PartKind, next: number) => {
    if (lines.length > 0) parts.push(part(kind, lines.join('\n'), start));
    lines = [];
    start = next;
  };
  for (const [index, line] of text.split('\n').entries()) {
    const [, mark, language = ''] = /^\s*(?:[-*>]\s+)?(`{3,}|~{3,})\s*([\w+-]*)/.exec(line) ?? [];
    if (fence === undefined && mark !== undefined) {
      // The info line may name a file, which a reader reads as well.
      lines.push(line);
      close('prose', index + 2);
      fence = { mark, kind: kindOfFence(language) };
    } else if (fence !== undefined && mark?.startsWith(fence.mark) && language === '') {
      close(fence.kind, index + 2);
      fence = undefined;
    } else lines.push(line);
  }
  close(fence?.kind ?? 'prose', 0);
  return parts;
}

function kindOfFence(language: string): PartKind {
  return fenceKinds.find(candidate => candidate.language.test(language.toLowerCase()))?.kind ?? 'snippet';
}
