import type { OutputsView, SandboxView } from './deployment-view.ts';

/** Where amplify_outputs.json says what a root stack says in its own outputs (@aws-amplify/client-config 1.10). */
const named: readonly (readonly [readonly string[], string])[] = [
  [['auth', 'user_pool_id'], 'userPoolId'],
  [['auth', 'user_pool_client_id'], 'webClientId'],
  [['auth', 'identity_pool_id'], 'identityPoolId'],
  [['data', 'url'], 'awsAppsyncApiEndpoint'],
  [['data', 'api_key'], 'awsAppsyncApiKey'],
  [['storage', 'bucket_name'], 'bucketName'],
];

/**
 * Whether these outputs describe this sandbox as it stands: whatever its stack says of itself stands in them, and nothing
 * of the kind that it doesn't say. What somebody wrote by hand doesn't.
 */
export function areOutputsOf(content: OutputsView['content'], sandbox: SandboxView): boolean {
  const pairs = named.map(([path, key]) => [at(content, path), sandbox.outputs[key]] as const);
  const custom = customOf(sandbox.outputs.customOutputs);
  const says = pairs.some(([, value]) => value !== undefined) || custom !== undefined;
  return (
    says &&
    pairs.every(([found, value]) => found === value) &&
    canonical(content.custom) === canonical(custom) &&
    modelsOf(content).every(model =>
      sandbox.resources.some(({ logicalId }) => logicalId.startsWith(`${model}Table`)),
    )
  );
}

/** What the learner's own code put into the outputs: the stack keeps it as one text. */
function customOf(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return at(JSON.parse(text), ['custom']);
  } catch {
    return undefined;
  }
}

function modelsOf(content: OutputsView['content']): readonly string[] {
  const models = at(content, ['data', 'model_introspection', 'models']);
  return typeof models === 'object' && models !== null ? Object.keys(models) : [];
}

/** A value as a text in which the order of names plays no part. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_name, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => one.localeCompare(other)))
      : part,
  ) as string;
}

/** What stands at a path of names. */
export function at(value: unknown, [name, ...rest]: readonly string[]): unknown {
  if (name === undefined) return value;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return at((value as Readonly<Record<string, unknown>>)[name], rest);
}
