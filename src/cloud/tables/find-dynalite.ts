import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import { DynamoDBError } from './dynamodb-error.ts';

/** What we use of dynalite 4; it ships without types. */
type Dynalite = (options: {
  readonly path?: string;
  readonly createTableMs?: number;
  readonly deleteTableMs?: number;
  readonly updateTableMs?: number;
}) => Server;

/** The code of a call that nobody can answer, since dynalite isn't installed. */
export const TABLES_MISSING = 'PracticeTablesMissing';

/**
 * Finds dynalite: it is native, so that it belongs to the workspace's packages that are installed with `ampx`, and not to
 * this program.
 * @param near A folder in the workspace
 * @throws DynamoDBError with the code TABLES_MISSING where it isn't installed
 */
export function findDynalite(near: string): Dynalite {
  for (const from of [path.join(near, 'package.json'), import.meta.url]) {
    const require = createRequire(from);
    let file: string;
    try {
      file = require.resolve('dynalite');
    } catch {
      continue;
    }
    return require(file) as Dynalite;
  }
  throw new DynamoDBError(
    TABLES_MISSING,
    'PRACTICE: the package that keeps the tables of the practice cloud is not installed. The next deployment installs it: amplify-gen2-learn sandbox deploy EXERCISE --practice',
  );
}
