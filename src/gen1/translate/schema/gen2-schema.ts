import type { Note } from './note.ts';

/** A Gen 2 `amplify/data/resource.ts` as data: what the printer prints. */
export interface Gen2Schema {
  /** Lambda functions of Gen 1 that operations call. */
  readonly functions: readonly FunctionName[];
  /** The entries of `a.schema({ ... })`. */
  readonly entries: readonly Entry[];
  readonly modes: AuthorizationModes;
  /** What stands above the schema: things of the file as a whole. */
  readonly comments: readonly string[];
  readonly notes: readonly Note[];
}

export interface FunctionName {
  /** The constant in the file. */
  readonly constant: string;
  /** The Lambda function's name. */
  readonly name: string;
  /** `${env}` stood in the name. */
  readonly ofEnvironment: boolean;
}

export interface Entry {
  readonly name: string;
  readonly description: string | undefined;
  readonly comments: readonly string[];
  /** undefined where nothing is left but the comment. */
  readonly expression: Expression | undefined;
}

/** An expression of the schema builder: `a.string().required()`. */
export interface Expression {
  /** What the calls hang on: 'a', 'allow', 'index'. */
  readonly head: string;
  readonly calls: readonly Call[];
}

export interface Call {
  readonly name: string;
  readonly arguments: readonly Argument[];
}

export type Argument =
  /** A literal or a name, printed as it is. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'expression'; readonly expression: Expression }
  | { readonly kind: 'list'; readonly items: readonly Argument[] }
  /** `{ ... }`; `tall` is always broken into lines. */
  | { readonly kind: 'object'; readonly entries: readonly Entry[]; readonly tall: boolean }
  /** `allow => [ ... ]` */
  | { readonly kind: 'arrow'; readonly parameter: string; readonly items: readonly Argument[] };

export type Mode = 'userPool' | 'apiKey' | 'identityPool' | 'oidc' | 'lambda';

export interface AuthorizationModes {
  readonly default: Mode;
  /** It stands in the Gen 1 project; else it is chosen. */
  readonly known: boolean;
  /** Days until an API key ends, where the Gen 1 project says it. */
  readonly apiKeyDays: number | undefined;
  /** All modes that rules use. */
  readonly used: ReadonlySet<Mode>;
}

/** A literal or a name as an argument. */
export const text = (value: string): Argument => ({ kind: 'text', text: value });

/** A string literal as an argument. */
export const literal = (value: string): Argument => text(quoted(value));

/** A TypeScript string literal, in single quotes unless that needs more escapes than double ones. */
export function quoted(value: string): string {
  const json = JSON.stringify(value);
  const count = (quote: string) => value.split(quote).length;
  if (count("'") > count('"')) return json;
  const inside = json.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${inside}'`;
}
