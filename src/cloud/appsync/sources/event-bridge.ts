import { randomUUID } from 'node:crypto';
import { ResolverError } from '../resolver-error.ts';
import type { SourceRunner } from './source.ts';

/** Remembers that an event was put on a bus. */
export type RecordEvent = (event: { readonly source: string; readonly detailType: string }) => void;

/**
 * A resolver's events. They are recorded; no rule of a bus is played.
 * https://docs.aws.amazon.com/appsync/latest/devguide/resolver-mapping-template-reference-eventbridge.html
 */
export function eventBridgeRunner(recordEvent: RecordEvent): SourceRunner {
  return {
    async run(_source, request) {
      const { operation, events } = Object(request) as Readonly<Record<string, unknown>>;
      if (operation !== 'PutEvents' || !Array.isArray(events)) {
        throw new ResolverError('A request to EventBridge is PutEvents, with events.', 'MappingTemplate');
      }
      const Entries = (events as readonly unknown[]).map(event => {
        const { source, detailType } = Object(event) as Readonly<Record<string, unknown>>;
        recordEvent({ source: String(source), detailType: String(detailType) });
        return { EventId: randomUUID() };
      });
      return { Entries, FailedEntryCount: 0 };
    },
  };
}
