import { isDeepStrictEqual } from 'node:util';
import { identify } from '../stacks/identities.ts';
import { madeUpUuid } from '../stacks/made-up.ts';
import type { Player } from './player.ts';

/** How people sign in is decided when a pool is made: Cognito refuses to change it later. */
const FIXED = ['UsernameAttributes', 'AliasAttributes', 'UsernameConfiguration'] as const;

/** AWS::Cognito::UserPool: an identity without users. */
export const userPool: Player = {
  create: async request => ({ ...identify(request), note: 'PRACTICE: nobody can sign up or in' }),
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
