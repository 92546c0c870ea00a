import { spelled } from '../../../spelling.ts';
import type { PracticeState } from '../../../tutor/sandbox/model.ts';
import { emptyLine, type Line, line, span } from '../../document/line.ts';
import type { Setting } from '../../document/setting.ts';
import { wrap } from '../../document/wrap.ts';
import { keyLines } from '../../sandbox/outcome-lines.ts';
import { practiceLines } from '../../sandbox/practice-lines.ts';
import { type Document, type ScreenContext, settingOf } from '../context.ts';

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
      ...(practice.kind === 'on' && practice.summary ? practiceLines(practice.summary, setting) : []),
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
        line(span('In a second terminal, a shell in which ampx deploys to it', 'heading')),
        line(span('  '), span(spelled('amplify-gen2-learn shell', theme.program), 'code')),
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
