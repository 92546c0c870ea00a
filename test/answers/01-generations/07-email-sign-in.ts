import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

export const answers: OtherAnswers = {
  right: [
    {
      what: 'E-mail with a subject of its own',
      files: {
        'amplify/auth/resource.ts': `import { defineAuth } from '@aws-amplify/backend';
export const auth = defineAuth({ loginWith: { email: { verificationEmailSubject: 'Hello' } } });
`,
      },
    },
  ],
  wrong: [],
};
