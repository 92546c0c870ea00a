import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { CourseFiles } from '../course/course-files.ts';
import { readLessonSource } from '../course/front-matter.ts';
import { readYaml } from '../course/read-yaml.ts';
import { didYouMean } from '../nearest.ts';
import type { Finding } from './finding.ts';
import { lineOf } from './line-of.ts';

/** A page's path below `docs.amplify.aws/<platform>/`, to the reason why the course leaves it out; null where it doesn't. */
export type DocumentationPages = ReadonlyMap<string, string | null>;

/** What a lesson's front matter says of the pages that it teaches. */
export interface TaughtPages {
  readonly lesson: string;
  readonly file: string;
  /** Undefined where it says nothing, which is a finding. */
  readonly docs: readonly string[] | undefined;
}

const FILE = 'docs/documentation-pages.yaml';

/**
 * The pages of Amplify's documentation, as the project's list has them.
 * @param root The project's root.
 * @throws LearnError 'course-invalid' where the list can't be read.
 */
export async function readDocumentationPages(root: string): Promise<DocumentationPages> {
  const text = await readFile(path.join(root, FILE), 'utf8');
  const pages = readYaml(
    z.record(z.string(), z.string().nullable()),
    text,
    { file: FILE, line: 1 },
    'The list',
  );
  return new Map(Object.entries(pages));
}

/** The pages that each lesson says it teaches, in the order of the lessons' files. */
export function taughtPages({ lessons }: Pick<CourseFiles, 'lessons'>): readonly TaughtPages[] {
  return Object.entries(lessons)
    .filter(([file]) => file.endsWith('.md'))
    .map(([file, text]) => {
      const { id, docs } = readLessonSource(file, text).meta;
      return { lesson: id, file, docs };
    });
}

/** Says which lessons name no pages, or some that aren't on the list. */
export function findingsInDocs(
  files: Pick<CourseFiles, 'lessons'>,
  pages: DocumentationPages,
): readonly Finding[] {
  return taughtPages(files).flatMap(({ file, docs }) => {
    const text = files.lessons[file] ?? '';
    if (docs === undefined) {
      return [
        { where: `${file}:2`, what: `It names no \`docs\`: pages in ${FILE}, or [] where there is none.` },
      ];
    }
    return docs.flatMap(page => {
      const where = `${file}:${lineOf(text, page)}`;
      const reason = pages.get(page);
      if (reason === undefined) {
        return [{ where, what: `${FILE} has no page ${page}.${didYouMean(page, [...pages.keys()])}` }];
      }
      return reason === null
        ? []
        : [{ where, what: `${FILE} leaves ${page} out (${reason}). Take the reason away there.` }];
    });
  });
}
