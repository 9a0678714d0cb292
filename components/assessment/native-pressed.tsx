/**
 * The official reached for the platform's own button. Explains why the card opened instead, and offers the way through,
 * which is journalled.
 */
import { nativeText as t } from '../../lib/i18n/native';
import type { CardState } from '../../lib/messaging/protocol';
import { Button } from '../ui/button';
import type { CardActions } from './card-actions';

export function NativePressed({
  state,
  actions,
  onFault,
}: {
  state: CardState;
  actions: CardActions;
  onFault: (words: string | null) => void;
}) {
  if (state.pressed === undefined) return null;
  return (
    <section class="c-pressed" aria-label={t('title')}>
      <p class="c-small">{t(state.wanted === undefined ? 'unclear' : 'met', { label: state.pressed })}</p>
      <Button
        id="native-pass"
        weight="quiet"
        describedBy="native-journalled"
        onPress={() => void actions.passNative().then(onFault)}
      >
        {t('pass')}
      </Button>
      <span class="u-hidden" id="native-journalled">
        {t('journalled')}
      </span>
    </section>
  );
}
