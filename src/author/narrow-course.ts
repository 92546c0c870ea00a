import type { Exercise } from '../course/exercise.ts';
import type { Course } from '../course/model.ts';

/** The course with these exercises only: an engine loads no more than it is asked about. */
export function narrowCourse(course: Course, exercises: readonly Exercise[]): Course {
  return {
    ...course,
    chapters: course.chapters.map(chapter => ({
      ...chapter,
      lessons: chapter.lessons.map(lesson => ({
        ...lesson,
        exercises: lesson.exercises.filter(own => exercises.includes(own)),
      })),
    })),
  };
}
