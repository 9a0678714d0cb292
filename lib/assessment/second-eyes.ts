/** The gate's rules for a second pair of eyes: when they are asked for, and when they count as given. Pure. */
import type { SecondEyes } from '../domain/decision';
import { isWholeDay } from '../domain/whole-day';
import type { Ground } from '../guidelines/schema';

/** Who judges, and the day where they are (YYYY-MM-DD). */
export interface Judge {
  name: string;
  today: string;
}

/**
 * Why a second pair of eyes is asked for, or null. Only where the pack says so, the third question did, the official is
 * unsure, or it touches a party or an elected person in an election period.
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
 * What the law wants away at once is not held up where nothing milder can be done meanwhile: hiding it does as well
 * (BBS-lagen 5 §: 'ta bort … eller på annat sätt förhindra vidare spridning'), so where the page hides, the removal
 * waits. Only what the pack or an election asks for is put off so: a doubt, or criticism among it, says that it is not
 * as plain as the law means.
 *
 * @param why what asks for the second pair of eyes
 * @param hideOffered absent where it is not known; then the removal waits
 */
export const mayNotWait = (
  { bbsDuty, urgency, measures }: Pick<Ground, 'bbsDuty' | 'urgency' | 'measures'>,
  why: SecondEyes['why'] | null,
  hideOffered: boolean | undefined,
): boolean =>
  (why === 'pack' || why === 'election') &&
  (bbsDuty || urgency === 'omgående') &&
  (hideOffered === false || !measures.includes('hide'));

/** What is missing before an answer counts: the answer itself, who gave it, that it was somebody else, or its day. */
export type EyesLack = 'answer' | 'who' | 'oneself' | 'day';

/** @param by absent where nobody's name is known; then it cannot be told from the colleague's */
export function eyesLack(eyes: Partial<Omit<SecondEyes, 'why'>> | null | undefined, by?: Judge): EyesLack | null {
  if (eyes === null || eyes === undefined || (eyes.answer ?? null) === null) return 'answer';
  const who = plain(eyes.of ?? '');
  if (who === '') return 'who';
  if (who === plain(by?.name ?? '')) return 'oneself';
  return eyes.on !== undefined && (!isWholeDay(eyes.on) || (by !== undefined && eyes.on > by.today)) ? 'day' : null;
}

const plain = (name: string): string => name.trim().replace(/\s+/g, ' ').toLocaleLowerCase('sv');
