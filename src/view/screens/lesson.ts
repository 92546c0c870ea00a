import { gen1CodeOf } from '../../course/gen1-code.ts';
import type { Block, Page } from '../../course/model.ts';
import type { Translation } from '../../tutor/state.ts';
import { blockLines } from '../document/blocks.ts';
import { codeLines } from '../document/code.ts';
import { withGen2Forms } from '../document/gen2-forms.ts';
import { emptyLine, type Line } from '../document/line.ts';
import type { Setting } from '../document/setting.ts';
import { type Document, type Opened, type ScreenContext, settingOf } from './context.ts';
import { quizDocument } from './quiz.ts';

type Open = Extract<Translation, { readonly status: 'open' }>;

/** A page of a lesson, with its quiz at the end. */
export function lessonDocument(context: ScreenContext, page: Page, width: number): Document {
  const setting = settingOf(context, width);
  const { quiz, translation } = context.state;
  const open = translation?.status === 'open' ? translation : undefined;
  const text = pageLines(context, page, open, setting);
  const opened = open && !open.revealed ? openedIn(page.blocks, open, setting) : undefined;
  if (!page.quiz || quiz?.quiz !== page.quiz.id) return { lines: text, opened };
  const asked = quizDocument(page.quiz, quiz, setting);
  const before = text.length > 0 ? [...text, emptyLine] : text;
  return {
    lines: [...before, ...asked.lines],
    focus: asked.focus === undefined ? undefined : before.length + asked.focus,
    told: asked.told && { first: before.length + asked.told.first, end: before.length + asked.told.end },
    opened,
  };
}

/** The page's text, with its translation where that is open: wrapped once for each width. */
function pageLines(
  context: ScreenContext,
  page: Page,
  open: Open | undefined,
  setting: Setting,
): readonly Line[] {
  if (!open) return context.cache.lines(page, setting, (own, its) => blockLines(own.blocks, its));
  return context.cache.lines(open.forms, setting, (forms, its) =>
    blockLines(withGen2Forms(page.blocks, forms, its).flat(), its),
  );
}

/** Where the form stands that was asked for: of the first Gen 1 block that was not above the screen. */
function openedIn(blocks: readonly Block[], { forms, openedAt }: Open, setting: Setting): Opened {
  const holders = [...blocks.keys()].filter(index => gen1CodeOf(blocks.slice(index, index + 1)).length > 0);
  const endOf = (index: number) => blockLines(blocks.slice(0, index + 1), setting).length;
  const chosen = holders.find(index => endOf(index) > openedAt) ?? holders.at(-1) ?? 0;
  const groups = withGen2Forms(blocks, forms, setting);
  // One empty line lies between it and what stands above.
  const first = chosen === 0 ? 0 : blockLines(groups.slice(0, chosen).flat(), setting).length + 1;
  const end = blockLines(groups.slice(0, chosen + 1).flat(), setting).length;
  const [top] = groups[chosen] ?? [];
  return { first, gen2: first + (top?.kind === 'code' ? codeLines(top.code, setting).length : 0), end };
}
