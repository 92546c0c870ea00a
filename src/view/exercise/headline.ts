import type { Standing } from '../../tutor/exercise-state.ts';
import { type Line, type Look, line, span } from '../document/line.ts';
import type { Theme } from '../theme.ts';
import { mark } from './marks.ts';

/** How the exercise stands: a mark and a word or two. */
export function headline(standing: Standing, theme: Theme): Line {
  const { figures } = theme;
  const words: Readonly<Record<Standing, readonly [string, string, Look]>> = {
    passed: [figures.tick, 'Passed', 'good'],
    'passed-before': [figures.tick, 'Passed before', 'good'],
    failed: [figures.cross, 'Not there yet', 'warning'],
    'to-do': ['○', 'To do', 'heading'],
    verifying: [figures.ellipsis, 'Checking', 'accent'],
    'waiting-for-packages': [figures.ellipsis, 'Waiting for the packages', 'accent'],
    unavailable: [figures.warning, 'Could not be checked', 'warning'],
    'not-verified': ['○', 'Not checked yet', 'heading'],
  };
  const [figure, text, look] = words[standing];
  return line(...mark(figure, look, theme), span(text, look));
}
