import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const backend = 'amplify/backend.ts';
const call = 'defineBackend({\n  auth,\n  data,\n  departures,\n  timetables,\n});';
const instead = (what: string, code: string) => ({ what, edits: { [backend]: [[call, code] as const] } });

export const answers: OtherAnswers = {
  right: [
    instead(
      'Names of one’s own',
      'defineBackend({ signIn: auth, api: data, hourly: departures, files: timetables });',
    ),
    instead('Exported', 'export const backend = defineBackend({ auth, data, departures, timetables });'),
    instead(
      'With a spread',
      'const jobs = { departures };\nexport const backend = defineBackend({ auth, data, ...jobs, timetables });',
    ),
    {
      what: 'Namespaces',
      files: {
        [backend]: `import { defineBackend } from '@aws-amplify/backend';
import * as auth from './auth/resource';
import * as data from './data/resource';
import * as jobs from './jobs/departures/resource';
import * as storage from './storage/resource';

defineBackend({ ...auth, ...data, ...jobs, ...storage });
`,
      },
    },
    {
      what: 'Renamed on import',
      edits: {
        [backend]: [
          ['{ timetables } from', '{ timetables as storage } from'],
          ['  timetables,\n', '  storage,\n'],
        ],
      },
    },
    {
      what: 'The export named in a comment',
      edits: {
        [backend]: [['  departures,\n', '  departures,\n  // exportList, // gone with the fax machine\n']],
      },
    },
    {
      what: 'File endings',
      edits: {
        [backend]: [
          ["'./auth/resource'", "'./auth/resource.js'"],
          ["'./data/resource'", "'./data/resource.js'"],
        ],
      },
    },
    {
      what: 'A tag beside',
      edits: {
        [backend]: [[call, `const backend = ${call}\nbackend.addOutput({ custom: { line: 'ferry' } });`]],
      },
    },
    {
      what: 'A part with a colon',
      edits: { [backend]: [['  departures,\n', '  ferryDepartures: departures,\n']] },
    },
    {
      what: 'A typed constant for all',
      edits: {
        [backend]: [
          [
            call,
            'const parts = { auth, data, timetables };\n\nconst backend = defineBackend({ ...parts, departures });\nexport type Backend = typeof backend;',
          ],
        ],
      },
    },
  ],
  wrong: [
    { what: 'Imported, not named', edits: { [backend]: [['  timetables,\n', '']] } },
    {
      what: 'All for its side effect',
      edits: {
        [backend]: [
          [
            "import { departures } from './jobs/departures/resource';",
            "import './jobs/departures/resource';",
          ],
          ['  departures,\n', ''],
        ],
      },
    },
    {
      what: 'The old job in place of the new one',
      edits: {
        [backend]: [
          [
            "import { departures } from './jobs/departures/resource';",
            "import { exportList as departures } from './jobs/export/resource';",
          ],
        ],
      },
    },
    {
      what: 'Both jobs',
      edits: {
        [backend]: [
          ['import { data }', "import { exportList } from './jobs/export/resource';\nimport { data }"],
          ['  departures,\n', '  departures,\n  exportList,\n'],
        ],
      },
    },
    instead('A second call', 'defineBackend({ auth, data });\ndefineBackend({ departures, timetables });'),
    { what: 'The data in a comment', edits: { [backend]: [['  data,\n', '  // data,\n']] } },
    instead(
      'Handlers in place of parts',
      "defineBackend({ auth, data, timetables, departures: (await import('./jobs/departures/handler')).handler as never });",
    ),
    {
      what: 'No storage',
      edits: {
        [backend]: [
          ["import { timetables } from './storage/resource';\n", ''],
          ['  timetables,\n', ''],
        ],
      },
    },
    {
      what: 'The job made anew, each day',
      files: {
        [backend]: `import { defineBackend, defineFunction } from '@aws-amplify/backend';
import { auth } from './auth/resource';
import { data } from './data/resource';
import { timetables } from './storage/resource';

const departures = defineFunction({
  name: 'ferry-departures',
  entry: './jobs/departures/handler.ts',
  schedule: 'every day',
});

defineBackend({ auth, data, departures, timetables });
`,
      },
    },
    {
      what: 'The job without a schedule',
      files: {
        [backend]: `import { defineBackend, defineFunction } from '@aws-amplify/backend';
import { auth } from './auth/resource';
import { data } from './data/resource';
import { timetables } from './storage/resource';

const departures = defineFunction({ name: 'ferry-departures', entry: './jobs/departures/handler.ts' });

defineBackend({ auth, data, departures, timetables });
`,
      },
    },
    instead('A list', 'defineBackend([auth, data, departures, timetables]);'),
    instead(
      'A bucket of the CDK in place of the files',
      "import { Bucket } from 'aws-cdk-lib/aws-s3';\n\nconst backend = defineBackend({ auth, data, departures });\nnew Bucket(backend.createStack('files'), 'Files');\nvoid timetables;",
    ),
  ],
};
