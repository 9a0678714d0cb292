/** How much is left to do, with a link to the list. */
import { leftText as t } from '../../lib/i18n/left';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';

/** `unknown`: it could not be read, which differs from nothing. Undefined while it is being read. */
export type LeftCount = { count: number; late: number } | 'unknown' | undefined;

export function LeftPanel({ left, onShow }: { left: LeftCount; onShow: () => void }) {
  if (left === undefined) return null;
  if (left === 'unknown') return <Notice tone="warn">{t('notSeen')}</Notice>;
  if (left.count === 0)
    return (
      <p class="u-help" id="left-count">
        {t('empty')}
      </p>
    );
  return (
    <section class="s-left" aria-label={t('title')}>
      <p id="left-count">
        <strong>{t(left.late > 0 ? 'someLate' : 'some', left)}</strong>
      </p>
      <Button id="open-left" onPress={onShow}>
        {t('show')}
      </Button>
    </section>
  );
}
