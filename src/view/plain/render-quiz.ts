import type { Quiz } from '../../course/model.ts';

/** A quiz as Markdown: the question with its options, and the answer only when asked. */
export function renderQuiz(quiz: Quiz, answers: boolean): string {
  const answer = answers ? [...answerLines(quiz), '', quiz.explanation.trim()] : [];
  return [
    `**Question: ${quiz.question.trim()}**`,
    '',
    ...questionLines(quiz),
    ...(answers ? ['', ...answer] : []),
  ].join('\n');
}

function questionLines(quiz: Quiz): readonly string[] {
  switch (quiz.kind) {
    case 'one':
    case 'several':
      return [
        quiz.kind === 'one' ? 'One of:' : 'One or more of:',
        ...quiz.options.map(({ text }, index) => `${letter(index)}) ${text}`),
      ];
    case 'match':
      // Sorted, since the order in which they are written is the answer.
      return [
        'Match each of:',
        ...quiz.pairs.map(({ left }) => `- ${left}`),
        'with one of:',
        ...sorted(quiz.pairs.map(({ right }) => right)).map((right, index) => `${letter(index)}) ${right}`),
      ];
    case 'order':
      return ['Put in order:', ...sorted(quiz.items.map(({ text }) => text)).map(text => `- ${text}`)];
  }
}

function answerLines(quiz: Quiz): readonly string[] {
  switch (quiz.kind) {
    case 'one':
    case 'several':
      return [
        'Answer:',
        ...quiz.options.map(
          ({ text, correct, reason }) => `- ${correct ? 'right' : 'wrong'}: ${text}${because(reason)}`,
        ),
      ];
    case 'match':
      return [
        'Answer:',
        ...quiz.pairs.map(({ left, right, reason }) => `- ${left}: ${right}${because(reason)}`),
      ];
    case 'order':
      return [
        'Answer:',
        ...quiz.items.map(({ text, reason }, index) => `${index + 1}. ${text}${because(reason)}`),
      ];
  }
}

function because(reason: string): string {
  return reason === '' ? '' : ` (${reason.trim()})`;
}

function sorted(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort();
}

function letter(index: number): string {
  return String.fromCharCode(97 + index);
}
