import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { LearnError } from '../../learn-error.ts';
import { quietEnvironment } from '../../quiet-environment.ts';
import { findPackage } from '../../verify/find-package.ts';

const manifestSchema = z.object({ bin: z.object({ ampx: z.string() }) });

/**
 * The script behind the `ampx` command, as Node finds it from the workspace. It is started with node itself: behind npx,
 * a signal would end npx alone.
 * @throws LearnError 'no-ampx'.
 */
export async function ampxScript(workspace: string): Promise<string> {
  const folder = await findPackage(workspace, '@aws-amplify/backend-cli');
  if (folder === undefined)
    throw new LearnError({
      code: 'no-ampx',
      message: 'The ampx command (@aws-amplify/backend-cli) is not installed in the workspace.',
      resolution:
        'It is installed by the first deployment: amplify-gen2-learn sandbox deploy first-sandbox --practice',
    });
  const manifest: unknown = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  return path.join(folder, manifestSchema.parse(manifest).bin.ampx);
}

/** The environment in which `ampx` says all it has to say, on every Node and without a terminal. */
export function ampxEnvironment(env: NodeJS.ProcessEnv, profile: string | undefined): NodeJS.ProcessEnv {
  const { FORCE_COLOR: _colour, COLUMNS: _columns, ...kept } = env;
  return {
    ...quietEnvironment(awsEnvironment(kept, profile)),
    // Not started by a package manager, ampx wants to know which one to suppose: the workspace has npm's lock file.
    npm_config_user_agent: 'npm/10',
    NO_COLOR: '1',
    // The times in what it prints follow the language.
    LC_ALL: 'C',
  };
}

/** The names that `ampx` maps are mapped here too, so that all questions to AWS agree on account and region. */
export function awsEnvironment(env: NodeJS.ProcessEnv, profile: string | undefined): NodeJS.ProcessEnv {
  const named = profile ?? (env.AWS_PROFILE || env.AWS_DEFAULT_PROFILE);
  const region = env.AWS_REGION || env.AWS_DEFAULT_REGION;
  return {
    ...env,
    ...(named ? { AWS_PROFILE: named } : {}),
    ...(region ? { AWS_REGION: region } : {}),
  };
}
