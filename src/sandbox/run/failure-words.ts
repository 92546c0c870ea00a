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

/** The reason of the first resource that failed by itself. */
export function whyFailed(failed: readonly ResourceEvent[], text: string): string {
  // Those that were cancelled because another failed say nothing.
  const causes = failed.filter(
    ({ reason, type }) =>
      reason !== undefined &&
      reason !== '' &&
      !/cancelled/i.test(reason) &&
      type !== 'AWS::CloudFormation::Stack',
  );
  const [first] = causes;
  if (first !== undefined) return `${first.type} ${first.name}: ${first.reason}`;
  return rootCause(text);
}

/** `: cloudformation:CreateStack`, where AWS named what is not allowed. */
export function action(text: string): string {
  const what = /not authorized to perform: ?([\w-]+:[\w-]+)/.exec(text)?.[1];
  return what === undefined ? '' : `: ${what}`;
}
