import type { Service } from './service.ts';

/** CloudWatch Logs: functions aren't run, so nothing is ever logged. */
export const logs: Service = {
  name: 'logs',
  operations: {
    DescribeLogGroups: () => ({ logGroups: [] }),
    FilterLogEvents: () => ({ events: [], searchedLogStreams: [] }),
  },
};
