/**
 * The schema of a municipality's guideline pack: one JSON file, validated in tests, at load and at import. Strict
 * everywhere: an unknown key is treated as a misspelling. Labels and help are in Swedish, with English beside it.
 * Quotes are the guideline's own words and are never translated. Ids are written into evidence and never reused
 * (tests/contract/pack-ids.json has the list).
 */
import { CLOCK_TIME } from '../domain/clock-time';
import { crisisDecision } from '../domain/crisis';
import { groundMeasure, tier, urgency } from '../domain/decision';
import { routeName } from '../domain/routes';
import { ANSWERED_SITUATIONS } from '../domain/situations';
import { z } from '../zod';

/** Uppsikt's own words around the quotes. Swedish is required, English is optional. */
const text = z.strictObject({
  sv: z.string().trim().min(1).max(2000),
  en: z.string().trim().min(1).max(2000).optional(),
});

const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80);
/** A line number in the guideline's text file, from 1. */
const line = z.number().int().min(1).max(100_000);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const words = z.string().trim().min(1).max(8000);
const host = z.string().regex(/^[a-z0-9.-]+\.[a-z]{2,}$/);

/** The guideline's own words, exactly as at the line. */
const quote = z.strictObject({ quote: words, line });
const quoted = quote.shape;

/**
 * The decision that allows the original to be deleted from the platform (deletion is gallring). `missing`: `reason`
 * says why there is none.
 */
const originalDisposal = z.strictObject({
  kind: z.enum(['decision', 'missing']),
  id: words.nullable(),
  date: day.nullable(),
  body: words.nullable(),
  reason: words,
});

/** One reason for removal: a single kind, not a bullet that covers several. */
const ground = z.strictObject({
  id,
  /** The key that selects it on the card. */
  key: z.string().regex(/^[0-9a-z]$/),
  tier,
  urgency,
  label: text,
  /** Shown after the words 'Gäller inte när'. */
  notWhen: text,
  ...quoted,
  /** Other lines that describe the same kind. */
  also: z.array(quote),
  standardMotivation: text,
  legalBasis: words.nullable(),
  /** Whether BBS-lagen (1998:112) 5 § requires removal when the case is obvious. */
  bbsDuty: z.boolean(),
  /** `forbidden`: nothing may be captured. No pack can lift this for suspected child abuse images. */
  capture: z.enum(['full', 'forbidden']),
  /**
   * Inputs specific to this ground, such as the work and its owner, or the group. When the ground is `omgående`, a
   * required input may be completed until the end of the day.
   */
  inputs: z
    .array(z.strictObject({ id, label: text, required: z.boolean() }))
    .max(4)
    .default([]),
  /** The measures that the ground allows, mildest first (FL 5 §: never more far-reaching than needed). */
  measures: z.array(groundMeasure).min(1).default(['answer', 'hide', 'remove']),
  /** Why a milder measure is usually not enough. The official sees it on the card and may change it. */
  milderNotEnough: text.optional(),
  /** `noticeReason`: why the author is not told; required when `notice` is false. */
  defaults: z.strictObject({
    registry: z.enum(['pending', 'registered', 'not-required']),
    notice: z.boolean(),
    noticeReason: text.optional(),
    secondEyes: z.boolean(),
  }),
  originalDisposal,
  /** Its checklist of related steps (lib/domain/routes). */
  route: routeName.optional(),
  /**
   * Its record may hold secret content, so the official is asked whom it concerns and assesses the secrecy (OSL 12 kap.
   * 2 §).
   */
  mayBeSecret: z.literal(true).optional(),
  /** The measure that Enter selects if it is possible, otherwise the next one. Absent: removal. */
  defaultMeasure: groundMeasure.optional(),
  /** Why the ground is in this tier, for whoever reviews the pack. */
  why: text,
  lawNotes: z.array(id),
  /** Set when the ground is ours and not the guideline's: later law. */
  addition: z.strictObject({ date: day, reason: words }).nullable(),
});
export type Ground = z.infer<typeof ground>;

const tierHeading = z.strictObject({ heading: text, ...quoted });

const criticism = z.strictObject({
  ...quoted,
  title: text,
  questions: z.array(text).min(1),
  /** The single question that replaces the three when the ground is `omgående`. */
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
 * Text for citizens, always Swedish; inserted as a draft and never sent. `{name}` is filled in on the card; `standard`
 * is its initial value.
 */
const template = z.strictObject({
  id,
  /** `notice`: what was done. `notice-before`: what is about to be done. `notice-restored`: the item was restored. */
  kind: z.enum(['answer', 'notice', 'notice-before', 'notice-restored']),
  /** The situation it answers. Absent in packs from before 2026.11.6, and when it answers none. */
  situation: z.enum(ANSWERED_SITUATIONS).optional(),
  /** The day the municipality approved the text; null: not approved. */
  approvedAt: day.nullable().default(null),
  title: text,
  body: words,
  variables: z.array(z.strictObject({ id, label: text, standard: z.string().max(500).nullable() })),
});
export type Template = z.infer<typeof template>;

/**
 * A 'ska', 'måste' or 'bör' of the guideline. In the quote, ` … ` marks omitted words. Kinds: K enforced by code, S
 * supported, T text, U outside the extension.
 */
const duty = z.strictObject({
  id,
  line,
  lineTo: line,
  quote: words,
  kinds: z.array(z.enum(['K', 'S', 'T', 'U'])).min(1),
  features: z.array(z.string().regex(/^F\d{1,2}$/)).min(1),
});

/** Later law, dated and marked as an addition; never the guideline's words. */
const lawNote = z.strictObject({
  id,
  kind: z.literal('addition'),
  /** The law as of this day. */
  date: day,
  checked: z.string().regex(/^\d{4}-\d{2}$/),
  text: words,
  source: words,
  /** `background`: to be confirmed by a lawyer or an archivist. */
  strength: z.enum(['source', 'background']),
  validFrom: day.nullable(),
  validTo: day.nullable(),
});

/** A secrecy provision, offered on the card while it is in force. */
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
  /** States that a message sent to an official is an incoming public record. */
  directMessages: quote.optional(),
});

/** Validates the shape only. lib/guidelines/cross-check validates across parts; loadPack does both. */
export const pack = z.strictObject({
  schema: z.literal('uppsikt-pack/1'),
  id,
  version: z.string().regex(/^\d{4}\.\d{1,2}\.\d+$/),
  language: z.literal('sv'),
  municipality: z.strictObject({
    code: z.string().regex(/^\d{4}$/),
    name: words,
    /** Hosts of the municipality's own sites; the first is suggested as a source. */
    websites: z.array(host).default([]),
  }),
  guideline,
  tiers: z.strictObject({ law: tierHeading, 'house-rule': tierHeading }),
  grounds: z.array(ground).min(1).max(36),
  criticism,
  /**
   * For the whole guideline; a ground's own overrides it. Absent or `missing`: the municipality may enter its decision
   * in the settings.
   */
  originalDisposal: originalDisposal.optional(),
  templates: z.array(template).default([]),
  sentences,
  checklists: z.array(checklist).min(1),
  /** Questions asked before an account is started and when it is followed up: the guideline's own, in order. */
  guideQuestions: z.strictObject({ before: z.array(quote).max(20), afterwards: z.array(quote).max(20) }).default({
    before: [],
    afterwards: [],
  }),
  duties: z.array(duty),
  response: z.strictObject({
    target: z.strictObject({ workingDays: z.number().int().min(0).max(60), ...quoted }),
    latest: z.strictObject({ workingDays: z.number().int().min(0).max(60), ...quoted }),
    /** When the guideline states office hours; the municipality's own setting overrides them. HH:MM. */
    hours: z.strictObject({ opens: clock, closes: clock, ...quoted }).optional(),
  }),
  /** Defaults for crisis mode; the manager may change them at each start. The figures are ours, not the guideline's. */
  crisis: z
    .strictObject({
      ...quoted,
      /** Minutes of working time to the response target. */
      answerWithin: crisisDecision.shape.answerWithin,
      roundsADay: crisisDecision.shape.roundsADay,
      /** The template to pin at the top of the page. */
      pinned: id,
    })
    .optional(),
  /** When links to parties are pointed out and a colleague is asked. The days and hosts are ours. */
  election: z
    .strictObject({
      ...quoted,
      /** Both days are included. `why`: how the days were chosen. */
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
