/**
 * A prepared e-mail to the registrar about a record to be registered: its public subject and how to find it. It has
 * none of the item's words, and no name, address or secrecy provision, because e-mail is read by many (OSL 5 kap. 2 §).
 * Always in Swedish; never sent automatically.
 */
import { serviceName } from '../by-hand/services';
import type { SealedPart } from '../domain/evidence';
import type { JournalRow } from '../domain/journal';
import { secrecyIn } from '../domain/secrecy';

import { swedishDay } from '../i18n/swedish-time';
import { publicSubjectOf } from './masked';

interface Registered {
  row: { id: string; seq: number; manifestHash: string; sealedAt: string; platform: string };
  part: Pick<SealedPart, 'secrecy' | 'decision' | 'item'>;
  journalRows: readonly JournalRow[];
}

/**
 * @example registryMail(record).subject // 'Att registrera: Kan omfattas av sekretess, Österåkers kommun, 2026-11-24'
 */
export function registryMail({ row, part, journalRows }: Registered): { subject: string; body: string } {
  const { secrecy, decision, item } = part;
  const subject = publicSubjectOf({
    ...row,
    groundLabel: decision.groundLabel,
    author: item.author.name,
    ...(secrecy.publicSubject === null ? {} : { publicSubject: secrecy.publicSubject }),
  });
  const marked = secrecyIn(journalRows)?.marked ?? secrecy.marked;
  const lines = [
    'Hej! Den här handlingen ska registreras i diariet.',
    [
      `Rubrik: ${subject}`,
      `Finns i: Uppsikts arkiv, bevis nummer ${row.seq} från ${serviceName(row.platform)}`,
      `Id: ${row.id}`,
      `SHA-256 för handling.json: ${row.manifestHash}`,
      `Förseglat: ${swedishDay(row.sealedAt)}`,
      `Sekretess: ${marked === null ? 'inte prövad än' : marked ? 'kan gälla' : 'inte markerad'}`,
    ].join('\n'),
    'Här står inget ur inlägget. Handlingen lämnas på det sätt som kommunen har bestämt, inte med det här meddelandet.',
    'Svara gärna med diarienumret.',
  ];
  return { subject: `Att registrera: ${subject}`, body: lines.join('\n\n') };
}
