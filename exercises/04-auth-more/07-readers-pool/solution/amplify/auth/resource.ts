import { referenceAuth } from '@aws-amplify/backend';
import { readerStats } from '../functions/reader-stats/resource';
import { pressRoleArn, theirPool } from './their-pool';

// Design A: a pool of our own. A trigger `userMigration` takes readers over when they sign in for the first time.
// Design B: refer to the publisher’s pool. What they wrote us lies in their-pool.ts.

export const auth = referenceAuth({
  ...theirPool,
  groups: { PRESS: pressRoleArn },
  access: allow => [allow.resource(readerStats).to(['listUsers'])],
});
