/** What a call of `npx` or `ampx` in a practice shell starts. */
export type NamedTool =
  | { readonly kind: 'ampx'; readonly args: readonly string[] }
  | { readonly kind: 'npx'; readonly args: readonly string[] };

/** Options of npx that take the word behind them. */
const withValue = new Set(['-p', '--package', '-w', '--workspace', '-c', '--call', '--cache', '--registry']);

const ampx = /^(ampx|@aws-amplify\/backend-cli)(@[^/]*)?$/;

/** `npx ampx ...` is the workspace's own ampx, however npx is told of it; all else is left to npx. */
export function namedTool(words: readonly string[]): NamedTool {
  const [tool, ...args] = words;
  if (tool === 'ampx') return { kind: 'ampx', args };
  const at = firstWord(args);
  const [name, ...rest] = args.slice(at);
  // ampx@latest, without the scope, is another package than Amplify's.
  if (name !== undefined && ampx.test(name) && !name.startsWith('ampx@')) return { kind: 'ampx', args: rest };
  return { kind: 'npx', args };
}

/** Where the command stands, behind npx's own options. */
function firstWord(args: readonly string[]): number {
  for (let at = 0; at < args.length; at++) {
    const word = args[at] ?? '';
    if (word === '--') return at + 1;
    if (!word.startsWith('-')) return at;
    if (withValue.has(word)) at++;
  }
  return args.length;
}
