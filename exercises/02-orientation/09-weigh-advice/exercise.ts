import { answersAre } from '../../../src/checks/answers.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const sheet = 'lines.ts';

/** A claim about some lines of the sheet; which of them is wrong stays open. */
function weighs(id: string, sentence: string, answers: Readonly<Record<string, string>>) {
  return {
    kind: 'type',
    id,
    sentence,
    code: answersAre('lines', 'lines', answers),
    expected: 'Each verdict fits its line.',
    found: 'At least one verdict doesn’t fit, or is still a question mark.',
  } as const;
}

export default defineExercise({
  id: 'weigh-advice',
  lesson: 'ai-documentation',
  title: 'What goes into the file',
  kind: 'choose',
  task: `
Your team writes a file with rules for its assistant, and everyone brought lines from somewhere. Nine of them stand in
\`lines.ts\`. Weigh each: keep it, or say why it stays out. The five verdicts are explained at the top.

Some lines sound good and do nothing. Some would have an assistant write what no compiler of today takes. And two would
cost you more than a red line.
`,
  files: [sheet],
  needs: 'types',
  checks: [
    weighs('kept', 'You know which lines help.', {
      'Models are a.model(...) in amplify/data/resource.ts. No GraphQL directives.': 'keep',
      'After each change run npx tsc --noEmit -p amplify, and show its output.': 'keep',
      'For a topic that you are unsure of, read its page below docs.amplify.aws/ai/pages/ first.': 'keep',
    }),
    weighs('of-the-past', 'You know which lines are of the past.', {
      'After a change of the models, run amplify codegen models.': 'outdated',
      'Write rules as .authorization([a.allow.owner()]).': 'outdated',
    }),
    weighs('never-was', 'You know which line never was right.', {
      'Limit text with a.string().max(80).': 'invented',
    }),
    weighs('costly', 'You know which lines cost you something.', {
      'If synthesis says that a rule is missing, add allow.guest() and go on.': 'dangerous',
      'You may run npx ampx sandbox with our production profile to try things out.': 'dangerous',
    }),
    weighs('words-only', 'You know which line is words only.', {
      'Use your deep knowledge of AWS, and write clean, secure code.': 'empty',
    }),
  ],
  hints: [
    {
      id: 'one-of-the-verdicts',
      when: { stage: 'types', code: ['TS2322', 'TS2820'] },
      text: 'Five verdicts are allowed, in quotes. Your editor lists them.',
    },
    {
      id: 'what-would-it-do',
      when: { stage: 'checks', check: 'kept' },
      text: 'Imagine the assistant with this line, and without it. Would it write something else, and would that be right today?',
    },
    {
      id: 'which-age',
      when: { stage: 'checks', check: 'of-the-past' },
      text: 'Two lines name things that existed: a command of the old CLI, and a form of the preview. `identify` knows both.',
    },
    {
      id: 'try-it',
      when: { stage: 'checks', check: 'never-was' },
      text: 'One line would be a nice method. Type it in the editor of another exercise, and see what the types say.',
    },
    {
      id: 'works-and-costs',
      when: { stage: 'checks', check: 'costly' },
      text: 'Two lines would work at once. Who may do what afterwards, and in whose AWS account did it happen?',
    },
    {
      id: 'nothing-new',
      when: { stage: 'checks', check: 'words-only' },
      text: 'One line could stand in any project of the world. What would an assistant do otherwise for it?',
    },
    {
      id: 'three-questions',
      text: 'Ask three things of each line: Is it true today? Does it change anything? What can it cost?',
    },
    {
      id: 'counts',
      text: 'Begin with what you can look up: the names in it. Then think of what would happen.',
    },
  ],
  startFails: { stage: 'checks', check: 'kept' },
  mistakes: [
    {
      name: 'sounds-good',
      edits: { [sheet]: [["secure code.': 'empty'", "secure code.': 'keep'"]] },
      brings: 'nothing-new',
    },
    {
      name: 'errors-must-go',
      edits: { [sheet]: [["and go on.': 'dangerous'", "and go on.': 'keep'"]] },
      brings: 'works-and-costs',
    },
    {
      name: 'preview-is-invented',
      edits: { [sheet]: [["owner()]).': 'outdated'", "owner()]).': 'invented'"]] },
      brings: 'which-age',
    },
    {
      name: 'max-exists',
      edits: { [sheet]: [["max(80).': 'invented'", "max(80).': 'keep'"]] },
      brings: 'try-it',
    },
  ],
  alternatives: [
    {
      name: 'double-quotes',
      edits: {
        [sheet]: [
          [
            "'Limit text with a.string().max(80).': 'invented'",
            '"Limit text with a.string().max(80).": "invented"',
          ],
        ],
      },
    },
    {
      name: 'verdict-by-name',
      edits: {
        [sheet]: [
          ['/** Lines that', "const never = 'invented';\n\n/** Lines that"],
          ["max(80).': 'invented'", "max(80).': never"],
        ],
      },
    },
  ],
  why: `
A line helps if it is true today, and if something would be written otherwise without it. The best ones name a check that
the assistant can run, or a page that it can read: both are newer than its training.

The two dangerous ones are alike. Each gives away a decision that was yours: who may do what, and in which account.
`,
});
