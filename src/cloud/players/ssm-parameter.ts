import { identify } from '../stacks/identities.ts';
import type { Played, Player, PlayRequest, World } from './player.ts';

/** AWS::SSM::Parameter: a parameter that the SSM service serves. */
export const ssmParameter: Player = {
  create: async (request, world) => put(request, world),
  update: async (request, _before, world) => put(request, world),
  async delete(resource, { store }) {
    delete store.state.parameters[resource.physicalId];
  },
};

function put(request: PlayRequest, { store, now }: World): Played {
  const identity = identify(request);
  store.state.parameters[identity.physicalId] = {
    value: String(request.properties.Value ?? ''),
    type: String(request.properties.Type ?? 'String'),
    version: (store.state.parameters[identity.physicalId]?.version ?? 0) + 1,
    modifiedAt: now().toISOString(),
  };
  return identity;
}
