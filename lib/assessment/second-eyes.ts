/** The gate's rules for second eyes: when they are required, and when an answer counts. Pure. */
import type { SecondEyes } from '../domain/decision';
import { isWholeDay } from '../domain/whole-day';
import type { Ground } from '../guidelines/schema';

/** Who judges, and the local day (YYYY-MM-DD). */
export interface Judge {
  name: string;
  today: string;
}

/**
 * Why second eyes are required; null if they are not. Only if the pack says so, the third question did, the official is
 * unsure, or the item touches a party or an elected person in an election period.
 */
export function whySecondEyes(
  ground: Pick<Ground, 'defaults'> | undefined,
  praise: boolean,
  unsure: boolean,
  touchesParty = false,
): SecondEyes['why'] | null {
  if (praise) return 'praise';
  if (unsure) return 'unsure';
  if (ground !== undefined && touchesParty) return 'election';
  return ground?.defaults.secondEyes === true ? 'pack' : null;
}

/**
 * Whether the removal may go ahead before second eyes have answered. What the law requires to be removed at once is not
 * delayed if nothing milder can be done meanwhile. Hiding is enough (BBS-lagen 5 §: 'ta bort … eller på annat sätt
 * förhindra vidare spridning'), so if the page can hide the item, the removal waits. This only applies to second eyes
 * required by the pack or an election: a doubt, or criticism in the item, shows that the case is not as plain as the
 * law assumes.
 *
 * @param why why second eyes are required
 * @param hideOffered absent if not known; then the removal waits
 */
export const mayNotWait = (
  { bbsDuty, urgency, measures }: Pick<Ground, 'bbsDuty' | 'urgency' | 'measures'>,
  why: SecondEyes['why'] | null,
  hideOffered: boolean | undefined,
): boolean =>
  (why === 'pack' || why === 'election') &&
  (bbsDuty || urgency === 'omgående') &&
  (hideOffered === false || !measures.includes('hide'));

/** What is missing for an answer to count: the answer itself, who gave it, that it was someone else, or its day. */
export type EyesLack = 'answer' | 'who' | 'oneself' | 'day';

/** @param by absent if the official's name is not known; it can then not be compared with the colleague's */
export function eyesLack(eyes: Partial<Omit<SecondEyes, 'why'>> | null | undefined, by?: Judge): EyesLack | null {
  if (eyes === null || eyes === undefined || (eyes.answer ?? null) === null) return 'answer';
  const who = plain(eyes.of ?? '');
  if (who === '') return 'who';
  if (who === plain(by?.name ?? '')) return 'oneself';
  return eyes.on !== undefined && (!isWholeDay(eyes.on) || (by !== undefined && eyes.on > by.today)) ? 'day' : null;
}

const plain = (name: string): string => name.trim().replace(/\s+/g, ' ').toLocaleLowerCase('sv');
