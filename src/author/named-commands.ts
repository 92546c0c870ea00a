import type { Exercise } from '../course/exercise.ts';
import { parseInline } from '../course/inline.ts';
import { parseMarkdown } from '../course/markdown.ts';
import type { Block, Course, Inline, Lesson, Quiz } from '../course/model.ts';
import { allExercises, allLessons } from '../course/walk.ts';

/** A command that the course tells its readers. */
export interface NamedCommand {
  readonly where: string;
  readonly text: string;
  /** It stands in a block marked `broken`: it must not exist. */
  readonly broken: boolean;
}

type Found = Omit<NamedCommand, 'where'>;

const SHELLS = new Set(['bash', 'sh', 'shell', 'console', 'powershell']);

/**
 * All commands of Amplify Gen 2 that lessons, quizzes and the texts of exercises name, in inline code and in shell blocks.
 * What a quiz offers as a wrong answer is left out.
 */
export function namedCommands(course: Course): readonly NamedCommand[] {
  return [
    ...allLessons(course).flatMap(lesson => found(lesson.file, inLesson(lesson))),
    ...allExercises(course).flatMap(exercise => found(`exercises/${exercise.folder}`, inExercise(exercise))),
  ];
}

/** Whether a line is a command whose form can be checked: `ampx ...`, or the creation of a project. */
function isCommand(text: string): boolean {
  return /^((npx|pnpm|yarn|bunx|npm exec|pnpm exec|bun x)\s+)?ampx(\s|$)|^(npm|pnpm|yarn|bun)\s+create\s+amplify/.test(
    text,
  );
}

/** The single commands of a line of a shell: without prompt, comment, environment and pipes. */
export function commandsOfLine(line: string): readonly string[] {
  return line
    .replace(/^\s*[$>]\s+/, '')
    .replace(/(^|\s)#.*$/, '')
    .split(/&&|\|\||[|;]/)
    .map(part => part.trim().replace(/^([A-Z_][A-Z0-9_]*=\S*\s+)+/, ''))
    .filter(isCommand);
}

function found(where: string, commands: readonly Found[]): readonly NamedCommand[] {
  return commands.map(command => ({ where, ...command }));
}

function inLesson(lesson: Lesson): readonly Found[] {
  return lesson.pages().flatMap(page => [...page.blocks.flatMap(inBlock), ...inQuiz(page.quiz)]);
}

function inExercise(exercise: Exercise): readonly Found[] {
  const texts = [exercise.task, ...exercise.hints.map(hint => hint.text), exercise.why ?? ''];
  return texts
    .flatMap(text => parseMarkdown(text, `exercises/${exercise.folder}/exercise.ts`))
    .flatMap(inBlock);
}

function inBlock(block: Block): readonly Found[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return inText(block.inline);
    case 'list':
      return block.items.flat().flatMap(inBlock);
    case 'table':
      return [...block.header, ...block.rows.flat()].flatMap(inText);
    case 'callout':
      return block.blocks.flatMap(inBlock);
    case 'term':
      return [];
    case 'comparison':
      return [block.gen1, block.gen2].flatMap(code => inBlock({ kind: 'code', code }));
    case 'code': {
      const { language, text, flags } = block.code;
      if (!SHELLS.has(language)) return [];
      const lines = text.replaceAll('\\\n', ' ').split('\n');
      return lines
        .flatMap(commandsOfLine)
        .map(command => ({ text: command, broken: flags.includes('broken') }));
    }
  }
}

function inText(inline: readonly Inline[]): readonly Found[] {
  return inline
    .filter(piece => piece.kind === 'code')
    .flatMap(piece => commandsOfLine(piece.text))
    .map(text => ({ text, broken: false }));
}

function inQuiz(quiz: Quiz | undefined): readonly Found[] {
  if (!quiz) return [];
  const texts = [quiz.question, quiz.explanation];
  if (quiz.kind === 'one' || quiz.kind === 'several') {
    texts.push(
      ...quiz.options.filter(option => option.correct).flatMap(option => [option.text, option.reason]),
    );
  } else if (quiz.kind === 'match')
    texts.push(...quiz.pairs.flatMap(pair => [pair.left, pair.right, pair.reason]));
  else texts.push(...quiz.items.flatMap(item => [item.text, item.reason]));
  // A quiz's texts may name a command without backticks.
  return texts.flatMap(text => [
    ...inText(parseInline(text)),
    ...commandsOfLine(text).map(command => ({ text: command, broken: false })),
  ]);
}
