import { mkdir, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import { applyPatch, structuredPatch } from 'diff';
import type { Clock } from '../clock.ts';
import type { Exercise } from '../course/exercise.ts';
import type { Course } from '../course/model.ts';
import { allExercises } from '../course/walk.ts';
import { readIfExists, writeAtomically } from './disk.ts';
import { exerciseFiles } from './exercise-files.ts';
import { fileProblem } from './file-problem.ts';
import type { History } from './history.ts';
import type { WorkspaceLayout } from './layout.ts';
import { readMarker, writeMarker } from './marker.ts';
import type { WriteReport } from './workspace.ts';

export interface WriteCourseOptions {
  readonly layout: WorkspaceLayout;
  readonly course: Course;
  readonly history: History;
  readonly clock: Clock;
}

type Outcome = 'same' | 'written' | 'merged' | 'conflict';

/**
 * Brings the exercise files up to the course. A missing file is written; one that the learner never touched follows the
 * course; where both changed it, the changes are merged on the pristine text, after a snapshot. What can't be merged
 * stays the learner's, with the course's text beside it (`NAME.course-update`).
 */
export async function writeCourse({
  layout,
  course,
  history,
  clock,
}: WriteCourseOptions): Promise<WriteReport> {
  const marker = await readMarker(layout);
  const exercises = allExercises(course);
  await followMoves(layout, exercises, marker?.folders ?? {});
  const report = { written: [] as string[], merged: [] as string[], conflicts: [] as string[] };
  for (const exercise of exercises) {
    for (const [file, text] of Object.entries(exerciseFiles(exercise))) {
      const outcome = await bringUp({ layout, exercise, file, text, history });
      const name = `${exercise.folder}/${file}`;
      if (outcome === 'written') report.written.push(name);
      else if (outcome === 'merged') report.merged.push(name);
      else if (outcome === 'conflict') report.conflicts.push(name);
    }
  }
  // Last: a workspace with a marker is a whole one.
  await writeMarker(layout, {
    version: 1,
    createdAt: marker?.createdAt ?? clock.now().toISOString(),
    folders: Object.fromEntries(exercises.map(({ id, folder }) => [id, folder])),
  });
  return report;
}

interface FileToBringUp {
  readonly layout: WorkspaceLayout;
  readonly exercise: Exercise;
  readonly file: string;
  readonly text: string;
  readonly history: History;
}

async function bringUp({ layout, exercise, file, text, history }: FileToBringUp): Promise<Outcome> {
  const target = path.join(layout.exercise(exercise.folder), file);
  const pristineFile = path.join(layout.pristine, exercise.folder, file);
  const pristine = (await readIfExists(pristineFile))?.toString('utf8');
  const mine = await readUnlessFolder(target);
  if (mine === 'folder') return 'same';
  if (pristine === text && mine !== undefined) return 'same';
  if (mine === undefined) {
    await writeAtomically(target, text);
    await writeAtomically(pristineFile, text);
    return 'written';
  }
  if (mine === text) {
    await writeAtomically(pristineFile, text);
    return 'same';
  }
  // Without a base there is nothing to merge on: the learner's file stands.
  if (pristine === undefined) return 'same';
  await history.snapshot(exercise.folder, [file], `the course update of ${file}`);
  if (mine === pristine) {
    await writeAtomically(target, text);
    await writeAtomically(pristineFile, text);
    return 'written';
  }
  const merged = mergeOnto(mine, pristine, text);
  await writeAtomically(merged === undefined ? `${target}.course-update` : target, merged ?? text);
  await writeAtomically(pristineFile, text);
  return merged === undefined ? 'conflict' : 'merged';
}

/** Makes the course's changes on the learner's text; undefined where both changed the same lines. */
function mergeOnto(mine: string, pristine: string, text: string): string | undefined {
  const changes = structuredPatch('a', 'b', pristine, text, undefined, undefined, { context: 1 });
  const merged = applyPatch(mine, changes);
  return merged === false ? undefined : merged;
}

async function readUnlessFolder(file: string): Promise<string | 'folder' | undefined> {
  const found = await stat(file).catch(() => undefined);
  if (found?.isDirectory()) return 'folder';
  return (await readIfExists(file))?.toString('utf8');
}

/** An exercise whose folder was renamed in the course takes the learner's folder along. */
async function followMoves(
  layout: WorkspaceLayout,
  exercises: readonly Exercise[],
  folders: Readonly<Record<string, string>>,
): Promise<void> {
  for (const { id, formerly = [], folder } of exercises) {
    const before = [id, ...formerly].map(name => folders[name]).find(name => name !== undefined);
    if (before === undefined || before === folder) continue;
    for (const root of [layout.root, layout.pristine])
      await move(path.join(root, before), path.join(root, folder));
  }
}

async function move(from: string, to: string): Promise<void> {
  if ((await stat(to).catch(() => undefined)) !== undefined) return;
  if ((await stat(from).catch(() => undefined)) === undefined) return;
  try {
    await mkdir(path.dirname(to), { recursive: true });
    await rename(from, to);
  } catch (error) {
    throw fileProblem('move', from, error);
  }
}
