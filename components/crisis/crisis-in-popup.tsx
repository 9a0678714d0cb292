/** In the popup: says that crisis mode is active, with a link to its settings. Empty otherwise. */
import { crisisText as t } from '../../lib/i18n/crisis';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import type { Crises } from './crisis';
import { CrisisLine } from './crisis-line';

export function CrisisInPopup({ state, onShow }: { state: Crises; onShow: () => void }) {
  if (state === undefined) return null;
  if (state === 'unknown') return <Notice tone="warn">{t('notRead')}</Notice>;
  if (state.now === null) return null;
  return (
    <section id="crisis-line" aria-label={t('title')}>
      <CrisisLine crisis={state.now} />
      <Button id="open-crisis" weight="quiet" onPress={onShow}>
        {t('show')}
      </Button>
    </section>
  );
}
