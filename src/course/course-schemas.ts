import { z } from 'zod';
import { idSchema } from '../identifier.ts';
import { parseInline } from './inline.ts';

const text = z.string().trim().min(1, 'must not be empty');
/** One line with `code`, **strong**, *emphasis* and links. */
const inlineText = text.superRefine((value, context) => {
  try {
    parseInline(value);
  } catch (error) {
    const message = error instanceof Error ? error.message.replace(/^text:1: /, '') : String(error);
    context.addIssue({ code: 'custom', message });
  }
});
const plain = text.refine(value => !/[`*]/.test(value), 'is plain text: leave out ` and *');

export const frontMatterSchema = z.strictObject({
  id: idSchema,
  title: text,
  minutes: z.number().int().min(1).max(30),
  /** Pages of Amplify's documentation whose core it teaches: paths in docs/documentation-pages.yaml. For authors. */
  docs: z.array(text).optional(),
  /** Where the facts are from: pages of documentation, packages with their version, what was tried. For authors. */
  sources: z.array(text, 'names no source').min(1, 'names no source'),
});

export const chapterSchema = z.strictObject({
  title: text,
  summary: text,
  /** The map, shown as the chapter opens. */
  builds: inlineText.optional(),
  needs: inlineText.optional(),
  /** The id of the chapter's last exercise: who passes it knows the chapter. */
  testOut: idSchema.optional(),
});

export const termSchema = z.strictObject({ name: plain, definition: plain });

const base = { id: idSchema, question: inlineText, explanation: inlineText };

const options = z
  .array(z.strictObject({ text: inlineText, correct: z.boolean().default(false), reason: inlineText }))
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
    .array(z.strictObject({ left: inlineText, right: inlineText, reason: inlineText }))
    .min(2, 'needs at least two pairs')
    .refine(all => new Set(all.map(pair => pair.left)).size === all.length, 'has the same left side twice')
    .refine(all => new Set(all.map(pair => pair.right)).size > 1, 'has only one right side'),
});

const order = z.strictObject({
  ...base,
  kind: z.literal('order'),
  items: z
    .array(z.strictObject({ text: inlineText, reason: inlineText }))
    .min(2, 'needs at least two items')
    .refine(all => new Set(all.map(item => item.text)).size === all.length, 'has the same item twice'),
});

export const quizSchema = z.discriminatedUnion('kind', [one, several, match, order]);
