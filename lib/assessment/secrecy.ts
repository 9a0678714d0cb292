/** Converts the official's answers about secrecy to what is sealed, and lists the provisions to choose from. Pure. */
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

/**
 * The provisions in force.
 *
 * @param today the official's local day, YYYY-MM-DD
 */
export const paragraphsOn = ({ secrecyParagraphs }: Pick<Pack, 'secrecyParagraphs'>, today: string) =>
  secrecyParagraphs.filter(
    ({ validFrom, validTo }) => (validFrom === null || validFrom <= today) && (validTo === null || today <= validTo),
  );

/** Whether a record with this ground may hold secret information. */
export const isSecrecyGround = (ground: Pick<Ground, 'mayBeSecret' | 'route'> | undefined): boolean =>
  ground !== undefined && (ground.mayBeSecret === true || ground.route === 'secrecy');

/** The same by ground id; false if the pack in force does not have the ground. */
export const isSecrecyGroundId = (pack: Pick<Pack, 'grounds'>, groundId: string): boolean =>
  isSecrecyGround(groundById(pack, groundId));

interface Facts {
  /** ISO 8601, UTC. */
  now: string;
  /** The official's local day, YYYY-MM-DD. */
  today: string;
  operator: string;
  /** The municipality's account that the item belongs to, or the service's name. */
  account: string;
  /** The item that the public subject must not reveal. */
  item: NotIn;
}

/** For records where secrecy was not asked about; `reason` says that this rules nothing out. */
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

/** A marking without a provision is an incomplete judgement. The reason says that it was made and what is missing. */
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
