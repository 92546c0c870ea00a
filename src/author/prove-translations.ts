import type { Code } from '../course/model.ts';
import type { Gen2Form } from '../gen1/translate/translate-block.ts';
import { casesOf } from './block-cases.ts';
import { compileCases } from './compile-blocks.ts';
import type { Finding } from './finding.ts';
import { blocksOfLesson } from './lesson-blocks.ts';

/** How the Gen 2 forms of the lessons' Gen 1 code stand. */
export interface TranslationProof {
  /** Files that were compiled. */
  readonly compiled: number;
  readonly findings: readonly Finding[];
}

/**
 * Compiles the Gen 2 form of every Gen 1 block of the lessons: what a learner is shown for it must be right.
 * @param lessons Path below the project's root to text; other files than lessons are passed over.
 * @param packages A folder with a node_modules that holds Amplify.
 * @param translate What the program translates a block by.
 * @throws LearnError 'course-invalid' where a lesson can't be read.
 */
export async function proveTranslations(
  lessons: Readonly<Record<string, string>>,
  packages: string,
  translate: (code: Code) => Gen2Form,
): Promise<TranslationProof> {
  const cases = Object.entries(lessons)
    .filter(([file]) => file.endsWith('.md'))
    .flatMap(([file, text]) => blocksOfLesson(file, text))
    .filter(({ code }) => code.generation === 'gen1')
    .flatMap(({ place, code }) => {
      const form = translate(code);
      // The files of one form see each other.
      return form.kind === 'translated' ? casesOf(form.codes.map(own => ({ place, code: own }))) : [];
    });
  const diagnostics = await compileCases(cases, packages);
  const findings = cases.flatMap(({ block: { place }, file }, index) =>
    (diagnostics[index] ?? []).map(({ line, text }) => ({
      where: `${place.file}:${place.line}`,
      what: `Line ${line} of its Gen 2 form, ${file}: ${text}`,
    })),
  );
  return { compiled: cases.length, findings };
}
