import { doesNotSignInWith, signsInWith } from '../../../src/checks/sign-in.ts';
import { attributeIs, groupsRank, hasNoAttribute, secondFactorIs } from '../../../src/checks/user-pool.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

export default defineExercise({
  id: 'assistant-signs-up',
  lesson: 'auth-review',
  title: 'Review what an assistant wrote',
  kind: 'review',
  task: `
An assistant wrote the sign-in of a sports club. What it was asked for stands at the top of the file, word for word.
Some of what it wrote doesn’t exist, and some is more, or less, than was asked.

Make the file say what was asked for, and nothing besides. For the name that others see, take the standard attribute
that is made for it. No group but the two.
`,
  files: ['amplify/auth/resource.ts'],
  needs: 'backend',
  freedoms: { extra: [] },
  checks: [
    {
      kind: 'backend',
      id: 'email',
      sentence: 'People sign in with their e-mail address.',
      verify: signsInWith('email'),
    },
    {
      kind: 'backend',
      id: 'no-phone',
      sentence: 'They sign in in no other way.',
      verify: doesNotSignInWith('phone'),
    },
    {
      kind: 'backend',
      id: 'factor',
      sentence: 'MFA is optional, with an app.',
      verify: secondFactorIs('optional', ['totp']),
    },
    {
      kind: 'backend',
      id: 'shown-name',
      sentence: 'The name that others see is optional, and may change.',
      verify: attributeIs('preferred_username', { required: false, mutable: true }),
    },
    {
      kind: 'backend',
      id: 'no-second-name',
      sentence: 'There is no second attribute for it.',
      verify: hasNoAttribute('custom:displayName'),
    },
    {
      kind: 'backend',
      id: 'groups',
      sentence: 'BOARD comes before MEMBERS.',
      verify: groupsRank('BOARD', 'MEMBERS'),
    },
  ],
  hints: [
    {
      id: 'no-such-option',
      when: { stage: 'types', code: ['TS2353', 'TS2561', 'TS2769'], says: /`mfa`/ },
      text: '`mfa` is invented, and so is `types`. Ask the editor what `defineAuth` takes, and in that option, which methods there are.',
    },
    {
      id: 'never-required',
      when: { stage: 'types', code: ['TS2353', 'TS2561', 'TS2322', 'TS2769'], says: /`required`/ },
      text: 'Attributes of your own have no `required`. Before you fix that: is there a standard attribute for a name that others see?',
    },
    {
      id: 'a-method-too',
      when: { stage: 'types', code: ['TS2322', 'TS2345'] },
      text: 'Compare it with what the option takes: a mode, and by name each method that is switched on.',
    },
    {
      id: 'sms-is-no-way-out',
      when: { stage: 'synthesis', code: 'mfa-needs-sms' },
      text: 'Synthesis wants text messages, because people can sign in by phone. Was that asked for?',
    },
    {
      id: 'a-way-too-many',
      when: { stage: 'checks', check: 'no-phone' },
      text: 'There is one more way in, and with it everybody has to give a number. Read the first wish again.',
    },
    {
      id: 'removed-not-fixed',
      when: { stage: 'checks', check: 'factor', says: /off/ },
      text: 'The invented option is gone, and the wish with it: nobody can set up a second factor now. What is the real option called?',
    },
    {
      id: 'nobody-has-to',
      when: { stage: 'checks', check: 'factor', says: /required/ },
      text: 'Nobody has to. Which mode leaves it to each person?',
    },
    {
      id: 'an-app-alone',
      when: { stage: 'checks', check: 'factor' },
      text: 'They asked for an app that makes codes, and for no other method.',
    },
    {
      id: 'made-for-it',
      when: { stage: 'checks', check: 'shown-name', says: /The pool’s attributes/ },
      text: 'The lesson “Names that others see” has the attribute that is made for it.',
    },
    {
      id: 'when-or-later',
      when: { stage: 'checks', check: 'shown-name' },
      text: '“They may give”, “when they sign up or later”: is it required, and may it change?',
    },
    {
      id: 'one-is-enough',
      when: { stage: 'checks', check: 'no-second-name' },
      text: 'Now there are two places for one name. The pool has an attribute for it already.',
    },
    {
      id: 'first-one-wins',
      when: { stage: 'checks', check: 'groups', says: /MEMBERS.*BOARD/ },
      text: 'Every tool lets this pass. Who is in both groups gets the role of the one that comes first in the list.',
    },
    {
      id: 'a-group-too-many',
      when: { stage: 'checks', check: 'nothing-else', says: /GUESTS/ },
      text: 'People without an account are guests all by themselves; a group can only hold people who have one. Was it asked for?',
    },
    {
      id: 'wish-by-wish',
      text: 'Take the four wishes one after the other, and for each find what the file says of it. First what the types refuse, then what they let pass.',
    },
    {
      id: 'the-options',
      text: 'The options are `multifactor` with `mode` and `totp`, `userAttributes` with `preferredUsername`, and `groups` with two names.',
    },
  ],
  startFails: { stage: 'types' },
  mistakes: [
    {
      name: 'only-what-types-say',
      edits: {
        'amplify/auth/resource.ts': [
          ['    email: true,\n', '    email: true,\n    phone: true,\n'],
          ['totp: true }', 'totp: true, sms: true }'],
          ["['BOARD', 'MEMBERS']", "['MEMBERS', 'BOARD', 'GUESTS']"],
        ],
      },
      trips: { stage: 'checks', check: 'no-phone' },
      brings: 'a-way-too-many',
    },
    {
      name: 'invented-option-removed',
      edits: { 'amplify/auth/resource.ts': [["  multifactor: { mode: 'OPTIONAL', totp: true },\n", '']] },
      brings: 'removed-not-fixed',
    },
    {
      name: 'order-kept',
      edits: { 'amplify/auth/resource.ts': [["['BOARD', 'MEMBERS']", "['MEMBERS', 'BOARD']"]] },
      brings: 'first-one-wins',
    },
    {
      name: 'custom-name-kept',
      edits: {
        'amplify/auth/resource.ts': [
          [
            'preferredUsername: { required: false, mutable: true }',
            "'custom:displayName': { dataType: 'String', mutable: true }",
          ],
        ],
      },
      brings: 'made-for-it',
    },
    {
      name: 'guests-kept',
      edits: { 'amplify/auth/resource.ts': [["['BOARD', 'MEMBERS']", "['BOARD', 'MEMBERS', 'GUESTS']"]] },
      trips: { stage: 'checks', check: 'nothing-else' },
      brings: 'a-group-too-many',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        'amplify/auth/resource.ts': [
          ["{ mode: 'OPTIONAL', totp: true }", '{\n    mode: "OPTIONAL",\n    totp: true,\n  }'],
          ["['BOARD', 'MEMBERS']", '["BOARD", "MEMBERS"]'],
        ],
      },
    },
    {
      name: 'defaults-unsaid',
      edits: {
        'amplify/auth/resource.ts': [
          ['preferredUsername: { required: false, mutable: true }', 'preferredUsername: {}'],
          ['totp: true }', 'totp: true, sms: false }'],
        ],
      },
    },
  ],
  why: `
The types found the invented options, in two lines. The way in by phone, the order of the groups, the third group and
the name that could never change pass every tool: they are only wrong when you hold them against the wish.

That is why a review starts with what was asked for, and not with the code.
`,
});
