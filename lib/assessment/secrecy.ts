/** From what the official answered about secrecy to what is sealed, and which provisions are offered. Pure. */
import {
  isJudged,
  NO_SECRECY_REVIEW,
  paragraphWords,
  type Judgement,
  type Secrecy,
  type SecrecyAnswers,
} from '../domain/secrecy';
import type { Ground, Pack } from '../guidelines/schema';
import { groundById } from './grounds';
import { isNeutral, neutralSubject, tellingOf, type NotIn } from './public-subject';

export type OfferedParagraph = Pack['secrecyParagraphs'][number];

/** Those in force. @param today YYYY-MM-DD where the official is */
export const paragraphsOn = ({ secrecyParagraphs }: Pick<Pack, 'secrecyParagraphs'>, today: string) =>
  secrecyParagraphs.filter(
    ({ validFrom, validTo }) => (validFrom === null || validFrom <= today) && (validTo === null || today <= validTo),
  );

/** The record of such a ground may hold what is secret. */
export const isSecrecyGround = (ground: Pick<Ground, 'mayBeSecret' | 'route'> | undefined): boolean =>
  ground !== undefined && (ground.mayBeSecret === true || ground.route === 'secrecy');

/** The same by its id; false for a ground that the pack in force does not have. */
export const isSecrecyGroundId = (pack: Pick<Pack, 'grounds'>, groundId: string): boolean =>
  isSecrecyGround(groundById(pack, groundId));

interface Facts {
  /** ISO 8601, UTC. */
  now: string;
  /** YYYY-MM-DD where the official is. */
  today: string;
  operator: string;
  /** The municipality's account that the item stands at, or the service's name. */
  account: string;
  /** What the public subject may not give away. */
  item: NotIn;
}

/** Where nobody was asked; `reason` says that this denies nothing. */
export const NOT_ASKED: Secrecy = {
  marked: null,
  paragraph: null,
  publicSubject: null,
  protectedSubject: null,
  counterpartyPublic: null,
  reason: NO_SECRECY_REVIEW,
};

/** @example secrecyAtSealing(pack, judgement, facts).marked // null: not judged yet, and left to do */
export function secrecyAtSealing(
  pack: Pack,
  { groundId, secrecy: answers = {} }: { groundId: string; secrecy?: SecrecyAnswers | undefined },
  { now, today, operator, account, item }: Facts,
): Secrecy {
  const ground = groundById(pack, groundId);
  if (ground === undefined || !isSecrecyGround(ground)) return NOT_ASKED;
  const marked = answers.marked ?? null;
  const paragraph = marked === true ? paragraphWords(answers) : null;
  const own = (answers.publicSubject ?? '').trim();
  const neutral = neutralSubject({ ground: ground.label.sv, account, day: today, author: item.author });
  const protectedSubject = (answers.protectedSubject ?? '').trim() || null;
  const beside = { neutral, protectedSubject: protectedSubject ?? '' };
  return {
    marked,
    paragraph,
    publicSubject: own !== '' && isNeutral(own, tellingOf(item), beside) ? own : neutral,
    protectedSubject,
    counterpartyPublic: null,
    reason: reasonOf({ concerns: answers.concerns, marked, paragraph }),
    asked: true,
    ...(answers.concerns === undefined ? {} : { concerns: answers.concerns }),
    ...(marked === null ? {} : { judgedAt: now, judgedBy: operator.trim() || null, authority: pack.municipality.name }),
  };
}

/** A marking without its provision is half a judgement, and said as that: it was made, and it is not whole. */
function reasonOf(judged: Judgement): string {
  const { concerns, marked, paragraph } = judged;
  if (marked === null) return NO_SECRECY_REVIEW;
  if (isJudged(judged)) return 'bedömd av handläggaren när beviset sparades';
  const lacks = [
    ...(marked && (paragraph ?? '').trim() === '' ? ['bestämmelse'] : []),
    ...(concerns === undefined ? ['vem uppgifterna gäller'] : []),
  ];
  return `${marked ? 'markerad' : 'inte markerad'}; ${lacks.join(' och ')} saknas`;
}
