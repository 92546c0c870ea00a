import { allExercises } from '../../../course/walk.ts';
import type { CloudChoice, NamedOption } from '../../../tutor/sandbox/model.ts';
import { namedOption } from '../../../tutor/sandbox/naming.ts';
import type { TutorState } from '../../../tutor/state.ts';
import { emptyLine, type Line, span } from '../../document/line.ts';
import type { Setting } from '../../document/setting.ts';
import { wrap } from '../../document/wrap.ts';
import { ledgerLines } from '../../sandbox/ledger-lines.ts';
import { deployKeys, keyLines } from '../../sandbox/outcome-lines.ts';
import type { ScreenContext } from '../context.ts';

const CLOUDS: readonly (readonly [CloudChoice, string, string])[] = [
  ['practice', 'Practice cloud', 'A small AWS on this machine. No account, no cost; nothing leaves it.'],
  ['aws', 'AWS account', 'Your own, with the credentials of this terminal. It can cost money.'],
];

/** Before a deployment: where to, and how. */
export function choiceLines(context: ScreenContext, exercise: string, setting: Setting): readonly Line[] {
  const { course, state, theme } = context;
  const title = allExercises(course).find(({ id }) => id === exercise)?.title ?? exercise;
  const known = state.sandbox.ledger.filter(entry => entry.exercise === exercise);
  return [
    ...wrap([span(`Deploy "${title}"`, 'title')], setting.width),
    ...wrap([span('With the real ampx sandbox, into a sandbox of its own.', 'quiet')], setting.width),
    emptyLine,
    ...CLOUDS.flatMap(([cloud, name, text]) => {
      const chosen = state.sandbox.choice === cloud;
      const lead = theme.borders ? (chosen ? `${theme.figures.pointer} ` : '  ') : chosen ? 'chosen: ' : '';
      return wrap(
        [span(name.padEnd(16), chosen ? 'cursor' : 'text'), span(text, chosen ? 'text' : 'quiet')],
        setting.width,
        { first: [span(lead, 'cursor')], rest: [span(' '.repeat(18))] },
      ).map(own => ({ ...own, aria: { role: 'radio' as const, state: { checked: chosen } } }));
    }),
    emptyLine,
    ...optionLines(state, setting),
    emptyLine,
    ...keyLines(
      [
        ...deployKeys.slice(0, 2),
        ['Tab', 'chooses the other cloud'],
        ['e', `names the sandbox${state.sandbox.choice === 'aws' ? ', and the AWS profile' : ''}`],
      ],
      setting,
    ),
    ...(known.length > 0 ? [emptyLine, ...ledgerLines(known, 'D deletes it.', setting)] : []),
  ];
}

/** What may be named. Without a name it is what ampx takes by itself. */
function optionLines({ overlay, sandbox }: TutorState, setting: Setting): readonly Line[] {
  const naming = namedOption({ overlay });
  const option = (name: NamedOption, unnamed: string): readonly Line[] => {
    const value = sandbox[name];
    const isTyped = naming === name;
    return wrap(
      [
        ...(value === '' && !isTyped ? [span(unnamed, 'quiet')] : [span(value, 'strong')]),
        ...(isTyped ? [span('_', 'accent')] : []),
      ],
      setting.width,
      { first: [span(`  ${name.padEnd(12)}`, isTyped ? 'accent' : 'quiet')], rest: [span(' '.repeat(14))] },
    );
  };
  return [
    ...option('identifier', 'your user name'),
    ...(sandbox.choice === 'aws' ? option('profile', 'the one of this terminal') : []),
  ];
}
