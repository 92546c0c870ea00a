import type { Course } from '../../course/model.ts';
import { spelled } from '../../spelling.ts';
import { standingOf } from '../../tutor/exercise-state.ts';
import { exerciseAt } from '../../tutor/sequence.ts';
import type { Notice, TutorState } from '../../tutor/state.ts';
import type { InstallState } from '../../workspace/install/install-state.ts';
import { spread } from '../document/fit.ts';
import { type Line, type Look, type Span, span, spansWidth } from '../document/line.ts';
import { wrap } from '../document/wrap.ts';
import type { Theme } from '../theme.ts';
import type { ScreenContext } from './context.ts';
import { sandboxSpans } from './sandbox/sandbox-status.ts';

const BAR = 16;
/** From this width on there is room for a bar. */
const ROOM_FOR_BAR = 90;

/** Packages and checker at the left, the place in the document at the right. */
export function statusLine(
  { course, state, theme }: Pick<ScreenContext, 'course' | 'state' | 'theme'>,
  position: string,
  width: number,
): Line {
  const parts = [
    sandboxSpans(state, theme),
    installSpans(state.install, theme, width),
    checkerSpans(course, state, theme),
  ].filter(part => part.length > 0);
  const settings = state.progress.settings.autoAdvance ? [[span('auto-advance on', 'quiet')]] : [];
  const left = [...parts, ...settings].flatMap((part, index) => (index > 0 ? [span('   '), ...part] : part));
  return spread(left, [span(position, 'quiet')], width, theme.figures.ellipsis);
}

/**
 * What was said last, above the status line. It ends in what to do, so that its end always shows; of one that is too
 * long, the middle is left out.
 * @param most Rows that there are for it.
 */
export function noticeLines(
  notice: Notice | undefined,
  theme: Theme,
  width: number,
  most: number,
): readonly Line[] {
  if (!notice) return [];
  const { figures } = theme;
  const [mark, look] = (
    {
      info: [figures.info, 'accent'],
      good: [figures.tick, 'good'],
      warning: [figures.warning, 'warning'],
      problem: [figures.cross, 'bad'],
    } as const
  )[notice.tone];
  const resolution =
    notice.problem && !notice.text.includes(notice.problem.resolution) ? ` ${notice.problem.resolution}` : '';
  const lines = wrap(
    [span(spelled(notice.text, theme.program)), span(spelled(resolution, theme.program), 'quiet')],
    width,
    { first: [span(`${mark} `, look)], rest: [span('  ')] },
  );
  if (lines.length <= most) return lines;
  const begin = Math.floor(most / 2) - 1;
  const gap: Line = { spans: [span(`  ${figures.ellipsis}`, 'quiet')] };
  return begin < 1
    ? lines.slice(-Math.max(1, most))
    : [...lines.slice(0, begin), gap, ...lines.slice(begin + 1 - most)];
}

function installSpans(install: InstallState, theme: Theme, width: number): readonly Span[] {
  const { figures } = theme;
  switch (install.kind) {
    case 'installing': {
      const { placed, total, resumed } = install;
      const part = total > 0 ? Math.min(1, placed / total) : 0;
      // A screen reader would read each new figure: it gets ten of them.
      if (!theme.borders) return [span(`packages: ${Math.floor(part * 10) * 10}% installed`)];
      const filled = Math.floor(part * BAR);
      const bar = [
        span(figures.lineBold.repeat(filled), 'accent'),
        span(figures.line.repeat(BAR - filled), 'quiet'),
        span(' '),
      ];
      return [
        span(resumed ? 'packages, going on ' : 'packages ', 'quiet'),
        ...(width >= ROOM_FOR_BAR ? bar : []),
        span(total > 0 ? `${placed}/${total}` : 'starting'),
      ];
    }
    case 'failed':
      return [
        span(`${figures.cross} `, 'bad'),
        span('packages not installed'),
        span(' i tries again', 'quiet'),
      ];
    case 'ready':
    case 'unknown':
      return [];
  }
}

/**
 * What the checker can do for the learner now. It follows from how the exercise at hand stands, and not from what each
 * process does at the moment: a save goes through both of them, and a line that flickers says nothing.
 */
function checkerSpans(course: Course, state: TutorState, { figures }: Theme): readonly Span[] {
  const { types, synthesis } = state.engine;
  const say = (mark: string, look: Look, text: string) => [span(`${mark} `, look), span(text, 'quiet')];
  const ready = say(figures.tick, 'good', 'checker ready');
  const exercise = exerciseAt(course, state.stop);
  const standing = exercise && standingOf(exercise, state);
  if (standing === 'verifying') return say(figures.ellipsis, 'accent', 'checking');
  if (types.state === 'failed' || synthesis.state === 'failed')
    return say(figures.cross, 'bad', 'checker failed');
  const here = exercise?.needs === 'types' || standing === 'passed' || standing === 'failed';
  const { kind } = state.install;
  if (!here && (kind === 'installing' || kind === 'failed')) {
    // What is there already is for exercises about types alone.
    return standing === undefined ? [] : say('○', 'quiet', 'the check waits for the packages');
  }
  // A verdict is the proof; a process that starts again in the background is none of the learner's business.
  if (standing === 'passed' || standing === 'failed' || standing === 'to-do') return ready;
  const processes = exercise?.needs === 'types' ? [types] : [types, synthesis];
  const starts = processes.some(({ state: own }) => own === 'starting' || own === 'restarting');
  if (starts) return say(figures.ellipsis, 'accent', 'checker starting');
  return types.state === 'off' ? [] : ready;
}

/** Key hints that fit into the width; the last two (help, leave) always stay. */
export function hintLine(
  hints: readonly { readonly key: string; readonly word: string }[],
  width: number,
): Line {
  const spansOf = ({ key, word }: { key: string; word: string }) => [
    span(key, 'strong'),
    span(` ${word}`, 'quiet'),
  ];
  const always = hints.slice(-2);
  const chosen: (typeof hints)[number][] = [];
  const total = (list: typeof hints) => list.reduce((sum, hint) => sum + spansWidth(spansOf(hint)) + 3, -3);
  for (const hint of hints.slice(0, -2)) {
    if (total([...chosen, hint, ...always]) > width) break;
    chosen.push(hint);
  }
  const shown = [...chosen, ...always];
  const all = total(shown) <= width ? shown : always.slice(0, 1);
  return {
    spans: all.flatMap((hint, index) => (index > 0 ? [span('   '), ...spansOf(hint)] : spansOf(hint))),
  };
}
