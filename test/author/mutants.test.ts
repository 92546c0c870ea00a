import { createHash } from 'node:crypto';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshWorker } from '../../scripts/build/fresh-worker.ts';
import { type ExerciseBench, makeBenchFolder, openBench } from '../../src/author/exercise-bench.ts';
import { installPackages } from '../../src/author/install-packages.ts';
import { makeMutants } from '../../src/author/mutants/make-mutants.ts';
import type { Mutant } from '../../src/author/mutants/mutant.ts';
import { createMutantViews } from '../../src/author/mutants/mutant-views.ts';
import { runMutants } from '../../src/author/mutants/run-mutants.ts';
import { readCourseFiles } from '../../src/author/read-course-files.ts';
import { buildCourse } from '../../src/course/build-course.ts';
import type { Exercise } from '../../src/course/exercise.ts';
import { findExercise } from '../../src/course/lookup.ts';
import { allExercises } from '../../src/course/walk.ts';
import { createVerifier } from '../../src/verify/create-verifier.ts';
import { workspaceLayout } from '../../src/workspace/layout.ts';

const root = path.resolve(import.meta.dirname, '../..');
const course = buildCourse(await readCourseFiles(root));

/** As many as 30 seconds leave room for; `npm run course:check -- --mutants` tries them all. */
const sampleSize = 12;

describe('mutants', () => {
  const namesOf = (id: string) => makeMutants(findExercise(course, id)).map(({ name }) => name);

  test('rules are dropped, widened and narrowed', () => {
    expect(namesOf('missing-authorization')).toEqual(
      expect.arrayContaining([
        'amplify/data/resource.ts:8 drops a rule',
        'amplify/data/resource.ts:8 drops .to()',
        'amplify/data/resource.ts:8 lets in guest() for authenticated',
        'amplify/data/resource.ts:8 adds a rule for publicApiKey()',
        "amplify/data/resource.ts:8 limits owner to 'get'",
      ]),
    );
  });

  test('fields lose and win a default, a list, a type', () => {
    expect(namesOf('fields')).toEqual(
      expect.arrayContaining([
        'amplify/data/resource.ts:7 drops .default()',
        'amplify/data/resource.ts:6 adds a default',
        'amplify/data/resource.ts:6 adds .array()',
        'amplify/data/resource.ts:6 makes string integer',
        'amplify/data/resource.ts:9 identifies records by content',
        'amplify/data/resource.ts:9 disables delete',
      ]),
    );
  });

  test('answers are cast and declared; builds are echoed and commented out; all of it lies in a comment', () => {
    expect(namesOf('sort-the-signs')).toEqual(
      expect.arrayContaining([
        "signs.ts:5 answers '?' as any",
        'signs.ts:4 declares commands without a value',
      ]),
    );
    expect(namesOf('finish-the-move')).toEqual(
      expect.arrayContaining([
        'project/amplify.yml:6 only echoes npm ci',
        'project/package.json:17 loses the last bracket',
        'project/src/main.js:5 puts into a comment: Amplify.configure(outputs);',
      ]),
    );
    expect(namesOf('tag-and-output')).toContain(
      'amplify/backend.ts:1 is the start file with the answer in a comment below',
    );
  });

  test('each is another text than the solution, and named once', () => {
    for (const exercise of allExercises(course)) {
      const mutants = makeMutants(exercise);
      expect(mutants.length).toBeGreaterThan(0);
      for (const { file, text } of mutants) expect(text).not.toBe(exercise.solution[file]);
    }
  });
});

describe('a sample that is another one when the course changes', () => {
  let bench: ExerciseBench;
  let views: ReturnType<typeof createMutantViews>;

  beforeAll(async () => {
    const folder = await makeBenchFolder(await installPackages(root));
    const workerPath = await freshWorker(root, path.join(folder, '.worker'));
    const verifier = createVerifier({ layout: workspaceLayout(folder), course, workerPath });
    bench = await openBench(folder, course, verifier);
    views = createMutantViews(folder, workerPath);
  });

  afterAll(async () => {
    await views?.dispose();
    await bench?.dispose();
  });

  test.each(sample())('$mutant.name, in $exercise.id', async ({ exercise, mutant }) => {
    const run = await runMutants(exercise, { bench, viewOf: views.viewOf, onProgress: () => {} }, [mutant]);
    expect(run.survivors).toEqual([]);
  });
});

/** Chosen by a hash over each mutant and the solutions, so that it is the same for the same course. */
function sample(): readonly { readonly exercise: Exercise; readonly mutant: Mutant }[] {
  const exercises = allExercises(course);
  const seed = hash(JSON.stringify(exercises.map(({ solution }) => solution)));
  return exercises
    .flatMap(exercise => makeMutants(exercise).map(mutant => ({ exercise, mutant })))
    .map(one => ({ ...one, rank: hash(`${seed} ${one.exercise.id} ${one.mutant.name}`) }))
    .toSorted((a, b) => (a.rank < b.rank ? -1 : 1))
    .slice(0, sampleSize);
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
