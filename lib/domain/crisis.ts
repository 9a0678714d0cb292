/**
 * A crisis: from when until when the municipality watches its accounts more closely, who decided it and why. It ends at
 * its time by itself, or earlier by hand; without an end there is none. Pure.
 */
import { z } from '../zod';

/** Fixed, so that nobody writes about a person here; stored, so never taken back. */
export const CRISIS_REASONS = [
  'accident',
  'weather',
  'supply',
  'violence',
  'false-information',
  'information-security',
  'other',
] as const;
const crisisReason = z.enum(CRISIS_REASONS);
export type CrisisReason = z.infer<typeof crisisReason>;

const DAY = 86_400_000;
/** A longer one is decided anew: what never seems to end is no crisis mode. */
export const LONGEST_CRISIS_DAYS = 31;

const moment = z.iso.datetime();
const name = z.string().trim().min(1).max(200);
/** Minutes of working time to the target. */
const answerWithin = z.number().int().min(15).max(480);
const roundsADay = z.number().int().min(1).max(12);

/** As the manager decides it: until when is always said. */
export const crisisDecision = z.strictObject({
  /** A manager whom the register names. */
  decidedBy: name,
  reason: crisisReason,
  until: moment,
  answerWithin,
  roundsADay,
});
export type CrisisDecision = z.infer<typeof crisisDecision>;

const lastsSomeTime = ({ startedAt, until }: { startedAt: string; until: string }): boolean => {
  const lasts = Date.parse(until) - Date.parse(startedAt);
  return lasts > 0 && lasts <= LONGEST_CRISIS_DAYS * DAY;
};

export const crisis = crisisDecision
  .extend({
    startedAt: moment,
    /** Who started it here; null where no name is set. */
    operator: z.string().max(200).nullable(),
    /** Null until it is written down. It ends at `until` whether or not anybody has. */
    ended: z
      .strictObject({ at: moment, how: z.enum(['by-hand', 'by-itself']), operator: z.string().max(200).nullable() })
      .nullable(),
  })
  .refine(lastsSomeTime, 'it ends after it begins, within the longest time');
export type Crisis = z.infer<typeof crisis>;

/** From the first moment on, and until the last, which is not within it. Milliseconds since 1970. */
export const spanOf = ({ startedAt, until, ended }: Pick<Crisis, 'startedAt' | 'until' | 'ended'>) => ({
  from: Date.parse(startedAt),
  to: Math.min(Date.parse(until), ended === null ? Number.POSITIVE_INFINITY : Date.parse(ended.at)),
});

/** @param now milliseconds since 1970 @returns the one that holds then; null where none does */
export const crisisAt = (crises: readonly Crisis[], now: number): Crisis | null =>
  crises.findLast((each) => {
    const { from, to } = spanOf(each);
    return from <= now && now < to;
  }) ?? null;

/** Over, and nobody has written it down. */
export const endsToNote = (crises: readonly Crisis[], now: number): readonly Crisis[] =>
  crises.filter((each) => each.ended === null && Date.parse(each.until) <= now);
