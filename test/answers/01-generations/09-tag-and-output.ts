import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

export const answers: OtherAnswers = {
  right: [
    {
      what: 'Each stack tagged, two outputs',
      files: {
        'amplify/backend.ts': `import { defineBackend } from '@aws-amplify/backend';
import { Tags } from 'aws-cdk-lib';
import { auth } from './auth/resource';
import { data } from './data/resource';
const backend = defineBackend({ auth, data });
for (const stack of [backend.auth.stack, backend.data.stack]) Tags.of(stack).add('project', 'todos');
backend.addOutput({ custom: { other: 1 } });
backend.addOutput({ custom: { project: 'todos' } });
`,
      },
    },
  ],
  wrong: [],
};
