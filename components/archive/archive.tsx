/** The archive: saved evidence, newest first, and one opened record. */
import { archiveText as t } from '../../lib/i18n/archive';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { ExportMany } from './export-many';
import { ImportPackage } from './import-package';
import { ListPane } from './list-pane';
import { MaskedCopyPanel } from './masked-copy';
import { OpenRecord } from './open-record';
import { VerifyAll } from './verify-all';
import type { ArchiveProps } from './props';

export function Archive({
  list,
  view,
  left,
  open,
  all,
  many,
  chosen,
  copy,
  imported,
  importing,
  standings,
  actions,
}: ArchiveProps) {
  return (
    <div class="a-page" data-open={open.kind !== 'none' || copy.kind !== 'closed'}>
      <header class="a-header">
        <div>
          <h1>{t('title')}</h1>
          <p class="a-muted">{t('intro')}</p>
          <p>
            <a href="/statistics.html">{t('statistics')}</a>
          </p>
        </div>
        {list.kind === 'ready' && list.records.length > 0 && (
          <div class="a-tools">
            <VerifyAll all={all} onStart={actions.onVerifyAll} onCancel={actions.onCancelVerifyAll} />
            <ExportMany
              many={many}
              chosen={chosen.size}
              onStart={actions.onExportMany}
              onCancel={actions.onCancelExportMany}
              onNone={actions.onChooseNone}
              onCopy={() => actions.onCopyOpen([...chosen])}
            />
          </div>
        )}
      </header>
      <ImportPackage state={imported} actions={importing} />
      {list.kind === 'failed' ? (
        <main class="a-only">
          <Notice tone="danger">{t('failed', { reason: list.reason })}</Notice>
          <Button onPress={actions.onRetry}>{t('retry')}</Button>
        </main>
      ) : (
        <div class="a-panes">
          <ListPane view={view} left={left} list={list} open={open} all={all} chosen={chosen} actions={actions} />
          <main class="a-open">
            <MaskedCopyPanel state={copy} {...actions} />
            <OpenRecord {...{ open, standings, actions }} quiet={list.kind !== 'ready' || list.records.length === 0} />
          </main>
        </div>
      )}
    </div>
  );
}
