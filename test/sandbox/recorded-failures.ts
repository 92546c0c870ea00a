import path from 'node:path';
import { z } from 'zod';
import { openRecordFolder } from '../../src/author/records/record-folder.ts';
import { keyOfSources, recordKey } from '../../src/author/records/record-key.ts';
import { deploymentResult, type ProcessEnd } from '../../src/sandbox/run/outcome.ts';
import type { RunResult } from '../../src/sandbox/run/run-model.ts';
import { todoPracticeCommands } from './names.ts';
import { replayText } from './replay.ts';

const root = path.resolve(import.meta.dirname, '../..');

const packages = path.join(root, '.cache', 'sandbox-packages');

/** What the real `ampx` printed when it was provoked, and how it ended. */
const schema = z.strictObject({
  end: z.strictObject({ exitCode: z.number().optional(), signal: z.string().optional() }),
  printed: z.array(z.string()),
});
export type RecordedFailure = z.infer<typeof schema>;

/** The records of the failure table, with the key that they hang on. */
export async function openRecordedFailures() {
  const provocations = ['account', 'backend', 'interrupted', 'machine', 'projects', 'provocation', 'stack'];
  const sources = await keyOfSources(root, [
    'test/sandbox/failure-lab.ts',
    'test/sandbox/sandbox-workspace.ts',
    ...provocations.map(name => `test/sandbox/provocations/${name}.ts`),
  ]);
  const folder = openRecordFolder(path.join(root, 'test', 'records', 'failures'), schema);
  return {
    find: (name: string) => folder.find(name, recordKey(sources, name)),
    put: (name: string, content: RecordedFailure) =>
      folder.put(name, { key: recordKey(sources, name), content }),
    dropOthers: folder.dropOthers,
  };
}

/** @param root The workspace's folder, which is another one each time. */
export function recordOf(printed: string, { exitCode, signal }: ProcessEnd, root: string): RecordedFailure {
  return {
    end: { ...(exitCode === undefined ? {} : { exitCode }), ...(signal === undefined ? {} : { signal }) },
    printed: elsewhere(printed.trimEnd(), root).split('\n'),
  };
}

/** Text without the folders of the machine on which it was said. */
export function elsewhere(text: string, workspace: string): string {
  return text.replaceAll(workspace, '/workspace').replaceAll(packages, '/packages');
}

/** What our own code makes of a record: the same as of the run itself, where nothing else was asked. */
export function judged({ end, printed }: RecordedFailure): RunResult {
  const { state } = replayText(printed.join('\n'), {
    practice: true,
    commands: todoPracticeCommands,
  });
  const { exitCode, signal } = end;
  return deploymentResult(
    state,
    { exitCode, signal, stopped: false, tail: printed.slice(-20).join('\n') },
    todoPracticeCommands,
  );
}
