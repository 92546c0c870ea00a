/** A Gen 1 `schema.graphql` as data: what the translation reads. Nothing in it is translated yet. */
export interface Gen1Schema {
  /** Types with `@model`, in the order of the file. */
  readonly models: readonly Gen1Type[];
  /** Types without it. */
  readonly types: readonly Gen1Type[];
  readonly inputs: readonly Gen1Type[];
  readonly enums: readonly Gen1Enum[];
  /** The fields of Query, Mutation and Subscription. */
  readonly operations: readonly Gen1Operation[];
  /** Interfaces, unions, scalars: nothing in Gen 2 is like them. */
  readonly others: readonly Gen1Other[];
  /** `input AMPLIFY { globalAuthRule: AuthRule = { allow: public } }`: whoever has the API key may do all. */
  readonly publicByDefault: boolean;
  /** `input AMPLIFY { engine: String = "mysql" }`: the models are tables of a SQL database. */
  readonly engine: string | undefined;
}

export interface Gen1Type {
  readonly name: string;
  readonly description: string | undefined;
  /** The `#` comments above it, and on its line. */
  readonly comments: readonly string[];
  readonly fields: readonly Gen1Field[];
  readonly directives: readonly Gen1Directive[];
  readonly interfaces: readonly string[];
  readonly line: number;
}

export interface Gen1Field {
  readonly name: string;
  readonly description: string | undefined;
  /** The `#` comments above it, and on its line. */
  readonly comments: readonly string[];
  readonly type: Gen1TypeReference;
  readonly arguments: readonly Gen1Field[];
  /** An argument's or input field's default, as the file has it. */
  readonly default: string | undefined;
  readonly directives: readonly Gen1Directive[];
  readonly line: number;
  /** As the file has it. */
  readonly text: string;
}

/** `[Name!]!`: `required` speaks of the name, `listRequired` of the list around it. */
export interface Gen1TypeReference {
  readonly name: string;
  readonly required: boolean;
  readonly list: boolean;
  readonly listRequired: boolean;
  /** A list of lists. */
  readonly nested: boolean;
}

export interface Gen1Directive {
  readonly name: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly line: number;
  /** As the file has it. */
  readonly text: string;
}

export interface Gen1Enum {
  readonly name: string;
  readonly description: string | undefined;
  readonly comments: readonly string[];
  readonly values: readonly string[];
  readonly line: number;
}

export interface Gen1Operation extends Gen1Field {
  readonly kind: 'query' | 'mutation' | 'subscription';
}

export interface Gen1Other {
  readonly name: string;
  /** 'interface', 'union', 'scalar'. */
  readonly kind: string;
  readonly line: number;
  readonly text: string;
}
