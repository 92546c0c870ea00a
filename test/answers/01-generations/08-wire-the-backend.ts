import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const backend = 'amplify/backend.ts';
const edit = (what: string, ...edits: readonly (readonly [string, string])[]) => ({
  what,
  edits: { [backend]: edits },
});
const call = 'defineBackend({\n  auth,\n  data,\n});';

export const answers: OtherAnswers = {
  right: [
    {
      what: 'Other names, other order, exported',
      files: {
        'amplify/backend.ts': `import { defineBackend } from '@aws-amplify/backend';
import { auth as signIn } from './auth/resource';
import * as resources from './data/resource';
export const backend = defineBackend({ data: resources.data, signIn });
`,
      },
    },

    edit('A spread', [call, 'const parts = { auth, data };\n\ndefineBackend({ ...parts });']),
    edit('Names of one’s own', ['  auth,\n  data,', '  signIn: auth,\n  api: data,']),
    edit(
      'File endings',
      ["'./auth/resource'", "'./auth/resource.js'"],
      ["'./data/resource'", "'./data/resource.js'"],
    ),
    edit('Double quotes', ["'./auth/resource'", '"./auth/resource"']),
    edit('A constant before', [
      call,
      'const parts = { auth, data };\n\nexport default defineBackend(parts);',
    ]),
    {
      what: 'One module for all parts',
      files: {
        'amplify/parts.ts':
          "export { auth } from './auth/resource';\nexport { data } from './data/resource';\n",
        [backend]: `import { defineBackend } from '@aws-amplify/backend';
import * as parts from './parts';

defineBackend({ ...parts });
`,
      },
    },
    edit(
      'Loaded with await',
      ["import { data } from './data/resource';\n", ''],
      [call, "const { data } = await import('./data/resource');\n\ndefineBackend({ auth, data });"],
    ),
    edit('Quoted keys', ['  auth,\n  data,', "  'auth': auth,\n  'data': data,"]),
    edit('An output beside', [
      call,
      `const backend = ${call}\n\nbackend.addOutput({ custom: { name: 'todos' } });`,
    ]),
    edit('The type of the backend', [
      call,
      `const backend = ${call}\n\nexport type Backend = typeof backend;`,
    ]),
  ],
  wrong: [
    edit('Auth alone is registered', ['  data,\n', '']),
    edit('Named in a comment', ['  auth,\n  data,', '  // auth,\n  // data,']),
    edit(
      'For their effect',
      [
        "import { auth } from './auth/resource';\nimport { data } from './data/resource';",
        "import './auth/resource';\nimport './data/resource';",
      ],
      ['  auth,\n  data,\n', ''],
    ),
    edit('As texts', ['  auth,\n  data,', "  auth: './auth/resource',\n  data: './data/resource',"]),
    edit('As texts, silenced', [
      '  auth,\n  data,',
      "  auth: './auth/resource' as never,\n  data: './data/resource' as never,",
    ]),
    edit('A list', [call, 'defineBackend([auth, data]);']),
    edit('Two calls', [call, 'defineBackend({ auth });\ndefineBackend({ data });']),
    edit('Modules in place of their exports', ['import { data }', 'import * as data']),
    edit('The default export', ['import { data }', 'import data']),
    edit(
      'Made anew, with a phone',
      ["import { auth } from './auth/resource';", "import { defineAuth } from '@aws-amplify/backend';"],
      [call, 'const auth = defineAuth({ loginWith: { phone: true } });\ndefineBackend({ auth, data });'],
    ),
    edit('In a function that nobody calls', [call, `export function make() {\n  return ${call}\n}`]),
    edit('Behind a condition', [call, `if (process.env.NEVER_SET) {\n  ${call}\n}`]),
    edit('Auth twice', ['  data,', '  data: auth,']),
    edit('Gen 1’s way', [call, "import { Amplify } from 'aws-amplify';\nAmplify.configure({ auth, data });"]),
    edit('Nothing, but a type', ['import { auth }', 'import type { auth }']),
  ],
};
