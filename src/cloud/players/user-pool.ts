import { isDeepStrictEqual } from 'node:util';
import { identify } from '../stacks/identities.ts';
import { madeUpUuid } from '../stacks/made-up.ts';
import type { Player } from './player.ts';

/** How people sign in is decided when a pool is made: Cognito refuses to change it later. */
const FIXED = ['UsernameAttributes', 'AliasAttributes', 'UsernameConfiguration'] as const;

/** AWS::Cognito::UserPool: how people sign up and in stands in its properties (see cognito/deployed-pool.ts). */
export const userPool: Player = {
  create: async request => identify(request),
  /** The users go with their pool. */
  async delete({ physicalId }, { store }) {
    delete store.state.userPools?.[physicalId];
  },
  async update(request, before) {
    for (const name of FIXED) {
      if (isDeepStrictEqual(request.properties[name], before.properties[name])) continue;
      throw new Error(
        `Resource handler returned message: "Invalid request provided: Updates are not allowed for property - ${name}." (RequestToken: ${madeUpUuid(request.seed)}, HandlerErrorCode: InvalidRequest)`,
      );
    }
    return { physicalId: before.physicalId, attributes: before.attributes, note: before.reason };
  },
};
