/** The popup's way to 'Lär in menyn': an open item's card shows it. Where no card is open, it says how to open one. */
import { useState } from 'preact/hooks';
import { learnText as t } from '../../lib/i18n/learn';
import type { Reply } from '../../lib/messaging/protocol';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';

export type ShownLearning = Reply<'menu.show'>['said'];

/** @param onShow resolves to the answer of the open card, if there is one */
export function ShowLearning({ onShow }: { onShow: () => Promise<ShownLearning> }) {
  const [said, setSaid] = useState<ShownLearning | undefined>();
  return (
    <>
      <div class="u-buttons">
        <Button id="show-learning" weight="quiet" onPress={() => void onShow().then(setSaid)}>
          {t('title')}
        </Button>
      </div>
      {said !== undefined && said !== 'shown' && <Notice tone="info">{t(`popup.${said}`)}</Notice>}
    </>
  );
}
