import type { Problem } from '../verify/verdict.ts';

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
