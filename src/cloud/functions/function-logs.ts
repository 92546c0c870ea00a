import { allDeployed } from '../services/deployed.ts';
import type { CloudStore } from '../state/store.ts';
import { readFunction } from './deployed-function.ts';
import type { LogEvent, LogStore } from './log-store.ts';

/** What a deployed function has logged. */
export interface FunctionLog {
  readonly functionName: string;
  /** As the learner named it. */
  readonly name: string;
  readonly group: string;
  readonly events: readonly LogEvent[];
}

/** The logs of all deployed functions that somebody named, and of those that have logged something. */
export function functionLogs(store: CloudStore, logs: LogStore, since: number): readonly FunctionLog[] {
  return allDeployed(store, 'AWS::Lambda::Function', () => true).flatMap(
    (resource): readonly FunctionLog[] => {
      const { name: functionName, logGroup: group } = readFunction(store, resource);
      const tags = (resource.properties.Tags ?? []) as readonly { Key?: string; Value?: string }[];
      const friendly = tags.find(({ Key }) => Key === 'amplify:friendly-name')?.Value;
      const events = logs.events(group);
      if (friendly === undefined && events === undefined) return [];
      return [
        {
          ...{ functionName, name: friendly ?? functionName, group },
          events: (events ?? []).filter(({ at }) => at >= since),
        },
      ];
    },
  );
}
