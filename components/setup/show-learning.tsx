/** The popup's way to 'Lär in menyn': the card of the item that is open shows it; where none is, it says how to open one. */
import { useState } from 'preact/hooks';
import { learnText as t } from '../../lib/i18n/learn';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';

/** @param onShow resolves to whether a card is open that shows it */
export function ShowLearning({ onShow }: { onShow: () => Promise<'shown' | 'no-item'> }) {
  const [said, setSaid] = useState<'shown' | 'no-item' | undefined>();
  return (
    <>
      <div class="u-buttons">
        <Button id="show-learning" weight="quiet" onPress={() => void onShow().then(setSaid)}>
          {t('title')}
        </Button>
      </div>
      {said === 'no-item' && <Notice tone="info">{t('popup.noItem')}</Notice>}
    </>
  );
}
