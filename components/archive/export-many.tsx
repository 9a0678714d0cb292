/** Several records, or all, as one file of packages: what is chosen in the list, the progress, and the result. */
import { destroyText } from '../../lib/i18n/destroy';
import { exportText as t } from '../../lib/i18n/export-page';
import { maskedCopyText } from '../../lib/i18n/masked-copy';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import type { ManyState } from './export-state';

interface Props {
  many: ManyState;
  chosen: number;
  onStart: () => void;
  onCancel: () => void;
  onNone: () => void;
  onCopy: () => void;
}

export function ExportMany({ many, chosen, onStart, onCancel, onNone, onCopy }: Props) {
  const isRunning = many.kind === 'running';
  return (
    <section class="a-all" aria-label={t('many')}>
      {many.kind === 'running' && (
        <label class="a-progress">
          <span>{t('packing', { done: many.done, total: many.total })}</span>
          <progress value={many.share} max={1} />
        </label>
      )}
      {/* The same button starts and cancels, so a keyboard user keeps the focus on it. */}
      <Button onPress={isRunning ? onCancel : onStart}>
        {isRunning ? t('cancel') : chosen > 0 ? t('chosen', { count: chosen }) : t('all')}
      </Button>
      {chosen > 0 && !isRunning && (
        <>
          <Button id="masked-copies" onPress={onCopy}>
            {maskedCopyText('openChosen', { count: chosen })}
          </Button>
          <Button weight="quiet" onPress={onNone}>
            {t('none')}
          </Button>
        </>
      )}
      <div class="u-stack" aria-live="polite">
        {result(many)}
      </div>
    </section>
  );
}

/** The number of records that are named on screen. The list in the file has them all. */
const MOST = 12;
const numbers = (from: readonly (number | string)[]): string =>
  `${from.slice(0, MOST).join(', ')}${from.length > MOST ? ' …' : ''}`;

function result(many: ManyState) {
  switch (many.kind) {
    case 'idle':
    case 'running':
      return null;
    case 'cancelled':
      return <Notice tone="warn">{t('cancelled')}</Notice>;
    case 'failed':
      return <Notice tone="danger">{t('failedMany', { reason: many.reason })}</Notice>;
    case 'saved': {
      const damaged = many.packed.filter(({ integrity }) => integrity.kind === 'broken').map(({ seq }) => seq);
      return (
        <>
          <Notice tone={many.packed.length === 0 ? 'warn' : 'ok'}>
            {t(`savedMany.${many.place}`, { count: many.packed.length, name: many.fileName })}
          </Notice>
          {damaged.length > 0 && (
            <Notice tone="danger">{t('damagedMany', { count: damaged.length, which: numbers(damaged) })}</Notice>
          )}
          {many.locked !== undefined && many.locked.length > 0 && (
            <Notice tone="danger">{t('lockedMany', { count: many.locked.length, which: numbers(many.locked) })}</Notice>
          )}
          {many.destroyed !== undefined && many.destroyed.length > 0 && (
            <Notice tone="info">
              {destroyText('exportNone', { count: many.destroyed.length, which: numbers(many.destroyed) })}
            </Notice>
          )}
          {many.leftOut.length > 0 && (
            <Notice tone="danger">
              {t('leftOut', {
                count: many.leftOut.length,
                which: numbers(many.leftOut.map(({ seq, id }) => seq ?? id)),
              })}
            </Notice>
          )}
        </>
      );
    }
  }
}
