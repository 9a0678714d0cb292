/** What lists, registers and lines show of a record that may be secret: its public subject, never whose it is or what it says. */
import { neutralSubject } from '../assessment/public-subject';
import { mayBeSecret, type SecrecyLater } from '../domain/secrecy';
import type { RecordRow } from '../evidence/tables/records';
import { swedishDay } from '../i18n/swedish-time';

type Row = Pick<RecordRow, 'secret' | 'publicSubject' | 'groundLabel' | 'platform' | 'sealedAt'>;

interface Known {
  /** The secrecy as it was judged after the sealing (secrecyIn). */
  later: Pick<SecrecyLater, 'marked'> | null;
  /** The record of its ground may hold what is secret. */
  isAsked: boolean;
}

/**
 * Null where its author and words may stand in a list.
 *
 * @example subjectOf(row, { later: null, isAsked: true }) // 'Kan omfattas av sekretess, Österåkers kommun, 2026-11-24'
 */
export function subjectOf(row: Row, { later, isAsked }: Known): string | null {
  if (!mayBeSecret({ later, sealed: row.secret, isAsked })) return null;
  const { publicSubject, groundLabel, platform, sealedAt } = row;
  return publicSubject ?? neutralSubject({ ground: groundLabel, account: platform, day: swedishDay(sealedAt) });
}

/** The row as a list may show it. */
export function masked<Listed extends Row & Pick<RecordRow, 'author' | 'excerpt'>>(
  row: Listed,
  known: Known,
): Listed & { subject?: string } {
  const subject = subjectOf(row, known);
  return subject === null ? row : { ...row, author: null, excerpt: '', subject };
}
