import { courseInvalid, type Place } from './course-invalid.ts';
import { quizSchema, termSchema } from './course-schemas.ts';
import type { LessonSource } from './front-matter.ts';
import { fenceInfo, lex, type PlacedToken, toBlocks } from './markdown.ts';
import type { Block, Page, Quiz, Term } from './model.ts';
import { readYaml } from './read-yaml.ts';

/**
 * Parses a lesson's body: pages between lines of `---`, with their terms and quizzes.
 * @throws LearnError 'course-invalid' that names file and line.
 */
export function parsePages(file: string, source: Pick<LessonSource, 'body' | 'bodyLine'>): readonly Page[] {
  const start: Place = { file, line: source.bodyLine };
  const pages: PlacedToken[][] = [[]];
  const starts: Place[] = [start];
  for (const piece of lex(source.body, start)) {
    if (piece.token.type === 'hr') {
      pages.push([]);
      starts.push(piece.place);
    } else pages.at(-1)?.push(piece);
  }
  return pages.map((tokens, index) => readPage(tokens, starts[index] ?? start));
}

function readPage(tokens: readonly PlacedToken[], start: Place): Page {
  if (tokens.length === 0) {
    throw courseInvalid(
      start,
      'A page is empty.',
      'Write something below this line, or remove the line of ---.',
    );
  }
  const blocks: Block[] = [];
  const terms: Term[] = [];
  let quiz: Quiz | undefined;
  let run: PlacedToken[] = [];
  const flush = () => {
    blocks.push(...toBlocks(run));
    run = [];
  };
  for (const piece of tokens) {
    if (quiz) {
      throw courseInvalid(
        piece.place,
        'Something stands below the quiz.',
        'Put a line of --- below the quiz.',
      );
    }
    const special = specialFence(piece);
    if (special === undefined) run.push(piece);
    else if (special.language === 'quiz')
      quiz = readYaml(quizSchema, special.text, special.place, 'The quiz');
    else {
      flush();
      const term = readYaml(termSchema, special.text, special.place, 'The term');
      terms.push(term);
      blocks.push({ kind: 'term', term });
    }
  }
  flush();
  return { blocks, quiz, terms };
}

function specialFence({ token, place }: PlacedToken) {
  if (token.type !== 'code') return undefined;
  const language = fenceInfo(token, place).trim();
  if (language !== 'quiz' && language !== 'term') return undefined;
  return { language, text: token.text, place: { file: place.file, line: place.line + 1 } };
}
