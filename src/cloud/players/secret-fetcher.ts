import { madeUpUuid } from '../stacks/made-up.ts';
import type { Player, PlayRequest, World } from './player.ts';

/** Custom::AmplifySecretFetcherResource: reads secrets from the parameter store while the stack is deployed. */
export const secretFetcher: Player = {
  create: async (request, world) => ({
    physicalId: madeUpUuid(request.seed),
    attributes: secrets(request, world),
  }),
  update: async (request, before, world) => ({
    physicalId: before.physicalId,
    attributes: secrets(request, world),
  }),
};

function secrets(request: PlayRequest, { store }: World): Record<string, string> {
  const namespace = String(request.properties.namespace);
  // A stack is named after its backend: amplify-NAMESPACE-NAME-TYPE-HASH, nested ones with more behind it.
  const [, own, name, type, hash] = request.stackName.split('-');
  const found: Record<string, string> = {};
  for (const secret of (request.properties.secretNames ?? []) as string[]) {
    const parameter =
      store.state.parameters[`/amplify/${own}/${name}-${type}-${hash}/${secret}`] ??
      store.state.parameters[`/amplify/shared/${namespace}/${secret}`];
    if (!parameter) {
      throw new Error(
        `Failed to retrieve backend secret '${secret}' for '${namespace}'. Reason: {"name":"ParameterNotFound"}`,
      );
    }
    found[secret] = parameter.value;
  }
  return found;
}
