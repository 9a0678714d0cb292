/** A record's journal in words, oldest first. */
import type { JournalRow } from '../../lib/domain/journal';
import { removalOutcome } from '../../lib/domain/outcome';
import { tombstoneOf } from '../../lib/domain/tombstone';
import { oneLine } from '../../lib/domain/visible-text';
import { besideFailed, besideWhy } from '../../lib/i18n/beside-words';
import { intentWords } from '../../lib/i18n/intent-words';
import { archiveText as t } from '../../lib/i18n/archive';
import { completionWords } from '../../lib/i18n/complete';
import { destroyText } from '../../lib/i18n/destroy';
import { lookWords } from '../../lib/i18n/look-words';
import { lostArchiveText } from '../../lib/i18n/lost-archive';
import { nativeRowWords } from '../../lib/i18n/losses';
import { maskedCopyRowWords } from '../../lib/i18n/masked-copy';
import { pressWords } from '../../lib/i18n/press-words';
import { swedishTime } from '../../lib/i18n/swedish-time';
import { tombstoneWords } from '../../lib/i18n/tombstone-words';

export function JournalSection({ journalRows }: { journalRows: JournalRow[] }) {
  return (
    <section>
      <h3>{t('journal')}</h3>
      <ol class="a-journal">
        {journalRows.map((row) => (
          <li key={row.seq}>
            <time dateTime={row.at}>{swedishTime(row.at)}</time> {rowWords(row)}
            {row.operator !== null && <span class="a-muted"> {t('journalBy', { operator: row.operator })}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** @example 'Kontroll om den är borta: den är borta' */
export function rowWords({ kind, data }: Pick<JournalRow, 'kind' | 'data'>): string {
  const label = besideFailed({ kind, data }) ?? t(`journal.${kind}`);
  const more = detail(kind, data);
  const pressed = pressWords({ kind, data });
  return `${label}${more === undefined ? '' : `: ${more}`}${pressed === '' ? '' : `. ${pressed}`}`;
}

function detail(kind: JournalRow['kind'], data: JournalRow['data']): string | undefined {
  const completion = completionWords({ kind, data });
  if (completion !== undefined) return completion;
  const past = nativeRowWords({ kind, data }) ?? maskedCopyRowWords({ kind, data });
  if (past !== undefined) return past;
  const outcome = removalOutcome.safeParse(data.outcome);
  if (outcome.success) return t(`outcome.${outcome.data}`).toLocaleLowerCase();
  if (kind === 'intent') return intentWords(data);
  if (kind === 'copy-failed') return besideWhy({ kind, data });
  if (kind === 'sealed' && data.chainsLost !== undefined) return lostArchiveText('row.atSeal');
  if (kind === 'destroyed') {
    const tombstone = tombstoneOf(data.tombstone);
    return tombstone === undefined ? undefined : tombstoneWords(tombstone);
  }
  if (kind === 'note' && data.about === 'copy-deleted' && typeof data.name === 'string')
    return destroyText(data.by === 'uppsikt' ? 'row.deletedByUs' : 'row.deleted', { name: oneLine(data.name) });
  if (kind === 'note' && typeof data.reason === 'string') return data.reason;
  if (kind === 'gone-check') return lookWords(data);
  if (kind === 'viewed' && typeof data.decidedBy === 'string') return t('uncovered', { by: data.decidedBy });
  if (kind === 'verified')
    return data.result === 'intact' ? t('verifiedIntact') : data.result === 'broken' ? t('verifiedBroken') : undefined;
  return kind === 'exported' && typeof data.fileName === 'string' ? data.fileName : undefined;
}
