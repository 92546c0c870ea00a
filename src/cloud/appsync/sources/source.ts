import type { DataSource } from '../api.ts';

/** What stands behind a data source. */
export interface SourceRunner {
  /**
   * Does what a resolver's request says.
   * @param request What the template or code wrote.
   * @returns What `$ctx.result` becomes
   * @throws ResolverError, which `$ctx.error` becomes
   */
  run(source: DataSource, request: unknown): Promise<unknown>;
}
