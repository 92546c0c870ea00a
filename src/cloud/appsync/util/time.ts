/** `$util.time`, as far as it needs no format of Java's. */
export function timeUtil(now: () => Date): Record<string, unknown> {
  return {
    nowISO8601: () => now().toISOString(),
    nowEpochSeconds: () => Math.floor(now().getTime() / 1000),
    nowEpochMilliSeconds: () => now().getTime(),
    parseISO8601ToEpochMilliSeconds: (text: unknown) => Date.parse(String(text)),
    epochMilliSecondsToSeconds: (value: unknown) => Math.floor(Number(value) / 1000),
    epochMilliSecondsToISO8601: (value: unknown) => new Date(Number(value)).toISOString(),
  };
}
