import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const backend = 'amplify/backend.ts';
const edit = (what: string, ...edits: readonly (readonly [string, string])[]) => ({
  what,
  edits: { [backend]: edits },
});
const tag = "Tags.of(backend.stack).add('project', 'todos');";
const output = "backend.addOutput({\n  custom: { project: 'todos' },\n});";

export const answers: OtherAnswers = {
  right: [
    {
      what: 'Each stack tagged, two outputs',
      files: {
        'amplify/backend.ts': `import { defineBackend } from '@aws-amplify/backend';
import { Tags } from 'aws-cdk-lib';
import { auth } from './auth/resource';
import { data } from './data/resource';
const backend = defineBackend({ auth, data });
for (const stack of [backend.auth.stack, backend.data.stack]) Tags.of(stack).add('project', 'todos');
backend.addOutput({ custom: { other: 1 } });
backend.addOutput({ custom: { project: 'todos' } });
`,
      },
    },

    edit('Through the parent of a part', ['Tags.of(backend.stack)', 'Tags.of(backend.auth.stack.node.root)']),
    edit('By the stack’s own tags', [
      tag,
      "const tags = Tags.of(backend.stack);\ntags.add('project', 'todos', { applyToLaunchedInstances: false });",
    ]),
    edit(
      'An aspect',
      ['import { Tags }', 'import { Aspects, Tag }'],
      [tag, "Aspects.of(backend.stack).add(new Tag('project', 'todos'));"],
    ),
    edit('In a function', [
      tag,
      "function sortTheBill(key: string, value: string) {\n  Tags.of(backend.stack).add(key, value);\n}\n\nsortTheBill('project', 'todos');",
    ]),
    edit('More outputs of one’s own', [
      "custom: { project: 'todos' }",
      "custom: { project: 'todos', team: 'red' }",
    ]),
    edit('A second tag', [tag, `${tag}\nTags.of(backend.stack).add('team', 'red');`]),
    edit('The backend is exported', ['const backend =', 'export const backend =']),
    edit('Output as a constant', [
      output,
      "const custom = { project: 'todos' };\nbackend.addOutput({ custom });",
    ]),
    edit('Stack in a constant', [tag, "const { stack } = backend;\nTags.of(stack).add('project', 'todos');"]),
    edit('Computed key', ["custom: { project: 'todos' }", "custom: { ['project']: 'todos' }"]),
    edit('Output in two calls', [
      output,
      "backend.addOutput({ custom: { project: 'todos' } });\nbackend.addOutput({ custom: { version: '1' } });",
    ]),
  ],
  wrong: [
    edit('The data alone', ['backend.stack', 'backend.data.stack']),
    edit('A resource alone', ['Tags.of(backend.stack)', 'Tags.of(backend.auth.resources.userPool)']),
    edit('A tag removed again', [
      tag,
      `${tag}\nTags.of(backend.data.stack).remove('project', { priority: 300 });`,
    ]),
    edit('Another value', ["add('project', 'todos')", "add('project', 'Todos')"]),
    edit('Key and value swapped', ["add('project', 'todos')", "add('todos', 'project')"]),
    edit('Excluded by a type', [
      "add('project', 'todos')",
      "add('project', 'todos', { excludeResourceTypes: ['AWS::Cognito::UserPool'] })",
    ]),
    edit('Included by a type', [
      "add('project', 'todos')",
      "add('project', 'todos', { includeResourceTypes: ['AWS::Cognito::UserPool'] })",
    ]),
    edit('The tag in a comment', [tag, `// ${tag}\nvoid Tags;`]),
    edit('Output in a list', ["custom: { project: 'todos' }", "custom: { project: ['todos'] }"]),
    edit('Output one level deeper', [
      "custom: { project: 'todos' }",
      "custom: { custom: { project: 'todos' } }",
    ]),
    edit('Output’s name with a capital', ["custom: { project: 'todos' }", "custom: { Project: 'todos' }"]),
    edit('The output told to nobody', [output, "export const custom = { project: 'todos' };"]),
    edit('Silenced', ["custom: { project: 'todos' }", "// @ts-ignore\n  project: 'todos'"]),
    edit('A new stack gets the tag', ['Tags.of(backend.stack)', "Tags.of(backend.createStack('bill'))"]),
    edit(
      'An option that is not there',
      ['  data,\n});', "  data,\n}, { tags: { project: 'todos' } });"],
      [tag, 'void Tags;'],
    ),
  ],
};
