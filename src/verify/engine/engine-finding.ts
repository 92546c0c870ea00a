import { type Finding, ok, warning } from '../../finding.ts';
import type { WorkspaceLayout } from '../../workspace/layout.ts';
import { EngineConnection } from './connection.ts';
import { readEngineFile } from './engine-file.ts';
import type { EngineReport } from './messages.ts';

/** The workspace's engine, for `doctor`. Starts none, and ends none. */
export async function engineFinding(layout: WorkspaceLayout): Promise<Finding> {
  const file = await readEngineFile(layout);
  if (file === undefined)
    return ok('engine', 'The checking engine is not running. The next check starts it.');
  const connection = await EngineConnection.open(file, undefined);
  try {
    const answer = await connection?.ask({ kind: 'report' }).catch(() => undefined);
    if (answer?.kind === 'report') return ok('engine', sentence(answer.report));
  } finally {
    connection?.close();
  }
  return warning(
    'engine',
    `The checking engine (process ${file.pid}) does not answer.`,
    'The next check replaces it: amplify-gen2-learn check',
  );
}

function sentence({ pid, bytes, since, users }: EngineReport): string {
  const used =
    users === 0 ? 'nobody uses it' : `${users} ${users === 1 ? 'program uses' : 'programs use'} it`;
  const memory = `${(bytes / 1_000_000_000).toFixed(1)} GB`;
  return `The checking engine (process ${pid}) takes ${memory}, runs since ${since}, and ${used}.`;
}
