/**
 * Some of the item could not be saved: it is named, and only an explicit yes removes it. The safe answer has the focus.
 */
import { useEffect } from 'preact/hooks';
import type { Flow } from '../../lib/domain/flow';
import { cardText as t } from '../../lib/i18n/card';
import { Button } from '../ui/button';
import type { CardActions } from './card-actions';

export function MissingQuestion({ flow, actions }: { flow: Flow; actions: CardActions }) {
  useEffect(() => document.getElementById('missing-no')?.focus(), []);
  return (
    <section
      class="c-missing"
      role="alertdialog"
      aria-labelledby="missing-title"
      aria-describedby="missing-list missing-ask"
    >
      <h2 id="missing-title">
        <span class="u-mark" aria-hidden="true">
          !
        </span>{' '}
        {t('missingTitle')}
      </h2>
      <ul id="missing-list">
        {flow.missing.map((part) => (
          <li key={`${part.artifact} ${part.reason}`}>
            <b>{part.artifact}</b>: {part.reason}
          </li>
        ))}
      </ul>
      <p id="missing-ask">{t('missingAsk')}</p>
      <div class="c-buttons">
        <Button id="missing-no" weight="primary" onPress={() => void actions.confirmMissing(flow.id, false)}>
          {t('missingNo')}
        </Button>
        <Button id="missing-yes" weight="danger" onPress={() => void actions.confirmMissing(flow.id, true)}>
          {t('missingYes')}
        </Button>
      </div>
    </section>
  );
}
