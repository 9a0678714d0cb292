/**
 * The result of a check or an export, shown and read out. The live regions exist before the result arrives, or nothing
 * would be read out.
 */
import { archiveText as t } from '../../lib/i18n/archive';
import { exportText as e } from '../../lib/i18n/export-page';
import { Notice } from '../ui/notice';
import type { Integrity } from '../../lib/domain/integrity';
import type { ExportState } from './export-state';
import type { CheckState } from './props';

export function CheckResult({ check }: { check: CheckState }) {
  return <div aria-live="polite">{checkWords(check)}</div>;
}

function checkWords(check: CheckState) {
  switch (check.kind) {
    case 'idle':
      return null;
    case 'running':
      return <p>{t('verifying')}</p>;
    case 'failed':
      return <Notice tone="danger">{t('checkFailed', { reason: check.reason })}</Notice>;
    case 'found':
      return integrityWords(check.integrity);
  }
}

function integrityWords(integrity: Integrity) {
  switch (integrity.kind) {
    case 'intact':
      return <Notice tone="ok">{t('intact', { count: integrity.checked.length })}</Notice>;
    case 'destroyed':
      return <Notice tone="info">{t('destroyedHolds', { reason: integrity.reason })}</Notice>;
    case 'broken':
      return <Notice tone="danger">{t('broken', { reason: integrity.reason })}</Notice>;
  }
}

/** The progress bar is outside the live region: a screen reader announces the result, not every percent. */
export function ExportResult({ exporting }: { exporting: ExportState }) {
  return (
    <>
      {exporting.kind === 'running' && (
        <label class="a-progress">
          <span>{e('preparing', { percent: Math.floor(exporting.share * 100) })}</span>
          <progress value={exporting.share} max={1} />
        </label>
      )}
      <div class="u-stack" aria-live="polite">
        {exportWords(exporting)}
      </div>
    </>
  );
}

function exportWords(exporting: ExportState) {
  switch (exporting.kind) {
    case 'idle':
    case 'running':
      return null;
    case 'cancelled':
      return <Notice tone="warn">{e('cancelled')}</Notice>;
    case 'failed':
      return <Notice tone="danger">{e('failed', { reason: exporting.reason })}</Notice>;
    case 'saved': {
      const { fileName: name, integrity, place, omissions } = exporting;
      return (
        <>
          {integrity.kind !== 'broken' ? (
            <Notice tone="ok">{e(`saved.${place}`, { name })}</Notice>
          ) : (
            <Notice tone="danger">{e('damaged', { name, reason: integrity.reason })}</Notice>
          )}
          {omissions.length > 0 && <Notice tone="warn">{e('lacks', { what: omissions.join('; ') })}</Notice>}
        </>
      );
    }
  }
}
