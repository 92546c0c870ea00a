import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { removeStaleEnvironments } from '../../../src/verify/synth/stale-environment.ts';
import { lambda } from '../../checks/sample-view.ts';

test('types of functions that are gone or renamed go, the others stay', async () => {
  const project = await mkdtemp(path.join(tmpdir(), 'environment-'));
  const folder = path.join(project, '.amplify', 'generated', 'env');
  try {
    await removeStaleEnvironments(project, [lambda('mail')]);
    await mkdir(folder, { recursive: true });
    for (const file of ['mail.ts', 'old-mail.ts']) await writeFile(path.join(folder, file), '');
    await removeStaleEnvironments(project, [lambda('mail')]);
    expect(await readdir(folder)).toEqual(['mail.ts']);
  } finally {
    await rm(project, { recursive: true, force: true });
  }
});
