import { z } from 'zod';

const text = z.string().trim().min(1, 'must not be empty');
/** Kept in learners' progress files: kebab-case, never reused. */
export const idSchema = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'must be kebab-case');

export const frontMatterSchema = z.strictObject({
  id: idSchema,
  title: text,
  minutes: z.number().int().min(1).max(30),
});

export const chapterSchema = z.strictObject({ title: text, summary: text });

export const termSchema = z.strictObject({ name: text, definition: text });

const base = { id: idSchema, question: text, explanation: text };

const options = z
  .array(z.strictObject({ text, correct: z.boolean().default(false), reason: text }))
  .min(2, 'needs at least two options')
  .refine(all => all.some(option => !option.correct), 'needs a wrong option');

const one = z.strictObject({
  ...base,
  kind: z.literal('one'),
  options: options.refine(
    all => all.filter(option => option.correct).length === 1,
    'needs exactly one option with `correct: true`',
  ),
});

const several = z.strictObject({
  ...base,
  kind: z.literal('several'),
  options: options.refine(all => all.some(option => option.correct), 'needs an option with `correct: true`'),
});

const match = z.strictObject({
  ...base,
  kind: z.literal('match'),
  pairs: z
    .array(z.strictObject({ left: text, right: text, reason: text }))
    .min(2, 'needs at least two pairs')
    .refine(all => new Set(all.map(pair => pair.left)).size === all.length, 'has the same left side twice')
    .refine(all => new Set(all.map(pair => pair.right)).size > 1, 'has only one right side'),
});

const order = z.strictObject({
  ...base,
  kind: z.literal('order'),
  items: z
    .array(z.strictObject({ text, reason: text }))
    .min(2, 'needs at least two items')
    .refine(all => new Set(all.map(item => item.text)).size === all.length, 'has the same item twice'),
});

export const quizSchema = z.discriminatedUnion('kind', [one, several, match, order]);
