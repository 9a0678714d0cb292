/**
 * Real screenshots need the browser's permission for all sites. The official asks for it with a button. Evidence never
 * requires it.
 */
import { useState } from 'preact/hooks';
import { settingsText as t } from '../../lib/i18n/settings';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';

interface Props {
  granted: boolean;
  /** False where the IT department has decided that it is not asked for here. */
  offered: boolean;
  /**
   * Must be called synchronously in the press: the browser asks for permission only then. Resolves to whether it was
   * given.
   */
  onAsk: () => Promise<boolean>;
}

export function PicturePermission({ granted, offered, onAsk }: Props) {
  const [answer, setAnswer] = useState<boolean | undefined>();
  const allowed = answer ?? granted;
  return (
    <section id="picture" aria-labelledby="picture-title">
      <h2 id="picture-title">{t('pictureTitle')}</h2>
      <p>{t('pictureWhy')}</p>
      {offered && <p>{t('pictureHow')}</p>}
      {!allowed && <p>{t('pictureOnce')}</p>}
      {!allowed && !offered && <Notice tone="info">{t('pictureByPolicy')}</Notice>}
      {allowed && <Notice tone="ok">{t('pictureYes')}</Notice>}
      {!allowed && offered && (
        <div class="u-buttons">
          <Button id="ask-picture" weight="primary" onPress={() => void onAsk().then(setAnswer)}>
            {t('pictureAsk')}
          </Button>
        </div>
      )}
      {answer === false && <Notice tone="warn">{t('pictureNo')}</Notice>}
    </section>
  );
}
