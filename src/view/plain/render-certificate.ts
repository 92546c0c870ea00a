import type { Course } from '../../course/model.ts';
import type { Certificate } from '../../verify/certificate/certificate.ts';

/** How every certificate in Markdown begins. */
export const certificateHeading = '# Certificate: ';

/** A certificate for people. What it says stands in the JSON too, and that is what is checked. */
export function renderCertificate(course: Course, certificate: Certificate): string {
  const { name, date, chapters } = certificate;
  const count = chapters.flatMap(({ exercises }) => exercises).length;
  const lines = [
    `${certificateHeading}${plain(certificate.course.title)}`,
    '',
    `**${plain(name)}** has solved ${count} ${count === 1 ? 'exercise' : 'exercises'} of this course,`,
    `as of ${date.slice(0, 10)}, with version ${plain(certificate.course.version)}.`,
    ...chapters.flatMap(({ id, number, title, exercises }) => {
      const chapter = course.chapters.find(own => own.id === id);
      const total = chapter?.lessons.flatMap(lesson => lesson.exercises).length ?? exercises.length;
      return [
        '',
        `## ${number}. ${plain(title)}`,
        ...(chapter?.builds === undefined || exercises.length < total ? [] : ['', chapter.builds]),
        '',
        `${exercises.length} of ${total} exercises:`,
        '',
        ...exercises.map(own => `- ${plain(own.title)} (\`${own.id}\`, files ${own.files.slice(7, 19)})`),
      ];
    }),
    '',
    '---',
    'Each exercise passed when this was written, with files of which `certificate.json` holds the hashes.',
    'To check that in the workspace: `npx amplify-gen2-learn verify`',
    '',
  ];
  return lines.join('\n');
}

/** A text that means nothing to Markdown. */
function plain(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>#|]/g, '\\$&');
}
