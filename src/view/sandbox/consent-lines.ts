import { accountName, type Consent, type SandboxPlace } from '../../sandbox/model.ts';
import { emptyLine, type Line, line, span } from '../document/line.ts';
import { wrap } from '../document/wrap.ts';
import { asLog, type Telling } from './telling.ts';

/** Which sandbox, where, in one sentence. */
export function placeText({ target, region, identifier, profile }: SandboxPlace): string {
  const named = profile === undefined ? '' : `, profile ${profile}`;
  const account = target.kind === 'practice' ? accountName(target) : `AWS account ${accountName(target)}`;
  return `${account}, region ${region}, identifier ${identifier}${named}`;
}

/** What a person agrees to: where, what, and what of it can cost money. */
export function consentLines(
  { place, creates, costs, mustAsk }: Consent,
  telling: Telling = asLog,
): readonly Line[] {
  const { width, commands = false } = telling;
  const fact = (label: string, value: string) =>
    wrap([span(value, 'strong')], width, {
      first: [span(`  ${label.padEnd(12)}`, 'quiet')],
      rest: [span(' '.repeat(14))],
    });
  const item = (name: string, text: string) =>
    wrap([span(name), span(`  ${text}`, 'quiet')], width, {
      first: [span('  ')],
      rest: [span('    ')],
    });
  const services = creates?.services ?? [];
  return [
    ...(mustAsk ? [line(span('Create this in your AWS account?', 'title')), emptyLine] : []),
    ...fact('Account', accountName(place.target)),
    ...fact('Region', place.region),
    ...fact('Identifier', place.identifier),
    ...fact('Stack', place.stack),
    emptyLine,
    line(span('It will hold', 'heading')),
    ...(services.length === 0
      ? item(creates === undefined ? 'not known: our own check could not be made' : 'nothing of its own', '')
      : services.flatMap(({ service, lines }) =>
          item(service, lines.map(({ what, count }) => (count > 1 ? `${count} x ${what}` : what)).join(', ')),
        )),
    ...(costs.length === 0
      ? []
      : [
          emptyLine,
          line(span('What of it can cost money', 'heading')),
          ...costs.flatMap(({ service, note }) => item(service, note)),
        ]),
    ...(place.target.kind === 'practice'
      ? [emptyLine, line(span('Nothing leaves this machine, and nothing costs money.', 'quiet'))]
      : []),
    ...(commands ? [] : answerLines(width)),
  ];
}

function answerLines(width: number): readonly Line[] {
  return [
    emptyLine,
    ...wrap(
      [
        span('Enter', 'strong'),
        span(' creates it, '),
        span('Esc', 'strong'),
        span(' creates nothing. Later, '),
        span('D', 'strong'),
        span(' deletes all of it.'),
      ],
      width,
    ),
  ];
}
