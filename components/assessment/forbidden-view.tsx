/** Suspected child abuse image: shown the moment the ground is chosen, before any capture. Nothing of the item stands here. */
import { useEffect, useState } from 'preact/hooks';
import { cardText as t } from '../../lib/i18n/card';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import type { CardActions } from './card-actions';

interface Props {
  platformName: string;
  actions: Pick<CardActions, 'cover' | 'noteForbidden'>;
  onBack: () => void;
}

export function ForbiddenView({ platformName, actions, onBack }: Props) {
  const [noted, setNoted] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  useEffect(() => {
    document.getElementById('forbidden-title')?.focus();
    // Covered on the page too, before anything else is read or pressed.
    void actions.cover().then(setFault);
  }, []);
  const note = (): void => {
    void actions.noteForbidden().then((words) => {
      setFault(words);
      setNoted(words === null);
    });
  };
  return (
    <>
      <main class="c-body c-forbidden">
        <h2 id="forbidden-title" tabIndex={-1}><span class="u-mark" aria-hidden="true">✕</span> {t('forbiddenTitle')}</h2>
        <p class="c-rule"><strong>{t('forbiddenRule')}</strong></p>
        <p>{t('forbiddenWhy')}</p>
        <ol>
          <li>{t('stepPolice')}</li>
          <li>{t('stepPlatform', { platform: platformName })}</li>
          <li>{t('stepManager')}</li>
          <li>{t('stepRemove')}</li>
        </ol>
        <p>{t('forbiddenStored')}</p>
      </main>
      <footer class="c-footer">
        {fault !== null && <Notice tone="danger">{fault}</Notice>}
        {noted ? <Notice tone="ok">{t('noted')}</Notice> : (
          <div class="c-buttons">
            <Button id="note-forbidden" weight="primary" onPress={note}>{t('noteForbidden')}</Button>
            <Button weight="quiet" onPress={onBack}>{t('back')}</Button>
          </div>
        )}
      </footer>
    </>
  );
}
