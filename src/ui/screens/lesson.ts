import type { Page } from '../../course/model.ts';
import { blockLines } from '../document/blocks.ts';
import { emptyLine, type Line } from '../document/line.ts';
import type { Setting } from '../document/setting.ts';
import { type Document, type ScreenContext, settingOf } from './context.ts';
import { quizDocument } from './quiz.ts';

/** A page of a lesson, with its quiz at the end. */
export function lessonDocument(context: ScreenContext, page: Page, width: number): Document {
  const setting = settingOf(context, width);
  const text = pageLines(context, page, setting);
  const { quiz } = context.state;
  if (!page.quiz || quiz?.quiz !== page.quiz.id) return { lines: text };
  const asked = quizDocument(page.quiz, quiz, setting);
  const before = text.length > 0 ? [...text, emptyLine] : text;
  return {
    lines: [...before, ...asked.lines],
    focus: asked.focus === undefined ? undefined : before.length + asked.focus,
  };
}

/** The page's text: wrapped once for each width. */
function pageLines(context: ScreenContext, page: Page, setting: Setting): readonly Line[] {
  return context.cache.lines(page, setting, (own, its) => blockLines(own.blocks, its));
}
