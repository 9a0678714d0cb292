/** What an official adds to a record later. Each addition is a journal row; the sealed part never changes. */
import { ACTS } from './act';
import { noticeWay } from './decision';
import type { JournalKind, JournalRow } from './journal';
import { threatStep } from './routes';
import { concerns, MOST_PARAGRAPH } from './secrecy';
import { z } from '../zod';

const short = z.string().min(1).max(200);
const long = z.string().min(1).max(5000);

export const reversalResult = z.enum(['said', 'unknown', 'impossible']);
export type ReversalResult = z.infer<typeof reversalResult>;

export const completion = z.discriminatedUnion('part', [
  /**
   * `reason`: why the author was not told. `about`: set when the notice is about the item being restored; absent when
   * it is about the measure.
   */
  z.object({
    part: z.literal('notice'),
    told: z.boolean(),
    reason: z.string().max(5000),
    how: noticeWay.optional(),
    about: z.literal('restored').optional(),
  }),
  /** The registration number (diarienummer), or to whom it was handed over. */
  z.object({ part: z.literal('registry'), where: long }),
  z.object({ part: z.enum(['motivation', 'inputs']), text: long }),
  /** How the measure or its reversal ended, where Uppsikt could not see it. */
  z.object({ part: z.literal('outcome'), text: long }),
  /** What is known about why the sealed part cannot be read. */
  z.object({ part: z.literal('unreadable'), text: long }),
  /** `on`: day of the answer, YYYY-MM-DD. */
  z.object({
    part: z.literal('second-eyes'),
    of: short,
    answer: z.enum(['remove', 'keep']),
    on: z.string().max(10).optional(),
  }),
  /**
   * A ban was reviewed. `until`: how long it now stands (YYYY-MM-DD), or null when it is lifted. `lifted`: who lifted
   * it on the platform, and on which day; absent in rows written before this was asked for. `lifting`: it is to be
   * lifted, but is not known to be; then `until` is the day to look.
   */
  z.object({
    part: z.literal('ban-review'),
    reason: long,
    until: z.string().max(10).nullable(),
    lifted: z.object({ by: short, on: z.string().max(10) }).optional(),
    lifting: z.literal('unknown').optional(),
  }),
  /**
   * A measure was reversed that Uppsikt cannot undo. `act`: the measure. `result`: `said` (the official reports having
   * brought it back on the platform), `unknown` (decided, but not known to be done) or `impossible` (the platform
   * cannot bring it back). `by`: who decided, on which day (YYYY-MM-DD).
   */
  z.object({
    part: z.literal('reversal'),
    act: z.enum(ACTS),
    reason: long,
    result: reversalResult,
    by: short,
    on: z.string().max(10),
  }),
  /** The record is printed on paper: by whom, and on which day (YYYY-MM-DD). */
  z.object({ part: z.literal('print'), by: short, on: z.string().max(10) }),
  /** Who decided, when the record names nobody. */
  z.object({ part: z.literal('operator'), name: short }),
  /** The current secrecy assessment. The sealed one is kept next to it. */
  z.object({
    part: z.literal('secrecy'),
    concerns,
    marked: z.boolean(),
    paragraph: z.string().min(1).max(MOST_PARAGRAPH).nullable(),
  }),
  /** A step of the threat checklist, ticked or unticked. */
  z.object({ part: z.literal('route-step'), step: threatStep, done: z.boolean() }),
  /** The police's report number. The hold stands whether or not it is known. */
  z.object({ part: z.literal('police-number'), number: short }),
  /** The police no longer need the evidence: why, and from which day (YYYY-MM-DD). */
  z.object({ part: z.literal('hold-lifted'), reason: long, on: z.string().max(10) }),
]);
export type Completion = z.infer<typeof completion>;

/**
 * The journal row that completes the task (see `isDoneBy` in lib/records/left-to-do).
 *
 * @param authority whose secrecy marking it is (OSL 5 kap. 5 §); used for `secrecy` rows only
 */
export function completionRow(done: Completion, authority?: string): { kind: JournalKind; data: JournalRow['data'] } {
  switch (done.part) {
    case 'notice':
      return {
        kind: 'notice',
        data: {
          told: done.told,
          reason: done.told ? null : done.reason,
          ...(done.told && done.how !== undefined ? { how: done.how } : {}),
          ...(done.about === undefined ? {} : { about: done.about }),
        },
      };
    case 'registry':
      return { kind: 'registry', data: { where: done.where } };
    case 'motivation':
    case 'inputs':
    case 'outcome':
    case 'unreadable':
      return { kind: 'note', data: { about: done.part, text: done.text } };
    case 'second-eyes':
      return {
        kind: 'note',
        data: {
          about: done.part,
          of: done.of,
          answer: done.answer,
          ...(done.on === undefined ? {} : { on: done.on }),
        },
      };
    case 'ban-review':
      return { kind: 'note', data: banReviewData(done) };
    case 'reversal':
      return { kind: 'note', data: reversalData(done) };
    case 'secrecy':
      return {
        kind: 'note',
        data: {
          about: done.part,
          concerns: done.concerns,
          marked: done.marked,
          paragraph: done.paragraph,
          ...(authority === undefined ? {} : { authority }),
        },
      };
    case 'print':
      return { kind: 'note', data: { about: done.part, by: done.by, on: done.on } };
    case 'operator':
      return { kind: 'note', data: { about: done.part, name: done.name } };
    case 'route-step':
      return { kind: 'note', data: { about: done.part, step: done.step, done: done.done } };
    case 'police-number':
      return { kind: 'hold', data: { hold: 'polisanmälan', set: true, number: done.number } };
    case 'hold-lifted':
      return { kind: 'hold', data: { hold: 'polisanmälan', set: false, reason: done.reason, on: done.on } };
  }
}

/** Only what is said to be back changes the item's status. */
const reversalData = ({ part: about, ...done }: Extract<Completion, { part: 'reversal' }>): JournalRow['data'] => ({
  about,
  ...done,
  ...(done.result === 'said' ? { outcome: 'said-restored' } : {}),
});

function banReviewData({
  part: about,
  reason,
  until,
  lifted,
  lifting,
}: Extract<Completion, { part: 'ban-review' }>): JournalRow['data'] {
  if (until !== null) return { about, reason, until, ...(lifting === undefined ? {} : { lifting }) };
  return { about, reason, until, ...(lifted === undefined ? {} : { by: lifted.by, on: lifted.on }) };
}
