import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';

const packages = path.resolve(import.meta.dirname, '../../../.cache/packages/node_modules');

/**
 * Puts packages into a workspace that behave towards our worker as Amplify and the CDK do, and load in milliseconds: what
 * becomes of processes is tested hundreds of times. tsx, TypeScript, the worker and the engine are real.
 */
export async function writeStandInPackages(root: string): Promise<void> {
  const modules = path.join(root, 'node_modules');
  const files: Readonly<Record<string, string>> = {
    '@aws-amplify/backend/package.json':
      '{ "name": "@aws-amplify/backend", "version": "1.0.0", "type": "module", "exports": { ".": { "types": "./index.d.ts", "default": "./index.js" } } }',
    '@aws-amplify/backend/index.d.ts': `export declare function defineBackend(parts: { count: number }): void;
export declare const a: any, defineAuth: any, defineData: any;
`,
    '@aws-amplify/backend/index.js': `import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
export const a = new Proxy(() => a, { get: () => a, apply: () => a });
export const defineAuth = a, defineData = a;
export function defineBackend({ count = 1 }) {
  process.on('message', message => {
    if (message !== 'amplifySynth') return;
    const write = (name, value) => writeFileSync(path.join(process.env.CDK_OUTDIR, name), JSON.stringify(value));
    mkdirSync(process.env.CDK_OUTDIR, { recursive: true });
    const queues = Array.from({ length: count }, (_, index) => ['Queue' + index, { Type: 'AWS::SQS::Queue' }]);
    write('root.template.json', { Resources: Object.fromEntries(queues) });
    write('root.assets.json', { files: {} });
  });
}
`,
    'aws-cdk-lib/package.json': '{ "name": "aws-cdk-lib", "version": "1.0.0" }',
    'aws-cdk-lib/core.js': 'exports.AssetStaging = { clearAssetHashCache() {} };\n',
    'constructs/package.json': '{ "name": "constructs", "version": "1.0.0" }',
  };
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(modules, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  await mkdir(path.join(modules, '@types'));
  for (const name of ['tsx', '@types/node', 'undici-types']) {
    await symlink(path.join(packages, name), path.join(modules, name)).catch(() => {});
  }
}
