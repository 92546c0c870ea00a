/** What a piece of text or a project can be. 'both': a project in migration, or a text about the two. */
export type Generation = 'gen1' | 'gen2' | 'both' | 'neither' | 'unknown';

/** Whom one sign speaks for. 'neither': other AWS tooling, or the client libraries alone. */
export type Side = 'gen1' | 'gen2' | 'neither';

/**
 * What a sign is, which decides how far it counts:
 * - backend: the definition of a backend. Only these can make a project 'both'.
 * - trace: what a tool leaves behind around a backend: settings, build commands, generated files.
 * - client: the app's code that talks to a backend.
 * - infrastructure: another tool's backend (CDK, SST, ...). Wins over traces and client code.
 * - setting: the app names its AWS resources itself. Weighed against traces and client code.
 * - neutral: serves every backend (client libraries, hosting). Counts when nothing else speaks.
 */
export type Role = 'backend' | 'trace' | 'client' | 'infrastructure' | 'setting' | 'neutral';

/** What a part of a file is, which decides which signs are looked for in it. */
export type PartKind =
  | 'code'
  | 'manifest'
  | 'graphql'
  | 'script'
  | 'config'
  | 'ignore'
  | 'prose'
  /** Text of unknown kind, from standard input: every sign is looked for. */
  | 'snippet';

/** One line of the table of signs. */
export interface Indicator {
  readonly id: string;
  readonly what: string;
  readonly speaksFor: Side;
  readonly role: Role;
  /** 1 (a hint) to 10 (settles it alone). */
  readonly weight: number;
  /** Why it speaks for that side, and why it weighs so much. */
  readonly why: string;
  /** The file's path, below the folder asked about, with '/' and without './'. Folders end in '/'. */
  readonly path?: RegExp;
  /** The parts to look in, where the sign is a text. */
  readonly kinds?: readonly PartKind[];
  /** What stands in such a part; without it the path alone is the sign. */
  readonly text?: RegExp;
  /** Must not stand in the same part. */
  readonly unless?: RegExp;
  /** Looked for in comments too. */
  readonly comments?: true;
  /** Signs that mean nothing where this one is. */
  readonly cancels?: readonly string[];
  /** For 'neither': what the project then seems to be, as in "This is ...". */
  readonly seems?: string;
}

/** A file of the evidence. Without text only its path is looked at. */
export interface EvidenceFile {
  /** Below the folder asked about, with '/'. */
  readonly path: string;
  readonly text?: string;
}

/** Something that was not looked at. */
export interface LeftOut {
  readonly what: string;
  readonly why: string;
  readonly count: number;
}

/** All that a verdict is made of. */
export interface Evidence {
  /** 'folder': a project. 'text': one file or standard input, which may be a tutorial or a snippet. */
  readonly kind: 'folder' | 'text';
  readonly files: readonly EvidenceFile[];
  /** Folders by their paths, among them those that were not entered. */
  readonly folders: readonly string[];
  readonly leftOut: readonly LeftOut[];
}

/** A sign that was found. */
export interface FoundIndicator {
  readonly id: string;
  readonly what: string;
  /** The first place: 'file' or 'file:line'. */
  readonly where: string;
  /** How many files have it. */
  readonly files: number;
  readonly speaksFor: Side;
  readonly role: Role;
  /** What it counted for here: the table's weight, less where the place makes it weaker. */
  readonly weight: number;
  readonly why: string;
}

/** A backend in the project: a monorepo may have several. */
export interface FoundBackend {
  readonly generation: 'gen1' | 'gen2';
  /** The folder that holds `amplify/`; '.' for the folder asked about. */
  readonly folder: string;
}

export interface Identification {
  readonly generation: Generation;
  /** From 0 (nothing known) to 1. */
  readonly confidence: number;
  /** The verdict in a sentence or two. */
  readonly verdict: string;
  /** Signs that mean nothing where this one is. */
  readonly cancels?: readonly string[];
  /** For 'neither': what it seems to be. */
  readonly seems?: string;
  readonly backends: readonly FoundBackend[];
  /** The heaviest first. */
  readonly indicators: readonly FoundIndicator[];
  readonly leftOut: readonly LeftOut[];
}
