/**
 * What lists, registers and lines show of a record that may be secret: its public subject, never the author or the
 * words.
 */
import { neutralSubject } from '../assessment/public-subject';
import { isSecrecyGroundId } from '../assessment/secrecy';
import { mayBeSecret, type SecrecyLater } from '../domain/secrecy';
import { EXCERPT } from '../evidence/record-row';
import type { RecordRow } from '../evidence/schema';
import { packInForce } from '../guidelines/packs';
import { serviceName } from '../by-hand/services';
import { swedishDay } from '../i18n/swedish-time';
import { isSecrecy } from './left-to-do';
import { preview } from './mask';

type Row = Pick<
  RecordRow,
  'secret' | 'publicSubject' | 'groundId' | 'groundLabel' | 'platform' | 'sealedAt' | 'author'
>;

interface Known {
  /** The secrecy as assessed after sealing (secrecyIn). */
  later: Pick<SecrecyLater, 'marked'> | null;
  /** Known from elsewhere that secrecy was asked about: the list of flows in progress remembers it too. */
  isAsked?: boolean;
}

/**
 * The subject to show instead of author and words; null when those may be shown. The single rule for archive, opened
 * record, register and lines, so that a record from before the question is masked by its ground in all of them or none.
 *
 * @example subjectOf(row, { later: null }) // 'Kan omfattas av sekretess, Österåkers kommun, 2026-11-24'
 */
export function subjectOf(row: Row, { later, isAsked = false }: Known): string | null {
  const isGround = isSecrecy({ groundId: row.groundId }) || isSecrecyGroundId(packInForce(), row.groundId);
  if (!mayBeSecret({ later, sealed: row.secret, isAsked: isAsked || isGround })) return null;
  return publicSubjectOf(row);
}

type PublicFacts = Pick<Row, 'publicSubject' | 'groundLabel' | 'platform' | 'sealedAt' | 'author'>;

/** The subject that anyone may read, whether or not the record may be secret (OSL 5 kap. 2 §). */
export const publicSubjectOf = ({ publicSubject, groundLabel, platform, sealedAt, author }: PublicFacts): string =>
  publicSubject ??
  neutralSubject({ ground: groundLabel, account: serviceName(platform), day: swedishDay(sealedAt), author });

/** The row as a list may show it. Personal data in the words is masked also where nobody has said that it is secret. */
export function masked<Listed extends Row & Pick<RecordRow, 'excerpt'>>(
  row: Listed,
  known: Known,
): Listed & { subject?: string } {
  const subject = subjectOf(row, known);
  return subject === null
    ? { ...row, excerpt: preview(row.excerpt, EXCERPT) }
    : { ...row, author: null, excerpt: '', subject };
}
