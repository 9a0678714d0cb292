/** Verifiera alla: checks every record and the chains, with progress. Can be cancelled. The result is read out. */
import { archiveText as t } from '../../lib/i18n/archive';
import { destroyText } from '../../lib/i18n/destroy';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import type { AllState } from './props';

export function VerifyAll({ all, onStart, onCancel }: { all: AllState; onStart: () => void; onCancel: () => void }) {
  const isRunning = all.kind === 'running';
  return (
    <section class="a-all" aria-label={t('verifyAll')}>
      {all.kind === 'running' && (
        <label class="a-progress">
          <span>{t('progress', { done: all.done, total: all.total })}</span>
          <progress value={all.done} max={Math.max(1, all.total)} />
        </label>
      )}
      {/* The same button starts and cancels, so a keyboard user keeps the focus on it. */}
      <Button onPress={isRunning ? onCancel : onStart}>{isRunning ? t('cancel') : t('verifyAll')}</Button>
      <div aria-live="polite">{result(all)}</div>
    </section>
  );
}

function result(all: AllState) {
  if (all.kind === 'failed') return <Notice tone="danger">{t('checkFailed', { reason: all.reason })}</Notice>;
  if (all.kind !== 'found') return null;
  const { kind, checked, broken, destroyed = [], chain } = all.result;
  const count = broken.length;
  if (kind === 'cancelled')
    return <Notice tone={count > 0 ? 'danger' : 'warn'}>{t('cancelled', { checked, count })}</Notice>;
  const [first] = broken;
  if (first !== undefined)
    return (
      <Notice tone="danger">
        {t('allBroken', { count, checked, reason: `${t('number', { seq: first.seq })}. ${first.reason}` })}
      </Notice>
    );
  if (chain?.kind === 'broken') return <Notice tone="danger">{t('chainBroken', { reason: chain.reason })}</Notice>;
  return (
    <Notice tone="ok">
      {t('allIntact', { checked })}
      {destroyed.length > 0 &&
        ` ${destroyText('allDestroyed', { count: destroyed.length, which: destroyed.join(', ') })}`}
    </Notice>
  );
}
