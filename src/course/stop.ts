/** A place in the course where the learner can stand. */
export type Stop =
  | { readonly kind: 'lesson'; readonly lesson: string; readonly page: number }
  | { readonly kind: 'exercise'; readonly exercise: string }
  /** The map of a chapter that has one. */
  | { readonly kind: 'chapter-start'; readonly chapter: string }
  | { readonly kind: 'chapter-end'; readonly chapter: string }
  | { readonly kind: 'course-end' };
