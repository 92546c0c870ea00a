import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

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
const instead = (what: string, code: string) => ({ what, edits: { [backend]: [[whole, code] as const] } });
const all = 'requireLowercase: true, requireUppercase: true, requireNumbers: true, requireSymbols: true';

export const answers: OtherAnswers = {
  right: [
    instead(
      'What was there, spread',
      `const before = cfnUserPool.policies as import('aws-cdk-lib/aws-cognito').CfnUserPool.PoliciesProperty;
cfnUserPool.policies = {
  ...before,
  passwordPolicy: { ...(before.passwordPolicy as object), minimumLength: 14 },
};`,
    ),
    instead(
      'Factors in the other order',
      `cfnUserPool.policies = {
  signInPolicy: { allowedFirstAuthFactors: ['EMAIL_OTP', 'PASSWORD'] },
  passwordPolicy: { ${all}, minimumLength: 14 },
};`,
    ),
    instead(
      'One place by addOverride',
      "cfnUserPool.addOverride('Properties.Policies.PasswordPolicy.MinimumLength', 14);",
    ),
    instead(
      'The policy by a path, all members',
      `cfnUserPool.addPropertyOverride('Policies.PasswordPolicy', {
  MinimumLength: 14,
  RequireLowercase: true,
  RequireUppercase: true,
  RequireNumbers: true,
  RequireSymbols: true,
});`,
    ),
    instead(
      'The sign-in policy spread from before',
      `cfnUserPool.policies = {
  ...(cfnUserPool.policies as object),
  passwordPolicy: { minimumLength: 14, ${all} },
};`,
    ),
    instead(
      'The length in a constant',
      "const shortest = 14;\ncfnUserPool.addPropertyOverride('Policies.PasswordPolicy.MinimumLength', shortest);",
    ),
    instead(
      'A constant typed by the CDK',
      `const passwordPolicy: import('aws-cdk-lib/aws-cognito').CfnUserPool.PasswordPolicyProperty = { minimumLength: 14, ${all} };
cfnUserPool.policies = { passwordPolicy, signInPolicy: { allowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] } };`,
    ),
    instead(
      'Temporary passwords said as they are by default',
      `cfnUserPool.policies = {
  passwordPolicy: { minimumLength: 14, ${all} },
  signInPolicy: { allowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] },
};
cfnUserPool.addPropertyOverride('Policies.PasswordPolicy.MinimumLength', 14);`,
    ),
    instead(
      'The user pool found beneath',
      "const pool = backend.auth.resources.userPool.node.defaultChild as typeof cfnUserPool;\npool.addPropertyOverride('Policies.PasswordPolicy.MinimumLength', 14);",
    ),
    instead(
      'Put back what the colleague lost, by a path',
      `cfnUserPool.policies = { passwordPolicy: { minimumLength: 14, ${all} } };
cfnUserPool.addPropertyOverride('Policies.SignInPolicy.AllowedFirstAuthFactors', ['PASSWORD', 'EMAIL_OTP']);`,
    ),
  ],
  wrong: [
    instead(
      'A path of the CDK’s names',
      "cfnUserPool.addPropertyOverride('policies.passwordPolicy.minimumLength', 14);",
    ),
    instead(
      'A path that begins with Properties, twice',
      "cfnUserPool.addPropertyOverride('Properties.Policies.PasswordPolicy.MinimumLength', 14);",
    ),
    instead(
      '13, off by one',
      "cfnUserPool.addPropertyOverride('Policies.PasswordPolicy.MinimumLength', 13);",
    ),
    instead(
      'A text in place of a number',
      "cfnUserPool.addPropertyOverride('Policies.PasswordPolicy.MinLength', '14');",
    ),
    instead(
      'The policy replaced by addOverride of the whole',
      "cfnUserPool.addDeletionOverride('Properties.Policies.SignInPolicy');\ncfnUserPool.addPropertyOverride('Policies.PasswordPolicy.MinimumLength', 14);",
    ),
    instead(
      'Without passwords',
      `cfnUserPool.policies = {
  passwordPolicy: { minimumLength: 14, ${all} },
  signInPolicy: { allowedFirstAuthFactors: ['EMAIL_OTP'] },
};`,
    ),
    instead(
      'Passkeys too',
      `cfnUserPool.policies = {
  passwordPolicy: { minimumLength: 14, ${all} },
  signInPolicy: { allowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP', 'WEB_AUTHN'] },
};`,
    ),
    instead(
      'Symbols off',
      `cfnUserPool.policies = {
  passwordPolicy: { minimumLength: 14, requireLowercase: true, requireUppercase: true, requireNumbers: true, requireSymbols: false },
  signInPolicy: { allowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] },
};`,
    ),
    instead(
      'The old passwords may not come again',
      `cfnUserPool.policies = {
  passwordPolicy: { minimumLength: 14, ${all}, passwordHistorySize: 5 },
  signInPolicy: { allowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] },
};`,
    ),
    instead(
      'Temporary passwords live a day',
      `cfnUserPool.policies = {
  passwordPolicy: { minimumLength: 14, ${all}, temporaryPasswordValidityDays: 1 },
  signInPolicy: { allowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] },
};`,
    ),
    instead(
      'In a comment',
      "// cfnUserPool.addPropertyOverride('Policies.PasswordPolicy.MinimumLength', 14);\nvoid cfnUserPool;",
    ),
    instead(
      'The whole in a function that nobody calls',
      "export function longer() {\n  cfnUserPool.addPropertyOverride('Policies.PasswordPolicy.MinimumLength', 14);\n}",
    ),
    instead(
      'The pool’s policy set as in the first line, then the path',
      "cfnUserPool.policies = { passwordPolicy: { minimumLength: 14 } };\ncfnUserPool.addPropertyOverride('Policies.PasswordPolicy.RequireSymbols', true);",
    ),
    instead(
      'An option of L2',
      '(backend.auth.resources.userPool as never as { passwordPolicy: unknown }).passwordPolicy = { minLength: 14 };\nvoid cfnUserPool;',
    ),
  ],
};
