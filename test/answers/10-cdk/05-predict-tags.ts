import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const file = 'prediction.ts';
const pool = "'team of the user pool': 'accounts'";
const api = "'team of the GraphQL API': 'none'";
const topic = "'team of the topic': 'press'";
const capital = "'Team of the topic': 'desk'";
const queue = "'team of the queue': 'none'";

export const answers: OtherAnswers = {
  right: [
    {
      what: 'Without the types',
      files: {
        [file]: `export const prediction = {
  "team of the queue": "none",
  "Team of the topic": "desk",
  "team of the topic": "press",
  "team of the GraphQL API": "none",
  "team of the user pool": "accounts",
} as const;
`,
      },
    },
  ],
  wrong: [
    { what: 'The pool has the press’s tag', edits: { [file]: [[pool, "'team of the user pool': 'press'"]] } },
    { what: 'The pool has none', edits: { [file]: [[pool, "'team of the user pool': 'none'"]] } },
    {
      what: 'The API has the accounts’ tag',
      edits: { [file]: [[api, "'team of the GraphQL API': 'accounts'"]] },
    },
    {
      what: 'The topic lost its tag with the queue',
      edits: { [file]: [[topic, "'team of the topic': 'none'"]] },
    },
    {
      what: 'The topic has the root’s tag, which is added last',
      edits: { [file]: [[topic, "'team of the topic': 'web'"]] },
    },
    {
      what: 'The capital is overruled by the stack',
      edits: { [file]: [[capital, "'Team of the topic': 'press'"]] },
    },
    { what: 'The capital is no tag', edits: { [file]: [[capital, "'Team of the topic': 'none'"]] } },
    {
      what: 'The queue falls back to the root’s tag',
      edits: { [file]: [[queue, "'team of the queue': 'web'"]] },
    },
    {
      what: 'The last line empties both',
      edits: {
        [file]: [
          [topic, "'team of the topic': 'none'"],
          [capital, "'Team of the topic': 'none'"],
        ],
      },
    },
    {
      what: 'The two keys swapped',
      edits: {
        [file]: [
          [topic, "'team of the topic': 'desk'"],
          [capital, "'Team of the topic': 'press'"],
        ],
      },
    },
    { what: 'One left open', edits: { [file]: [[queue, "'team of the queue': '?'"]] } },
    { what: 'An answer that nobody offered', edits: { [file]: [[queue, "'team of the queue': ''"]] } },
    { what: 'One in a comment', edits: { [file]: [[`  ${queue},`, `  // ${queue},`]] } },
  ],
};
