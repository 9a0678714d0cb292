/** What a check or an export ended in, seen and heard. The live regions stand before the result comes, or nothing is read out. */
import { archiveText as t } from '../../lib/i18n/archive';
import { Notice } from '../ui/notice';
import type { CheckState, ExportState } from './props';

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
      return check.integrity.kind === 'intact' ? <Notice tone="ok">{t('intact', { count: check.integrity.checked.length })}</Notice> : <Notice tone="danger">{t('broken', { reason: check.integrity.reason })}</Notice>;
  }
}

export function ExportResult({ exporting }: { exporting: ExportState }) {
  return <div aria-live="polite">{exportWords(exporting)}</div>;
}

function exportWords(exporting: ExportState) {
  switch (exporting.kind) {
    case 'idle':
      return null;
    case 'running':
      return <p>{t('exporting')}</p>;
    case 'failed':
      return <Notice tone="danger">{t('exportFailed', { reason: exporting.reason })}</Notice>;
    case 'saved': {
      const { fileName: name, integrity } = exporting;
      return integrity.kind === 'intact' ? <Notice tone="ok">{t('exported', { name })}</Notice> : <Notice tone="danger">{t('exportedDamaged', { name, reason: integrity.reason })}</Notice>;
    }
  }
}
