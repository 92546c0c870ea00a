import { answersAre } from '../../../src/checks/answers.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

/** A claim about some lines of the sheet; which of them is wrong stays open. */
function clockSays(id: string, sentence: string, answers: Readonly<Record<string, string>>) {
  return {
    kind: 'type',
    id,
    sentence,
    code: answersAre('prediction', 'prediction', answers),
    expected: 'Each line says what the tokens say at that time.',
    found: 'At least one line says something else, or is still a question mark.',
  } as const;
}

const screenAt = 'at 11:40 the screen, which reads the ID token, shows';
const otherDevice = 'at 12:20 another device of Robin’s can fetch new tokens';

export default defineExercise({
  id: 'ten-to-twelve',
  lesson: 'auth-tokens',
  title: 'Monday, by the clock',
  kind: 'predict',
  task: `
Robin complains: “I was an editor when I shouldn’t have been, and no admin when I should.” You have the times, and the
tokens that Robin’s browser held: they lie in \`monday.md\`, beside the file that you edit.

Work out in \`prediction.ts\` what app and API believed at each time. Nothing of it is a fault.
`,
  files: ['prediction.ts'],
  needs: 'types',
  checks: [
    clockSays('which-token', 'You know the two tokens apart.', {
      'the API is called with': 'token A',
      'the nickname on the screen comes from': 'token B',
    }),
    clockSays('before-the-hour', 'You know what counts while the first tokens live.', {
      'at 11:40 the API takes Robin for a member of': 'EDITORS',
      [screenAt]: 'the old address',
    }),
    clockSays('after-the-hour', 'You know what counts with the next tokens.', {
      'at 12:00 the API takes Robin for a member of': 'ADMINS',
    }),
    clockSays('signed-out', 'You know what a global sign-out ends.', { [otherDevice]: 'no' }),
  ],
  hints: [
    {
      id: 'one-of-the-answers',
      when: { stage: 'types', code: ['TS2322', 'TS2820'] },
      text: 'Only the answers at the top of the file are allowed, letter by letter.',
    },
    {
      id: 'who-and-may',
      when: { stage: 'checks', check: 'which-token' },
      text: 'One token says who somebody is, and the other what may be asked for. Only one of the two has a `scope`; only one has anything of the profile.',
    },
    {
      id: 'written-when-made',
      when: { stage: 'checks', check: 'before-the-hour' },
      text: 'At 11:40 the tokens of 10:50 are still good. Groups and addresses were written into them at 10:50; who would change them since?',
    },
    {
      id: 'all-changes-at-once',
      when: { stage: 'checks', check: 'after-the-hour' },
      text: 'The tokens of 11:50 are made from what the pool says at 11:50. By then *both* changes had happened.',
    },
    {
      id: 'refresh-tokens-go',
      when: { stage: 'checks', check: 'signed-out' },
      text: 'New tokens are fetched with the refresh token. What does a global sign-out do with that, on all devices?',
    },
    {
      id: 'last-tokens-count',
      text: 'For each time ask: from when are the tokens that are used then? What the pool said at *that* moment is what they say.',
    },
    {
      id: 'two-sets',
      text: 'There are two sets of tokens on this Monday: those of 10:50, and those of 11:50.',
    },
  ],
  startFails: { stage: 'checks', check: 'which-token' },
  mistakes: [
    {
      name: 'tokens-swapped',
      edits: {
        'prediction.ts': [["'the API is called with': 'token A'", "'the API is called with': 'token B'"]],
      },
      brings: 'who-and-may',
    },
    {
      name: 'the-pool-is-asked-each-time',
      edits: {
        'prediction.ts': [
          [
            "'at 11:40 the API takes Robin for a member of': 'EDITORS'",
            "'at 11:40 the API takes Robin for a member of': 'ADMINS'",
          ],
        ],
      },
      brings: 'written-when-made',
    },
    {
      name: 'groups-only-grow',
      edits: {
        'prediction.ts': [
          [
            "'at 12:00 the API takes Robin for a member of': 'ADMINS'",
            "'at 12:00 the API takes Robin for a member of': 'EDITORS and ADMINS'",
          ],
        ],
      },
      brings: 'all-changes-at-once',
    },
    {
      name: 'this-device-alone',
      edits: {
        'prediction.ts': [["can fetch new tokens': 'no'", "can fetch new tokens': 'yes'"]],
      },
      brings: 'refresh-tokens-go',
    },
  ],
  alternatives: [
    {
      name: 'other-order',
      edits: {
        'prediction.ts': [
          ["  'the API is called with': 'token A',\n", ''],
          [
            "can fetch new tokens': 'no',",
            "can fetch new tokens': 'no',\n  'the API is called with': 'token A',",
          ],
        ],
      },
    },
    {
      name: 'double-quotes',
      edits: {
        'prediction.ts': [["'the API is called with': 'token A'", '"the API is called with": "token A"']],
      },
    },
  ],
  why: `
A token says what was true when it was made, for an hour. So a new right comes late, and a right that is taken away
stays as long; both changes arrive together at 11:50. A forced refresh brings it forward.

A global sign-out takes the refresh tokens back. Tokens that are out there are still believed by APIs until they expire.
`,
});
