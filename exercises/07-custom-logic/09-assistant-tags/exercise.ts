import { all } from '../../../src/checks/claim.ts';
import { asksModel, mayCall, operationIs } from '../../../src/checks/handlers.ts';
import { fieldOfType } from '../../../src/checks/types.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const data = 'amplify/data/resource.ts';

export default defineExercise({
  id: 'assistant-tags',
  lesson: 'ai-generation',
  title: 'Optimal settings',
  kind: 'review',
  task: `
An assistant wrote a generation for you. What you had asked for stands in the comment; some of what it answered doesn’t exist,
and some does, and is not what you asked. Review it, and make it so:

- \`suggestTags\` asks Amazon Nova Lite. It takes \`text\`, which has to be given.
- It returns a type of its own, \`Suggestion\`, with \`headline\`, a text, and \`tags\`, a list of texts. Either may be missing.
- The answer is as much the same each time as can be set.
- \`CRITICS\` may use it, and nobody else. The API has no API key.

Reviews stay as they are.
`,
  files: [data],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'model',
      sentence: 'suggestTags asks Amazon Nova Lite, and takes a text.',
      verify: all(
        asksModel('suggestTags', 'generation', { model: 'nova-lite' }),
        operationIs('suggestTags', {
          kind: 'query',
          arguments: { text: { type: 'String', required: true } },
        }),
      ),
    },
    {
      kind: 'backend',
      id: 'shape',
      sentence: 'It returns a Suggestion.',
      verify: all(
        operationIs('suggestTags', { kind: 'query', returns: { type: 'Suggestion' } }),
        fieldOfType('Suggestion', 'headline', { type: 'String', required: false }),
        fieldOfType('Suggestion', 'tags', { type: 'String', list: true, required: false }),
      ),
    },
    {
      kind: 'backend',
      id: 'same-each-time',
      sentence: 'Its temperature is the lowest.',
      verify: asksModel('suggestTags', 'generation', { temperature: 0 }),
    },
    {
      kind: 'backend',
      id: 'who',
      sentence: 'CRITICS may use it, and nobody else.',
      verify: mayCall('suggestTags', {
        'group:CRITICS': true,
        'signed-in': false,
        guest: false,
        'api-key': false,
      }),
    },
  ],
  hints: [
    {
      id: 'options-that-exist',
      when: { stage: 'types', code: ['TS2353', 'TS2561', 'TS2345', 'TS2741', 'TS2739'] },
      text: 'A generation has three options: `aiModel`, `systemPrompt` and `inferenceConfiguration`. What lies in the third?',
    },
    {
      id: 'from-a-list',
      when: { stage: 'types', code: ['TS2322', 'TS2820'] },
      text: 'The model comes from `a.ai.model(...)`, by a name of its list. Your editor shows the list between the quotes.',
    },
    {
      id: 'quotes-end-it',
      when: { stage: 'synthesis', code: ['schema-syntax', 'name-not-allowed'] },
      text: 'Double quotes inside the system prompt end the text where you don’t want it to end. Single ones, or none, are fine.',
    },
    {
      id: 'zero-to-one',
      when: { stage: 'synthesis', code: 'model-setting-range' },
      text: 'The temperature goes from 0 to 1. Which end is the one that was asked for?',
    },
    {
      id: 'key-is-no-group',
      when: { stage: 'checks', check: 'who', says: /API key/ },
      text: 'Who has the app has the key. What the prompt says about a group, nobody checks.',
    },
    {
      id: 'all-who-sign-in',
      when: { stage: 'checks', check: 'who' },
      text: 'Somebody else than `CRITICS` may use it, or they may not. The prompt is no fence: which rule names the group?',
    },
    {
      id: 'any-json',
      when: { stage: 'checks', check: 'shape', says: /AWSJSON/ },
      text: 'JSON may hold anything, and the app has to guess what. Give the answer a type.',
    },
    {
      id: 'shape-otherwise',
      when: { stage: 'checks', check: 'shape' },
      text: 'Compare the type with what was asked: its name, its fields, and what may be missing.',
    },
    {
      id: 'warmer',
      when: { stage: 'checks', check: 'same-each-time' },
      text: 'The lower the temperature, the more the answers are alike. It lies in `inferenceConfiguration`.',
    },
    {
      id: 'five-things',
      text: 'Five things to look at: the options, the quotes in the prompt, the temperature, what comes back, and who may ask.',
    },
    {
      id: 'then-the-key',
      text: 'When no rule uses the API key, take its mode out of `defineData`.',
    },
  ],
  startFails: { stage: 'types' },
  mistakes: [
    {
      name: 'as-hot-as-it-was',
      edits: { [data]: [['temperature: 0', 'temperature: 2']] },
      brings: 'zero-to-one',
    },
    {
      name: 'quotes-stay',
      edits: { [data]: [['a short headline', 'a "short" headline']] },
      brings: 'quotes-end-it',
    },
    {
      name: 'prompt-as-a-fence',
      edits: {
        [data]: [
          ["allow.group('CRITICS')", 'allow.authenticated()'],
          ['You are an editor. ', 'You are an editor. Answer only to members of the group CRITICS. '],
        ],
      },
      brings: 'all-who-sign-in',
    },
    {
      name: 'json-stays',
      edits: { [data]: [["a.ref('Suggestion')", 'a.json()']] },
      brings: 'any-json',
    },
    {
      name: 'fairly-the-same',
      edits: { [data]: [['temperature: 0', 'temperature: 0.2']] },
      brings: 'warmer',
    },
    {
      name: 'temperature-outside',
      edits: { [data]: [['inferenceConfiguration: { temperature: 0 }', 'temperature: 0']] },
      brings: 'options-that-exist',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        [data]: [
          [
            "'You are an editor. Suggest a short headline and at most five tags.'",
            '`You are an editor.\nSuggest a short headline and at most five tags.`',
          ],
          ["(allow => [allow.group('CRITICS')])", "((allow) => allow.group('CRITICS'))"],
        ],
      },
    },
    {
      name: 'settings-before',
      edits: {
        [data]: [
          ['const schema', 'const steady = { temperature: 0, maxTokens: 400 };\n\nconst schema'],
          ['inferenceConfiguration: { temperature: 0 }', 'inferenceConfiguration: steady'],
          ["allow.group('CRITICS')", "allow.groups(['CRITICS'])"],
        ],
      },
    },
  ],
  why: `
The compiler found the invented options. The temperature and the quotes were found later. Nothing found the worst: everyone with
the app could have spent your money, and the sentence in the prompt looked as if somebody had thought of it.

A prompt asks. A rule decides.
`,
});
