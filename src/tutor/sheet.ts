import type { QuizState, TutorState } from './state.ts';

/** What the keys scroll and answer where no overlay is open: the question of a review, else the stop's own page. */
export interface Sheet {
  /** First visible line. */
  readonly scroll: number;
  readonly quiz: QuizState | undefined;
}

/** The sheet that lies on top, below the overlays. */
export function sheetOf({ review, scroll, quiz }: Pick<TutorState, 'review' | 'scroll' | 'quiz'>): Sheet {
  return review ?? { scroll, quiz };
}

/** The state with something new on that sheet. */
export function withSheet(state: TutorState, change: Partial<Sheet>): TutorState {
  if (state.review === undefined) return { ...state, ...change };
  return { ...state, review: { ...state.review, ...change } };
}
