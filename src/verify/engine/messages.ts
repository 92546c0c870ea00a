import type { Verdict } from '../verdict.ts';
import type { EngineStatus } from '../verifier.ts';

/** What a client says, one JSON value a line. */
export type EngineRequest =
  /** First of all. Without a program it only looks: for `doctor`. */
  | { readonly kind: 'hello'; readonly token: string; readonly program: string | undefined }
  | { readonly kind: 'verify'; readonly id: number; readonly exercise: string; readonly revision: number }
  | { readonly kind: 'abort'; readonly id: number }
  | { readonly kind: 'warm'; readonly id: number }
  | { readonly kind: 'reload'; readonly id: number }
  | { readonly kind: 'report'; readonly id: number };

/** A request that gets an answer. */
export type EngineQuestion = Exclude<EngineRequest, { kind: 'hello' | 'abort' }>;

/** What the engine says. */
export type EngineAnswer =
  | { readonly kind: 'welcome' }
  /** By its token, or since another program asked, which ends the engine. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'status'; readonly status: EngineStatus }
  | { readonly kind: 'update'; readonly id: number; readonly verdict: Verdict }
  | { readonly kind: 'verdict'; readonly id: number; readonly verdict: Verdict }
  | { readonly kind: 'done'; readonly id: number }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string }
  | { readonly kind: 'report'; readonly id: number; readonly report: EngineReport };

/** What `doctor` shows. */
export interface EngineReport {
  readonly pid: number;
  /** ISO 8601. */
  readonly since: string;
  /** Programs that are connected and may ask. */
  readonly users: number;
  /** Resident bytes of the engine and its two processes, as far as they are known. */
  readonly bytes: number;
  readonly status: EngineStatus;
}
