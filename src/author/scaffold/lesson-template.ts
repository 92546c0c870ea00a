/** What a new lesson needs to know of itself. */
export interface NewLesson {
  readonly id: string;
  readonly title: string;
  /** The id of its quiz, unique in the course. */
  readonly quiz: string;
}

/** The file of a new lesson: one page and one quiz, with what its author has to write marked by TODO(author). */
export function lessonTemplate({ id, title, quiz }: NewLesson): string {
  return `---
id: ${id}
title: ${JSON.stringify(title)}
minutes: 3
docs: [] # TODO(author): name the pages of docs/documentation-pages.yaml whose core it teaches, if any
sources:
  - "TODO(author): name pages, packages with their versions, what was tried"
---
# ${title}

After this you can TODO(author): say it in one sentence, without this note.

TODO(author): begin with a problem: a wish, an error, a wrong result.

TODO(author): the smallest code that solves it, what goes wrong, and where to read on.

\`\`\`quiz
id: ${quiz}
kind: one
question: "TODO(author): ask about a case, not about a sentence of the page."
explanation: "TODO(author): why the right answer is right."
options:
  - text: "TODO(author): the right answer"
    correct: true
    reason: "TODO(author): said of it when it matters."
  - text: "TODO(author): what people really believe"
    reason: "TODO(author): why it is wrong."
\`\`\`
`;
}

/** The chapter.yaml of a new chapter. */
export function chapterTemplate(title: string): string {
  return `title: ${JSON.stringify(title)}\nsummary: "TODO(author): one or two sentences for the list and the chapter's end."\n`;
}
