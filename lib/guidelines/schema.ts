/**
 * A municipality's guideline pack: one JSON, one schema, checked in tests, at load and at import. Strict everywhere: an
 * unknown key is a misspelling until somebody says otherwise. Labels and help are Swedish with English beside it; a
 * quote is the guideline's own words and is never translated. Ids are written into evidence and
 * never reused (tests/contract/pack-ids.json keeps the list).
 */
import { CLOCK_TIME } from '../domain/clock-time';
import { crisisDecision } from '../domain/crisis';
import { groundMeasure, tier, urgency } from '../domain/decision';
import { routeName } from '../domain/routes';
import { ANSWERED_SITUATIONS } from '../domain/situations';
import { z } from '../zod';

/** What Uppsikt itself says around the quotes. Swedish is required, English is a courtesy. */
const text = z.strictObject({
  sv: z.string().trim().min(1).max(2000),
  en: z.string().trim().min(1).max(2000).optional(),
});

const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80);
/** A line of the guideline's text file, counted from 1. */
const line = z.number().int().min(1).max(100_000);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const words = z.string().trim().min(1).max(8000);
const host = z.string().regex(/^[a-z0-9.-]+\.[a-z]{2,}$/);

/** The guideline's own words, exactly as they stand at the line. */
const quote = z.strictObject({ quote: words, line });
const quoted = quote.shape;

/** The decision that lets the original leave the platform (deletion is gallring). `missing` says why there is none. */
const originalDisposal = z.strictObject({
  kind: z.enum(['decision', 'missing']),
  id: words.nullable(),
  date: day.nullable(),
  body: words.nullable(),
  reason: words,
});

/** One reason for removal: one kind, never a bullet of several. */
const ground = z.strictObject({
  id,
  /** The one key that chooses it on the card. */
  key: z.string().regex(/^[0-9a-z]$/),
  tier,
  urgency,
  label: text,
  /** Read after the words 'Gäller inte när'. */
  notWhen: text,
  ...quoted,
  /** Other lines that name the same kind. */
  also: z.array(quote),
  standardMotivation: text,
  legalBasis: words.nullable(),
  /** Whether BBS-lagen (1998:112) 5 § asks for removal when it is obvious. */
  bbsDuty: z.boolean(),
  /** `forbidden`: nothing may be captured; no pack can lift it for suspected child abuse images. */
  capture: z.enum(['full', 'forbidden']),
  /**
   * What only this ground asks for: the work and whose it is, the group. A required one may wait
   * till the end of the day where the ground is `omgående`.
   */
  inputs: z
    .array(z.strictObject({ id, label: text, required: z.boolean() }))
    .max(4)
    .default([]),
  /** The measures that the ground allows, the mildest first (FL 5 §: never more far-reaching than needed). */
  measures: z.array(groundMeasure).min(1).default(['answer', 'hide', 'remove']),
  /** Why a milder measure is mostly not enough. The official reads it on the card and may change it. */
  milderNotEnough: text.optional(),
  /** `noticeReason`: why the author is not told; asked for where `notice` is false. */
  defaults: z.strictObject({
    registry: z.enum(['pending', 'registered', 'not-required']),
    notice: z.boolean(),
    noticeReason: text.optional(),
    secondEyes: z.boolean(),
  }),
  originalDisposal,
  /** What is to be done around it besides: a checklist of its own (lib/domain/routes). */
  route: routeName.optional(),
  /** Its record may hold what is secret: whom it is about is asked, and the secrecy judged (OSL 12 kap. 2 §). */
  mayBeSecret: z.literal(true).optional(),
  /** The measure that Enter takes where it can be done, else the next one; absent: removing. */
  defaultMeasure: groundMeasure.optional(),
  /** Why the kind stands in this tier, for whoever reviews the pack. */
  why: text,
  lawNotes: z.array(id),
  /** Set where the ground is ours and not the guideline's: later law. */
  addition: z.strictObject({ date: day, reason: words }).nullable(),
});
export type Ground = z.infer<typeof ground>;

const tierHeading = z.strictObject({ heading: text, ...quoted });

const criticism = z.strictObject({
  ...quoted,
  title: text,
  questions: z.array(text).min(1),
  /** The one line that stands for the three where the ground is `omgående`. */
  urgentQuestion: text.optional(),
  answers: z.strictObject({ 'not-criticism': text, 'criticism-and-more': text, 'only-criticism': text }),
  verdict: text,
});

const checklist = z.strictObject({
  id,
  title: quote,
  intro: z.array(quote),
  items: z.array(z.strictObject({ id, ...quoted })).min(1),
});
export type Checklist = z.infer<typeof checklist>;

/**
 * Words for citizens, always Swedish, put in as a draft and never sent. `{name}` is filled in on the card; `standard`
 * stands there from the start.
 */
const template = z.strictObject({
  id,
  /** `notice`: what was done. `notice-before`: what is about to be done. `notice-restored`: it was given back. */
  kind: z.enum(['answer', 'notice', 'notice-before', 'notice-restored']),
  /** What it answers. Absent in packs from before 2026.11.6, and where it answers nothing. */
  situation: z.enum(ANSWERED_SITUATIONS).optional(),
  /** The day the municipality approved the words; null: nobody has said so. */
  approvedAt: day.nullable().default(null),
  title: text,
  body: words,
  variables: z.array(z.strictObject({ id, label: text, standard: z.string().max(500).nullable() })),
});
export type Template = z.infer<typeof template>;

/**
 * A 'ska', 'måste' or 'bör'. In the quote ` … ` marks words left out. Kinds: K
 * enforced by code, S supported, T text, U outside the extension.
 */
const duty = z.strictObject({
  id,
  line,
  lineTo: line,
  quote: words,
  kinds: z.array(z.enum(['K', 'S', 'T', 'U'])).min(1),
  features: z.array(z.string().regex(/^F\d{1,2}$/)).min(1),
});

/** Later law, dated and marked as an addition: never the guideline's words. */
const lawNote = z.strictObject({
  id,
  kind: z.literal('addition'),
  /** The law as it stood this day. */
  date: day,
  checked: z.string().regex(/^\d{4}-\d{2}$/),
  text: words,
  source: words,
  /** `background`: to be confirmed by a lawyer or an archivist. */
  strength: z.enum(['source', 'background']),
  validFrom: day.nullable(),
  validTo: day.nullable(),
});

/** A provision that the secrecy may rest on: offered on the card as long as it is in force. */
const secrecyParagraph = z.strictObject({
  paragraph: z.string().trim().min(1).max(200),
  about: text,
  validFrom: day.nullable(),
  validTo: day.nullable(),
});

const guideline = z.strictObject({
  title: quote,
  decision: quote,
  registryNumber: quote,
  decidedAt: day,
  validFrom: day,
  validTo: day.nullable(),
  note: text,
});

const clock = z.string().regex(CLOCK_TIME);

const sentences = z.strictObject({
  privateAccount: quote,
  saveFirst: quote,
  plan: quote,
  deputy: quote,
  register: quote,
  responsible: quote,
  answerCriticism: quote,
  /** That a message sent to an official is an incoming public record. */
  directMessages: quote.optional(),
});

/** The shape alone; what the parts say about each other is lib/guidelines/cross-check, and loadPack asks both. */
export const pack = z.strictObject({
  schema: z.literal('uppsikt-pack/1'),
  id,
  version: z.string().regex(/^\d{4}\.\d{1,2}\.\d+$/),
  language: z.literal('sv'),
  municipality: z.strictObject({
    code: z.string().regex(/^\d{4}$/),
    name: words,
    /** Hosts of the municipality's own sites; the first is offered as a source. */
    websites: z.array(host).default([]),
  }),
  guideline,
  tiers: z.strictObject({ law: tierHeading, 'house-rule': tierHeading }),
  grounds: z.array(ground).min(1).max(36),
  criticism,
  /**
   * Of the whole guideline; a ground's own goes before it. Absent or `missing`:
   * the municipality may fill in its decision in the settings.
   */
  originalDisposal: originalDisposal.optional(),
  templates: z.array(template).default([]),
  sentences,
  checklists: z.array(checklist).min(1),
  /** What is asked before an account is begun, and when it is followed up: the guideline's own questions, in order. */
  guideQuestions: z.strictObject({ before: z.array(quote).max(20), afterwards: z.array(quote).max(20) }).default({
    before: [],
    afterwards: [],
  }),
  duties: z.array(duty),
  response: z.strictObject({
    target: z.strictObject({ workingDays: z.number().int().min(0).max(60), ...quoted }),
    latest: z.strictObject({ workingDays: z.number().int().min(0).max(60), ...quoted }),
    /** Where the guideline names office hours; the municipality's own setting goes before them. HH:MM. */
    hours: z.strictObject({ opens: clock, closes: clock, ...quoted }).optional(),
  }),
  /** What crisis mode suggests; the manager may change it at each start. Its figures are ours and no guideline's. */
  crisis: z
    .strictObject({
      ...quoted,
      /** Minutes of working time to an answer. */
      answerWithin: crisisDecision.shape.answerWithin,
      roundsADay: crisisDecision.shape.roundsADay,
      /** The template to pin at the top of the page. */
      pinned: id,
    })
    .optional(),
  /** When links to parties are pointed out and a colleague is asked. The days and the hosts are ours. */
  election: z
    .strictObject({
      ...quoted,
      /** Both days are within it. `why`: how the days were chosen. */
      periods: z.array(z.strictObject({ name: words, from: day, to: day, why: words })).max(50),
      /** Hosts of the parties' own sites. */
      parties: z.array(host).max(200),
    })
    .optional(),
  supervision: z.strictObject({ every: z.enum(['weekday', 'day', 'week']), ...quoted, weekday: text }),
  snapshot: z.strictObject({ everyMonths: z.number().int().min(1).max(120), ...quoted, alsoAt: z.array(quote) }),
  definitions: z.array(z.strictObject({ term: words, ...quoted })),
  references: z.array(quote),
  missingParts: z.array(z.strictObject({ ...quoted, note: text })),
  lawNotes: z.array(lawNote),
  secrecyParagraphs: z.array(secrecyParagraph).max(30).default([]),
  tensions: z.array(z.strictObject({ id, lines: z.array(line).min(1), decision: text, date: day })),
});
export type Pack = z.infer<typeof pack>;
