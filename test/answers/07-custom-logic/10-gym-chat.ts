import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const data = 'amplify/data/resource.ts';
const model = "a.ai.model('Amazon Nova Lite')";
const courses =
  "        a.ai.dataTool({\n          name: 'courses',\n          description: 'All courses of the gym, with the day of the week.',\n          model: a.ref('Course'),\n          modelOperation: 'list',\n        }),\n";
const free =
  "        a.ai.dataTool({\n          name: 'freeSlots',\n          description: 'Times with room on a day, an English word in small letters.',\n          query: a.ref('freeSlots'),\n        }),\n";
const rule = '.authorization(allow => allow.owner())';
const tool = (name: string, rest: string) =>
  `        a.ai.dataTool({ name: '${name}', description: 'More.', ${rest} }),\n`;

export const answers: OtherAnswers = {
  right: [
    {
      what: 'Tools the other way round',
      edits: {
        [data]: [
          [courses, ''],
          [free, free + courses],
        ],
      },
    },
    {
      what: 'Other names of tools',
      edits: {
        [data]: [
          ["name: 'courses'", "name: 'list_courses'"],
          ["name: 'freeSlots'", "name: 'slots2'"],
        ],
      },
    },
    {
      what: 'Tools as a constant',
      edits: {
        [data]: [
          [
            'const schema',
            "const tools = [\n  a.ai.dataTool({ name: 'courses', description: 'Courses.', model: a.ref('Course'), modelOperation: 'list' }),\n  a.ai.dataTool({ name: 'slots', description: 'Free slots.', query: a.ref('freeSlots') }),\n];\n\nconst schema",
          ],
          [`      tools: [\n${courses}${free}      ],\n`, '      tools,\n'],
        ],
      },
    },
    {
      what: 'Rule from a block',
      edits: { [data]: [[rule, '.authorization((allow) => {\n      return allow.owner();\n    })']] },
    },
    {
      what: 'The model by its id',
      edits: { [data]: [[model, "{ resourcePath: 'amazon.nova-lite-v1:0' }"]] },
    },
    {
      what: 'Settings beside',
      edits: {
        [data]: [
          [
            '      tools: [',
            '      inferenceConfiguration: { temperature: 0, topP: 0.5, maxTokens: 500 },\n      tools: [',
          ],
        ],
      },
    },
    {
      what: 'The chat first in the schema',
      files: {
        [data]: `import { a, type ClientSchema, defineData } from '@aws-amplify/backend';
import { slots } from '../functions/slots/resource';

const schema = a.schema({
  gymChat: a
    .conversation({
      tools: [
        a.ai.dataTool({ name: 'room', description: 'Which times of a day have room.', query: a.ref('freeSlots') }),
        a.ai.dataTool({ model: a.ref('Course'), modelOperation: 'list', name: 'all', description: 'All courses.' }),
      ],
      systemPrompt: 'Be kind.',
      aiModel: a.ai.model('Amazon Nova Lite'),
    })
    .authorization(allow => allow.owner()),
  Course: a
    .model({ title: a.string().required(), day: a.string().required() })
    .authorization(allow => [allow.group('STAFF'), allow.authenticated().to(['read'])]),
  Injury: a
    .model({ member: a.string().required(), text: a.string().required() })
    .authorization(allow => [allow.group('STAFF')]),
  freeSlots: a
    .query()
    .arguments({ day: a.string().required() })
    .returns(a.string().array())
    .handler(a.handler.function(slots))
    .authorization(allow => [allow.authenticated()]),
  bookSlot: a
    .mutation()
    .arguments({ day: a.string().required(), time: a.string().required() })
    .returns(a.boolean())
    .handler(a.handler.custom({ entry: './book-slot.js' }))
    .authorization(allow => [allow.authenticated()]),
});

export type Schema = ClientSchema<typeof schema>;
export const data = defineData({ schema });
`,
      },
    },
    {
      what: 'A prompt of one’s own',
      edits: {
        [data]: [
          [
            "'You help members of a gym. Ask the tools for courses and free slots. Never guess.'",
            "['You are the friendly voice of a gym.', 'Look things up.'].join('\\n')",
          ],
        ],
      },
    },
    {
      what: 'The rule in a list',
      edits: { [data]: [[rule, '.authorization(allow => [allow.owner()] as never)']] },
    },
    {
      what: 'The chat made before the schema',
      edits: {
        [data]: [
          ['const schema', "const helper = a.ai.model('Amazon Nova Lite');\n\nconst schema"],
          [`aiModel: ${model}`, 'aiModel: helper'],
        ],
      },
    },
  ],
  wrong: [
    { what: 'Courses alone', edits: { [data]: [[free, '']] } },
    { what: 'No tools', edits: { [data]: [[`      tools: [\n${courses}${free}      ],\n`, '']] } },
    {
      what: 'All that there is',
      edits: { [data]: [[free, free + tool('injuries', "model: a.ref('Injury'), modelOperation: 'list'")]] },
    },
    {
      what: 'Injuries in place of courses',
      edits: { [data]: [["model: a.ref('Course')", "model: a.ref('Injury')"]] },
    },
    { what: 'Another model', edits: { [data]: [[model, "a.ai.model('Claude 3 Haiku')"]] } },
    { what: 'Called gymchat', edits: { [data]: [['gymChat: a', 'gymchat: a']] } },
    {
      what: 'Everyone signed in',
      edits: { [data]: [[rule, '.authorization(allow => allow.authenticated() as never)']] },
    },
    {
      what: 'Owner and staff',
      edits: { [data]: [[rule, ".authorization(allow => [allow.owner(), allow.group('STAFF')] as never)"]] },
    },
    {
      what: 'A generation',
      edits: {
        [data]: [
          ['.conversation({', '.generation({'],
          [`      tools: [\n${courses}${free}      ],\n`, ''],
          [
            `    ${rule}`,
            '    .arguments({ question: a.string().required() })\n    .returns(a.string())\n    .authorization(allow => [allow.authenticated()])',
          ],
        ],
      },
    },
    {
      what: 'The query’s name as a text',
      edits: { [data]: [["query: a.ref('freeSlots')", "query: 'freeSlots'"]] },
    },
    {
      what: 'A tool without a description',
      edits: {
        [data]: [["          description: 'All courses of the gym, with the day of the week.',\n", '']],
      },
    },
    { what: 'A name with a space', edits: { [data]: [["name: 'freeSlots'", "name: 'free slots'"]] } },
    { what: 'Both tools of one name', edits: { [data]: [["name: 'courses'", "name: 'freeSlots'"]] } },
    { what: 'The function as a tool', edits: { [data]: [["query: a.ref('freeSlots')", 'query: slots']] } },
    {
      what: 'Courses twice',
      edits: { [data]: [[free, tool('courses2', "model: a.ref('Course'), modelOperation: 'list'")]] },
    },
    {
      what: 'Injuries opened, so that the chat could help',
      edits: {
        [data]: [
          [
            "text: a.string().required(),\n    })\n    .authorization(allow => [allow.group('STAFF')])",
            "text: a.string().required(),\n    })\n    .authorization(allow => [allow.authenticated().to(['read']), allow.group('STAFF')])",
          ],
        ],
      },
    },
    {
      what: 'A tool of the courses, and one besides that finds by key',
      edits: { [data]: [["modelOperation: 'list'", "modelOperation: 'read'"]] },
    },
  ],
};
