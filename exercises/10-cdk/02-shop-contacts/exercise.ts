import { all } from '../../../src/checks/claim.ts';
import { hasOutput, outputIs } from '../../../src/checks/outputs.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const backend = 'amplify/backend.ts';
const region = 'custom: { support: { region: stack.region } },';
const email = "custom: { support: { email: 'help@shop.example' } },";

export default defineExercise({
  id: 'shop-contacts',
  lesson: 'cdk-outputs',
  title: 'Three people, one file',
  kind: 'fix',
  task: `
Three people of a shop's team each added what their page needs to \`amplify_outputs.json\`. Together it doesn't build. Fix
what the errors say, one after the other. In the end the file's \`custom.support\` holds all of it, and each value once:

- \`phone\`: \`+1 555 0100\`, \`hours\`: \`9 to 5\`, \`email\`: \`help@shop.example\`;
- \`region\`: the region to which the stack is deployed, whichever it is.
`,
  files: [backend],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'contact',
      sentence: 'custom.support holds phone and hours.',
      verify: all(
        outputIs('custom.support.phone', '+1 555 0100'),
        outputIs('custom.support.hours', '9 to 5'),
      ),
    },
    {
      kind: 'backend',
      id: 'footer',
      sentence: 'It holds the e-mail address.',
      verify: outputIs('custom.support.email', 'help@shop.example'),
    },
    {
      kind: 'backend',
      id: 'region',
      sentence: 'It holds the region to which it is deployed.',
      verify: hasOutput('custom.support.region', /^\$\{AWS::Region\}$/, 'the region of the deployment'),
    },
  ],
  hints: [
    {
      id: 'what-is-yours',
      when: { stage: 'types', code: ['TS2353', 'TS2561'] },
      text: 'The top level of the file has fixed names, and `support` isn’t one of them. Below which name does your own part go?',
    },
    {
      id: 'said-twice',
      when: { stage: 'synthesis', code: 'output-twice' },
      text: 'Two of the three say the same value. Calls add up, so the footer finds the number that the page “Contact” has said.',
    },
    {
      id: 'region-gone',
      when: { stage: 'checks', check: 'region', says: /^Your own outputs/ },
      text: 'All builds, and the form “Ask us” finds no region below `custom.support`. Which line said it?',
    },
    {
      id: 'region-of-the-stack',
      when: { stage: 'checks', check: 'region' },
      text: 'A region that is written down is right for one deployment. The stack knows the one to which it goes.',
    },
    {
      id: 'contact-gone',
      when: { stage: 'checks', check: 'contact' },
      text: 'The page “Contact” needs phone and hours, with the names and texts of the task, below `custom.support`.',
    },
    {
      id: 'footer-gone',
      when: { stage: 'checks', check: 'footer' },
      text: 'The footer needs the e-mail address. Only the phone number was there twice.',
    },
    {
      id: 'two-errors',
      text: 'There are two errors: the types find a name that may not stand at the top, and then the synthesis a value that is given twice.',
    },
    {
      id: 'once-each',
      text: 'Put the region below `custom`, in `support`, and take `phone` out of the last call.',
    },
  ],
  startFails: { stage: 'types', code: 'TS2353' },
  mistakes: [
    {
      name: 'still-on-top',
      edits: { [backend]: [[region, 'support: { region: stack.region },']] },
      trips: { stage: 'types', code: 'TS2353' },
      brings: 'what-is-yours',
    },
    {
      name: 'still-twice',
      edits: {
        [backend]: [[email, "custom: { support: { phone: '+1 555 0100', email: 'help@shop.example' } },"]],
      },
      trips: { stage: 'synthesis', code: 'output-twice' },
      brings: 'said-twice',
    },
    {
      name: 'region-by-hand',
      edits: { [backend]: [['stack.region', "'eu-west-1'"]] },
      brings: 'region-of-the-stack',
    },
    {
      name: 'footer-thrown-away',
      edits: { [backend]: [[email, 'custom: {},']] },
      brings: 'footer-gone',
    },
    {
      name: 'region-thrown-away',
      edits: { [backend]: [[region, 'custom: {},']] },
      brings: 'region-gone',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        [backend]: [
          ["import { Topic } from 'aws-cdk-lib/aws-sns'", "import * as sns from 'aws-cdk-lib/aws-sns'"],
          ['new Topic(', 'new sns.Topic('],
        ],
      },
    },
    { name: 'in-one-call' },
    {
      name: 'phone-in-the-footer',
      edits: {
        [backend]: [
          ["phone: '+1 555 0100', hours", 'hours'],
          ["email: 'help@shop.example'", "phone: '+1 555 0100', email: 'help@shop.example'"],
        ],
      },
    },
    { name: 'region-of-the-root', edits: { [backend]: [['stack.region', 'backend.stack.region']] } },
  ],
  why: `
Parts of several calls are merged, down to the single value; a value said twice is taken for an oversight. That it was the
same text both times doesn’t count. \`stack.region\` is a placeholder until the deployment.

One call with all four would do as well. Apart, each page’s part can be taken away with its page.
`,
});
