/**
 * The secrecy of what was saved: whom it is about, and whether it may be secret, as judged then. A later judgement is a
 * row in the journal; it stands beside the sealed one and never changes it.
 */
import { isText } from './is-text';
import { z } from '../zod';
import type { JournalRow } from './journal';

/**
 * What a record says where no review of secrecy was written down. It denies nothing: a ground that speaks of secrecy is
 * itself the official's judgement, and stands under the decision.
 */
export const NO_SECRECY_REVIEW = 'ingen prövning är antecknad; vad skälet säger om sekretess gäller ändå';

/** One may mostly decide about the secrecy of one's own affairs (OSL 12 kap. 2 §); another's is judged. */
export const concerns = z.enum(['author', 'other', 'both']);
export type Concerns = z.infer<typeof concerns>;

/** At most so many characters of the words on which it rests. */
export const MOST_PARAGRAPH = 1000;

/** What the official answers; all of it may be left for later. */
export const secrecyAnswers = z.object({
  concerns: concerns.optional(),
  marked: z.boolean().optional(),
  /** Those of the pack that were ticked, and the official's own words. */
  paragraphs: z.array(z.string().max(200)).max(20).optional(),
  otherParagraph: z.string().max(500).optional(),
  publicSubject: z.string().max(200).optional(),
  protectedSubject: z.string().max(500).optional(),
});
export type SecrecyAnswers = z.infer<typeof secrecyAnswers>;

/** As it is sealed. `marked`: it may be secret; null where nobody has said. */
export const secrecy = z.object({
  marked: z.boolean().nullable(),
  /** The provisions, one after the other. */
  paragraph: z.string().nullable(),
  publicSubject: z.string().nullable(),
  protectedSubject: z.string().nullable(),
  counterpartyPublic: z.boolean().nullable(),
  reason: z.string(),
  // From here on: absent in records from before, and where the ground does not ask.
  /** The ground's record may hold what is secret, so it was asked. */
  asked: z.literal(true).optional(),
  concerns: concerns.optional(),
  /** OSL 5 kap. 5 §: when, by whom and by which authority. ISO 8601, UTC. */
  judgedAt: z.string().optional(),
  judgedBy: z.string().nullable().optional(),
  authority: z.string().optional(),
});
export type Secrecy = z.infer<typeof secrecy>;

/** A judgement that was made later. */
export interface SecrecyLater {
  concerns: Concerns;
  marked: boolean;
  paragraph: string | null;
  at: string;
  by: string | null;
  /** Absent in rows from before it was noted. */
  authority?: string;
}

export interface Judgement {
  concerns?: Concerns | undefined;
  marked: boolean | null;
  paragraph: string | null;
}

/** Whom it is about and whether it may be secret; and a marking says by which provision (OSL 5 kap. 5 §). */
export const isJudged = ({ concerns: whose, marked, paragraph }: Judgement): boolean =>
  whose !== undefined && marked !== null && (!marked || (paragraph ?? '').trim() !== '');

/** The ticked provisions and the official's own words as one text; null where there are none. */
export function paragraphWords({ paragraphs = [], otherParagraph = '' }: SecrecyAnswers): string | null {
  const all = [...paragraphs, otherParagraph].map((each) => each.trim()).filter((each) => each !== '');
  return all.join('; ').slice(0, MOST_PARAGRAPH) || null;
}

type Row = Pick<JournalRow, 'kind' | 'data'> & Partial<Pick<JournalRow, 'at' | 'operator'>>;

/** The last judgement that was made later; null as long as there is none. */
export function secrecyIn(journalRows: readonly Row[]): SecrecyLater | null {
  const judged = journalRows.map(laterIn).filter((each) => each !== null);
  return judged.at(-1) ?? null;
}

/** The judgement that a row of the journal is; null for all others. Half a judgement is none. */
export function laterIn({ kind, data, at = '', operator = null }: Row): SecrecyLater | null {
  if (kind !== 'note' || data.about !== 'secrecy') return null;
  const whose = concerns.safeParse(data.concerns);
  const { marked, paragraph, authority } = data;
  if (!whose.success || typeof marked !== 'boolean') return null;
  const words = isText(paragraph) ? paragraph : null;
  const later = {
    concerns: whose.data,
    marked,
    paragraph: words,
    at,
    by: operator,
    ...(isText(authority) ? { authority } : {}),
  };
  return isJudged(later) ? later : null;
}

/**
 * Whether a list may not show whose it is and what it says. The last judgement goes first, then what was sealed, then
 * the ground: as long as nobody has judged, what may be secret is treated as such.
 */
export function mayBeSecret({
  later,
  sealed,
  isAsked,
}: {
  later: Pick<SecrecyLater, 'marked'> | null;
  sealed: boolean | null | undefined;
  /** The ground's record may hold what is secret. */
  isAsked: boolean;
}): boolean {
  return later?.marked ?? sealed ?? isAsked;
}
