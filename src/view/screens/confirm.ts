import type { Course } from '../../course/model.ts';
import { allExercises } from '../../course/walk.ts';
import { commandsForPlace } from '../../sandbox/commands-to-type.ts';
import { accountName } from '../../sandbox/model.ts';
import { spelled } from '../../spelling.ts';
import type { Confirmation } from '../../tutor/state.ts';
import { emptyLine, line, type Span, span } from '../document/line.ts';
import { PROSE } from '../document/setting.ts';
import { wrap } from '../document/wrap.ts';
import { placeText } from '../sandbox/consent-lines.ts';
import type { Document, ScreenContext } from './context.ts';
import type { Menu } from './frame.ts';

/** Asks before something goes away. */
export function confirmDocument(
  confirmation: Confirmation,
  { course, theme }: Pick<ScreenContext, 'course' | 'theme'>,
  width: number,
): Document {
  const { title, text, commands = [] } = question(confirmation, course);
  const prose = Math.min(width, PROSE);
  return {
    lines: [
      line(span(title, 'title')),
      emptyLine,
      ...wrap(text, prose),
      ...commands.flatMap(([what, command]) => [
        emptyLine,
        line(span(what, 'quiet')),
        ...wrap([span(spelled(command, theme.program), 'code')], prose, {
          first: [span('  ')],
          rest: [span('    ')],
        }),
      ]),
    ],
  };
}

/** The answers. The harmless one comes first. */
export function confirmMenu({ action }: Confirmation): Menu {
  const [no, yes] = ANSWERS[action];
  return {
    items: [
      { label: no, command: 'no' },
      { label: yes, command: 'yes' },
    ],
  };
}

const ANSWERS = {
  reset: ['No, keep my files as they are', 'Yes, start the exercise again'],
  'delete-sandbox': ['No, keep the sandbox', 'Yes, delete it'],
  'reset-practice': ['No, keep what was deployed', 'Yes, empty it'],
  'leave-run': ['No, stay until it is done', 'Yes, stop ampx and leave'],
} as const satisfies Record<Confirmation['action'], readonly [string, string]>;

interface Question {
  readonly title: string;
  readonly text: readonly Span[];
  /** What can be typed later, and what for. */
  readonly commands?: readonly (readonly [string, string])[];
}

function question(confirmation: Confirmation, course: Course): Question {
  const titleOf = (id: string) => allExercises(course).find(exercise => exercise.id === id)?.title ?? id;
  switch (confirmation.action) {
    case 'reset':
      return {
        title: 'Start this exercise again?',
        text: [
          span(
            `The files of "${titleOf(confirmation.exercise)}" become what they were at first. Yours are kept before that: `,
          ),
          span('u', 'strong'),
          span(' brings them back.'),
        ],
      };
    case 'delete-sandbox': {
      const { exercise, target, region, identifier } = confirmation.entry;
      const where = target.kind === 'practice' ? accountName(target) : `AWS account ${accountName(target)}`;
      return {
        title: 'Delete this sandbox?',
        text: [
          span(
            `The sandbox of "${titleOf(exercise)}" goes away with all its data: ${where}, region ${region}, identifier ${identifier}. Your files stay.`,
          ),
        ],
      };
    }
    case 'leave-run': {
      const { exercise, work, place } = confirmation.run;
      const where = place === undefined ? 'your AWS account' : placeText(place);
      const doing = work === 'delete' ? 'is being deleted' : 'is being deployed';
      const look = place === undefined ? undefined : commandsForPlace(exercise, place);
      return {
        title: 'Leave in the middle?',
        text: [
          span(
            `The sandbox of "${titleOf(exercise)}" ${doing}: ${where}. ampx is stopped when you leave, but CloudFormation goes on with what it has begun, and that can cost money.`,
          ),
        ],
        commands:
          look === undefined
            ? []
            : [
                ['How it ends, says:', look.status] as const,
                ...(work === 'delete' ? [] : [['What takes it away:', look.delete] as const]),
              ],
      };
    }
    case 'reset-practice':
      return {
        title: 'Empty the practice cloud?',
        text: [
          span(
            'All stacks, secrets and buckets in it are forgotten, and what goes wrong on demand is switched off. Your files stay.',
          ),
        ],
      };
  }
}
