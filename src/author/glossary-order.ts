import { allTerms, mentions } from '../course/glossary.ts';
import { plainText } from '../course/inline.ts';
import type { Course } from '../course/model.ts';
import { allLessons } from '../course/walk.ts';
import type { Finding } from './finding.ts';
import type { Prose } from './prose.ts';

/**
 * Says which terms of the glossary a lesson uses before the lesson that defines them, each at its first use.
 * @param proseOf What is read in a lesson's file.
 */
export function findingsInGlossary(
  course: Course,
  proseOf: (file: string) => readonly Prose[],
): readonly Finding[] {
  const lessons = allLessons(course);
  return allTerms(course).flatMap(({ name }) => {
    const defining = lessons.findIndex(lesson =>
      lesson.pages().some(({ terms }) => terms.some(term => term.name === name)),
    );
    const first = lessons
      .slice(0, defining)
      .flatMap(({ file }) => proseOf(file))
      .find(({ inline }) => mentions(textWithoutCode(inline), name));
    if (first === undefined) return [];
    const what = `It uses “${name}”, which only ${lessons[defining]?.file} defines. Move the term's block here, or say it in other words.`;
    return [{ where: `${first.file}:${first.lineOf(name)}`, what }];
  });
}

function textWithoutCode(inline: Prose['inline']): string {
  return plainText(inline.map(piece => (piece.kind === 'code' ? { ...piece, text: '`' } : piece)));
}
