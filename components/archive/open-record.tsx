/** One opened record: its state first, then what was written, why it was judged so, and what has happened since. */
import { standingTold } from '../../lib/domain/standing-told';
import type { Completion } from '../../lib/domain/completion';
import { oneLine } from '../../lib/domain/visible-text';
import { archiveText as t } from '../../lib/i18n/archive';
import { exportText } from '../../lib/i18n/export-page';
import { pastUppsiktWords } from '../../lib/i18n/losses';
import { maskedCopyText } from '../../lib/i18n/masked-copy';
import { snapshotName } from '../../lib/i18n/snapshot-names';
import { leftToDo, type LeftPart } from '../../lib/records/left-to-do';
import { registryMail } from '../../lib/records/registry-mail';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { CompleteSection } from './complete-section';
import { DecisionSection } from './decision-section';
import { DiarySection } from './diary-section';
import { DestroySection } from './destroy-section';
import { DestroyedRecord } from './destroyed-record';
import { FactsSection } from './facts-section';
import { JournalSection } from './journal-section';
import { LaterSection } from './later-section';
import { LockedRecord } from './locked-record';
import { PicturesSection } from './pictures-section';
import { ReversalSection } from './reversal-section';
import { ReviewSection } from './review-section';
import { RecordHeading } from './record-heading';
import { CheckResult, ExportResult } from './results';
import { SecrecySection } from './secrecy-section';
import { SnapshotSection } from './snapshot-section';
import { StampsSection } from './stamps-section';
import { ItemSection, ReadOnPage, ThreadSection } from './text-sections';
import { AccountStanding } from './account-standing';
import type { AccountStandings, ArchiveActions, OpenState, RecordView } from './props';

interface Props {
  open: OpenState;
  quiet: boolean;
  standings: AccountStandings;
  actions: ArchiveActions;
}

export function OpenRecord({ open, quiet, standings, actions }: Props) {
  switch (open.kind) {
    case 'none':
      return quiet ? null : <p class="a-muted">{t('choose')}</p>;
    case 'loading':
      return <p role="status">{t('opening')}</p>;
    case 'missing':
      return <Notice tone="warn">{t('recordMissing')}</Notice>;
    case 'unjournalled':
    case 'failed':
      return (
        <div class="u-stack">
          <Notice tone="danger">
            {open.kind === 'failed' ? t('recordFailed', { reason: open.reason }) : t('secretNotShown')}
          </Notice>
          <Button onPress={() => actions.onVerify(open.id)}>{t('verify')}</Button>
          <CheckResult check={open.check} />
        </div>
      );
    case 'destroyed':
      return (
        <DestroyedRecord
          key={open.id}
          open={open}
          onVerify={() => actions.onVerify(open.id)}
          onComplete={(done) => actions.onComplete(open.id, done)}
        />
      );
    case 'open':
      return <Opened key={open.id} {...{ open, standings, actions }} />;
  }
}

const heading = ({ row, subject }: Extract<OpenState, { kind: 'open' }>['record']): string =>
  `${t('number', { seq: row.seq })}: ${oneLine(subject ?? row.author ?? '') || t('unnamed')}`;

type OpenedProps = Pick<Props, 'standings' | 'actions'> & { open: Extract<OpenState, { kind: 'open' }> };

function Opened({ open, standings, actions }: OpenedProps) {
  const { record, id } = open;
  const past = pastUppsiktWords(record.journalRows);
  const isExporting = open.exporting.kind === 'running';
  return (
    <article class="a-record" aria-labelledby="a-heading">
      <a class="a-back" href="#">
        ← {t('back')}
      </a>
      <RecordHeading>{heading(record)}</RecordHeading>
      <p>
        {stateWords(record)} · {t(record.row.state)}
      </p>
      <AccountStanding accountId={record.part.source.registeredAccountId} standings={standings} />
      {past !== undefined && <Notice tone="warn">{past}</Notice>}
      <div class="u-buttons">
        <Button weight="primary" onPress={() => actions.onVerify(id)} disabled={open.check.kind === 'running'}>
          {t('verify')}
        </Button>
        <Button
          disabled={record.locked === true}
          describedBy={record.locked === true ? 'locked-record' : undefined}
          onPress={() => (isExporting ? actions.onCancelExport(id) : actions.onExport(id))}
        >
          {exportText(isExporting ? 'cancel' : 'one')}
        </Button>
        {record.locked !== true && (
          <Button id="masked-copy" onPress={() => actions.onCopyOpen([id])}>
            {maskedCopyText('open')}
          </Button>
        )}
      </div>
      <CheckResult check={open.check} />
      <ExportResult exporting={open.exporting} />
      {record.locked === true && (
        <LockedRecord pictures={record.pictures} onUncover={(decidedBy) => actions.onUncover(id, decidedBy)} />
      )}
      {!open.journalled && <Notice tone="warn">{t('journalFailed')}</Notice>}
      <WhatIsLeft open={open} actions={actions} />
      <LaterSection
        record={record}
        onLater={(act, reason) => actions.onLater(id, act, reason)}
        onComplete={(done) => actions.onComplete(id, done)}
      />
      <ReversalSection record={record} onComplete={(done) => actions.onComplete(id, done)} />
      {record.part.entry !== undefined && (
        <Notice tone="warn">
          <strong>{t('byHand')}.</strong> {oneLine(record.part.entry.reason)}
        </Notice>
      )}
      <MissingSection record={record} />
      <WhatWasSaved record={record} />
      <FactsSection row={record.row} part={record.part} journalRows={record.journalRows} />
      <StampsSection journalRows={record.journalRows} waiting={record.waitingStamps ?? []} />
      <JournalSection journalRows={record.journalRows} />
      <DestroySection record={record} onDestroy={(choice) => actions.onDestroy(id, choice)} />
    </article>
  );
}

const stateWords = ({ outcome, part }: RecordView): string =>
  part.snapshot === undefined
    ? outcome === null
      ? t('noOutcome')
      : t(`outcome.${outcome}`)
    : snapshotName(part.snapshot);

function WhatWasSaved({ record }: { record: RecordView }) {
  const { item, decision, snapshot } = record.part;
  if (snapshot !== undefined)
    return (
      <>
        <SnapshotSection snapshot={snapshot} item={item} />
        <PicturesSection pictures={record.pictures} />
        <ReadOnPage item={item} />
      </>
    );
  return (
    <>
      <ItemSection item={item} withoutAddresses={record.locked === true} />
      <PicturesSection pictures={record.pictures} />
      <ThreadSection item={item} />
      <DecisionSection decision={decision} />
    </>
  );
}

/** What is left to do about it. The address may lead to any of the tasks. */
function WhatIsLeft({ open: { record, id, at }, actions }: Omit<OpenedProps, 'standings'>) {
  const complete = (done: Completion): Promise<string | null> => actions.onComplete(id, done);
  const mail = registryMail(record);
  return (
    <>
      <CompleteSection
        decision={record.part.decision}
        operator={record.part.operator}
        secrecy={record.part.secrecy}
        retention={record.part.retentionAtSealing}
        paragraphs={record.paragraphs}
        subject={record.subject ?? record.part.secrecy.publicSubject}
        journalRows={record.journalRows}
        at={at}
        onComplete={complete}
        noticeText={(due) =>
          actions.noticeText(record.part.decision, { due, standing: standingTold(record.journalRows) })
        }
        onCopy={actions.onCopy}
        registryMail={mail}
      />
      <ReviewSection
        record={{ decision: record.part.decision, journalRows: record.journalRows }}
        platform={record.part.item.ref.platform}
        at={at?.part === 'ban-review' ? at : null}
        onComplete={complete}
      />
      {!isLeft('secrecy', record) && (
        <SecrecySection journalRows={record.journalRows} paragraphs={record.paragraphs ?? []} onComplete={complete} />
      )}
      {!isLeft('registry', record) && (
        <DiarySection journalRows={record.journalRows} mail={{ mail, onCopy: actions.onCopy }} onComplete={complete} />
      )}
    </>
  );
}

const isLeft = (part: LeftPart, { part: sealed, journalRows }: RecordView): boolean =>
  leftToDo(sealed, journalRows).some((task) => task.part === part);

function MissingSection({ record }: { record: RecordView }) {
  const { missing } = record.part.record;
  if (missing.length === 0) return null;
  return (
    <section class="a-missing">
      <h3>{t('missing')}</h3>
      <ul>
        {missing.map((one, index) => (
          <li key={index}>
            <bdi>{oneLine(one.artifact)}</bdi>: {oneLine(one.reason)}
          </li>
        ))}
      </ul>
    </section>
  );
}
