/** The platform's menu was not recognised: the official presses it, Uppsikt still looks whether the item is gone. */
import { useEffect } from 'preact/hooks';
import type { Flow } from '../../lib/domain/flow';
import { cardText as t } from '../../lib/i18n/card';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import type { CardActions } from './card-actions';

export function Assisted({ flow, actions }: { flow: Flow; actions: CardActions }) {
  useEffect(() => document.getElementById('assisted-title')?.focus(), []);
  return (
    <section>
      <h2 id="assisted-title" tabIndex={-1}>{t('assistedTitle')}</h2>
      <Notice tone="warn">{flow.message ?? t('assistedHow')}</Notice>
      {flow.message !== null && <p>{t('assistedHow')}</p>}
      <div class="c-buttons">
        <Button id="check-again" weight="primary" onPress={() => void actions.checkAgain(flow.id)}>{t('checkAgain')}</Button>
        <Button id="teach-menu" onPress={() => void actions.teachMenu()}>{t('teachMenu')}</Button>
      </div>
    </section>
  );
}
