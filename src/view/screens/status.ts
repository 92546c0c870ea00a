import { spelled } from '../../spelling.ts';
import type { Notice, TutorState } from '../../tutor/state.ts';
import type { EngineStatus, ProcessStatus } from '../../verify/verifier.ts';
import type { InstallState } from '../../workspace/install/install-state.ts';
import { spread } from '../document/fit.ts';
import { type Line, type Look, type Span, span, spansWidth } from '../document/line.ts';
import { wrap } from '../document/wrap.ts';
import type { Theme } from '../theme.ts';
import { sandboxSpans } from './sandbox/sandbox-status.ts';

const BAR = 16;
const MOST_NOTICE = 3;

/** Packages and checker at the left, the place in the document at the right. */
export function statusLine(state: TutorState, position: string, theme: Theme, width: number): Line {
  const parts = [
    sandboxSpans(state, theme),
    installSpans(state.install, theme, width),
    engineSpans(state.engine, theme),
  ].filter(part => part.length > 0);
  const settings = state.progress.settings.autoAdvance ? [[span('auto-advance on', 'quiet')]] : [];
  const left = [...parts, ...settings].flatMap((part, index) => (index > 0 ? [span('   '), ...part] : part));
  return spread(left, [span(position, 'quiet')], width, theme.figures.ellipsis);
}

/** What was said last, above the status line. */
export function noticeLines(notice: Notice | undefined, theme: Theme, width: number): readonly Line[] {
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
  return wrap(
    [span(spelled(notice.text, theme.program)), span(spelled(resolution, theme.program), 'quiet')],
    width,
    {
      first: [span(`${mark} `, look)],
      rest: [span('  ')],
    },
  ).slice(0, MOST_NOTICE);
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
        ...(width >= 60 ? bar : []),
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

function engineSpans(engine: EngineStatus, { figures }: Theme): readonly Span[] {
  const { types, synthesis } = engine;
  const say = (mark: string, look: Look, text: string) => [span(`${mark} `, look), span(text, 'quiet')];
  const some = (state: ProcessStatus['state']) => types.state === state || synthesis.state === state;
  if (some('failed')) return say(figures.cross, 'bad', 'checker failed');
  if (some('restarting')) return say(figures.ellipsis, 'accent', 'checker starting again');
  if (some('busy')) return say(figures.ellipsis, 'accent', 'checking');
  if (some('starting')) return say(figures.ellipsis, 'accent', 'checker starting');
  if (types.state === 'ready') return say(figures.tick, 'good', 'checker ready');
  return [];
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
