/**
 * Files outside the browser that may still hold destroyed content, by name, until somebody records that they are
 * deleted.
 */
import { useState } from 'preact/hooks';
import type { CopyLeft } from '../../lib/domain/tombstone';
import { oneLine } from '../../lib/domain/visible-text';
import { destroyText as t } from '../../lib/i18n/destroy';
import { swedishTime } from '../../lib/i18n/swedish-time';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';

interface Props {
  copies: CopyLeft[];
  /** @returns null when it was written, otherwise a message that says why not */
  onDeleted: (copy: CopyLeft) => Promise<string | null>;
}

export function CopiesLeft({ copies, onDeleted }: Props) {
  const [fault, setFault] = useState<string | null>(null);
  if (copies.length === 0) return null;
  return (
    <section class="a-missing" aria-labelledby="left-title">
      <h2 id="left-title">{t('leftTitle')}</h2>
      <p class="u-help">{t('leftHelp')}</p>
      <ul class="a-losses">
        {copies.map((copy) => (
          <li key={`${copy.recordId} ${copy.name}`} data-copy={copy.name}>
            <p>
              <bdi class="a-wrap">{oneLine(copy.name)}</bdi>
              <br />
              <span class="a-muted">
                {t(`left.${copy.kind}`, { seq: copy.seq, at: swedishTime(copy.at) })}
                {copy.forbidden && ` ${t('leftForbidden')}`}
              </span>
            </p>
            <Button onPress={() => void onDeleted(copy).then(setFault)}>{t('deleted')}</Button>
          </li>
        ))}
      </ul>
      {fault !== null && <Notice tone="danger">{fault}</Notice>}
    </section>
  );
}
