/** The platform's menu was not recognised: the official presses it, Uppsikt still looks whether the item is gone. */
import { useEffect, useState } from 'preact/hooks';
import type { Flow } from '../../lib/domain/flow';
import { cardText as t } from '../../lib/i18n/card';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import type { CardActions } from './card-actions';
import { LearnMenu } from './learn-menu';
import type { CardState } from '../../lib/messaging/protocol';

export function Assisted({ flow, menu, actions }: { flow: Flow; menu: CardState['menu']; actions: CardActions }) {
  const [teaching, setTeaching] = useState(false);
  useEffect(() => document.getElementById('assisted-title')?.focus(), []);
  return (
    <section>
      <h2 id="assisted-title" tabIndex={-1}>{t('assistedTitle')}</h2>
      <Notice tone="warn">{flow.message ?? t('assistedHow')}</Notice>
      {flow.message !== null && <p>{t('assistedHow')}</p>}
      <div class="c-buttons">
        <Button id="check-again" weight="primary" onPress={() => void actions.checkAgain(flow.id)}>{t('checkAgain')}</Button>
        <Button id="teach-menu" onPress={() => { setTeaching(true); void actions.teachMenu(); }}>{t('teachMenu')}</Button>
      </div>
      {teaching && menu === null && <Notice tone="info">{t('learnWaiting')}</Notice>}
      {menu !== null && <LearnMenu key={menu.entries.map((entry) => entry.label).join('|')} platform={flow.platform} menu={menu} actions={actions} />}
    </section>
  );
}
