import { cp, readdir } from 'node:fs/promises';
import path from 'node:path';
import { sandboxTemplateFolder } from '../../src/workspace/template.ts';

/** Copies what every workspace gets besides its exercises: package.json and the lock files that pin Amplify. */
export async function copyTemplate(root: string, dist: string): Promise<void> {
  const template = path.join(root, 'exercises');
  const files = (await readdir(template, { withFileTypes: true })).filter(entry => entry.isFile());
  await Promise.all([
    cp(path.join(template, sandboxTemplateFolder), path.join(dist, 'template', sandboxTemplateFolder), {
      recursive: true,
    }),
    ...files.map(({ name }) => cp(path.join(template, name), path.join(dist, 'template', name))),
  ]);
}
