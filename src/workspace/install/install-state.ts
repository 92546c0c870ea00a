import type { Problem } from '../../learn-error.ts';

/** How far the workspace's packages are. `placed` of `total` are packages in place of packages in the lock file. */
export type InstallState =
  | { readonly kind: 'unknown' }
  | {
      readonly kind: 'installing';
      readonly placed: number;
      readonly total: number;
      readonly resumed: boolean;
      readonly installer: string;
    }
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** Puts the workspace's packages in place: goes on where it stopped, reports true progress. */
export interface Installer {
  state(): InstallState;
  onState(listener: (state: InstallState) => void): () => void;
  /** Ends when the packages are in place or it failed (see `state`); a second call while it runs joins the first. */
  install(): Promise<InstallState>;
}
