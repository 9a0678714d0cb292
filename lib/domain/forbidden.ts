/**
 * The route for a picture that must not be saved: which steps there are, what has been done of them, and how the
 * removal without capture stands (law-and-records 1.9). Nothing of the item but which one it is.
 */
import { z } from '../zod';
import { itemRef } from './item';
import { goneCheck, removalAct } from './outcome';

/**
 * In the order in which they are shown; none waits for another. The words are in
 * lib/i18n/forbidden, what each asks for in lib/assessment/forbidden-steps.
 */
export const forbiddenStep = z.enum(['address', 'platform', 'remove', 'police', 'ecpat', 'manager', 'support']);
export type ForbiddenStep = z.infer<typeof forbiddenStep>;

/** What the official says has been done, as the journal tells it. */
export const stepTick = z.object({ step: forbiddenStep, at: z.string(), caseNumber: z.string().max(100).nullable() });
export type StepTick = z.infer<typeof stepTick>;

/** Where a removal without capture is. Terminal: `ended`. */
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
  /** What was driven and how far; never the page's words. */
  act: removalAct.omit({ trace: true }).nullable(),
  gone: goneCheck.nullable(),
  outcome: uncapturedOutcome.nullable(),
  /** Only told, never stored: something else has the page, and it goes on when that has ended. */
  waits: z.boolean().optional(),
  startedAt: z.string(),
  updatedAt: z.string(),
});
export type Uncaptured = z.infer<typeof uncaptured>;

/**
 * What a search found of an item: numbers of the evidence that holds it, how many captures are not sealed yet, and the
 * files outside the browser. `unknown`: it could not be looked for, or something could not be read; never told as
 * `none`.
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
  /** Null until the first act: a wrong choice leaves nothing. */
  noteId: z.string().nullable(),
  ticks: z.array(stepTick),
  removal: uncaptured.nullable(),
  stored: storedOfItem,
});
export type ForbiddenRoute = z.infer<typeof forbiddenRoute>;
