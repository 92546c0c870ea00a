import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import type { ServiceModel } from '../../src/cloud/models/service-model.ts';
import { SERVICE_MODELS } from '../../src/cloud/models/service-models.ts';
import { backendCliWorkspace } from './backend-cli.ts';
import { testFolder } from './cloud.ts';

const SCRIPT = fileURLToPath(new URL('../../scripts/extract-aws-models.ts', import.meta.url));

/** Services whose client is called otherwise than their signatures. */
const packages: Readonly<Record<string, string>> = {
  logs: 'cloudwatch-logs',
  'cognito-idp': 'cognito-identity-provider',
};

it("has the models that the installed AWS SDK's schemas describe", async () => {
  const out = await testFolder();
  await promisify(execFile)(process.execPath, ['--import', 'tsx', SCRIPT, await backendCliWorkspace(), out]);
  for (const [name, model] of Object.entries(SERVICE_MODELS)) {
    const file = path.join(out, `${packages[name] ?? name}.json`);
    const fresh = JSON.parse(await readFile(file, 'utf8')) as ServiceModel;
    // A newer SDK may know more operations and members; what we have must still be so.
    const { notPlayed: _names, ...played } = model;
    expect(fresh, name).toMatchObject(played);
  }
});
