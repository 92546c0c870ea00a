import { firstFactorsAre, passwordsAre } from '../../../src/checks/sign-in-doors.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const backend = 'amplify/backend.ts';
const whole = `cfnUserPool.policies = {
  passwordPolicy: {
    minimumLength: 14,
    requireLowercase: true,
    requireUppercase: true,
    requireNumbers: true,
    requireSymbols: true,
  },
  signInPolicy: { allowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] },
};`;

export default defineExercise({
  id: 'press-passwords',
  lesson: 'pool-overrides',
  title: 'Longer, and weaker',
  kind: 'fix',
  task: `
A press office asked for passwords of 14 characters. A colleague wrote the last line of \`amplify/backend.ts\`, and it does
that. Since then two things are different, which nobody asked for. Press \`w\`, compare it with what \`amplify/auth/resource.ts\`
says and with Amplify’s defaults, and find both.

Passwords have 14 characters, and everything else is as if the line had never been there. \`amplify/auth/resource.ts\` is fine.
`,
  files: [backend],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'passwords',
      sentence: 'Passwords have 14 characters, of all four kinds.',
      verify: passwordsAre(14, ['lowercase', 'uppercase', 'numbers', 'symbols']),
    },
    {
      kind: 'backend',
      id: 'codes',
      sentence: 'People begin with a password or a code by e-mail.',
      verify: firstFactorsAre('password', 'email'),
    },
  ],
  hints: [
    {
      id: 'names-of-members',
      when: { stage: 'types', code: ['TS2353', 'TS2561', 'TS2322', 'TS2339', 'TS2551'] },
      text: 'The compiler doesn’t know that name there. In an object the CDK’s names stand, which begin with a small letter; CloudFormation’s names belong into a path.',
    },
    {
      id: 'back-to-eight',
      when: { stage: 'checks', check: 'passwords', says: /have 8 characters/ },
      text: 'The kinds are back, and the wish is gone: 8 again. If you took a path, compare it part by part with the template; no tool checks it.',
    },
    {
      id: 'whatever-they-are',
      when: { stage: 'checks', check: 'passwords', says: /whatever they are/ },
      text: '`aaaaaaaaaaaaaa` is a password now. What had Amplify put where the line puts an object with one member?',
    },
    {
      id: 'a-kind-is-missing',
      when: { stage: 'checks', check: 'passwords' },
      text: 'Compare with what Amplify asks for: the length, and four kinds of characters. What isn’t in the object, isn’t asked for.',
    },
    {
      id: 'codes-are-gone',
      when: { stage: 'checks', check: 'codes' },
      text: 'Passwords are right. But `policies` held a second member, which `otpLogin: true` had made: what became of it?',
    },
    {
      id: 'two-ways',
      text: 'There are two ways: say all that was in the object, or change one place in the template and leave the rest alone.',
    },
    {
      id: 'their-names',
      text: 'All of it: `passwordPolicy` with five members, and `signInPolicy`. One place: `addPropertyOverride` with a path that begins with `Policies.PasswordPolicy`.',
    },
  ],
  startFails: { stage: 'checks', check: 'passwords' },
  mistakes: [
    {
      name: 'the-documentations-object',
      edits: {
        [backend]: [["  signInPolicy: { allowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] },\n", '']],
      },
      brings: 'codes-are-gone',
    },
    {
      name: 'path-misspelled',
      edits: {
        [backend]: [[whole, "cfnUserPool.addPropertyOverride('Policies.PasswordPolicy.MinLength', 14);"]],
      },
      brings: 'back-to-eight',
    },
    {
      name: 'line-removed',
      edits: {
        [backend]: [
          [
            `\n// From now on, passwords have 14 characters.\nconst { cfnUserPool } = backend.auth.resources.cfnResources;\n${whole}\n`,
            '\nexport default backend;\n',
          ],
        ],
      },
      brings: 'back-to-eight',
    },
    {
      name: 'whole-policy-by-path',
      edits: {
        [backend]: [
          [
            whole,
            "cfnUserPool.policies = { passwordPolicy: { minimumLength: 14 } };\ncfnUserPool.addPropertyOverride('Policies.SignInPolicy.AllowedFirstAuthFactors', ['PASSWORD', 'EMAIL_OTP']);",
          ],
        ],
      },
      brings: 'whatever-they-are',
    },
    {
      name: 'symbols-forgotten',
      edits: { [backend]: [['    requireSymbols: true,\n', '']] },
      brings: 'a-kind-is-missing',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        [backend]: [
          ['const backend = defineBackend({ auth });', 'const backend = defineBackend({\n  auth,\n});'],
          ["'PASSWORD', 'EMAIL_OTP'", '"PASSWORD", "EMAIL_OTP"'],
        ],
      },
    },
    {
      name: 'one-place',
      edits: {
        [backend]: [[whole, "cfnUserPool.addPropertyOverride('Policies.PasswordPolicy.MinimumLength', 14);"]],
      },
    },
    {
      name: 'one-place-by-its-short-name',
      edits: {
        [backend]: [
          ['const { cfnUserPool } = backend.auth.resources.cfnResources;\n', ''],
          [
            whole,
            "backend.auth.resources.cfnResources.cfnUserPool.addPropertyOverride('Policies.PasswordPolicy', {\n  MinimumLength: 14,\n});",
          ],
        ],
      },
    },
  ],
  why: `
To set a property is to replace what was there. \`policies\` held the policy of passwords with five members, and the policy of
sign-in that \`otpLogin\` had made: the documentation’s sample, copied here, brings back the first and loses the second.

A path keeps what it doesn’t name, but \`amplify_outputs.json\` goes on telling the frontend of 8 characters.
`,
});
