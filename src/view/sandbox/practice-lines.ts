import type {
  DeployedSandbox,
  PracticeEvent,
  PracticeSummary,
} from '../../sandbox/practice/practice-summary.ts';
import { faultChoices } from '../../tutor/sandbox/faults.ts';
import { emptyLine, type Line, type Look, line, type Span, span } from '../document/line.ts';
import { wrap } from '../document/wrap.ts';
import { asLog, type Telling } from './telling.ts';

const MOST_EVENTS = 14;
const MOST_TYPES = 4;
const indent = { first: [span('  ')], rest: [span('    ')] };

/** What a practice cloud holds: what goes wrong on demand, stacks, secrets, the last events. */
export function practiceLines(summary: PracticeSummary, setting: Telling = asLog): readonly Line[] {
  const { sandboxes, events, secrets, faults } = summary;
  const on = faultChoices.filter(choice => choice.isOn(faults));
  return [
    ...(on.length > 0
      ? [
          emptyLine,
          line(span('Goes wrong on demand', 'heading')),
          ...on.flatMap(({ title }) => wrap([span(title, 'warning')], setting.width, indent)),
        ]
      : []),
    emptyLine,
    line(span('Stacks', 'heading')),
    ...(sandboxes.length === 0
      ? [
          line(
            span(
              `  No stack yet. ${setting.commands ? 'Deploy: amplify-gen2-learn sandbox deploy first-sandbox --practice' : 'd deploys.'}`,
              'quiet',
            ),
          ),
        ]
      : sandboxes.flatMap(sandbox => sandboxLines(sandbox, setting))),
    ...(secrets.length === 0
      ? []
      : [
          emptyLine,
          line(span('Secrets', 'heading')),
          ...secrets.flatMap(({ name, sandbox }) =>
            wrap([span(name), span(`  of the sandbox ${sandbox}`, 'quiet')], setting.width, indent),
          ),
        ]),
    ...(events.length === 0
      ? []
      : [
          emptyLine,
          line(span('Latest events', 'heading')),
          ...events.slice(0, MOST_EVENTS).flatMap(event => eventLines(event, setting)),
        ]),
  ];
}

function sandboxLines({ stack, status, reason, parts }: DeployedSandbox, setting: Telling): readonly Line[] {
  const column = Math.max(0, ...parts.map(({ name }) => name.length));
  return [
    ...wrap([span(stack, 'strong'), span('  '), statusSpan(status)], setting.width, indent),
    ...(reason === undefined ? [] : wrap([span(reason, 'quiet')], setting.width, indent)),
    ...parts.flatMap(({ name, status: state, done, total, resources, hotswapped }) => {
      const types = resources.slice(0, MOST_TYPES).map(({ type, count }) => `${count} ${shortType(type)}`);
      const rest = resources.length - types.length;
      return wrap(
        [
          span(name.padEnd(column)),
          span(`  ${done} of ${total}  `),
          ...(state.endsWith('_COMPLETE') && !state.includes('ROLLBACK')
            ? []
            : [statusSpan(state), span('  ')]),
          span(`${types.join(', ')}${rest > 0 ? `, ${rest} more kinds` : ''}`, 'quiet'),
          ...(hotswapped.length > 0 ? [span(`  hotswapped: ${hotswapped.join(', ')}`, 'accent')] : []),
        ],
        setting.width,
        { first: [span('    ')], rest: [span(' '.repeat(column + 6))] },
      );
    }),
  ];
}

function eventLines({ at, stack, name, type, status, reason }: PracticeEvent, setting: Telling) {
  return wrap(
    [
      span(stack),
      span('  '),
      statusSpan(status),
      span(name === undefined ? '  the stack itself' : `  ${shortType(type)} ${name}`, 'quiet'),
      ...(reason === undefined || reason.startsWith('PRACTICE') ? [] : [span(`  ${reason}`, 'quiet')]),
    ],
    setting.width,
    { first: [span(`  ${at.slice(11, 19)}  `, 'quiet')], rest: [span(' '.repeat(12))] },
  );
}

function statusSpan(status: string): Span {
  const look: Look = /FAILED|ROLLBACK/.test(status)
    ? 'bad'
    : status.endsWith('_IN_PROGRESS')
      ? 'accent'
      : 'good';
  return span(status, look);
}

/** 'AWS::AppSync::GraphQLApi' -> 'AppSync GraphQLApi'. */
function shortType(type: string): string {
  return type.replace(/^AWS::/, '').replaceAll('::', ' ');
}
