/**
 * The guideline itself, whole and word for word, beside the pack that was made from it: one entry a line, so that line
 * NN of the text is entry NN - 1 and a pack's `line` finds its quote. Which lines are headings is said and not guessed.
 */
import { z } from '../zod';

const guidelineText = z
  .strictObject({
    schema: z.literal('uppsikt-guideline/1'),
    /** The pack's id. */
    guideline: z.string().regex(/^\d{4}-[a-z-]+$/),
    /** Who decided it, when, and where it is registered. */
    source: z.string().min(1).max(1000),
    /** `level` 1: the title. 2: a chapter. 3: a part of one. In the order of the lines. */
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

/** @throws Error where it is not whole: that is our own mistake, and nobody is shown half a guideline */
export const loadGuidelineText = (json: unknown): GuidelineText => guidelineText.parse(json);
