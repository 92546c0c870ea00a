import { plainText } from '../course/inline.ts';
import type { Lesson } from '../course/model.ts';
import type { Finding } from './finding.ts';

const opening = 'After this you can ';

/** Says where a lesson doesn't begin with what a reader can do after it. */
export function findingsInOpening(lesson: Lesson): readonly Finding[] {
  const [first, second] = lesson.pages()[0]?.blocks ?? [];
  const says = second?.kind === 'paragraph' ? plainText(second.inline) : '';
  if (first?.kind === 'heading' && says.startsWith(opening) && says.endsWith('.')) return [];
  return [
    {
      where: lesson.file,
      what: `Below its first heading it needs one sentence that begins “${opening}...”.`,
    },
  ];
}
