import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { writeAtomically } from '../../files/disk.ts';
import { makeOwnFolder } from '../../files/make-own-folder.ts';

const files: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "warm-up", "private": true, "type": "module" }\n',
  'amplify/backend.ts': `import { defineBackend } from '@aws-amplify/backend';
import { auth } from './auth/resource';
import { data } from './data/resource';

defineBackend({ auth, data });
`,
  'amplify/auth/resource.ts': `import { defineAuth } from '@aws-amplify/backend';

export const auth = defineAuth({ loginWith: { email: true } });
`,
  'amplify/data/resource.ts': `import { a, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  Note: a.model({ text: a.string().required() }).authorization(allow => [allow.owner()]),
});

export const data = defineData({ schema, authorizationModes: { defaultAuthorizationMode: 'userPool' } });
`,
};

/** Writes a small backend that makes the worker load all that a learner's backend needs. */
export async function writeWarmUpProject(folder: string): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    // Another process may be reading it.
    if ((await readFile(file, 'utf8').catch(() => undefined)) === content) continue;
    await makeOwnFolder(path.dirname(file));
    await writeAtomically(file, content, { folders: false, durable: false });
  }
}
