/**
 * A crisis: the period when the municipality watches its accounts more closely, who decided it and why. It ends
 * automatically at its set time, or earlier by hand. A crisis without an end is not allowed. Pure.
 */
import { z } from '../zod';

/** A fixed list, so that no free text about a person ends up here. The values are stored: never remove one. */
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
/** A longer crisis needs a new decision, so that crisis mode cannot become permanent. */
export const LONGEST_CRISIS_DAYS = 31;

const moment = z.iso.datetime();
const name = z.string().trim().min(1).max(200);
/** Minutes of working time to the response target. */
const answerWithin = z.number().int().min(15).max(480);
const roundsADay = z.number().int().min(1).max(12);

/** The manager's decision. The end is always given. */
export const crisisDecision = z.strictObject({
  /** A manager named in the register. */
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
    /** Who started it in this browser; null when no name is set. */
    operator: z.string().max(200).nullable(),
    /** Null until the end is recorded. The crisis ends at `until` whether or not it has been. */
    ended: z
      .strictObject({ at: moment, how: z.enum(['by-hand', 'by-itself']), operator: z.string().max(200).nullable() })
      .nullable(),
  })
  .refine(lastsSomeTime, 'it ends after it begins, within the longest time');
export type Crisis = z.infer<typeof crisis>;

/** Half-open interval: `from` is included, `to` is not. Milliseconds since 1970. */
export const spanOf = ({ startedAt, until, ended }: Pick<Crisis, 'startedAt' | 'until' | 'ended'>) => ({
  from: Date.parse(startedAt),
  to: Math.min(Date.parse(until), ended === null ? Number.POSITIVE_INFINITY : Date.parse(ended.at)),
});

/** @param now milliseconds since 1970 @returns the crisis in force at that time, or null */
export const crisisAt = (crises: readonly Crisis[], now: number): Crisis | null =>
  crises.findLast((each) => {
    const { from, to } = spanOf(each);
    return from <= now && now < to;
  }) ?? null;

/** Crises that have ended without the end being recorded. */
export const endsToNote = (crises: readonly Crisis[], now: number): readonly Crisis[] =>
  crises.filter((each) => each.ended === null && Date.parse(each.until) <= now);
