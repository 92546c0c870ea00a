import { faultChoices } from '../../../tutor/sandbox/faults.ts';
import type { Overlay } from '../../../tutor/state.ts';
import { emptyLine, type Line, line, span } from '../../document/line.ts';
import { wrap } from '../../document/wrap.ts';
import { type Document, type ScreenContext, settingOf } from '../context.ts';

/** What can go wrong in the practice cloud on demand, with what is switched on. */
export function faultsDocument(
  context: ScreenContext,
  { cursor }: Extract<Overlay, { readonly kind: 'faults' }>,
  width: number,
): Document & { readonly sticky: number } {
  const { practice } = context.state.sandbox;
  const faults = practice.kind === 'on' ? (practice.summary?.faults ?? {}) : {};
  const setting = settingOf(context, width);
  const { borders, figures } = setting.theme;
  const head = [
    ...wrap(
      [span('What goes wrong on demand', 'title'), span('  in the practice cloud only', 'quiet')],
      width,
    ),
    ...wrap([span('Switch one on, deploy, read the real error, and fix it.', 'quiet')], width),
    emptyLine,
  ];
  const lines: Line[] = [];
  let focus = head.length;
  for (const [index, choice] of faultChoices.entries()) {
    const current = index === cursor;
    if (current) focus = head.length + lines.length;
    const on = choice.isOn(faults);
    const lead = borders
      ? [span(current ? `${figures.pointer} ` : '  ', 'cursor'), span(on ? '[x] ' : '[ ] ')]
      : [];
    const [first = emptyLine, ...rest] = wrap(
      [span(choice.title, current ? 'cursor' : on ? 'warning' : 'text'), span(`  ${choice.effect}`, 'quiet')],
      width,
      { first: lead, rest: [span(' '.repeat(6))] },
    );
    lines.push({ ...first, aria: { role: 'checkbox', state: { checked: on, selected: current } } }, ...rest);
  }
  if (practice.kind !== 'on') lines.push(emptyLine, line(span('The practice cloud is off.', 'warning')));
  return { lines: [...head, ...lines], focus, sticky: head.length };
}
