import type { LogEvent } from '../functions/log-store.ts';
import { PRACTICE_ACCOUNT } from '../practice.ts';
import { ServiceError } from '../service-error.ts';
import { allDeployed } from './deployed.ts';
import type { Service, ServiceContext } from './service.ts';

/** Entries of a page, unless fewer are asked for. */
const PAGE = 10_000;

interface InGroup {
  readonly logGroupName?: string;
  readonly logGroupIdentifier?: string;
}

interface Span {
  readonly startTime?: number;
  readonly endTime?: number;
  readonly limit?: number;
  readonly nextToken?: string;
}

/** CloudWatch Logs: what the functions have logged. */
export const logs: Service = {
  name: 'logs',
  operations: {
    DescribeLogGroups(
      input: { logGroupNamePrefix?: string; limit?: number; nextToken?: string },
      context: ServiceContext,
    ) {
      const names = groupNames(context).filter(name => name.startsWith(input.logGroupNamePrefix ?? ''));
      const { page, nextToken } = paged(names, input.nextToken, input.limit ?? 50);
      return {
        logGroups: page.map(logGroupName => ({
          logGroupName,
          arn: `${groupArn(logGroupName, context)}:*`,
          logGroupArn: groupArn(logGroupName, context),
          creationTime: context.logs.events(logGroupName)?.[0]?.at ?? 0,
          storedBytes: 0,
        })),
        nextToken,
      };
    },

    DescribeLogStreams(
      input: InGroup & {
        logStreamNamePrefix?: string;
        orderBy?: string;
        descending?: boolean;
        limit?: number;
        nextToken?: string;
      },
      context: ServiceContext,
    ) {
      const all = [...byStream(eventsOf(input, context))]
        .filter(([name]) => name.startsWith(input.logStreamNamePrefix ?? ''))
        .sort(([one], [other]) => (one < other ? -1 : 1));
      if (input.orderBy === 'LastEventTime') all.sort(([, one], [, other]) => lastAt(one) - lastAt(other));
      if (input.descending) all.reverse();
      const { page, nextToken } = paged(all, input.nextToken, input.limit ?? 50);
      return {
        logStreams: page.map(([logStreamName, events]) => ({
          logStreamName,
          creationTime: events[0]?.at,
          firstEventTimestamp: events[0]?.at,
          lastEventTimestamp: lastAt(events),
          lastIngestionTime: lastAt(events),
          arn: `${groupArn(nameOf(input), context)}:log-stream:${logStreamName}`,
          storedBytes: 0,
        })),
        nextToken,
      };
    },

    GetLogEvents(
      input: InGroup & Span & { logStreamName: string; startFromHead?: boolean },
      context: ServiceContext,
    ) {
      const events = eventsOf(input, context).filter(event => event.stream === input.logStreamName);
      if (events.length === 0) {
        throw new ServiceError('ResourceNotFoundException', 'The specified log stream does not exist.');
      }
      const within = events.filter(inSpan(input));
      const limit = input.limit ?? PAGE;
      const [, direction, place] = /^([fb])\/(\d+)$/.exec(input.nextToken ?? '') ?? [];
      const fresh = input.startFromHead ? 0 : Math.max(0, within.length - limit);
      const from =
        direction === 'f'
          ? Math.min(Number(place), within.length)
          : direction === 'b'
            ? Math.max(0, Number(place) - limit)
            : fresh;
      const to = direction === 'b' ? Number(place) : Math.min(from + limit, within.length);
      return {
        events: within
          .slice(from, to)
          .map(({ at, message }) => ({ timestamp: at, message, ingestionTime: at })),
        nextForwardToken: `f/${to}`,
        nextBackwardToken: `b/${from}`,
      };
    },

    FilterLogEvents(
      input: InGroup &
        Span & { logStreamNames?: string[]; logStreamNamePrefix?: string; filterPattern?: string },
      context: ServiceContext,
    ) {
      const fits = patternOf(input.filterPattern ?? '');
      const found = eventsOf(input, context)
        .filter(inSpan(input))
        .filter(({ stream }) => input.logStreamNames?.includes(stream) ?? true)
        .filter(({ stream }) => stream.startsWith(input.logStreamNamePrefix ?? ''))
        .filter(({ message }) => fits(message));
      const { page, nextToken } = paged(found, input.nextToken, input.limit ?? PAGE);
      return {
        events: page.map(({ at, message, stream, number }) => ({
          logStreamName: stream,
          timestamp: at,
          message,
          ingestionTime: at,
          eventId: String(number).padStart(56, '0'),
        })),
        searchedLogStreams: [],
        nextToken,
      };
    },
  },
};

/** Those that something was logged in, and those that are deployed. */
function groupNames({ logs: kept, store }: ServiceContext): readonly string[] {
  const deployed = allDeployed(store, 'AWS::Logs::LogGroup', () => true).map(group => group.physicalId);
  return [...new Set([...kept.groups(), ...deployed])].sort();
}

function nameOf({ logGroupName, logGroupIdentifier }: InGroup): string {
  const name = logGroupName ?? logGroupIdentifier?.split(':log-group:').at(-1)?.replace(/:\*$/, '');
  if (name !== undefined) return name;
  throw new ServiceError('InvalidParameterException', 'A log group name or identifier is needed.');
}

function eventsOf(input: InGroup, context: ServiceContext): readonly LogEvent[] {
  const name = nameOf(input);
  const events = context.logs.events(name);
  if (events) return events;
  if (groupNames(context).includes(name)) return [];
  throw new ServiceError('ResourceNotFoundException', 'The specified log group does not exist.');
}

function groupArn(name: string, { region }: ServiceContext): string {
  return `arn:aws:logs:${region}:${PRACTICE_ACCOUNT}:log-group:${name}`;
}

function byStream(events: readonly LogEvent[]): ReadonlyMap<string, readonly LogEvent[]> {
  const streams = new Map<string, LogEvent[]>();
  for (const event of events) {
    const own = streams.get(event.stream);
    if (own) own.push(event);
    else streams.set(event.stream, [event]);
  }
  return streams;
}

function lastAt(events: readonly LogEvent[]): number {
  return events.at(-1)?.at ?? 0;
}

function inSpan({ startTime = 0, endTime = Number.POSITIVE_INFINITY }: Span): (event: LogEvent) => boolean {
  return ({ at }) => at >= startTime && at < endTime;
}

function paged<T>(all: readonly T[], token: string | undefined, limit: number) {
  const from = Number(token ?? 0);
  const page = all.slice(from, from + limit);
  return { page, nextToken: from + page.length < all.length ? String(from + page.length) : undefined };
}

/** Terms that must all occur, `?` before those of which one must, `-` before those that mustn't; quoted or of letters. */
function patternOf(pattern: string): (message: string) => boolean {
  const terms = [...pattern.matchAll(/([-?]?)(?:"([^"]*)"|([\w.:/@-]+))/g)];
  const rest = pattern.replace(/([-?]?)(?:"([^"]*)"|([\w.:/@-]+))/g, '').trim();
  if (rest !== '') {
    throw new ServiceError(
      'InvalidParameterException',
      `PRACTICE: of filter patterns, the practice cloud plays terms alone, not "${pattern}"`,
    );
  }
  const ofKind = (kind: string) =>
    terms.filter(([, sign]) => sign === kind).map(term => term[2] ?? term[3] ?? '');
  const [needed, optional, excluded] = [ofKind(''), ofKind('?'), ofKind('-')];
  return message =>
    needed.every(term => message.includes(term)) &&
    !excluded.some(term => message.includes(term)) &&
    (optional.length === 0 || optional.some(term => message.includes(term)));
}
