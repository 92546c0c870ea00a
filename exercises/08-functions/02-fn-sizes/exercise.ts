import { functionIs } from '../../../src/checks/functions.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const file = 'amplify/functions/resource.ts';

export default defineExercise({
  id: 'fn-sizes',
  lesson: 'function-size',
  title: 'What the comments wanted',
  kind: 'fix',
  task: `
Two functions of a colleague don't build. The comments above them say what they are to have; the options below don't
say it, or not so that Amplify understands.

Make the options do what the comments say. What a comment doesn't speak of stays Amplify's own value, of memory too.
1 GB is 1024 MB.
`,
  files: [file],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'pdf',
      sentence: 'The PDF function has 1 GB of memory, and runs on arm64.',
      verify: functionIs('fn-order-pdf', { memoryMB: 1024, architecture: 'arm64' }),
    },
    {
      kind: 'backend',
      id: 'video-time',
      sentence: 'The video function may take as long as Lambda allows.',
      verify: functionIs('fn-video-cover', { timeoutSeconds: 900 }),
    },
    {
      kind: 'backend',
      id: 'video-room',
      sentence: 'It has 4 GB in /tmp.',
      verify: functionIs('fn-video-cover', { ephemeralStorageMB: 4096 }),
    },
    {
      kind: 'backend',
      id: 'video-memory',
      sentence: 'Its memory is Amplify’s own 512 MB.',
      verify: functionIs('fn-video-cover', { memoryMB: 512 }),
    },
  ],
  hints: [
    {
      id: 'a-number',
      when: { stage: 'types', code: 'TS2769', says: /memoryMB|ephemeral|timeoutSeconds/ },
      text: 'The option has its unit in its name. What it wants is a number, without quotes. (The compiler blames `name`, the first option, whichever is wrong.)',
    },
    {
      id: 'two-processors',
      when: { stage: 'types', code: 'TS2769', says: /architecture/ },
      text: 'There are two processors to choose from, and the sentence above the error names both.',
    },
    {
      id: 'longest',
      when: { stage: 'synthesis', code: 'function-timeout' },
      text: 'No function runs that long. The error says where the end is; the lesson says it in minutes.',
    },
    {
      id: 'memory-is-not-room',
      when: { stage: 'checks', check: 'video-room' },
      text: '/tmp is a disk, not memory. A third option speaks of it: “ephemeral” means that it doesn’t last.',
    },
    {
      id: 'below-the-end',
      when: { stage: 'checks', check: 'video-time' },
      text: '“As long as a function may take” is one certain number of seconds. Yours is another one.',
    },
    {
      id: 'memory-nobody-asked-for',
      when: { stage: 'checks', check: 'video-memory' },
      text: 'Of memory, the comment of the video function says nothing. Which option did your colleague mistake for the room in /tmp?',
    },
    {
      id: 'other-processor',
      when: { stage: 'checks', check: 'pdf', says: /x86/ },
      text: 'Which of the two processors is priced lower? The lesson says it.',
    },
    {
      id: 'one-by-one',
      text: 'Begin with what is underlined: two options of the first function. The second one’s error comes after that.',
    },
    {
      id: 'the-options',
      text: 'You need `memoryMB` and `architecture` above, `timeoutSeconds` and `ephemeralStorageSizeMB` below.',
    },
  ],
  startFails: { stage: 'types', code: 'TS2769' },
  mistakes: [
    {
      name: 'memory-as-text',
      edits: { [file]: [['memoryMB: 1024', "memoryMB: '1024'"]] },
      brings: 'a-number',
    },
    {
      name: 'short-arm',
      edits: { [file]: [["'arm64'", "'arm'"]] },
      trips: { stage: 'types' },
      brings: 'two-processors',
    },
    {
      name: 'still-too-long',
      edits: { [file]: [['15 * 60', '901']] },
      brings: 'longest',
    },
    {
      name: 'memory-for-room',
      edits: { [file]: [['ephemeralStorageSizeMB: 4096', 'memoryMB: 4096']] },
      brings: 'memory-is-not-room',
    },
    {
      name: 'both-for-safety',
      edits: {
        [file]: [['ephemeralStorageSizeMB: 4096', 'ephemeralStorageSizeMB: 4096,\n  memoryMB: 4096']],
      },
      brings: 'memory-nobody-asked-for',
    },
    {
      name: 'fourteen-minutes',
      edits: { [file]: [['15 * 60', '14 * 60']] },
      brings: 'below-the-end',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        [file]: [
          ["'@aws-amplify/backend'", '"@aws-amplify/backend"'],
          ['timeoutSeconds: 15 * 60,', 'timeoutSeconds: 900, // 15 minutes'],
        ],
      },
    },
    {
      name: 'named-numbers',
      edits: {
        [file]: [
          ['// 1 GB of memory, on', 'const GB = 1024;\nconst minutes = 60;\n\n// 1 GB of memory, on'],
          ['memoryMB: 1024', 'memoryMB: GB'],
          ['15 * 60', '15 * minutes'],
          ['ephemeralStorageSizeMB: 4096', 'ephemeralStorageSizeMB: 4 * GB, memoryMB: GB / 2'],
        ],
      },
    },
  ],
  why: `
Types know the two processors and that memory is a number. That 1200 seconds are too many, only Amplify’s own code knows,
while it synthesizes. That the wrong option was meant, nobody knows but who reads the comment: 4 GB of memory would have
worked, at eight times the price, with /tmp too small.
`,
});
