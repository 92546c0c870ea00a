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
  /** Moment, as Cognito has it ('PostConfirmation') -> the name of the function that the pool calls then. */
  readonly triggers?: Readonly<Record<string, string>>;
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
  /** What answers these operations; those that AppSync only passes on (a bare subscription) are not here. */
  readonly handlers: readonly HandlerView[];
  readonly dataSources: readonly DataSourceView[];
  readonly tables: readonly TableView[];
  readonly enums: Readonly<Record<string, readonly string[]>>;
  readonly defaultAuthorizationMode: string;
  readonly additionalAuthorizationModes: readonly string[];
  /** Who may do what, found by running the API's own resolvers. */
  readonly access?: AccessView;
}

/** The data view as the schema and the templates alone give it. */
export type SynthesizedData = Omit<DataView, 'access'>;

/** Who may do what with the API. */
export interface AccessView {
  /** In the order in which they are shown: the least known first. */
  readonly callers: readonly AccessCaller[];
  readonly models: readonly ModelAccess[];
  /** Queries, mutations and subscriptions that the schema itself defines. */
  readonly operations: readonly AccessRow[];
  /** Rules of models and operations that let nobody in, since nobody can come whom they mean: guests, where there is no sign-in. */
  readonly dormant?: readonly { readonly model: string; readonly rule: string }[];
  /** Why there is no answer at all; undefined where there is one. */
  readonly problem?: string;
}

/**
 * Someone who calls the API. Only those are here whose way in the API has.
 * - 'guest': signed in to nothing; has the identity pool's credentials for guests.
 * - 'api-key': has the key, which is in every copy of the app.
 * - 'signed-in': a user of the user pool, in no group, whom the row doesn't name.
 * - 'identity-pool': the same user with the identity pool's credentials.
 * - 'owner': the user whom the row names in the field `name`; 'owner' is the field that create fills by itself.
 * - 'group': a member of the group `name`. 'group-in': a member of the group that the row names in the field `name`.
 * - 'function': the Lambda function `name`. 'custom': whoever the Lambda authorizer lets in.
 * - 'oidc': a user of the other identity provider.
 */
export interface AccessCaller {
  /** Unique, and the same for the same meaning in any backend: 'guest', 'owner', 'owner:author', 'owner@email'. */
  readonly id: string;
  readonly kind:
    | 'guest'
    | 'api-key'
    | 'signed-in'
    | 'identity-pool'
    | 'oidc'
    | 'owner'
    | 'group-in'
    | 'group'
    | 'custom'
    | 'function';
  /** The field, group or function; undefined for other kinds. */
  readonly name: string | undefined;
  /** The claim of the token by which a rule knows them, where it isn't Cognito's own. */
  readonly claim?: string;
}

export interface ModelAccess {
  readonly model: string;
  /** Operations that are disabled are not here. */
  readonly operations: readonly AccessRow[];
  /** Fields where they differ from the model: a field's read from get and list, create from create, update from update. */
  readonly fields: readonly FieldAccess[];
  /** Fields that come back empty from a mutation, and to subscribers, whoever asks: they are protected one by one. */
  readonly nullInMutations: readonly string[];
}

export interface AccessRow {
  /**
   * 'get', 'list', 'create', 'update', 'delete', 'onCreate', 'onUpdate', 'onDelete'; the name of the field for a query by
   * an index and for an operation of the schema.
   */
  readonly operation: string;
  /** Where GraphQL has it: 'Query.getTodo'. */
  readonly field: string;
  /** By the caller's id. Callers that say nothing for this model (the owner in a field that it hasn't) are missing. */
  readonly cells: Readonly<Record<string, AccessCell>>;
}

export interface FieldAccess {
  readonly field: string;
  /**
   * 'name': writing somebody else into a field that names an owner or a group. 'filter': listing by a field that the
   * caller may not read, which tells its values all the same.
   */
  readonly operation: 'read' | 'filter' | 'create' | 'update' | 'name on create' | 'name on update';
  /** By the caller's id: only those who differ from the model. */
  readonly cells: Readonly<Record<string, AccessCell>>;
}

export interface AccessCell {
  /** 'filtered': only rows that name the caller. 'unknown': it could not be run; `why` says the reason. */
  readonly outcome: 'allowed' | 'filtered' | 'denied' | 'unknown';
  /**
   * Which layer decided: the directives of the served schema, the IAM policy of the caller's role, the resolver, or the
   * input type, which has no such field.
   */
  readonly layer: 'directive' | 'policy' | 'resolver' | 'input';
  /** The rules that let the caller in, as they are written in the schema: `allow.owner()`. */
  readonly rules?: readonly string[];
  /** Of a create: the fields in which the new row names the caller. */
  readonly names?: readonly string[];
  /** True where code of the backend's own (a handler, an authorizer) is asked and may still say no. */
  readonly asksCode?: boolean;
  readonly why?: string;
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

/** What answers an operation of the schema's own. */
export interface HandlerView extends Pick<OperationView, 'kind' | 'name'> {
  /** In their order; those that only ask who calls are not here. */
  readonly steps: readonly HandlerStep[];
}

export interface HandlerStep {
  /** AppSync's word: 'AWS_LAMBDA', 'AMAZON_DYNAMODB', 'HTTP', 'AMAZON_EVENTBRIDGE', 'NONE'. */
  readonly source: string;
  /** As in `DataSourceView`. */
  readonly reaches: string;
  /** 'javascript': a file of the learner's, or Amplify's own. 'template': one of Amplify's. */
  readonly code: 'javascript' | 'template';
  /** Of a file: the same for the same text. */
  readonly codeHash?: string;
}

/** What the API can ask. */
export interface DataSourceView {
  /** By which `dataSource` refers to it. */
  readonly name: string;
  /** AppSync's word, as in `HandlerStep.source`. */
  readonly type: string;
  /** In a person's words: 'function report', 'table for Note', 'Posts', an address, the ARN of an event bus; '' for none. */
  readonly reaches: string;
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

/** A Lambda function of the backend's own; the machinery of the deployment isn't here. */
export interface FunctionView {
  readonly name: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly stack: string;
  /** 'nodejs22.x', 'python3.13'. */
  readonly runtime: string;
  readonly memoryMB: number;
  readonly timeoutSeconds: number;
  readonly ephemeralStorageMB: number;
  /** 'x86_64' or 'arm64'. */
  readonly architecture: string;
  /** Names at the top of the folder that is its code, before it is bundled; [] where the code is no folder. */
  readonly codeFiles: readonly string[];
  /** Variables that the code gives as text; what only a deployment knows is shown as `<user pool>`. */
  readonly environment: Readonly<Record<string, string>>;
  /** Variable -> name of the secret. */
  readonly secrets: Readonly<Record<string, string>>;
  /** Variables that Amplify fills in for what the function may reach: 'FILES_BUCKET_NAME'. */
  readonly filledIn: readonly string[];
  readonly schedules: readonly ScheduleView[];
  /** ARNs, with `<AWS::Region>` and the like for what only a deployment knows. */
  readonly layers: readonly string[];
  readonly logging: LoggingView;
  readonly durable: DurableView | undefined;
  /** What its role lets it do, besides writing logs and reading its own variables. */
  readonly access: readonly FunctionAccess[];
}

export interface ScheduleView {
  /** 'cron(0 9 ? * 2 *)', 'rate(5 minutes)'. */
  readonly expression: string;
  readonly timezone: string;
}

export interface LoggingView {
  readonly format: 'JSON' | 'Text';
  /** 'WARN'; undefined where none is set. */
  readonly level: string | undefined;
  /** Undefined: kept forever. */
  readonly retentionDays: number | undefined;
}

export interface DurableView {
  readonly executionTimeoutSeconds: number;
  readonly retentionDays: number;
}

export interface FunctionAccess {
  /** An IAM action, 's3:GetObject'; 'policy:NAME' for a policy that AWS manages. */
  readonly action: string;
  /** In a person's words, with the path behind it: 'bucket files/logos/*', 'GraphQL API/types/Query/*'. */
  readonly on: string;
}

export interface BucketView {
  readonly logicalId: string;
  readonly stack: string;
  readonly properties: Readonly<Record<string, unknown>>;
  /** The `name` of defineStorage, by which clients know it; the logical id for a bucket of the CDK. */
  readonly name: string;
  /** The bucket that clients use where they name none. */
  readonly isDefault: boolean;
  /** Functions that are called after an upload or a deletion. */
  readonly triggers: readonly BucketTrigger[];
  readonly files: FileAccess;
  /** Paths on which `allow.entity` stands, though they hold no `{entity_id}`: everyone signed in is let in. */
  readonly ownersWithoutId: readonly string[];
}

export interface BucketTrigger {
  /** S3's word for what happened: 's3:ObjectCreated:*'. */
  readonly event: string;
  /** The function's name. */
  readonly calls: string;
}

/** Who may do what with the files of a bucket, found by asking the IAM policies of each caller's role. */
export interface FileAccess {
  /** 'guest', 'signed-in' (in no group), 'group' (whose role comes in the place of the signed-in one), 'function'. */
  readonly callers: readonly AccessCaller[];
  readonly paths: readonly PathAccess[];
}

export interface PathAccess {
  /** 'public/*'; 'profile/{entity_id}/*' for a folder per person; '*' for whatever no other path covers. */
  readonly path: string;
  /** 'get', 'list', 'write' and 'delete'. A cell is 'filtered' where only the caller's own folder is open. */
  readonly operations: readonly AccessRow[];
}
