import { expect, test } from 'vitest';
import { commandsOfLine, namedCommands } from '../../src/author/named-commands.ts';
import { buildCourse } from '../../src/course/build-course.ts';
import { exerciseFiles, lessonText, sampleFiles } from '../course/sample-course.ts';

test.each([
  ['$ npx ampx sandbox # starts it', ['npx ampx sandbox']],
  ['AWS_PROFILE=me npx ampx sandbox --once && npm run dev', ['npx ampx sandbox --once']],
  ['npx ampx info | tee log', ['npx ampx info']],
  ['npm create amplify@latest', ['npm create amplify@latest']],
  ['npx amplify sandbox', []],
  ['amplify push', []],
  ['ampxx', []],
])('the commands of %j', (line, expected) => {
  expect(commandsOfLine(line)).toEqual(expected);
});

test('commands stand in text, tables, shell blocks, quizzes, tasks and hints', () => {
  const body = [
    'Text `ampx a`, not `amplify b`.',
    '| x |\n|---|\n| `ampx c` |',
    '- > [!TIP]\n  > `ampx d`',
    '```bash\nnpx ampx f \\\n  --once\nls\n```',
    '```bash broken\nampx g\n```',
    '```ts\nconst text = "ampx no";\n```',
    '```quiz\nid: q\nkind: one\nquestion: Is it `ampx h`?\nexplanation: e\noptions:\n  - { text: ampx i, correct: true, reason: r }\n  - { text: ampx wrong, reason: r }\n```',
  ].join('\n\n');
  const files = sampleFiles();
  const commands = namedCommands(
    buildCourse({
      lessons: { ...files.lessons, 'lessons/01-first/01-hello.md': lessonText('hello', body) },
      exercises: [
        exerciseFiles('01-first/01-a', {
          id: 'a',
          lesson: 'hello',
          task: 'Run `ampx j`.',
          hints: [{ id: 'one', text: 'Try `npx ampx k`.' }],
        }),
      ],
    }),
  );
  expect(commands.filter(({ broken }) => !broken).map(({ text }) => text)).toEqual([
    'ampx a',
    'ampx c',
    'ampx d',
    'npx ampx f    --once',
    'ampx h',
    'ampx i',
    'ampx j',
    'npx ampx k',
  ]);
  expect(commands.filter(({ broken }) => broken)).toEqual([
    { where: 'lessons/01-first/01-hello.md', text: 'ampx g', broken: true },
  ]);
  expect(commands.at(-1)?.where).toBe('exercises/01-first/01-a');
});
