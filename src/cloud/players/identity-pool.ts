import { identify } from '../stacks/identities.ts';
import type { Player } from './player.ts';

/** AWS::Cognito::IdentityPool: the identities go with their pool. */
export const identityPool: Player = {
  create: async request => identify(request),
  async delete({ physicalId }, { store }) {
    delete store.state.identityPools?.[physicalId];
    for (const [id, { poolId }] of Object.entries(store.state.temporaryKeys ?? {})) {
      if (poolId === physicalId) delete store.state.temporaryKeys?.[id];
    }
  },
};
