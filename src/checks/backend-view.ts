/**
 * The synthesized backend as checks and people see it. Plain data: it crosses from the synthesis worker as JSON.
 * Sources: nested CloudFormation templates, the root template's Metadata, the GraphQL schema with Amplify's directives.
 */
export interface BackendView {
  readonly resources: readonly Resource[];
  readonly stacks: readonly Stack[];
  readonly auth: AuthView | undefined;
  readonly data: DataView | undefined;
  readonly functions: readonly FunctionView[];
  readonly storage: readonly BucketView[];
  /** What `backend.addOutput` added, merged: the `custom` part and others of amplify_outputs.json. */
  readonly outputs: Readonly<Record<string, unknown>>;
  /** The root template's Metadata: 'AWS::Amplify::Auth' and others. */
  readonly metadata: Readonly<Record<string, unknown>>;
  /** Nested stacks that need each other, each cycle as a list of names. A deployment fails on any. */
  readonly cycles: readonly (readonly string[])[];
}

export interface Resource {
  readonly logicalId: string;
  /** CloudFormation type: 'AWS::Cognito::UserPool'. */
  readonly type: string;
  /** Name of the stack that holds it: 'root', 'auth', 'data', 'data/Todo', 'function', or a custom stack's name. */
  readonly stack: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface Stack {
  readonly name: string;
  readonly resourceCount: number;
}

export interface AuthView {
  readonly signInWith: readonly string[];
  readonly mfa: string;
  readonly groups: readonly string[];
  readonly guests: boolean;
  /** The AWS::Cognito::UserPool's properties; undefined where the pool is only referenced. */
  readonly userPool: Readonly<Record<string, unknown>> | undefined;
}

export interface DataView {
  /** The GraphQL schema that Amplify built from the models, directives included. */
  readonly schema: string;
  /** The schema that AppSync would serve. */
  readonly served: string;
  readonly models: readonly ModelView[];
  /** Types made by `a.customType`, and others that are no models. */
  readonly customTypes: readonly TypeView[];
  /** Queries, mutations and subscriptions that the schema itself defines. */
  readonly operations: readonly OperationView[];
  readonly tables: readonly TableView[];
  readonly enums: Readonly<Record<string, readonly string[]>>;
  readonly defaultAuthorizationMode: string;
  readonly additionalAuthorizationModes: readonly string[];
}

export interface ModelView {
  readonly name: string;
  readonly fields: readonly FieldView[];
  readonly rules: readonly AuthRule[];
  /** Names of the fields that identify a record; ['id'] unless the model says otherwise. */
  readonly identifier: readonly string[];
  readonly directives: readonly DirectiveView[];
}

export interface TypeView {
  readonly name: string;
  readonly fields: readonly FieldView[];
}

export interface OperationView extends FieldView {
  readonly kind: 'query' | 'mutation' | 'subscription';
  readonly arguments: readonly FieldView[];
}

/** Any directive of the schema, for what has no field of its own: `@hasMany(references: ["teamId"])`, `@index`. */
export interface DirectiveView {
  readonly name: string;
  readonly arguments: Readonly<Record<string, unknown>>;
}

/** A model's table, 'Custom::AmplifyDynamoDBTable'. */
export interface TableView {
  readonly model: string;
  /** Partition key first. */
  readonly keys: readonly string[];
  readonly indexes: readonly { readonly name: string; readonly keys: readonly string[] }[];
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface FieldView {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly list: boolean;
  /** Of a list: whether its items are required, `[String!]`. */
  readonly itemsRequired?: boolean;
  /** The text of `@default`, where there is one. */
  readonly default: string | undefined;
  readonly rules: readonly AuthRule[];
  readonly directives: readonly DirectiveView[];
}

/** One rule of an `@auth` directive. `operations` empty means all. */
export interface AuthRule {
  readonly allow: string;
  readonly provider: string | undefined;
  readonly operations: readonly string[];
  readonly ownerField: string | undefined;
  readonly groups: readonly string[];
  /** The field that names the groups, where the record does. */
  readonly groupsField?: string;
}

export interface FunctionView {
  readonly name: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly stack: string;
}

export interface BucketView {
  readonly logicalId: string;
  readonly stack: string;
  readonly properties: Readonly<Record<string, unknown>>;
}
