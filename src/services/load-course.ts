import { type BundledCourse, loadBundledCourse } from '../course/bundled-course.ts';
import type { ExerciseDefinition } from '../course/exercise-schema.ts';
import type { Course } from '../course/model.ts';

interface CourseModule {
  readonly bundled: BundledCourse;
  readonly definitions: Readonly<Record<string, ExerciseDefinition>>;
}

/** The course inside the published program: course.js beside it, which scripts/build.ts makes. */
export async function loadCourse(): Promise<Course> {
  const { bundled, definitions }: CourseModule = await import(new URL('./course.js', import.meta.url).href);
  return loadBundledCourse(bundled, definitions);
}
