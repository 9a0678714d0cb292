/**
 * The complete guideline, word for word, that the pack was made from. One entry per line: line NN of the text is entry
 * NN - 1, so a pack's `line` finds its quote. Headings are marked explicitly, not guessed.
 */
import { z } from '../zod';

const guidelineText = z
  .strictObject({
    schema: z.literal('uppsikt-guideline/1'),
    /** The pack's id. */
    guideline: z.string().regex(/^\d{4}-[a-z-]+$/),
    /** Who decided it, when, and where it is registered. */
    source: z.string().min(1).max(1000),
    /** `level` 1: title. 2: chapter. 3: section. In line order. */
    headings: z.array(
      z.strictObject({ line: z.number().int().min(1), level: z.union([z.literal(1), z.literal(2), z.literal(3)]) }),
    ),
    lines: z.array(z.string().max(8000)).min(1).max(100_000),
  })
  .refine(
    ({ headings, lines }) =>
      headings.every(({ line }, at) => (lines[line - 1] ?? '').trim() !== '' && line > (headings[at - 1]?.line ?? 0)),
    'a heading names an empty line, or is out of order',
  );
export type GuidelineText = z.infer<typeof guidelineText>;

/** @throws Error when the text is not complete: a fault of ours, and half a guideline must not be shown */
export const loadGuidelineText = (json: unknown): GuidelineText => guidelineText.parse(json);
