import type { SourceRunner } from './source.ts';

/** A data source that reaches nothing: it gives back the request's payload. */
export const noneRunner: SourceRunner = {
  run: async (_source, request) => {
    const { payload } = (request ?? {}) as { readonly payload?: unknown };
    return payload ?? null;
  },
};
