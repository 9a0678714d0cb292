/**
 * Evidence sealed before its ground was chosen as one that must not be saved. This is said first, in plain words, with
 * what to do. The pictures stay covered. Whoever must open them states who decided it, and that is journalled before
 * anything is shown.
 */
import { useState } from 'preact/hooks';
import { archiveText as t } from '../../lib/i18n/archive';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { Notice } from '../ui/notice';
import type { PictureView } from './props';

interface Props {
  pictures: PictureView[];
  onUncover: (decidedBy: string) => Promise<string | null>;
}

export function LockedRecord({ pictures, onUncover }: Props) {
  const [decidedBy, setDecidedBy] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const covered = pictures.some((picture) => picture.covered === true);
  return (
    <section class="u-stack" aria-label={t('locked')}>
      <Notice tone="danger" id="locked-record">
        <strong>{t('locked')}</strong> {t('lockedWhat')}
      </Notice>
      {covered && (
        <details class="a-uncover">
          <summary>{t('uncoverTitle')}</summary>
          <p>{t('uncoverAsk')}</p>
          <Field id="uncover-by" label={t('uncoverBy')} value={decidedBy} onInput={setDecidedBy} required />
          <Button
            id="uncover"
            weight="danger"
            disabled={decidedBy.trim() === ''}
            onPress={() => void onUncover(decidedBy.trim()).then(setFault)}
          >
            {t('uncover')}
          </Button>
          {fault !== null && <Notice tone="danger">{fault}</Notice>}
        </details>
      )}
    </section>
  );
}
