import type { Files } from '../failure-lab.ts';

export const auth = (loginWith: string): Files => ({
  'amplify/auth/resource.ts': `import { defineAuth, secret } from '@aws-amplify/backend';
export const google = { clientId: secret('GOOGLE_ID'), clientSecret: secret('GOOGLE_SECRET') };
export const urls = { callbackUrls: ['http://localhost/'], logoutUrls: ['http://localhost/'] };
export const auth = defineAuth({ loginWith: ${loginWith} });
`,
  'amplify/backend.ts': `import { defineBackend } from '@aws-amplify/backend';
import { auth } from './auth/resource';
defineBackend({ auth });
`,
});

export const handler = (answer: string): string => `export const handler = async () => ${answer};\n`;

/** A function that answers this. */
export const greeting = (answer: string, imports = ''): Files => ({
  'amplify/greet.ts': imports + handler(answer),
  'amplify/backend.ts': `import { defineBackend, defineFunction } from '@aws-amplify/backend';
defineBackend({ greet: defineFunction({ name: 'greet', entry: './greet.ts' }) });
`,
});

/** Auth calls the function, and the function must know auth. */
export const circle: Files = {
  'amplify/greet/handler.ts': handler("'hello'"),
  'amplify/greet/resource.ts': `import { defineFunction } from '@aws-amplify/backend';
export const greet = defineFunction({ name: 'greet' });
`,
  'amplify/auth/resource.ts': `import { defineAuth } from '@aws-amplify/backend';
import { greet } from '../greet/resource';
export const auth = defineAuth({ loginWith: { email: true }, triggers: { postConfirmation: greet } });
`,
  'amplify/backend.ts': `import { defineBackend } from '@aws-amplify/backend';
import { auth } from './auth/resource';
import { greet } from './greet/resource';
export const backend = defineBackend({ auth, greet });
backend.greet.addEnvironment('POOL', backend.auth.resources.userPool.userPoolId);
`,
};
