/**
 * The secrecy of what was saved: whom it concerns, and whether it may be secret, as assessed then. A later assessment
 * is a journal row. It stands beside the sealed one and never changes it.
 */
import { isText } from './is-text';
import { z } from '../zod';
import type { JournalRow } from './journal';

/**
 * What a record says when no secrecy review was written down. This denies nothing: a ground that concerns secrecy is
 * itself the official's assessment, and is part of the decision.
 */
export const NO_SECRECY_REVIEW = 'ingen prövning är antecknad; vad skälet säger om sekretess gäller ändå';

/**
 * A person may usually waive secrecy about their own affairs (OSL 12 kap. 2 §). Another person's affairs must be
 * assessed.
 */
export const concerns = z.enum(['author', 'other', 'both']);
export type Concerns = z.infer<typeof concerns>;

/** Maximum length of the cited provisions, in characters. */
export const MOST_PARAGRAPH = 1000;

/** The official's answers. All of them may be left for later. */
export const secrecyAnswers = z.object({
  concerns: concerns.optional(),
  marked: z.boolean().optional(),
  /** The pack's provisions that were ticked. `otherParagraph` is the official's own wording. */
  paragraphs: z.array(z.string().max(200)).max(20).optional(),
  otherParagraph: z.string().max(500).optional(),
  publicSubject: z.string().max(200).optional(),
  protectedSubject: z.string().max(500).optional(),
});
export type SecrecyAnswers = z.infer<typeof secrecyAnswers>;

/** As sealed. `marked`: it may be secret; null when not assessed. */
export const secrecy = z.object({
  marked: z.boolean().nullable(),
  /** The provisions, joined. */
  paragraph: z.string().nullable(),
  publicSubject: z.string().nullable(),
  protectedSubject: z.string().nullable(),
  counterpartyPublic: z.boolean().nullable(),
  reason: z.string(),
  // The fields below are absent in older records, and where the ground does not ask.
  /** The ground's record may hold secret content, so the questions were asked. */
  asked: z.literal(true).optional(),
  concerns: concerns.optional(),
  /** OSL 5 kap. 5 §: when, by whom and by which authority. ISO 8601, UTC. */
  judgedAt: z.string().optional(),
  judgedBy: z.string().nullable().optional(),
  authority: z.string().optional(),
});
export type Secrecy = z.infer<typeof secrecy>;

/** An assessment made after sealing. */
export interface SecrecyLater {
  concerns: Concerns;
  marked: boolean;
  paragraph: string | null;
  at: string;
  by: string | null;
  /** Absent in older rows. */
  authority?: string;
}

export interface Judgement {
  concerns?: Concerns | undefined;
  marked: boolean | null;
  paragraph: string | null;
}

/**
 * An assessment is complete when it says whom it concerns and whether it may be secret; a marking must also cite its
 * provision (OSL 5 kap. 5 §).
 */
export const isJudged = ({ concerns: whose, marked, paragraph }: Judgement): boolean =>
  whose !== undefined && marked !== null && (!marked || (paragraph ?? '').trim() !== '');

/** The ticked provisions and the official's own wording as one text; null when there are none. */
export function paragraphWords({ paragraphs = [], otherParagraph = '' }: SecrecyAnswers): string | null {
  const all = [...paragraphs, otherParagraph].map((each) => each.trim()).filter((each) => each !== '');
  return all.join('; ').slice(0, MOST_PARAGRAPH) || null;
}

type Row = Pick<JournalRow, 'kind' | 'data'> & Partial<Pick<JournalRow, 'at' | 'operator'>>;

/** The latest assessment made after sealing; null when there is none. */
export function secrecyIn(journalRows: readonly Row[]): SecrecyLater | null {
  const judged = journalRows.map(laterIn).filter((each) => each !== null);
  return judged.at(-1) ?? null;
}

/** The assessment in a journal row; null for other rows and for an incomplete assessment. */
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
 * Whether lists must hide the item's name and text. The latest assessment counts first, then the sealed one, then the
 * ground: until someone has assessed it, content that may be secret is treated as secret.
 */
export function mayBeSecret({
  later,
  sealed,
  isAsked,
}: {
  later: Pick<SecrecyLater, 'marked'> | null;
  sealed: boolean | null | undefined;
  /** The ground's record may hold secret content. */
  isAsked: boolean;
}): boolean {
  return later?.marked ?? sealed ?? isAsked;
}
