import { copyFile, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { makeOwnFolder } from '../../files/make-own-folder.ts';
import type { Assembly, NestedTemplate, Template } from '../backend/assembly.ts';

interface AssetManifest {
  readonly files: Readonly<
    Record<string, { readonly displayName?: string; readonly source: { readonly path: string } }>
  >;
}

/** Makes the folder, or empties it but for the entries to keep. */
export async function emptyFolder(folder: string, keep = (_name: string) => false): Promise<void> {
  await makeOwnFolder(folder);
  const names = (await readdir(folder)).filter(name => !keep(name));
  await Promise.all(names.map(name => rm(path.join(folder, name), { recursive: true, force: true })));
}

/**
 * Empties the CDK's output folder, so that nothing of an earlier run is taken for this one's. Packed assets stay: one
 * of them is the AWS CLI, 22 MB that would be copied at each run.
 */
export async function emptyAssembly(folder: string): Promise<void> {
  await emptyFolder(folder, name => name.startsWith('asset.') && name.endsWith('.zip'));
}

/** Puts the templates where the learner can read them. */
export async function copyTemplates(from: string, to: string): Promise<void> {
  await emptyFolder(to);
  const names = (await readdir(from)).filter(name => name.endsWith('.template.json'));
  await Promise.all(names.map(name => copyFile(path.join(from, name), path.join(to, name))));
}

/** Reads what the CDK wrote: templates, and those text assets that the view is made of. */
export async function readAssembly(folder: string): Promise<Assembly> {
  const names = await readdir(folder);
  const rootName = names.find(
    name => name.endsWith('.template.json') && !name.endsWith('.nested.template.json'),
  );
  const assetsName = names.find(name => name.endsWith('.assets.json'));
  if (rootName === undefined || assetsName === undefined) {
    throw new Error('The CDK wrote no template.');
  }
  const json = async <T>(name: string) => JSON.parse(await readFile(path.join(folder, name), 'utf8')) as T;
  const nested: Record<string, NestedTemplate> = {};
  const texts: Record<string, string> = {};
  const mappings: Record<string, string> = {};
  const folders: Record<string, readonly string[]> = {};
  const manifest = await json<AssetManifest>(assetsName);
  for (const [hash, { displayName, source }] of Object.entries(manifest.files)) {
    if (source.path.endsWith('.template.json')) {
      const constructPath = (displayName ?? '').replace(/ (Nested Stack )?Template$/, '');
      nested[hash] = { path: constructPath, template: await json<Template>(source.path) };
    } else if (source.path.endsWith('.graphql')) {
      texts[hash] = await readFile(path.resolve(folder, source.path), 'utf8');
    } else if (source.path.endsWith('.vtl')) {
      mappings[hash] = await readFile(path.resolve(folder, source.path), 'utf8');
    } else {
      const schema = await modelSchema(path.resolve(folder, source.path));
      if (schema !== undefined) texts[hash] = schema;
      folders[hash] = await readdir(path.resolve(folder, source.path)).catch(() => []);
    }
  }
  const tree = await readFile(path.join(folder, 'tree.json'), 'utf8').catch(() => '');
  const layers = [...tree.matchAll(/"id":\s*"([^"]*-layer)"/g)].map(([, id = '']) => id);
  return { root: await json<Template>(rootName), nested, texts, mappings, folders, layers };
}

/** The codegen asset: a folder that holds the schema as it was before Amplify took its directives out. */
async function modelSchema(asset: string): Promise<string | undefined> {
  try {
    return await readFile(path.join(asset, 'model-schema.graphql'), 'utf8');
  } catch {
    return undefined;
  }
}
