/** The record's time stamps: those received, those pending and why, and those that failed with what to do. */
import type { ComponentChildren } from 'preact';
import type { JournalRow } from '../../lib/domain/journal';
import { oneLine } from '../../lib/domain/visible-text';
import { swedishTime } from '../../lib/i18n/swedish-time';
import { clockText, stampReasonText, timeStampText as t } from '../../lib/i18n/time-stamps';

/** A queued request for a time stamp (lib/evidence/schema). */
export interface WaitingStamp {
  over: 'capture' | 'seal';
  state: 'queued' | 'had' | 'failed';
  reason: string | null;
}

const KINDS = ['seal', 'capture'] as const;

export function StampsSection({ journalRows, waiting }: { journalRows: JournalRow[]; waiting: WaitingStamp[] }) {
  const shown = KINDS.flatMap((over) => {
    const words = wordsFor(over, journalRows, waiting);
    return words === undefined
      ? []
      : [
          <div key={over}>
            <dt>{t(`over.${over}`)}</dt>
            <dd>{words}</dd>
          </div>,
        ];
  });
  return (
    <section aria-labelledby="a-stamps">
      <h3 id="a-stamps">{t('title')}</h3>
      {shown.length === 0 ? <p class="a-muted">{t('noStamps')}</p> : <dl class="a-terms">{shown}</dl>}
    </section>
  );
}

function wordsFor(
  over: (typeof KINDS)[number],
  journalRows: JournalRow[],
  waiting: WaitingStamp[],
): ComponentChildren | undefined {
  // The newest row: a stamp may have followed a failure.
  const row = journalRows
    .filter(({ kind, data }) => (kind === 'stamped' || kind === 'stamp-failed') && data.over === over)
    .at(-1);
  if (row?.kind === 'stamped') return <Stamped data={row.data} />;
  const asked = waiting.find((one) => one.over === over);
  if (asked !== undefined && asked.state !== 'failed')
    return asked.reason === null ? t('notTried') : t('waits', { reason: stampReasonText(asked.reason) });
  const reason = asked?.reason ?? row?.data.reason;
  return typeof reason === 'string' ? t('gaveUp', { reason: stampReasonText(reason) }) : undefined;
}

function Stamped({ data }: { data: JournalRow['data'] }) {
  const text = (value: unknown): string => (typeof value === 'string' ? oneLine(value) : '');
  const { clock } = data;
  const offset =
    typeof clock === 'object' && clock !== null && !Array.isArray(clock) && typeof clock.offsetSeconds === 'number'
      ? clock.offsetSeconds
      : 0;
  const off = clockText(offset);
  return (
    <>
      {t('stamped', { at: swedishTime(text(data.genTime)), authority: text(data.authority) })}{' '}
      {t(data.trusted === 'by-ca' ? 'byCa' : 'unchecked')}
      {off !== undefined && (
        <p>
          <strong>{off}</strong>
        </p>
      )}
    </>
  );
}
