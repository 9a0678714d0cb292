/** Shown once after the install: three things to do first. */
import { settingsText as t } from '../../lib/i18n/settings';
import { Button } from '../ui/button';

export function Welcome({ onStart }: { onStart: () => void }) {
  return (
    <main class="s-page">
      <h1>{t('welcomeTitle')}</h1>
      <p>{t('welcomeLead')}</p>
      <ol class="s-steps">
        <li>{t('welcomePlan')}</li>
        <li>{t('welcomeRegister')}</li>
        <li>{t('welcomePicture')}</li>
      </ol>
      <div class="u-buttons"><Button weight="primary" onPress={onStart}>{t('welcomeStart')}</Button></div>
    </main>
  );
}
