import type { FunctionView } from '../../checks/backend-view.ts';
import { scheduleInWords } from '../../checks/cron.ts';

/** What a person wants to know of a function, one line each. Values of variables stay out: they may be long. */
export function functionDetails(own: FunctionView): readonly string[] {
  const { logging, durable } = own;
  const logs = [
    logging.format === 'JSON' ? `as JSON${logging.level ? ` from ${logging.level}` : ''}` : undefined,
    logging.retentionDays === undefined ? undefined : `kept for ${logging.retentionDays} days`,
  ].filter(part => part !== undefined);
  return [
    `${own.runtime}, ${own.memoryMB} MB, ${own.timeoutSeconds} s, ${own.architecture}, in the stack ${own.stack}`,
    ...own.schedules.map(schedule => `runs ${scheduleInWords(schedule)}`),
    ...line('variables', [...Object.keys(own.environment), ...own.filledIn]),
    ...line(
      'secrets',
      Object.entries(own.secrets).map(([variable, secret]) =>
        variable === secret ? variable : `${variable} (from ${secret})`,
      ),
    ),
    ...line('layers', own.layers),
    ...line('left to layers', own.layerModules ?? []),
    ...line('logs', logs),
    ...(durable === undefined ? [] : [`durable: up to ${durable.executionTimeoutSeconds} s in all`]),
    ...own.access.map(({ action, on }) => `may ${action} on ${on}`),
  ];
}

function line(what: string, parts: readonly string[]): readonly string[] {
  return parts.length === 0 ? [] : [`${what}: ${parts.join(', ')}`];
}
