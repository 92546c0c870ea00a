import type { z } from 'zod';
import { courseInvalid } from './course-invalid.ts';
import { frontMatterSchema } from './course-schemas.ts';
import { readYaml } from './read-yaml.ts';

export interface LessonSource {
  readonly meta: z.infer<typeof frontMatterSchema>;
  /** The Markdown below the front matter. */
  readonly body: string;
  /** The line of the file on which the body starts. */
  readonly bodyLine: number;
}

const FRONT_MATTER = /^---\n([\s\S]*?\n)---\n/;

/** Splits a lesson's file and validates its front matter; the body isn't parsed. */
export function readLessonSource(file: string, text: string): LessonSource {
  const source = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const match = FRONT_MATTER.exec(source);
  if (match?.[1] === undefined) {
    throw courseInvalid(
      { file, line: 1 },
      'The lesson has no front matter.',
      'Start it by a line of ---, then id, title and minutes, then a line of ---.',
    );
  }
  return {
    meta: readYaml(frontMatterSchema, match[1], { file, line: 2 }, 'The front matter'),
    body: source.slice(match[0].length),
    bodyLine: match[0].split('\n').length,
  };
}
