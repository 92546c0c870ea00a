import type { Block, Code, Inline, Lesson, Page } from '../../course/model.ts';
import { renderQuiz } from './render-quiz.ts';

/** A lesson as Markdown: its pages, then its exercises. Quizzes show their answers only when asked. */
export function renderLesson(lesson: Lesson, { answers }: { readonly answers: boolean }): string {
  const pages = lesson.pages().map(page => renderPage(page, answers));
  const exercises = lesson.exercises.map(({ id, title }) => `- ${title}: \`amplify-gen2-learn show ${id}\``);
  const end = exercises.length === 0 ? [] : [['Exercises of this lesson:', ...exercises].join('\n')];
  return [...pages, ...end].join('\n\n---\n\n');
}

function renderPage(page: Page, answers: boolean): string {
  const quiz = page.quiz === undefined ? [] : [renderQuiz(page.quiz, answers)];
  return [...page.blocks.map(renderBlock), ...quiz].join('\n\n');
}

function renderBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.depth)} ${renderInline(block.inline)}`;
    case 'paragraph':
      return renderInline(block.inline);
    case 'list':
      return block.items
        .map((item, index) => renderItem(item, block.ordered ? `${index + 1}. ` : '- '))
        .join('\n');
    case 'table':
      return renderTable(block.header, block.rows);
    case 'callout':
      return quoted(
        [`[!${block.tone.toUpperCase()}]`, block.blocks.map(renderBlock).join('\n\n')].join('\n'),
      );
    case 'code':
      return renderCode(block.code);
    case 'comparison':
      return [renderCode(block.gen1), renderCode(block.gen2)].join('\n\n');
    case 'term':
      return `**${block.term.name}**: ${block.term.definition}`;
  }
}

function renderItem(blocks: readonly Block[], bullet: string): string {
  const [first = '', ...rest] = blocks.map(renderBlock).join('\n').split('\n');
  return [`${bullet}${first}`, ...rest.map(line => `${' '.repeat(bullet.length)}${line}`)].join('\n');
}

function renderTable(
  header: readonly (readonly Inline[])[],
  rows: readonly (readonly (readonly Inline[])[])[],
) {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const cell = (inline: readonly Inline[]) => renderInline(inline).replaceAll('|', '\\|');
  return [
    line(header.map(cell)),
    line(header.map(() => '---')),
    ...rows.map(row => line(row.map(cell))),
  ].join('\n');
}

function renderCode({ language, text, title, generation }: Code): string {
  const label = { gen1: 'Gen 1', gen2: 'Gen 2' };
  const captions = [
    ...(generation === undefined ? [] : [label[generation]]),
    ...(title === undefined ? [] : [`\`${title}\``]),
  ];
  const fence = [`\`\`\`${language}`, text.replace(/\n$/, ''), '```'].join('\n');
  return captions.length === 0 ? fence : `${captions.join(', ')}:\n\n${fence}`;
}

function renderInline(inline: readonly Inline[]): string {
  return inline
    .map(part => {
      switch (part.kind) {
        case 'text':
          return part.text;
        case 'strong':
          return `**${part.text}**`;
        case 'emphasis':
          return `*${part.text}*`;
        case 'code':
          return `\`${part.text}\``;
        case 'link':
          return `[${part.text}](${part.href})`;
      }
      return '';
    })
    .join('');
}

function quoted(text: string): string {
  return text
    .split('\n')
    .map(line => `> ${line}`.trimEnd())
    .join('\n');
}
