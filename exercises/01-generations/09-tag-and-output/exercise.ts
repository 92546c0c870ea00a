import { outputIs } from '../../../src/checks/outputs.ts';
import { isTagged } from '../../../src/checks/resources.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

export default defineExercise({
  id: 'tag-and-output',
  lesson: 'cdk',
  title: 'Reach below Amplify',
  kind: 'extend',
  task: `
Your company sorts its bill by a tag. \`defineAuth\` and \`defineData\` have no option for that; the CDK does.

1. Tag everything in the backend: key \`project\`, value \`todos\`.
2. The frontend wants to show the project's name. Add it to \`amplify_outputs.json\`, as \`project\` in the part
   that is yours, \`custom\`: \`{ custom: { project: 'todos' } }\`.
`,
  files: ['amplify/backend.ts'],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'user-pool-tagged',
      sentence: 'The user pool carries the tag project: todos.',
      verify: isTagged('AWS::Cognito::UserPool', 'the user pool', 'project', 'todos'),
    },
    {
      kind: 'backend',
      id: 'api-tagged',
      sentence: 'The GraphQL API carries it too.',
      verify: isTagged('AWS::AppSync::GraphQLApi', 'the GraphQL API', 'project', 'todos'),
    },
    {
      kind: 'backend',
      id: 'output',
      sentence: 'amplify_outputs.json holds custom.project: "todos".',
      verify: outputIs('custom.project', 'todos'),
    },
  ],
  hints: [
    {
      id: 'where-outputs-go',
      when: { stage: 'types', code: ['TS2353', 'TS2561'], says: /`project`/ },
      text: 'The top level of `amplify_outputs.json` has fixed names, and the types know them. What is yours goes below `custom`.',
    },
    {
      id: 'nothing-arrives',
      when: { stage: 'checks', check: 'user-pool-tagged', says: /^It carries none/ },
      text: 'No tag of yours arrives at the user pool. `Tags.of(scope).add(key, value)` puts one on everything that lies within the scope. Does the user pool lie within the one that you give, or is there no such call yet?',
    },
    {
      id: 'exact-key',
      when: { stage: 'checks', check: 'user-pool-tagged', says: /^Its tags/ },
      text: 'A tag arrives, but another one. Compare key and value letter by letter with the task: AWS takes `Project` and `project` for two tags.',
    },
    {
      id: 'one-level-up',
      when: { stage: 'checks', check: 'api-tagged', says: /^It carries none|^Its tags/ },
      text: 'A tag reaches what lies within the stack that you give. `backend.auth.stack` holds auth only. Which stack holds them all?',
    },
    {
      id: 'not-a-stack-output',
      when: { stage: 'checks', check: 'output', says: /^No outputs/ },
      text: '`amplify_outputs.json` gets nothing of yours yet. `backend.addOutput(...)` writes into it. (An output of a CloudFormation stack, `CfnOutput`, doesn’t reach the frontend.)',
    },
    {
      id: 'name-of-the-output',
      when: { stage: 'checks', check: 'output', says: /^Your own outputs|^custom/ },
      text: 'Something of yours is in `amplify_outputs.json`. Compare its path and its value letter by letter with the task: `custom`, in it `project`, and the text.',
    },
    {
      id: 'backend-stack',
      text: '`backend.stack` is the root: every other stack lies within it.',
    },
    {
      id: 'both-calls',
      text: 'Two calls: `Tags.of(backend.stack).add(...)` with the key and the value, and `backend.addOutput(...)` with the object from the task.',
    },
  ],
  startFails: { stage: 'checks', check: 'user-pool-tagged' },
  mistakes: [
    {
      name: 'auth-stack-only',
      edits: {
        'amplify/backend.ts': [
          [
            "Tags.of(backend.stack).add('project', 'todos')",
            "Tags.of(backend.auth.stack).add('project', 'todos')",
          ],
        ],
      },
      brings: 'one-level-up',
    },
    {
      name: 'not-custom',
      edits: { 'amplify/backend.ts': [["custom: { project: 'todos' }", "project: 'todos'"]] },
      trips: { stage: 'types', code: 'TS2353' },
      brings: 'where-outputs-go',
    },
    {
      name: 'stack-output',
      edits: {
        'amplify/backend.ts': [
          ["import { Tags } from 'aws-cdk-lib'", "import { CfnOutput, Tags } from 'aws-cdk-lib'"],
          [
            "backend.addOutput({\n  custom: { project: 'todos' },\n});",
            "new CfnOutput(backend.stack, 'project', { value: 'todos' });",
          ],
        ],
      },
      brings: 'not-a-stack-output',
    },
    {
      name: 'capital-key',
      edits: {
        'amplify/backend.ts': [
          [
            "Tags.of(backend.stack).add('project', 'todos')",
            "Tags.of(backend.stack).add('Project', 'todos')",
          ],
        ],
      },
      brings: 'exact-key',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        'amplify/backend.ts': [
          ["import { Tags } from 'aws-cdk-lib'", "import * as cdk from 'aws-cdk-lib'"],
          [
            "Tags.of(backend.stack).add('project', 'todos')",
            "const tags = cdk.Tags.of(backend.stack);\ntags.add('project', 'todos')",
          ],
        ],
      },
    },
    {
      name: 'name-once',
      edits: {
        'amplify/backend.ts': [
          ['const backend = defineBackend({', "const project = 'todos';\n\nconst backend = defineBackend({"],
          ["add('project', 'todos')", "add('project', project)"],
          ["custom: { project: 'todos' }", 'custom: { project }'],
        ],
      },
    },
    {
      name: 'output-first',
      edits: {
        'amplify/backend.ts': [
          [
            "Tags.of(backend.stack).add('project', 'todos');\n\nbackend.addOutput({\n  custom: { project: 'todos' },\n});",
            "backend.addOutput({\n  custom: { project: 'todos' },\n});\n\nTags.of(backend.stack).add('project', 'todos');",
          ],
        ],
      },
    },
  ],
  why: `
A tag goes down the tree of constructs: on \`backend.stack\` it reaches every nested stack, on
\`backend.auth.stack\` that part alone. \`addOutput\` writes below \`custom\`, the one part of the file that is
yours; a \`CfnOutput\` would end in CloudFormation, where no frontend looks.

The CDK’s own classes do all that Amplify has no option for.
`,
});
