import path from 'node:path';
import { z } from 'zod';
import type { DeploymentReader, DeploymentView } from '../../checks/deployment-view.ts';
import type { Exercise } from '../../course/exercise.ts';
import type { DeploymentStep } from '../../course/exercise-schema.ts';
import { createDeploymentReader } from '../../sandbox/practice/deployment-reader.ts';
import { workspaceLayout } from '../../workspace/layout.ts';
import { type DeploymentRig, openDeploymentRig } from '../deployment-rig.ts';
import { openRecordFolder, type RecordFolder } from './record-folder.ts';
import { keyOfSources, recordKey } from './record-key.ts';

/** A state that an exercise gets into by running `ampx`. */
export interface DeployedState {
  readonly exercise: Exercise;
  /** 'start', 'solution', 'mistakes/NAME'. */
  readonly name: string;
  /** The files that are judged in it. */
  readonly files: Readonly<Record<string, string>>;
  readonly steps: readonly DeploymentStep[];
}

/** Gets exercises into their states: by a record of what the real `ampx` did, or by letting it do it. */
export interface DeployedStates {
  /** What the checks see of the state that was entered last. */
  readonly reader: DeploymentReader;
  /**
   * @param really Does it with the real `ampx`; called where no record fits.
   * @returns Whether a record stood in for it.
   */
  enter(state: DeployedState, really: (rig: DeploymentRig) => Promise<void>): Promise<boolean>;
  /** Milliseconds that each run of `ampx` took so far. */
  runs(): readonly number[];
  /** Names of the states for which no record fitted. */
  old(): readonly string[];
  dispose(): Promise<void>;
}

export type DeploymentRecords = RecordFolder<DeploymentView>;

export interface DeployedStatesOptions {
  /** The bench's folder. */
  readonly folder: string;
  /** Reads what was deployed there. */
  readonly live: DeploymentReader;
  /** Milliseconds of a clock. */
  readonly now: () => number;
  /** Without records everything is done for real. */
  readonly records?: DeploymentRecords;
  /** The key of all that every record hangs on. */
  readonly sources?: string;
  /** use: where they fit. make: every state is done for real, and recorded. */
  readonly mode?: 'use' | 'make' | undefined;
}

/** Of all that every deployment's record hangs on. */
function keyOfDeployments(root: string): Promise<string> {
  return keyOfSources(root, ['src/author/deployment-rig.ts', 'src/author/exercise-bench.ts']);
}

/** @param root The project's root. */
export function openDeploymentRecords(root: string): DeploymentRecords {
  // The view is made by our own reader, and a hand that changes it is seen in review.
  const schema = z.custom<DeploymentView>(value => typeof value === 'object' && value !== null);
  return openRecordFolder(path.join(root, 'test', 'records', 'deployments'), schema);
}

/**
 * The states of a bench, with the project's records.
 * @param root The project's root.
 */
export async function openRecordedStates(
  root: string,
  {
    folder,
    now,
    mode,
    records = openDeploymentRecords(root),
  }: Pick<DeployedStatesOptions, 'folder' | 'now' | 'mode' | 'records'>,
): Promise<DeployedStates> {
  const live = createDeploymentReader(workspaceLayout(folder));
  const sources = await keyOfDeployments(root);
  return openDeployedStates({ folder, now, mode, live, records, sources });
}

export function openDeployedStates(options: DeployedStatesOptions): DeployedStates {
  const { folder, live, now, records, sources = '', mode = 'use' } = options;
  let rig: Promise<DeploymentRig> | undefined;
  let opened: DeploymentRig | undefined;
  const old: string[] = [];
  let shown: { readonly exercise: string; readonly view: DeploymentView } | undefined;

  return {
    reader: {
      read: async exercise => (shown?.exercise === exercise.id ? shown.view : live.read(exercise)),
    },
    async enter(state, really) {
      const { exercise } = state;
      const name = `${exercise.id}.${state.name.replace('/', '.')}`;
      const key = keyOf(state, sources);
      const view = mode === 'make' ? undefined : await records?.find(name, key);
      shown = view && { exercise: exercise.id, view };
      if (view !== undefined) return true;
      old.push(name);
      rig ??= openDeploymentRig(folder, now);
      opened = await rig;
      await really(opened);
      if (mode === 'make') await records?.put(name, { key, content: await live.read(exercise) });
      return false;
    },
    runs: () => opened?.runs() ?? [],
    old: () => [...old],
    dispose: async () => (await rig)?.dispose(),
  };
}

function keyOf({ exercise, files, steps }: DeployedState, sources: string): string {
  const { id, folder, start, deployment } = exercise;
  return recordKey(sources, { id, folder, edited: exercise.files, start, files, steps, deployment });
}
