import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

export const answers: OtherAnswers = {
  right: [
    {
      what: 'The outputs fetched by the build of the frontend, through npm',
      files: {
        'project/amplify.yml': `version: 1
frontend:
  phases:
    preBuild: { commands: [npm ci, npm run config] }
    build:
      commands: ['npm exec ampx generate outputs -- --branch main --app-id "$BACKEND"', npx vite build]
`,
      },
    },
    {
      what: 'GraphQL by the client of today',
      files: {
        'project/src/notes.js': `import { generateClient } from 'aws-amplify/api';
const query = 'query { listNotes { items { id text } } }';
export async function showNotes(place) {
  const { data } = await generateClient().graphql({ query });
  place.append(...data.listNotes.items.map(({ text }) => text));
}
`,
      },
    },
  ],
  wrong: [],
};
