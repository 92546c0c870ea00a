import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

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
  ],
  wrong: [],
};
