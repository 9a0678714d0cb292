/** A journal row as text for a registrar: when, what, by whom, and the result. The complete row is in journal.json. */
import type { JournalRow } from '../../domain/journal';
import { removalOutcome } from '../../domain/outcome';
import { archiveTable } from '../../i18n/archive';
import { besideFailed, besideWhy } from '../../i18n/beside-words';
import { oneLine } from '../../domain/visible-text';
import { tombstonesIn } from '../../evidence/tombstone-in';
import { tombstoneWords } from '../../i18n/tombstone-words';
import { destroyText } from '../../i18n/destroy';
import { completionWords } from '../../i18n/complete';
import { lookWords } from '../../i18n/look-words';
import { lostArchiveText } from '../../i18n/lost-archive';
import { maskedCopyRowWords } from '../../i18n/masked-copy';
import { nativeRowWords } from '../../i18n/losses';
import { intentWords } from '../../i18n/intent-words';
import { pressWords } from '../../i18n/press-words';
import { swedishTime } from '../../i18n/swedish-time';
import { journalWords, outcomeWords } from './words';

/** @example '2026-11-23 13:01:00 – Utfall: Borttagen och kontrollerad (Eva Handläggare)' */
export function journalLine(row: JournalRow): string {
  const ended = endOf(row);
  const by = row.operator === null ? '' : ` (${oneLine(row.operator)})`;
  const what = besideFailed(row, 'sv') ?? journalWords(row.kind);
  return `${swedishTime(row.at)} – ${what}${ended === '' ? '' : `: ${ended}`}${by}`;
}

const text = (value: unknown): string => (typeof value === 'string' ? oneLine(value).slice(0, 300) : '');

function endOf(row: JournalRow): string {
  const { kind, data } = row;
  const completion = completionWords({ kind, data }, 'sv');
  if (completion !== undefined) return oneLine(completion);
  const past = nativeRowWords({ kind, data }, 'sv') ?? maskedCopyRowWords({ kind, data }, 'sv');
  if (past !== undefined) return oneLine(past);
  const outcome = removalOutcome.safeParse(data.outcome);
  if (outcome.success)
    return [outcomeWords(outcome.data), pressWords(row, 'sv')].filter((one) => one !== '').join('. ');
  if (kind === 'gone-check') return lookWords(data, 'sv') ?? '';
  if (kind === 'verified')
    return data.result === 'intact'
      ? archiveTable.verifiedIntact.sv
      : `${archiveTable.verifiedBroken.sv} ${text(data.part)}`.trim();
  if (kind === 'stamped')
    return [
      data.over === 'capture' ? 'de sparade filerna' : 'handlingen',
      swedishTime(text(data.genTime)),
      text(data.authority),
    ]
      .filter((one) => one !== '')
      .join(', ');
  if (kind === 'copied') return text(data.place);
  if (kind === 'note' && data.about === 'copy-deleted')
    return destroyText(data.by === 'uppsikt' ? 'row.deletedByUs' : 'row.deleted', { name: text(data.name) }, 'sv');
  if (kind === 'destroyed')
    return tombstonesIn([row])
      .flatMap((one) => (one ? tombstoneWords(one.tombstone) : []))
      .join(' ');
  if (kind === 'exported') return text(data.fileName);
  // Uncut: the reason why a measure is reversed is written nowhere else.
  if (kind === 'intent') return intentWords(data, 'sv') ?? '';
  if (kind === 'sealed' && data.chainsLost !== undefined) return lostArchiveText('row.atSeal', {}, 'sv');
  return besideWhy(row, 'sv') ?? text(data.reason);
}
