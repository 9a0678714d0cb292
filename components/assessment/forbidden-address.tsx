/**
 * The first step: the address is noted, and may be copied for whoever is notified. It is the page's address, never a
 * picture's.
 */
import { useState } from 'preact/hooks';
import type { StepTick } from '../../lib/domain/forbidden';
import { shortTime } from '../../lib/i18n/short-time';
import { forbiddenText as t } from '../../lib/i18n/forbidden';
import { Button } from '../ui/button';

interface Props {
  address: string;
  tick: StepTick | undefined;
  onNote: () => void;
  onCopy: () => Promise<string | null>;
}

export function AddressStep({ address, tick, onNote, onCopy }: Props) {
  const [copied, setCopied] = useState<string | null | undefined>();
  return (
    <li data-step="address" data-done={tick !== undefined}>
      <strong>{t('step.address')}</strong>
      <p class="c-address" id="forbidden-address">
        {address}
      </p>
      <div class="c-buttons">
        {tick === undefined && (
          <Button id="note-forbidden" weight="primary" onPress={onNote}>
            {t('note')}
          </Button>
        )}
        <Button id="copy-address" onPress={() => void onCopy().then(setCopied)}>
          {t('copyAddress')}
        </Button>
        <span role="status" class="c-ticked">
          {[
            tick === undefined ? '' : `✓ ${t('noted', { at: shortTime(tick.at) })}`,
            copied === undefined ? '' : (copied ?? t('copied')),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
    </li>
  );
}
