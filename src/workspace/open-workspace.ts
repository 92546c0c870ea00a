import { lstat, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Clock } from '../clock.ts';
import type { Exercise } from '../course/exercise.ts';
import type { Course } from '../course/model.ts';
import { allExercises } from '../course/walk.ts';
import { removeLeftovers, writeAtomically } from '../files/disk.ts';
import { insideOf } from '../files/inside.ts';
import { makeFolder } from '../files/make-folder.ts';
import { readLearnerFile } from '../files/read-learner-file.ts';
import { beginAnew, beginExercise } from './begin-exercise.ts';
import { compareFile, solutionFiles } from './compare-with-solution.ts';
import { exerciseFiles } from './exercise-files.ts';
import { clearTheWay, openHistory } from './history.ts';
import { type WorkspaceLayout, workspaceLayout } from './layout.ts';
import { withWorkspaceLock } from './lock.ts';
import { readExerciseFile } from './read-exercise-file.ts';
import { setUpProject } from './set-up-project.ts';
import type { WorkspaceTemplate } from './template.ts';
import { needsPolling, watchExercises } from './watch-exercises.ts';
import { watchWorkspace } from './watch-workspace.ts';
import type { Workspace } from './workspace.ts';
import { workspaceGone } from './workspace-gone.ts';
import { writeCourse } from './write-course.ts';

export interface OpenWorkspaceOptions {
  readonly root: string;
  readonly course: Course;
  readonly template: WorkspaceTemplate;
  readonly clock: Clock;
  readonly env: NodeJS.ProcessEnv;
  /** Told, as a sentence, that another program has to be waited for. */
  readonly onWait?: (says: string) => void;
}

/** The workspace in a folder. Nothing is written before `writeCourse`. */
export function openWorkspace({
  root,
  course,
  template,
  clock,
  env,
  onWait,
}: OpenWorkspaceOptions): Workspace {
  const layout = workspaceLayout(root);
  const history = openHistory({ folder: layout.history, root, clock });
  let wasThere = false;
  const placeOf = (exercise: Exercise, file: string) => path.join(layout.exercise(exercise.folder), file);

  /** @param before Paths that it began with before. */
  const putBack = async (exercise: Exercise, start: Exercise['start'], before: readonly string[]) => {
    const files = exerciseFiles({ ...exercise, start });
    // What an earlier deployment left would count for the new attempt.
    const left =
      exercise.needs === 'types' ? [] : ['amplify_outputs.json', ...(exercise.deployment?.reads ?? [])];
    const paths = [...new Set([...Object.keys(files), ...exercise.files, ...before, ...left])];
    await history.overwrite(exercise.folder, paths, `the reset of "${exercise.title}"`, async () => {
      for (const file of paths) {
        const place = await insideOf(root, `${exercise.folder}/${file}`, 'The exercise', 'as-it-is');
        const text = files[file];
        const isFile = (await lstat(place).catch(() => undefined))?.isFile() ?? false;
        // A file that the start doesn't have is the learner's to write.
        if (text === undefined || !isFile) await clearTheWay(place);
        if (text !== undefined) await writeAtomically(place, text);
      }
    });
  };

  return {
    layout,
    async ensureInPlace() {
      const isThere = await exists(layout.marker);
      // Before it was made, it can't be gone.
      if (!isThere && wasThere) throw workspaceGone(layout);
      wasThere = isThere;
    },
    async writeCourse(newest) {
      await makeFolder(layout.own);
      return withWorkspaceLock(layout, { onWait }, async () => {
        await removeLeftovers(foldersWrittenTo(layout, newest));
        await history.tidy();
        await setUpProject(layout, template);
        const report = await writeCourse({ layout, course: newest, history, clock });
        wasThere = true;
        return report;
      });
    },
    async read(exercise, file) {
      return readExerciseFile(layout, exercise, file);
    },
    async begin(exercise) {
      // The course's files come first, and a workspace that is gone is not made anew.
      if (exercise.carried === undefined || !(await exists(layout.marker))) return undefined;
      return beginExercise({ layout, course, history }, exercise);
    },
    async reset(exercise) {
      if (exercise.carried === undefined) return putBack(exercise, exercise.start, []);
      await beginAnew({ layout, course, history }, exercise, (start, before) =>
        putBack(exercise, start, before),
      );
    },
    async undo() {
      const snapshot = await history.undo();
      return snapshot && { exerciseFolder: snapshot.folder, what: snapshot.what };
    },
    async compareWithSolution(exercise) {
      const diffs = [];
      for (const [file, solution] of Object.entries(solutionFiles(exercise))) {
        const isThere = (await lstat(placeOf(exercise, file)).catch(() => undefined)) !== undefined;
        const mine = isThere ? await readExerciseFile(layout, exercise, file) : '';
        const diff = compareFile(file, mine, solution);
        if (diff !== undefined) diffs.push(diff);
      }
      return diffs;
    },
    async watch(onSaved, onProblem) {
      const exercises = allExercises(course);
      const polling = needsPolling(root, env);
      const stop = await watchExercises({ root, exercises, onSaved, onProblem, polling });
      // With the workspace all files go, and come back, whether or not the system says so of each.
      const unwatch = watchWorkspace(layout, wasThere, () => {
        for (const { folder } of exercises) onSaved(folder);
      });
      return async () => {
        unwatch();
        await stop();
      };
    },
    async startLine(exercise, file) {
      const read = await readLearnerFile(root, placeOf(exercise, file));
      const line = ('text' in read ? read.text : '').split('\n').findIndex(part => part.includes('TODO'));
      return line < 0 ? 1 : line + 1;
    },
  };
}

/** Where files of ours are written, and a program that is killed leaves half of one behind. */
function foldersWrittenTo(layout: WorkspaceLayout, course: Course): readonly string[] {
  const written = allExercises(course).flatMap(exercise =>
    Object.keys(exerciseFiles(exercise)).map(file => path.posix.dirname(`${exercise.folder}/${file}`)),
  );
  const folders = [...new Set(written)];
  return [
    layout.root,
    layout.own,
    layout.pristine,
    path.join(layout.own, 'cloud'),
    ...folders.map(folder => path.join(layout.root, folder)),
    ...folders.map(folder => path.join(layout.pristine, folder)),
  ];
}

async function exists(file: string): Promise<boolean> {
  return (await stat(file).catch(() => undefined)) !== undefined;
}
