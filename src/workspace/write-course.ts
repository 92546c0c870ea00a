import { lstat, rename } from 'node:fs/promises';
import path from 'node:path';
import { applyPatch, structuredPatch } from 'diff';
import type { Clock } from '../clock.ts';
import type { Exercise } from '../course/exercise.ts';
import type { Course } from '../course/model.ts';
import { allExercises } from '../course/walk.ts';
import { readIfExists, writeAtomically } from '../files/disk.ts';
import { fileProblem } from '../files/file-problem.ts';
import { insideOf } from '../files/inside.ts';
import { makeFolder } from '../files/make-folder.ts';
import { filesBeforehand } from './exercise-files.ts';
import type { History } from './history.ts';
import type { WorkspaceLayout } from './layout.ts';
import { openMarker } from './marker.ts';
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
  const markerFile = openMarker(layout, clock);
  const { value: marker, putAside } = await markerFile.read();
  const exercises = allExercises(course);
  await followMoves(layout, exercises, marker?.folders ?? {});
  const report = { written: [] as string[], merged: [] as string[], conflicts: [] as string[] };
  for (const exercise of exercises) {
    for (const [file, text] of Object.entries(filesBeforehand(exercise))) {
      const outcome = await bringUp({ layout, exercise, file, text, history });
      const name = `${exercise.folder}/${file}`;
      if (outcome === 'written') report.written.push(name);
      else if (outcome === 'merged') report.merged.push(name);
      else if (outcome === 'conflict') report.conflicts.push(name);
    }
  }
  // Last: a workspace with a marker is a whole one.
  await markerFile.update(() => ({
    version: 1,
    createdAt: marker?.createdAt ?? clock.now().toISOString(),
    folders: Object.fromEntries(exercises.map(({ id, folder }) => [id, folder])),
  }));
  return { ...report, markerPutAside: putAside };
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
  const pristineFile = await insideOf(
    layout.root,
    `${belowRoot(layout, layout.pristine)}/${exercise.folder}/${file}`,
    layout.pristine,
  );
  const pristine = (await readIfExists(pristineFile))?.toString('utf8');
  const mine = await readIfOurs(layout, exercise, file);
  // The verdict says what is wrong with it, and a reset puts it right.
  if (mine === 'in-the-way') return 'same';
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
  const merged = mine === pristine ? text : mergeOnto(mine, pristine, text);
  await history.overwrite(exercise.folder, [file], `the course update of ${file}`, async () => {
    await writeAtomically(merged === undefined ? `${target}.course-update` : target, merged ?? text);
    await writeAtomically(pristineFile, text);
  });
  if (mine === pristine) return 'written';
  return merged === undefined ? 'conflict' : 'merged';
}

/** Makes the course's changes on the learner's text; undefined where both changed the same lines. */
function mergeOnto(mine: string, pristine: string, text: string): string | undefined {
  const changes = structuredPatch('a', 'b', pristine, text, undefined, undefined, { context: 1 });
  const merged = applyPatch(mine, changes);
  return merged === false ? undefined : merged;
}

/** 'in-the-way' of what is no plain file in the workspace: a folder, a pipe, a link that leads out of it. */
async function readIfOurs(
  { root }: WorkspaceLayout,
  { folder }: Exercise,
  file: string,
): Promise<string | 'in-the-way' | undefined> {
  const place = await insideOf(root, `${folder}/${file}`, 'The course').catch(() => undefined);
  if (place === undefined) return 'in-the-way';
  const found = await lstat(place).catch(() => undefined);
  if (found === undefined) return undefined;
  return found.isFile() || found.isSymbolicLink()
    ? (await readIfExists(place))?.toString('utf8')
    : 'in-the-way';
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
    const inside = (place: string) => insideOf(layout.root, place, layout.marker, 'as-it-is');
    await move(await inside(before), await inside(folder));
    const pristine = belowRoot(layout, layout.pristine);
    await move(await inside(`${pristine}/${before}`), await inside(`${pristine}/${folder}`));
  }
}

function belowRoot({ root }: WorkspaceLayout, place: string): string {
  return path.relative(root, place).split(path.sep).join('/');
}

async function move(from: string, to: string): Promise<void> {
  if ((await lstat(to).catch(() => undefined)) !== undefined) return;
  if ((await lstat(from).catch(() => undefined)) === undefined) return;
  try {
    await makeFolder(path.dirname(to));
    await rename(from, to);
  } catch (error) {
    throw fileProblem('move', from, error);
  }
}
