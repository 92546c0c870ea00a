import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Clock } from '../clock.ts';
import type { Exercise } from '../course/exercise.ts';
import type { Course } from '../course/model.ts';
import { allExercises } from '../course/walk.ts';
import { compareFile, solutionFiles } from './compare-with-solution.ts';
import { readIfExists, writeAtomically } from './disk.ts';
import { exerciseFiles } from './exercise-files.ts';
import { fileProblem } from './file-problem.ts';
import { clearTheWay, openHistory } from './history.ts';
import { workspaceLayout } from './layout.ts';
import { readExerciseFile } from './read-exercise-file.ts';
import { setUpProject } from './set-up-project.ts';
import type { WorkspaceTemplate } from './template.ts';
import { needsPolling, watchExercises } from './watch-exercises.ts';
import type { Workspace } from './workspace.ts';
import { writeCourse } from './write-course.ts';

export interface OpenWorkspaceOptions {
  readonly root: string;
  readonly course: Course;
  readonly template: WorkspaceTemplate;
  readonly clock: Clock;
  readonly env: NodeJS.ProcessEnv;
}

/** The workspace in a folder. Nothing is written before `writeCourse`. */
export function openWorkspace({ root, course, template, clock, env }: OpenWorkspaceOptions): Workspace {
  const layout = workspaceLayout(root);
  const history = openHistory({ folder: layout.history, root, clock });
  const placeOf = (exercise: Exercise, file: string) => path.join(layout.exercise(exercise.folder), file);

  return {
    layout,
    async writeCourse(newest) {
      await setUpProject(layout, template);
      return writeCourse({ layout, course: newest, history, clock });
    },
    async read(exercise, file) {
      return readExerciseFile(layout, exercise, file);
    },
    async reset(exercise) {
      const files = exerciseFiles(exercise);
      const paths = [...new Set([...Object.keys(files), ...exercise.files])];
      await history.snapshot(exercise.folder, paths, `the reset of "${exercise.title}"`);
      for (const file of paths) {
        const place = placeOf(exercise, file);
        const text = files[file];
        const isFolder = (await stat(place).catch(() => undefined))?.isDirectory() ?? false;
        // A file that the start doesn't have is the learner's to write.
        if (text === undefined || isFolder) await clearTheWay(place);
        if (text !== undefined) await writeAtomically(place, text);
      }
    },
    async undo() {
      const snapshot = await history.undo();
      return snapshot && { exerciseFolder: snapshot.folder, what: snapshot.what };
    },
    async compareWithSolution(exercise) {
      const diffs = [];
      for (const [file, solution] of Object.entries(solutionFiles(exercise))) {
        const mine = (await exists(placeOf(exercise, file)))
          ? await readExerciseFile(layout, exercise, file)
          : '';
        const diff = compareFile(file, mine, solution);
        if (diff !== undefined) diffs.push(diff);
      }
      return diffs;
    },
    async watch(onSaved) {
      const folders = allExercises(course).map(({ folder }) => folder);
      return watchExercises({ root, folders, onSaved, polling: needsPolling(root, env) });
    },
    async startLine(exercise, file) {
      const text = (await readIfExists(placeOf(exercise, file)))?.toString('utf8') ?? '';
      const line = text.split('\n').findIndex(part => part.includes('TODO'));
      return line < 0 ? 1 : line + 1;
    },
  };
}

/** Makes the folder, so that a lock can be taken in it. Throws a LearnError. */
export async function makeWorkspaceFolder(root: string): Promise<void> {
  try {
    await mkdir(workspaceLayout(root).own, { recursive: true });
  } catch (error) {
    throw fileProblem('make', root, error);
  }
}

async function exists(file: string): Promise<boolean> {
  return (await stat(file).catch(() => undefined)) !== undefined;
}
