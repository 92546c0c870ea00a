import type { DeployedFunction } from './deployed-function.ts';

/** What a call took. */
export interface Report {
  readonly duration: number;
  /** Of the process that was started for it. */
  readonly initDuration: number | undefined;
  readonly rss: number | undefined;
  readonly status: 'success' | 'error' | 'timeout';
  readonly errorType: string | undefined;
}

const milliseconds = (value: number) => value.toFixed(2);

/** The lines that Lambda itself logs around what a function prints, as text or as JSON. */
export function invocationLog({ logFormat, memory, timeout }: DeployedFunction, id: string, now: () => Date) {
  const json = (type: string, record: object) => JSON.stringify({ time: now().toISOString(), type, record });
  const isJson = logFormat === 'JSON';
  return {
    start: () =>
      isJson
        ? json('platform.start', { requestId: id, version: '$LATEST' })
        : `START RequestId: ${id} Version: $LATEST`,
    timedOut: () => `${now().toISOString()} ${id} Task timed out after ${timeout.toFixed(2)} seconds`,
    end: (report: Report): readonly string[] =>
      isJson
        ? [json('platform.report', reportRecord(report, id, memory))]
        : [`END RequestId: ${id}`, reportLine(report, id, memory)],
  };
}

const used = ({ rss }: Report, memory: number) => Math.min(memory, Math.ceil((rss ?? 0) / 1024 / 1024));

function reportLine(report: Report, id: string, memory: number): string {
  const { duration, initDuration, status, errorType } = report;
  return [
    `REPORT RequestId: ${id}`,
    `Duration: ${milliseconds(duration)} ms`,
    `Billed Duration: ${Math.ceil(duration)} ms`,
    `Memory Size: ${memory} MB`,
    `Max Memory Used: ${used(report, memory)} MB`,
    ...(initDuration === undefined ? [] : [`Init Duration: ${milliseconds(initDuration)} ms`]),
    ...(status === 'success' ? [] : [`Status: ${status}`]),
    ...(status === 'error' && errorType !== undefined ? [`Error Type: ${errorType}`] : []),
  ].join('\t');
}

function reportRecord(report: Report, id: string, memory: number): object {
  const { duration, initDuration, status, errorType } = report;
  return {
    requestId: id,
    metrics: {
      durationMs: Number(milliseconds(duration)),
      billedDurationMs: Math.ceil(duration),
      memorySizeMB: memory,
      maxMemoryUsedMB: used(report, memory),
      ...(initDuration === undefined ? {} : { initDurationMs: Number(milliseconds(initDuration)) }),
    },
    status,
    ...(errorType === undefined ? {} : { errorType }),
  };
}
