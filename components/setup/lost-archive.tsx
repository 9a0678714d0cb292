/** What the archive lacks, where copies of it are, and what to do. Empty where nothing is missing. */
import type { ChainsLost } from '../../lib/domain/chain-heads';
import { lostArchiveText as t } from '../../lib/i18n/lost-archive';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { SavingNotice } from './saving-notice';
import { useSaving } from './use-saving';

interface Props {
  lost: ChainsLost | null;
  /** The location of the second copies. Null where none are made. */
  copies: string | null;
  onAcknowledge: (lost: ChainsLost) => Promise<string | null>;
}

export function LostArchive({ lost, copies, onAcknowledge }: Props) {
  const { saving, isBusy, run } = useSaving();
  if (lost === null) return null;
  return (
    <section id="lost" class="u-stack" aria-labelledby="lost-title">
      <h2 id="lost-title">{t('title')}</h2>
      <Notice tone="danger">
        <WhatIsMissing lost={lost} />
        <p>{t('safe')}</p>
        <p>
          <strong>{t('todo')}</strong>
        </p>
        <p>{whereItLies(lost, copies)}</p>
        <p>{t('goOn')}</p>
      </Notice>
      {!isBusy && <SavingNotice saving={saving} />}
      <p role="status">{isBusy ? t('waits') : ''}</p>
      <div class="u-buttons">
        <Button id="lost-acknowledge" disabled={isBusy} onPress={() => run(onAcknowledge(lost))}>
          {t('acknowledge')}
        </Button>
      </div>
    </section>
  );
}

function WhatIsMissing({ lost }: { lost: ChainsLost }) {
  if (lost.kind === 'unreadable') return <p>{t('unreadable')}</p>;
  const { folder, kind } = lost;
  return (
    <>
      <p>{folder === undefined ? t(kind) : t(kind === 'behind' ? 'folderBehind' : 'folderOther', { folder })}</p>
      <p>{t(folder === undefined ? 'counts' : 'folderCounts', counts(lost))}</p>
    </>
  );
}

function whereItLies(lost: ChainsLost, copies: string | null): string {
  if (lost.kind !== 'unreadable' && lost.folder !== undefined) return t('folderHas', { folder: lost.folder });
  if (copies === null) return t('whereExports');
  const kept = lost.kind === 'unreadable' ? '' : ` ${t('registerKept')}`;
  return `${t('whereCopies', { place: copies })}${kept}`;
}

const counts = ({ remembered, found }: Exclude<ChainsLost, { kind: 'unreadable' }>) => ({
  had: remembered.records.seq,
  hadRows: remembered.journal.seq,
  has: found.records.seq,
  hasRows: found.journal.seq,
});
