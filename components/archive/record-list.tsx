/**
 * The list of records: one link each, so that keyboard, history and deep links work without extra code. Names and texts
 * are on one line, without hidden characters.
 */
import { oneLine } from '../../lib/domain/visible-text';
import { archiveText as t } from '../../lib/i18n/archive';
import { serviceName } from '../../lib/by-hand/services';
import { completeText } from '../../lib/i18n/complete';
import { destroyText } from '../../lib/i18n/destroy';
import { exportText } from '../../lib/i18n/export-page';
import { forbiddenText, removalWords, tickWords } from '../../lib/i18n/forbidden';
import { lossWords } from '../../lib/i18n/losses';
import { secrecyText } from '../../lib/i18n/secrecy';
import { language } from '../../lib/i18n/language';
import { swedishTime } from '../../lib/i18n/swedish-time';
import type { LeftTask } from '../../lib/records/left-to-do';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/checkbox';
import { mergeRows } from './merge-rows';
import type { ListedRecord, ListState, NoteView } from './props';

interface ListProps {
  list: Extract<ListState, { kind: 'ready' }>;
  openId: string | null;
  /** What is left to do for each record, by its id. */
  left: ReadonlyMap<string, LeftTask[]>;
  brokenIds: ReadonlySet<string>;
  chosen: ReadonlySet<string>;
  onChoose: (id: string, isChosen: boolean) => void;
  onMore: () => void;
}

export function RecordList({ list, openId, left, brokenIds, chosen, onChoose, onMore }: ListProps) {
  const rows = mergeRows(list.records, list.notes, list.more);
  if (rows.length === 0) return <p class="a-empty">{t('empty')}</p>;
  return (
    <>
      <ul class="a-rows">
        {rows.map((row) => (
          <li key={row.kind === 'record' ? row.record.id : row.note.id}>
            {row.kind === 'record' ? (
              <div class="a-pick">
                <Checkbox
                  class="a-tick"
                  checked={chosen.has(row.record.id)}
                  label={exportText('choose', { seq: row.record.seq })}
                  onChange={(isChosen) => onChoose(row.record.id, isChosen)}
                />
                <RecordLink
                  record={row.record}
                  open={row.record.id === openId}
                  left={left.get(row.record.id) ?? []}
                  broken={brokenIds.has(row.record.id)}
                />
              </div>
            ) : (
              <NoteRow note={row.note} />
            )}
          </li>
        ))}
      </ul>
      {list.more && <Button onPress={onMore}>{t('more')}</Button>}
    </>
  );
}

interface LinkProps {
  record: ListedRecord;
  open: boolean;
  left: LeftTask[];
  broken: boolean;
}

function RecordLink({ record, open, left, broken }: LinkProps) {
  const { top, words } = shownOf(record);
  return (
    <a class="a-row" href={`#${record.id}`} aria-current={open ? 'true' : undefined}>
      <span class="a-row-top">
        <bdi class="a-author">{top}</bdi>
        <time dateTime={record.sealedAt}>{swedishTime(record.sealedAt)}</time>
      </span>
      <bdi class="a-excerpt">{words}</bdi>
      <span class="a-tags">
        <span>{serviceName(record.platform, language())}</span>
        {record.entry === 'by-hand' && <span class="a-warn">{t('byHand')}</span>}
        <span>{oneLine(record.groundLabel)}</span>
        {record.snapshot === undefined && (
          <span>{record.outcome === null ? t('noOutcome') : t(`outcome.${record.outcome}`)}</span>
        )}
        {record.past !== null && record.past !== undefined && (
          <strong class="a-warn">{lossWords(record.past, true)}</strong>
        )}
        <span class={record.state === 'partial' ? 'a-warn' : undefined}>{t(record.state)}</span>
        {left.length > 0 && <strong class="a-warn">! {leftWords(left)}</strong>}
        {broken && <strong class="a-danger">✕ {t('damaged')}</strong>}
      </span>
    </a>
  );
}

/** Records that may be secret show no name or text in lists. Opening one is journalled. */
function shownOf({ destroyed, subject, author, excerpt, seq }: ListedRecord): { top: string; words: string } {
  if (destroyed === true) return { top: t('number', { seq }), words: destroyText('destroyed') };
  if (subject !== undefined) return { top: oneLine(subject), words: secrecyText('openToRead') };
  return { top: oneLine(author ?? '') || t('unnamed'), words: oneLine(excerpt) || t('noTextSaved') };
}

function leftWords(left: LeftTask[]): string {
  const due = left.flatMap((task) => task.due ?? []).toSorted()[0];
  return due === undefined ? completeText('title') : completeText('due', { due });
}

/** No link and no picture: the address is plain text, so that nobody opens it by mistake. */
function NoteRow({ note: { note, ticks = [], removal = null } }: { note: NoteView }) {
  return (
    <div class="a-row a-note">
      <span class="a-row-top">
        <strong>{t('noted')}</strong>
        <time dateTime={note.knownAt}>{swedishTime(note.knownAt)}</time>
      </span>
      <span>{t('notedWhy')}</span>
      <span class="a-muted a-wrap">
        {[serviceName(note.platform, language()), oneLine(note.permalink ?? note.pageUrl), note.itemId, note.operator]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {note.unsure === true && <span class="a-muted">{t('notedUnsure')}</span>}
      {ticks.length > 0 && (
        <ul class="a-plain">
          {ticks.map((tick) => (
            <li key={tick.step}>
              {forbiddenText(`step.${tick.step}`, { platform: serviceName(note.platform, language()) })}:{' '}
              {tickWords(tick)}
            </li>
          ))}
        </ul>
      )}
      {removal !== null && <span>{removalWords(removal)}</span>}
    </div>
  );
}
