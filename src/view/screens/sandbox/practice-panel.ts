import type {
  DeployedSandbox,
  PracticeEvent,
  PracticeSummary,
} from '../../../sandbox/practice/practice-summary.ts';
import { faultChoices } from '../../../tutor/sandbox/faults.ts';
import type { PracticeState } from '../../../tutor/sandbox/model.ts';
import { emptyLine, type Line, type Look, line, type Span, span } from '../../document/line.ts';
import type { Setting } from '../../document/setting.ts';
import { wrap } from '../../document/wrap.ts';
import { keyLines } from '../../sandbox/outcome-lines.ts';
import { type Document, type ScreenContext, settingOf } from '../context.ts';

const MOST_EVENTS = 14;
const MOST_TYPES = 4;
const indent = { first: [span('  ')], rest: [span('    ')] };

/** The practice cloud as its console would show it: address, stacks, resources, the last events. */
export function practiceDocument(context: ScreenContext, width: number): Document {
  const setting = settingOf(context, width);
  const { practice } = context.state.sandbox;
  return {
    lines: [
      ...wrap(
        [span('Practice cloud', 'title'), span('  not AWS: everything in it is on this machine', 'quiet')],
        width,
      ),
      emptyLine,
      ...stateLines(practice, setting),
      ...(practice.kind === 'on' && practice.summary ? summaryLines(practice.summary, setting) : []),
    ],
  };
}

function stateLines(practice: PracticeState, setting: Setting): readonly Line[] {
  const { theme, width } = setting;
  switch (practice.kind) {
    case 'on': {
      const console = `${practice.url}/console/`;
      return [
        ...wrap(
          [
            span(`${theme.figures.tick} It runs`, 'good'),
            span('   look at it in a browser: '),
            span(console, 'link', console),
          ],
          width,
        ),
        emptyLine,
        line(span('In a second terminal, so that ampx deploys to it', 'heading')),
        line(span('  '), span('eval "$(npx amplify-gen2-learn cloud env)"', 'code')),
        ...wrap(
          [
            span(
              practice.ours
                ? 'It stops when you leave the course; what was deployed stays on disk.'
                : 'It was started by a command, and stays when you leave the course.',
              'quiet',
            ),
          ],
          width,
          indent,
        ),
      ];
    }
    case 'starting':
      return [line(span(`${theme.figures.ellipsis} It is being started`, 'accent'))];
    case 'stopping':
      return [line(span(`${theme.figures.ellipsis} It is being stopped`, 'accent'))];
    case 'off':
    case 'unknown':
      return [
        ...wrap([span('It is off. What was deployed to it is kept on disk.')], width),
        emptyLine,
        ...keyLines(
          [
            ['s', 'starts it'],
            ['d', 'starts it as well, and deploys'],
          ],
          setting,
        ),
      ];
  }
}

function summaryLines(summary: PracticeSummary, setting: Setting): readonly Line[] {
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
      ? [line(span('  No stack yet. d deploys.', 'quiet'))]
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

function sandboxLines({ stack, status, reason, parts }: DeployedSandbox, setting: Setting): readonly Line[] {
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

function eventLines({ at, stack, name, type, status, reason }: PracticeEvent, setting: Setting) {
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
