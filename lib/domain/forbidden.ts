/**
 * The route for a picture that must not be saved: its steps, which of them are done, and the state of the removal
 * without capture (law-and-records 1.9). Holds nothing about the item except which one it is.
 */
import { z } from '../zod';
import { itemRef } from './item';
import { goneCheck, removalAct } from './outcome';

/**
 * In display order; no step waits for another. The texts are in lib/i18n/forbidden; what each step requires is in
 * lib/assessment/forbidden-steps.
 */
export const forbiddenStep = z.enum(['address', 'platform', 'remove', 'police', 'ecpat', 'manager', 'support']);
export type ForbiddenStep = z.infer<typeof forbiddenStep>;

/** A step that the official has reported done, as stored in the journal. */
export const stepTick = z.object({ step: forbiddenStep, at: z.string(), caseNumber: z.string().max(100).nullable() });
export type StepTick = z.infer<typeof stepTick>;

/** Phase of a removal without capture. Terminal: `ended`. */
const uncapturedPhase = z.enum(['checking', 'intent', 'removing', 'assisted', 'gone-check', 'ended']);
export type UncapturedPhase = z.infer<typeof uncapturedPhase>;

const uncapturedOutcome = z.enum([
  'removed',
  'done-by-hand',
  'already-absent',
  'still-present',
  'changed',
  'unknown',
  'wrong-account',
  'unknown-account',
  'note-missing',
  'not-written',
  'offline',
  'page-gone',
  'took-too-long',
  'interrupted',
  'page-busy',
]);
export type UncapturedOutcome = z.infer<typeof uncapturedOutcome>;

export const uncaptured = z.object({
  noteId: z.string(),
  ref: itemRef,
  pageUrl: z.string(),
  tabId: z.number().nullable(),
  phase: uncapturedPhase,
  /** What was driven and how far, never the page's words. */
  act: removalAct.omit({ trace: true }).nullable(),
  gone: goneCheck.nullable(),
  outcome: uncapturedOutcome.nullable(),
  /**
   * Sent to the page, never stored: the page is busy with something else; the removal continues when that has ended.
   */
  waits: z.boolean().optional(),
  startedAt: z.string(),
  updatedAt: z.string(),
});
export type Uncaptured = z.infer<typeof uncaptured>;

/**
 * Result of searching for stored copies of the item: numbers of the evidence that holds it, the number of unsealed
 * captures, and files outside the browser. `unknown`: the search was not possible, or something could not be read. It
 * is never reported as `none`.
 */
const storedOfItem = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['none', 'unknown']) }),
  z.object({
    kind: z.literal('found'),
    numbers: z.array(z.number().int()),
    drafts: z.number().int(),
    copies: z.array(z.string()),
  }),
]);
export type StoredOfItem = z.infer<typeof storedOfItem>;

/** The route as the card shows it. */
export const forbiddenRoute = z.object({
  /** Null until the first act, so that opening the route by mistake stores nothing. */
  noteId: z.string().nullable(),
  ticks: z.array(stepTick),
  removal: uncaptured.nullable(),
  stored: storedOfItem,
});
export type ForbiddenRoute = z.infer<typeof forbiddenRoute>;
