/** The wire protocols that the played services speak, by their Smithy names. */
export type ProtocolName = 'awsQuery' | 'awsJson1_0' | 'awsJson1_1' | 'restJson1' | 'restXml';

export type TimestampFormat = 'date-time' | 'http-date' | 'epoch-seconds';

/** Where and how a member stands on the wire. Absent means: in the body, under its own name. */
export interface Binding {
  readonly required?: true;
  readonly header?: string;
  readonly prefixHeaders?: string;
  readonly query?: string;
  readonly label?: true;
  readonly payload?: true;
  readonly jsonName?: string;
  readonly xmlName?: string;
  readonly xmlAttribute?: true;
  readonly flattened?: true;
  readonly xmlNamespace?: string;
}

export type Shape =
  | { readonly type: 'string' | 'number' | 'boolean' | 'blob' | 'document' }
  | { readonly type: 'timestamp'; readonly format?: TimestampFormat }
  | { readonly type: 'list'; readonly member: Member }
  | { readonly type: 'map'; readonly key: Member; readonly value: Member }
  | { readonly type: 'structure'; readonly of: string };

export type Member = Shape & Binding;

export interface Structure {
  readonly union?: true;
  readonly xmlName?: string;
  readonly members: Readonly<Record<string, Member>>;
}

export interface Operation {
  /** Method, URI pattern (with its fixed query) and the status of success. Rest protocols only. */
  readonly http?: readonly [method: string, uri: string, status: number];
  readonly input: string;
  readonly output: string;
}

/** One AWS service as its SDK describes it, cut down to the operations that are played. */
export interface ServiceModel {
  readonly protocol: ProtocolName;
  readonly version: string;
  /** Prefix of X-Amz-Target. JSON protocols only. */
  readonly target?: string;
  readonly xmlNamespace?: string;
  readonly operations: Readonly<Record<string, Operation>>;
  /** Operations that the real service has and this cloud doesn't play, with their HTTP binding. */
  readonly notPlayed: Readonly<Record<string, NonNullable<Operation['http']> | null>>;
  readonly structures: Readonly<Record<string, Structure>>;
  /** Errors that the service may answer: code on the wire and HTTP status. */
  readonly errors: Readonly<Record<string, readonly [code: string, status: number]>>;
}
