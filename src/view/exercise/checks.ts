import type { Sign } from '../../checks/outcome.ts';
import { spelled } from '../../spelling.ts';
import type { CheckResult } from '../../verify/verdict.ts';
import { emptyLine, type Line, type Look, type Span, span } from '../document/line.ts';
import type { Setting } from '../document/setting.ts';
import { flow } from '../document/wrap.ts';
import { saysMore } from './says-more.ts';

/** Columns of the labels below a check. */
const LABEL = 10;
/** Columns of the words before a check. */
const WORD = 7;

/**
 * Each check is a sentence with a mark and a word; below a failed one, what was expected and what was found.
 * @param todo Nothing was tried yet: what does not hold is a task, and no mistake.
 */
export function checkLines(checks: readonly CheckResult[], todo: boolean, setting: Setting): readonly Line[] {
  // A wrong answer with its reasons is long, and is what the learner wants to read: it goes to the top.
  const answered = (check: CheckResult) => check.state === 'failed' && check.because !== undefined;
  return [...checks.filter(answered), ...checks.filter(check => !answered(check))].flatMap(check =>
    checkLine(check, todo, setting),
  );
}

function checkLine(check: CheckResult, todo: boolean, setting: Setting): readonly Line[] {
  const { borders } = setting.theme;
  const [mark, word, look] = stateOf(check, todo, setting);
  const lead = borders ? `${mark} ${word.padEnd(WORD)}  ` : `${word}: `;
  const rest = ' '.repeat(borders ? lead.length : 4);
  const [first = emptyLine, ...others] = flow(
    [span(check.sentence, look === 'quiet' ? 'quiet' : 'text')],
    setting,
    { first: [span(lead, look)], rest: [span(rest)] },
  );
  const detail = (label: string, text: string | readonly Span[] | undefined) => {
    if (text === undefined) return [];
    const own = borders ? label.padEnd(LABEL) : label === '' ? '' : `${label}: `;
    return flow(typeof text === 'string' ? [span(spelled(text, setting.theme.program))] : text, setting, {
      first: [span(rest + own, 'quiet')],
      rest: [span(rest + ' '.repeat(borders ? LABEL : 2))],
    });
  };
  const failed = check.state === 'failed' && !todo;
  const { expected, found, because } = check;
  const more = expected !== undefined && saysMore(expected, check.sentence);
  return [
    { ...first, aria: { role: 'listitem' as const } },
    ...others,
    ...detail('expected', failed && more ? expected : undefined),
    ...detail('found', failed ? found : undefined),
    ...detail('identify', because?.answer),
    ...(because?.signs ?? []).flatMap((sign, index) =>
      detail(index === 0 || !borders ? 'because' : '', signSpans(sign)),
    ),
  ];
}

function stateOf(
  { state }: CheckResult,
  todo: boolean,
  { theme: { figures }, printed }: Setting,
): readonly [string, string, Look] {
  if (state === 'passed') return [figures.tick, 'passed', 'good'];
  if (todo) return ['○', 'to do', 'quiet'];
  if (state === 'failed') return [figures.cross, 'not yet', 'bad'];
  return ['○', printed ? 'not checked' : 'waiting', 'quiet'];
}

function signSpans({ speaksFor, weight, what, where, why }: Sign): readonly Span[] {
  return [
    span(`${speaksFor} [${weight}] `, 'strong'),
    span(`${what}, `),
    span(where, 'code'),
    span(`. ${why}`),
  ];
}
