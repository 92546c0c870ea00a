import type { Exercise } from './exercise.ts';
import type { Course, Lesson, Quiz } from './model.ts';

/** All lessons in the order of the course. */
export function allLessons(course: Course): readonly Lesson[] {
  return course.chapters.flatMap(chapter => chapter.lessons);
}

/** All exercises in the order of the course: after their lesson, by folder. */
export function allExercises(course: Course): readonly Exercise[] {
  return allLessons(course).flatMap(lesson => lesson.exercises);
}

/** All quizzes in the order of the course. Parses every lesson. */
export function allQuizzes(course: Course): readonly { readonly lesson: Lesson; readonly quiz: Quiz }[] {
  return allLessons(course).flatMap(lesson =>
    lesson.pages().flatMap(({ quiz }) => (quiz ? [{ lesson, quiz }] : [])),
  );
}

/** The last of the exercises that go on from others: with it, the application that they build is whole. */
export function lastStep(course: Course): Exercise | undefined {
  return allExercises(course).findLast(({ continues }) => continues !== undefined);
}
