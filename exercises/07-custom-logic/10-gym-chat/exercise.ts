import { asksModel } from '../../../src/checks/handlers.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const data = 'amplify/data/resource.ts';

export default defineExercise({
  id: 'gym-chat',
  lesson: 'ai-tools',
  title: 'A chat for the gym',
  kind: 'complete',
  task: `
Members of a gym ask the same questions all day. Give them a chat that knows the answers: the conversation \`gymChat\`.

- It asks Amazon Nova Lite. The words of the prompt are yours.
- It may look up all courses, and at which times a day has room. There is a query for the second.
- It may look up nothing else. It sees no injuries of members, and books nothing.
- Each conversation belongs to who began it.

The rest of the schema stays as it is.
`,
  files: [data],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'chat',
      sentence: 'gymChat is a conversation with Amazon Nova Lite.',
      verify: asksModel('gymChat', 'conversation', { model: 'nova-lite' }),
    },
    {
      kind: 'backend',
      id: 'tools',
      sentence: 'It may look up courses and free slots, and nothing else.',
      verify: asksModel('gymChat', 'conversation', { tools: ['Course', 'freeSlots'] }),
    },
  ],
  hints: [
    {
      id: 'model-or-query',
      when: { stage: 'types', code: ['TS2322', 'TS2345', 'TS2353', 'TS2741', 'TS2739', 'TS2769', 'TS2820'] },
      text: 'A tool has a name and a description, and then either a `query`, or a `model` with `modelOperation`, which can only list.',
    },
    {
      id: 'owner-alone',
      when: { stage: 'synthesis', code: 'conversation-of-owners' },
      text: 'A conversation takes one rule alone: that of its owner.',
    },
    {
      id: 'looks-up-only',
      when: { stage: 'synthesis', code: 'tool-is-no-query' },
      text: 'One of the tools changes something. A chat looks things up. Did anybody ask that it books?',
    },
    {
      id: 'name-of-a-tool',
      when: { stage: 'synthesis', code: 'tool-name' },
      text: 'The name of a tool is one word: letters, digits and `_`, and a letter first.',
    },
    {
      id: 'one-answer-only',
      when: { stage: 'checks', check: 'chat', says: /It is none/ },
      text: 'It answers once, or isn’t there as a conversation. Members ask back, so it has to remember.',
    },
    {
      id: 'which-model',
      when: { stage: 'checks', check: 'chat', says: /It asks/ },
      text: 'It is a conversation, with another model.',
    },
    {
      id: 'private-things',
      when: { stage: 'checks', check: 'tools', says: /Injury/ },
      text: 'It may look up injuries. The rules protect them from members, but staff’s chats would bring them into a conversation that is stored.',
    },
    {
      id: 'one-name-twice',
      when: { stage: 'checks', check: 'tools', says: /are called/ },
      text: 'The model asks for a tool by its name. Give each one a name of its own.',
    },
    {
      id: 'guesses',
      when: { stage: 'checks', check: 'tools' },
      text: 'Compare what it may use with what was asked. Without a tool, a model guesses, and sounds sure.',
    },
    {
      id: 'two-tools',
      text: 'Two tools, made with `a.ai.dataTool({ ... })`: one of a model’s list, one of a query.',
    },
    {
      id: 'parts-of-the-first',
      text: "The first: a name, a description, `model: a.ref(...)` and `modelOperation: 'list'`. The second has `query: a.ref(...)` in place of the last two.",
    },
  ],
  startFails: { stage: 'checks', check: 'chat' },
  mistakes: [
    {
      name: 'staff-reads-chats',
      edits: {
        [data]: [
          [
            '.authorization(allow => allow.owner())',
            '.authorization(allow => [allow.owner()].slice(1) as never)',
          ],
        ],
      },
      brings: 'owner-alone',
    },
    {
      name: 'books-too',
      edits: { [data]: [["query: a.ref('freeSlots')", "query: a.ref('bookSlot')"]] },
      brings: 'looks-up-only',
    },
    {
      name: 'knows-injuries',
      edits: {
        [data]: [
          [
            '      ],\n    })',
            "        a.ai.dataTool({\n          name: 'injuries',\n          description: 'Injuries of members.',\n          model: a.ref('Injury'),\n          modelOperation: 'list',\n        }),\n      ],\n    })",
          ],
        ],
      },
      brings: 'private-things',
    },
    {
      name: 'gets-a-course',
      edits: { [data]: [["modelOperation: 'list'", "modelOperation: 'get'"]] },
      trips: { stage: 'types' },
      brings: 'model-or-query',
    },
    {
      name: 'slots-in-the-prompt',
      edits: {
        [data]: [
          [
            "        a.ai.dataTool({\n          name: 'freeSlots',\n          description: 'Times with room on a day, an English word in small letters.',\n          query: a.ref('freeSlots'),\n        }),\n",
            '',
          ],
          ['Never guess.', 'There is room at 7 and at 18:30.'],
        ],
      },
      brings: 'guesses',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        [data]: [
          ['.authorization(allow => allow.owner())', '.authorization((allow) => allow.owner())'],
          ["name: 'courses'", "name: 'CourseQuery'"],
        ],
      },
    },
    {
      name: 'several-lines-and-settings',
      edits: {
        [data]: [
          [
            "'You help members of a gym. Ask the tools for courses and free slots. Never guess.'",
            '`You help members of a gym.\nNever guess.`',
          ],
          ['      tools: [', '      inferenceConfiguration: { temperature: 0.2 },\n      tools: ['],
        ],
      },
    },
  ],
  why: `
A tool is called with the token of who chats, so rules hold. Still, give a chat no more than it needs: what it looks up
lies in the conversation afterwards, and is sent along with each further question.

The descriptions do the work. They are all that the model knows of a tool.
`,
});
