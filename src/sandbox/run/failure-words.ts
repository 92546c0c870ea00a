import type { ResourceEvent } from './run-event.ts';

/** `amplify/data/resource.ts:12:18 - error TS2551: ...` */
export function firstTypeError(text: string): string {
  const [, place = '', message = ''] = /(\S+\.tsx?:\d+:\d+) - error TS\d+: (.+)/.exec(text) ?? [];
  return place === '' ? 'see below.' : `${place}: ${message}`;
}

/** The innermost cause is what a person must know. */
export function rootCause(text: string): string {
  const causes = [...text.matchAll(/∟ Caused by: (?:\[\w+\] )?(.+)/g)].map(([, cause = '']) => cause);
  const cause = causes.at(-1) ?? text.split('\n')[0] ?? '';
  return /[.!?]$/.test(cause) ? cause : `${cause}.`;
}

/** The first resource that failed by itself; those that were cancelled because another failed say nothing. */
export function causeOf(failed: readonly ResourceEvent[]): ResourceEvent | undefined {
  return failed.find(
    ({ reason, type }) =>
      reason !== undefined &&
      reason !== '' &&
      !/cancelled/i.test(reason) &&
      type !== 'AWS::CloudFormation::Stack',
  );
}

/** Which resource failed, and why. */
export function whyFailed(failed: readonly ResourceEvent[], text: string): string {
  const cause = causeOf(failed);
  return cause === undefined ? rootCause(text) : `${cause.type} ${cause.name}: ${cause.reason}`;
}

/** `: cloudformation:CreateStack`, where AWS named what is not allowed. */
export function action(text: string): string {
  const what = /(?:not authorized to perform: ?|permissions to call )([\w-]+:[\w-]+)/.exec(text)?.[1];
  return what === undefined ? '' : `: ${what}`;
}
