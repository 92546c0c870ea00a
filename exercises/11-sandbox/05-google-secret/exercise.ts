import { isDeployed, secretsAreSet } from '../../../src/checks/deployment.ts';
import { usesSecrets } from '../../../src/checks/resources.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

export default defineExercise({
  id: 'google-secret',
  lesson: 'secrets',
  title: 'Keep it out of the code',
  kind: 'fix',
  task: `
Somebody has put what Google gave them into the code. The types don't allow it, and rightly so.

1. Put two secrets in their place: \`GOOGLE_ID\` and \`GOOGLE_SECRET\`.
2. Set both, to any value, in the practice shell (\`!\`): \`npx ampx sandbox secret set GOOGLE_ID\`, and the other one.
3. Deploy: press \`d\`. If you like, do it before you set them, and read what CloudFormation says.
`,
  files: ['amplify/auth/resource.ts'],
  needs: 'deployment',
  deployment: {
    steps: [
      { save: 'solution' },
      { ampx: ['sandbox', 'secret', 'set', 'GOOGLE_ID'], input: 'the-id' },
      { ampx: ['sandbox', 'secret', 'set', 'GOOGLE_SECRET'], input: 'the-secret' },
      { ampx: ['sandbox', '--once'] },
    ],
  },
  checks: [
    {
      kind: 'backend',
      id: 'names',
      sentence: 'The backend fetches GOOGLE_ID and GOOGLE_SECRET when it is deployed.',
      verify: usesSecrets('GOOGLE_ID', 'GOOGLE_SECRET'),
    },
    {
      kind: 'cloud',
      id: 'set',
      sentence: 'Both secrets are set for your sandbox.',
      verify: secretsAreSet('GOOGLE_ID', 'GOOGLE_SECRET'),
    },
    {
      kind: 'cloud',
      id: 'deployed',
      sentence: 'A sandbox of this exercise is deployed.',
      verify: isDeployed(),
    },
  ],
  hints: [
    {
      id: 'no-text-here',
      when: { stage: 'types', code: 'TS2322', says: /`BackendSecret` is expected/ },
      text: 'A text isn’t allowed here: it would stand in Git. `secret(name)` makes what is wanted. Import it from `@aws-amplify/backend`.',
    },
    {
      id: 'two-names',
      when: { stage: 'checks', check: 'names', says: /^It uses GOOGLE_(ID|SECRET)\.$/ },
      text: 'Two values, so two names. `clientId` is the one, `clientSecret` the other.',
    },
    {
      id: 'set-both',
      when: { stage: 'checks', check: 'set' },
      text: 'The code names two secrets; each of them needs a value. In the practice shell (`!`), `npx ampx sandbox secret list` shows which are set.',
    },
    {
      id: 'same-identifier',
      when: { stage: 'checks', check: 'deployed' },
      text: 'Deploy after you have set them. If it fails for a missing secret: secrets belong to one sandbox, so set and deploy with the same identifier.',
    },
    {
      id: 'the-call',
      text: "The id becomes `secret('GOOGLE_ID')`. The client secret goes the same way.",
    },
    {
      id: 'the-commands',
      text: 'In the practice shell (`!`): `npx ampx sandbox secret set GOOGLE_ID`, then `npx ampx sandbox secret set GOOGLE_SECRET`, then `npx ampx sandbox --once`.',
    },
  ],
  startFails: { stage: 'types', code: 'TS2322' },
  mistakes: [
    {
      name: 'one-in-the-code',
      edits: {
        'amplify/auth/resource.ts': [
          ["clientSecret: secret('GOOGLE_SECRET')", "clientSecret: 'GOCSPX-everybody-can-read-this'"],
        ],
      },
      brings: 'no-text-here',
    },
    {
      name: 'one-secret-for-both',
      edits: {
        'amplify/auth/resource.ts': [
          ["clientSecret: secret('GOOGLE_SECRET')", "clientSecret: secret('GOOGLE_ID')"],
        ],
      },
      brings: 'two-names',
    },
    {
      name: 'one-not-set',
      brings: 'set-both',
      steps: [{ ampx: ['sandbox', 'secret', 'set', 'GOOGLE_ID'], input: 'the-id' }],
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        'amplify/auth/resource.ts': [
          [
            "      callbackUrls: ['http://localhost:5173/'],",
            "      callbackUrls: [\n        'http://localhost:5173/',\n      ],",
          ],
        ],
      },
    },
    {
      name: 'provider-by-name',
      edits: {
        'amplify/auth/resource.ts': [
          [
            'export const auth',
            "const google = {\n  clientId: secret('GOOGLE_ID'),\n  clientSecret: secret('GOOGLE_SECRET'),\n};\n\nexport const auth",
          ],
          [
            "      google: {\n        clientId: secret('GOOGLE_ID'),\n        clientSecret: secret('GOOGLE_SECRET'),\n      },",
            '      google,',
          ],
        ],
      },
    },
  ],
  why: `
\`secret('GOOGLE_ID')\` is a name, not a value: the code, Git and the template hold the name, and the
deployment fetches the value from the Parameter Store. So the secret has to be set first, once for each
sandbox, and a branch has secrets of its own.

The client’s id is no real secret; keeping both in one place is fine.
`,
});
