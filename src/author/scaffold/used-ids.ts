import type { Course } from '../../course/model.ts';
import { allExercises, allLessons, allQuizzes } from '../../course/walk.ts';
import { idSchema } from '../../identifier.ts';
import { LearnError } from '../../learn-error.ts';
import type { CourseIds } from '../published-ids.ts';

/**
 * Refuses an id that a new lesson or exercise can't have: learners' progress would be taken for another thing's.
 * @param id As it was typed.
 * @throws LearnError 'wrong-id' for no id, 'taken-id' for one that something has or had.
 */
export function refuseUsedId(id: string, course: Course, published: CourseIds): void {
  if (!idSchema.safeParse(id).success) {
    const near = id
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^[-0-9]+|-+$/g, '');
    throw new LearnError({
      code: 'wrong-id',
      message: `"${id}" is no id: small letters, digits and single dashes, beginning with a letter.`,
      resolution: `Choose another one${near === '' ? '' : `, such as ${near}`}, and run: npm run new`,
      exitCode: 2,
    });
  }
  const owner = ownerOf(id, course) ?? formerOwnerOf(id, published);
  if (owner === undefined) return;
  throw new LearnError({
    code: 'taken-id',
    message: `The id ${id} is taken: ${owner}.`,
    resolution: 'Ids are never used twice. Choose another one, and run: npm run new',
    exitCode: 2,
  });
}

function ownerOf(id: string, course: Course): string | undefined {
  const lesson = allLessons(course).find(own => own.id === id);
  if (lesson) return `a lesson has it, ${lesson.file}`;
  const exercise = allExercises(course).find(own => own.id === id);
  if (exercise) return `an exercise has it, exercises/${exercise.folder}`;
  const renamed = allExercises(course).find(({ formerly }) => formerly?.includes(id));
  if (renamed) return `an exercise had it, exercises/${renamed.folder}`;
  const quiz = allQuizzes(course).find(own => own.quiz.id === id);
  if (quiz) return `a quiz has it, ${quiz.lesson.file}`;
  const chapter = course.chapters.find(own => own.id === id);
  return chapter && `a chapter has it, lessons/${chapter.folder}`;
}

function formerOwnerOf(id: string, published: CourseIds): string | undefined {
  if (published.lessons.includes(id)) return 'it was published for a lesson';
  if (published.exercises.includes(id)) return 'it was published for an exercise';
  return published.quizzes.includes(id) ? 'it was published for a quiz' : undefined;
}
