/** The popup's way to 'Lär in menyn': the card of the item that is open shows it; where none is, it says how to open one. */
import { useState } from 'preact/hooks';
import { learnText as t } from '../../lib/i18n/learn';
import type { Reply } from '../../lib/messaging/protocol';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';

/** `busy`: a card is open and cannot show it. */
export type ShownLearning = Reply<'menu.show'>['said'];

/** @param onShow resolves to whether a card is open that shows it */
export function ShowLearning({ onShow }: { onShow: () => Promise<ShownLearning> }) {
  const [said, setSaid] = useState<ShownLearning | undefined>();
  return (
    <>
      <div class="u-buttons">
        <Button id="show-learning" weight="quiet" onPress={() => void onShow().then(setSaid)}>
          {t('title')}
        </Button>
      </div>
      {said === 'no-item' && <Notice tone="info">{t('popup.noItem')}</Notice>}
      {said === 'busy' && <Notice tone="info">{t('popup.busy')}</Notice>}
    </>
  );
}
