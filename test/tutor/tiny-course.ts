import type { Exercise } from '../../src/course/exercise.ts';
import type { Hint } from '../../src/course/exercise-schema.ts';
import type { Chapter, Code, Course, Lesson, Page, Quiz } from '../../src/course/model.ts';
import { textsOfPages } from '../../src/course/search-texts.ts';

/** A quiz of each kind, small enough to answer by hand. */
export const oneQuiz: Quiz = {
  id: 'one-quiz',
  kind: 'one',
  question: 'Where do the types come from?',
  explanation: 'From the builder.',
  options: [
    { text: 'From the builder', correct: true, reason: 'The builder infers them.' },
    { text: 'From codegen', correct: false, reason: 'Codegen is Gen 1.' },
    { text: 'From the console', correct: false, reason: 'The console shows, it makes no types.' },
  ],
};

export const severalQuiz: Quiz = {
  id: 'several-quiz',
  kind: 'several',
  question: 'Which are Gen 2?',
  explanation: 'Two of them.',
  options: [
    { text: 'defineAuth', correct: true, reason: 'It is imported from @aws-amplify/backend.' },
    { text: 'ampx', correct: true, reason: 'It replaced the amplify command.' },
    { text: 'amplify push', correct: false, reason: 'Push belongs to Gen 1.' },
  ],
};

/** Two lefts share a right, as in sorting into generations. */
export const matchQuiz: Quiz = {
  id: 'match-quiz',
  kind: 'match',
  question: 'Which belongs to which?',
  explanation: 'So it is.',
  pairs: [
    { left: 'amplify push', right: 'Gen 1', reason: 'Push is older.' },
    { left: 'schema.graphql', right: 'Gen 1', reason: 'SDL is older.' },
    { left: 'ampx sandbox', right: 'Gen 2', reason: 'ampx is newer.' },
    { left: 'sst dev', right: 'neither', reason: 'SST is another framework.' },
  ],
};

export const orderQuiz: Quiz = {
  id: 'order-quiz',
  kind: 'order',
  question: 'In which order?',
  explanation: 'Write, synthesize, deploy, call.',
  items: [
    { text: 'write', reason: 'It starts with code.' },
    { text: 'synthesize', reason: 'Templates come before resources.' },
    { text: 'deploy', reason: 'A template is deployed.' },
    { text: 'call', reason: 'Only what is deployed can be called.' },
  ],
};

function exercise(id: string, parts: Partial<Exercise> = {}): Exercise {
  return {
    id,
    lesson: 'evolution',
    title: `Title of ${id}`,
    task: 'Fix it.',
    files: ['amplify/data/resource.ts'],
    needs: 'backend',
    checks: [],
    hints: [],
    startFails: { stage: 'types' },
    mistakes: [],
    chapter: 'generations',
    folder: `01-generations/${id}`,
    start: { 'amplify/data/resource.ts': '// TODO', 'amplify/backend.ts': '' },
    solution: {},
    mistakeFiles: {},
    alternativeFiles: {},
    ...parts,
  };
}

const hints: readonly Hint[] = [
  { id: 'look', text: 'Look at the name.' },
  { id: 'look-closer', text: 'Look at the second letter.' },
  { id: 'typo', text: 'There is a typo.', when: { stage: 'types', code: 'TS2551' } },
  { id: 'required', text: 'content is optional.', when: { stage: 'checks', check: 'content-required' } },
];

function lesson(id: string, number: number, pages: readonly Page[], exercises: readonly Exercise[] = []) {
  const made: Lesson = {
    id,
    chapter: 'generations',
    number,
    title: `Title of ${id}`,
    minutes: 2,
    file: `lessons/01-generations/0${number}-${id}.md`,
    pages: () => pages,
    texts: () => textsOfPages(pages),
    exercises,
  };
  return made;
}

/** The only Gen 1 code of the course. */
export const gen1Code: Code = {
  language: 'bash',
  text: 'amplify push',
  title: undefined,
  generation: 'gen1',
  flags: [],
};

function page(quiz?: Quiz, code?: Code): Page {
  return { blocks: code ? [{ kind: 'code', code }] : [], quiz, terms: [] };
}

function chapter(id: string, number: number, lessons: readonly Lesson[]): Chapter {
  return {
    id,
    folder: `0${number}-${id}`,
    number,
    title: `Title of ${id}`,
    summary: 'Short.',
    lessons,
  };
}

export const typo = exercise('fix-typo', { needs: 'types', hints });
export const model = exercise('first-model', { hints, formerly: ['model-one'] });
export const owner = exercise('owner-rule', { lesson: 'rules', chapter: 'authorization' });

/**
 * evolution (3 pages, quiz on the second, Gen 1 code on the third), fix-typo, first-model, why (1 page), end, rules
 * (2 pages, a quiz on each, Gen 1 code on the second), owner-rule, end.
 */
export const course: Course = {
  title: 'Tiny',
  chapters: [
    chapter('generations', 1, [
      lesson('evolution', 1, [page(), page(oneQuiz), page(undefined, gen1Code)], [typo, model]),
      lesson('why', 2, [page(severalQuiz)]),
    ]),
    chapter('authorization', 2, [lesson('rules', 1, [page(matchQuiz), page(orderQuiz, gen1Code)], [owner])]),
  ],
};

/** The tiny course with a map of its first chapter, and first-model as the exercise that tests out of it. */
export const mappedCourse: Course = {
  ...course,
  chapters: course.chapters.map((own, index) =>
    index === 0 ? { ...own, builds: 'A model.', needs: 'Nothing.', testOut: 'first-model' } : own,
  ),
};

const deployed = exercise('first-sandbox', {
  lesson: 'first-deploy',
  chapter: 'sandbox',
  needs: 'deployment',
  deployment: { faults: { missingBootstrap: true }, steps: [] },
});

/** The tiny course, and after it: first-deploy (2 pages), first-sandbox, costs (1 page), end. */
export const sandboxCourse: Course = {
  ...course,
  chapters: [
    ...course.chapters,
    chapter('sandbox', 3, [
      lesson('first-deploy', 1, [page(), page()], [deployed]),
      lesson('costs', 2, [page()]),
    ]),
  ],
};

/** A course of one lesson with one page that holds this quiz. */
export function courseWith(quiz: Quiz): Course {
  return { title: 'One quiz', chapters: [chapter('generations', 1, [lesson('only', 1, [page(quiz)])])] };
}
