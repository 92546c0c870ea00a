import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const sheet = 'lines.ts';
const sandbox = 'You may run npx ampx sandbox with our production profile to try things out.';
const codegen = 'After a change of the models, run amplify codegen models.';
const guest = 'If synthesis says that a rule is missing, add allow.guest() and go on.';
const says = (what: string, line: string, right: string, wrong: string) => ({
  what,
  edits: { [sheet]: [[`'${line}': '${right}'`, `'${line}': ${wrong}`] as const] },
});

export const answers: OtherAnswers = {
  right: [
    {
      what: 'Spread from two sheets, in another order',
      files: {
        [sheet]: `const stays = {
  'After each change run npx tsc --noEmit -p amplify, and show its output.': 'keep',
  'Models are a.model(...) in amplify/data/resource.ts. No GraphQL directives.': 'keep',
  'For a topic that you are unsure of, read its page below docs.amplify.aws/ai/pages/ first.': 'keep',
} as const;

export const lines = {
  ...stays,
  'Write rules as .authorization([a.allow.owner()]).': 'outdated',
  '${codegen}': 'outdated',
  '${guest}': 'dangerous',
  '${sandbox}': 'dangerous',
  'Limit text with a.string().max(80).': 'invented',
  'Use your deep knowledge of AWS, and write clean, secure code.': 'empty',
} as const;
`,
      },
    },
  ],
  wrong: [
    says('To try is harmless', sandbox, 'dangerous', "'keep'"),
    says('It never was a command', codegen, 'outdated', "'invented'"),
    says('A rule is a rule', guest, 'dangerous', "'keep'"),
    says('That was once', guest, 'dangerous', "'outdated'"),
    says('It was right once', 'Limit text with a.string().max(80).', 'invented', "'outdated'"),
    says('Never was', 'Write rules as .authorization([a.allow.owner()]).', 'outdated', "'invented'"),
    says(
      'Secure is good',
      'Use your deep knowledge of AWS, and write clean, secure code.',
      'empty',
      "'keep'",
    ),
    says(
      'Nobody reads it',
      'After each change run npx tsc --noEmit -p amplify, and show its output.',
      'keep',
      "'empty'",
    ),
    says(
      'Addresses change',
      'For a topic that you are unsure of, read its page below docs.amplify.aws/ai/pages/ first.',
      'keep',
      "'dangerous'",
    ),
    says('A question mark', codegen, 'outdated', "'?'"),
    says('A cast', codegen, 'outdated', "'keep' as unknown as 'outdated'"),
    says('Not a verdict', codegen, 'outdated', "'old' as never"),
    {
      what: 'A line left out',
      edits: { [sheet]: [["  'Limit text with a.string().max(80).': 'invented',\n", '']] },
    },
  ],
};
