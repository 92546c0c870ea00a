/**
 * - keep: right, and it says what to do or not to do
 * - outdated: it was right once, of Gen 1, of the preview, or of an old library
 * - invented: it never was
 * - dangerous: it may work, and costs more than it helps
 * - empty: it changes nothing that an assistant does
 */
type Verdict = 'keep' | 'outdated' | 'invented' | 'dangerous' | 'empty';

/** Lines that a team found for its assistant's file. The project is Gen 2, the app uses aws-amplify 6. */
export const lines = {
  // TODO: put a verdict in the place of each '?'.
  'Models are a.model(...) in amplify/data/resource.ts. No GraphQL directives.': '?',
  'Use your deep knowledge of AWS, and write clean, secure code.': '?',
  'After a change of the models, run amplify codegen models.': '?',
  'If synthesis says that a rule is missing, add allow.guest() and go on.': '?',
  'After each change run npx tsc --noEmit -p amplify, and show its output.': '?',
  'Limit text with a.string().max(80).': '?',
  'Write rules as .authorization([a.allow.owner()]).': '?',
  'You may run npx ampx sandbox with our production profile to try things out.': '?',
  'For a topic that you are unsure of, read its page below docs.amplify.aws/ai/pages/ first.': '?',
} as const satisfies Record<string, Verdict | '?'>;
