import type { ResourceLine, ResourceSummary } from '../../verify/verdict.ts';
import { emptyLine, type Line, type Look, line, span } from '../document/line.ts';
import { PROSE, type Setting } from '../document/setting.ts';
import { flow, wrap } from '../document/wrap.ts';

/** One line a service, and what the last save added or removed. On the screen a key shows the rest; printed, it is all. */
export function summaryLines(resources: ResourceSummary, setting: Setting): readonly Line[] {
  const total = resources.services.flatMap(service => service.lines).reduce((sum, own) => sum + own.count, 0);
  const keys = [
    span(', ', 'quiet'),
    span('w', 'strong'),
    span(' shows all, ', 'quiet'),
    span('d', 'strong'),
    span(' deploys', 'quiet'),
  ];
  return [
    line(
      span('AWS would create', 'heading'),
      span(`  ${total} ${total === 1 ? 'resource' : 'resources'}`, 'quiet'),
      ...(setting.printed ? [] : keys),
    ),
    ...resources.services.flatMap(({ service, lines }) => {
      const count = lines.reduce((sum, own) => sum + own.count, 0);
      const all = lines.map(own => (own.count > 1 ? `${own.count} x ${own.what}` : own.what)).join(', ');
      return flow(
        setting.printed ? [span(`${service}: ${all}`)] : [span(service), span(`  ${count}`, 'quiet')],
        setting,
        { first: [span('  ')], rest: [span('    ')] },
      );
    }),
    ...changeLines(resources, setting),
  ];
}

/** All resources by service: for the overlay. */
export function resourcesLines(resources: ResourceSummary | undefined, setting: Setting): readonly Line[] {
  const width = Math.min(setting.width, PROSE);
  const title = line(span('What AWS would create', 'title'));
  if (!resources) {
    const why =
      'Nothing to show yet. As soon as the backend of this exercise is synthesized without an error, its resources are listed here.';
    return [title, emptyLine, ...wrap([span(why)], width)];
  }
  const note =
    'This is what a deployment would create. It was made on your machine; nothing was sent to AWS.';
  const changes = changeLines(resources, { ...setting, width });
  return [
    title,
    ...wrap([span(note, 'quiet')], width),
    ...(changes.length > 0 ? [emptyLine, line(span('Since the last check', 'heading')), ...changes] : []),
    ...resources.services.flatMap(({ service, lines }) => [
      emptyLine,
      ...wrap([span(service, 'heading')], width),
      ...lines.flatMap(own => [
        ...counted(own, '  ', 'text', { ...setting, width }),
        ...(own.details ?? []).flatMap(detail =>
          flow(
            [span(detail, 'quiet')],
            { ...setting, width },
            { first: [span('    ')], rest: [span('      ')] },
          ),
        ),
      ]),
    ]),
  ];
}

/** Where who may do what waits for the learner's predictions. */
export function withheldLines(resources: ResourceSummary | undefined, setting: Setting): readonly Line[] {
  if (!resources?.accessWithheld) return [];
  const text = 'Who may do what is shown here as soon as you have said, for each question, what you expect.';
  return [emptyLine, ...wrap([span(text)], Math.min(setting.width, PROSE))];
}

function changeLines({ added, removed }: ResourceSummary, setting: Setting): readonly Line[] {
  return [
    ...added.flatMap(own => counted(own, '  + ', 'good', setting, 'added')),
    ...removed.flatMap(own => counted(own, '  - ', 'bad', setting, 'removed')),
  ];
}

function counted(
  own: ResourceLine,
  lead: string,
  look: Look,
  setting: Setting,
  word?: string,
): readonly Line[] {
  const times = own.count > 1 ? `${own.count} ` : '';
  return flow(
    [
      span(times + own.what, 'text'),
      ...(word ? [span(` ${word}`, 'quiet')] : []),
      span(`  ${own.type}`, 'quiet'),
    ],
    setting,
    { first: [span(lead, look)], rest: [span(' '.repeat(lead.length + 2))] },
  );
}
