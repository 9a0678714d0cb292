/**
 * Shown once after the installation: what to do first. Screenshots are offered as the IT department has decided: with
 * the button here, in the settings, or not at all.
 */
import { helpText } from '../../lib/i18n/help';
import { settingsText as t } from '../../lib/i18n/settings';
import { Button } from '../ui/button';
import { PicturePermission } from './picture-permission';

interface Props {
  screenPictures: 'offer' | 'ask-at-welcome' | 'do-not-offer';
  granted: boolean;
  /** Must be called synchronously in the press: the browser asks for permission only then. */
  onAskPicture: () => Promise<boolean>;
  onStart: () => void;
  /** The help page's address, at the guideline. */
  guidelineAddress: string;
}

export function Welcome({ screenPictures, granted, onAskPicture, onStart, guidelineAddress }: Props) {
  return (
    <main class="s-page">
      <h1>{t('welcomeTitle')}</h1>
      <p>{t('welcomeLead')}</p>
      <ol class="s-steps">
        <li>
          <a href="/options.html#plan">{t('welcomePlan')}</a>
        </li>
        <li>
          <a href={guidelineAddress}>{helpText('welcomeGuideline')}</a>
        </li>
        <li>{t('welcomeRegister')}</li>
        {screenPictures !== 'do-not-offer' && (
          <li>
            <a href="/options.html#picture">{t('welcomePicture')}</a>
          </li>
        )}
      </ol>
      <div class="u-buttons">
        <Button weight="primary" onPress={onStart}>
          {t('welcomeStart')}
        </Button>
      </div>
      {screenPictures === 'ask-at-welcome' && <PicturePermission granted={granted} offered onAsk={onAskPicture} />}
    </main>
  );
}
