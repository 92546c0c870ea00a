/**
 * Begins something new in the course, with the next number:
 *   npm run new -- chapter ID
 *   npm run new -- lesson CHAPTER ID
 *   npm run new -- exercise LESSON ID
 * --title "..." says its title, --number NN its number.  Nothing is ever written over.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readCourseFiles } from '../src/author/read-course-files.ts';
import { newChapter, newExercise, newLesson, type Written } from '../src/author/scaffold/scaffold.ts';
import { buildCourse } from '../src/course/build-course.ts';
import { isLearnError, LearnError } from '../src/learn-error.ts';
import { didYouMean } from '../src/nearest.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

const usage = [
  'npm run new -- chapter ID',
  'npm run new -- lesson CHAPTER ID',
  'npm run new -- exercise LESSON ID',
];

async function main(): Promise<void> {
  const { values, positionals } = read();
  const [kind = '', ...words] = positionals;
  const course = buildCourse(await readCourseFiles(root));
  const begin = async (): Promise<Written> => {
    const [first, second, tooMany] = words;
    if (kind === 'chapter' && first !== undefined && second === undefined) {
      return newChapter({ root, course, id: first, ...values });
    }
    if (first === undefined || second === undefined || tooMany !== undefined) throw wrongUse(kind);
    if (kind === 'lesson') return newLesson({ root, course, id: second, ...values }, first);
    if (kind === 'exercise') return newExercise({ root, course, id: second, ...values }, first);
    throw wrongUse(kind);
  };
  const { files, next } = await begin();
  console.log(['Written:', ...files.map(file => `  ${file}`)].join('\n'));
  console.log(
    ['', 'Each TODO(author) in them says what is to do. Next:', ...next.map(line => `  ${line}`)].join('\n'),
  );
}

function read() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { title: { type: 'string' }, number: { type: 'string' } },
    });
  } catch (error) {
    throw wrongUse('', error instanceof Error ? error.message : undefined);
  }
}

function wrongUse(kind: string, message?: string): LearnError {
  const kinds = ['chapter', 'lesson', 'exercise'];
  const what = kinds.includes(kind)
    ? `A new ${kind} needs other words than these.`
    : `What is to begin: a chapter, a lesson or an exercise?${didYouMean(kind, kinds)}`;
  const lines = kinds.includes(kind) ? usage.filter(line => line.includes(` ${kind} `)) : usage;
  return new LearnError({
    code: 'wrong-use',
    message: message ?? what,
    resolution: `Type:\n${lines.map(line => `  ${line}`).join('\n')}`,
    exitCode: 2,
  });
}

try {
  await main();
} catch (error) {
  if (!isLearnError(error)) throw error;
  console.error(`${error.message}\n${error.resolution}`);
  process.exitCode = error.exitCode;
}
