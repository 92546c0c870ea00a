/** A synthesized CDK app as plain data: what `readAssembly` found in the output folder. */
export interface Assembly {
  readonly root: Template;
  /** Nested templates by the asset hash under which the stack that holds them refers to them. */
  readonly nested: Readonly<Record<string, NestedTemplate>>;
  /** GraphQL texts by asset hash: the served schema, and the model schema with its directives. */
  readonly texts: Readonly<Record<string, string>>;
  /** The resolvers' mapping templates (VTL) by asset hash. */
  readonly mappings?: Readonly<Record<string, string>>;
  /** What lies at the top of folders that are uploaded, such as a function's code, by asset hash. */
  readonly folders?: Readonly<Record<string, readonly string[]>>;
  /** The ids under which Amplify refers to layers, in which the key is that no template has: 'FUNCTION-KEY-layer'. */
  readonly layers?: readonly string[];
}

export interface NestedTemplate {
  /** The stack's place in the app: 'auth', 'data/amplifyData/Todo'. */
  readonly path: string;
  readonly template: Template;
}

export interface Template {
  readonly Metadata?: Readonly<Record<string, unknown>>;
  readonly Parameters?: Readonly<Record<string, unknown>>;
  readonly Resources?: Readonly<Record<string, TemplateResource>>;
  readonly Outputs?: Readonly<Record<string, { readonly Value?: unknown }>>;
}

export interface TemplateResource {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
  readonly DependsOn?: string | readonly string[];
}

/** The hash of the asset that a value (a string, or Fn::Sub / Fn::Join around it) names; undefined where it names none. */
export function assetHash(value: unknown): string | undefined {
  return /([0-9a-f]{64})(?:\.[a-z]+)?/.exec(JSON.stringify(value ?? null))?.[1];
}

/** A value as a record; anything else as an empty one. CloudFormation's properties have no types of their own. */
export function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
