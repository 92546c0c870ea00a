import type { Exercise } from '../course/exercise.ts';
import type { Block, Course, Inline, Lesson } from '../course/model.ts';
import { allExercises, allLessons } from '../course/walk.ts';
import type { Finding } from './finding.ts';

/** A command of `ampx` that asks or changes AWS. Its help does neither. */
const ofAmpx =
  /\bampx\s+(sandbox|deploy|pipeline-deploy|secret|generate\s+(outputs|graphql-client-code))\b(?!.*--help)/;
/** The same of Gen 1. */
const ofAmplify = /\bamplify\s+(push|publish|pull|delete|init|env|remove|import|console|status)\b/;
const SHELLS = new Set(['bash', 'sh', 'shell', 'console', 'powershell']);

/** The words that say where such a command is typed, and that nobody's account is touched unasked. */
const marks = /practice shell|AWS account/;

/** Whether a text tells to type a command that reaches AWS, and doesn't say where. */
export function isUnmarked(text: string): boolean {
  return /\bnpx\s/.test(text) && ofAmpx.test(text) && !marks.test(text);
}

/**
 * Finds commands that a learner is told to type and that may reach AWS, where the text doesn't say that they are for the
 * practice shell, or for an AWS account. In a lesson, a block of shell says it in its title, and a page that names such a
 * command says it somewhere; Gen 1 code is shown, not typed. In an exercise, each step, sentence and hint says it.
 */
export function findingsInReach(course: Course): readonly Finding[] {
  return [
    ...allLessons(course).flatMap(lesson => inLesson(lesson)),
    ...allExercises(course).flatMap(exercise => inExercise(exercise)),
  ];
}

function inLesson(lesson: Lesson): readonly Finding[] {
  return lesson.pages().flatMap(({ blocks }, index) => {
    const where = `${lesson.file}, page ${index + 1}`;
    const codes = blocks.flatMap(codesOf);
    const said = [...blocks.flatMap(textsOf), ...codes.map(({ title = '' }) => title)].join(' ');
    const blocksOfShell = codes.filter(
      ({ language, text, generation, title = '' }) =>
        SHELLS.has(language) &&
        generation !== 'gen1' &&
        (ofAmpx.test(text) || ofAmplify.test(text)) &&
        !marks.test(title),
    );
    return [
      ...blocksOfShell.map(({ text }) => ({
        where,
        what: `the title of the block doesn't say where to type: ${text.trim()}`,
      })),
      ...(isUnmarked(said) ? [{ where, what: 'it names npx ampx, and says nothing of where.' }] : []),
    ];
  });
}

function inExercise({ folder, task, hints, checks, why = '' }: Exercise): readonly Finding[] {
  const passages = [
    ...task.split(/\n(?=\d+\. |\n)/),
    ...hints.map(({ text }) => text),
    ...checks.map(({ sentence }) => sentence),
    ...why.split(/\n\n/),
  ];
  return passages.filter(isUnmarked).map(text => ({
    where: `exercises/${folder}/exercise.ts`,
    what: `it doesn't say where to type: ${text.trim()}`,
  }));
}

function codesOf(block: Block): readonly Extract<Block, { kind: 'code' }>['code'][] {
  switch (block.kind) {
    case 'code':
      return [block.code];
    case 'comparison':
      return [block.gen1, block.gen2];
    case 'list':
      return block.items.flat().flatMap(codesOf);
    case 'callout':
      return block.blocks.flatMap(codesOf);
    default:
      return [];
  }
}

function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [textOf(block.inline)];
    case 'list':
      return block.items.flat().flatMap(textsOf);
    case 'table':
      return [...block.header, ...block.rows.flat()].map(textOf);
    case 'callout':
      return block.blocks.flatMap(textsOf);
    case 'term':
      return [block.term.definition];
    default:
      return [];
  }
}

function textOf(inline: readonly Inline[]): string {
  return inline.map(piece => piece.text).join('');
}
