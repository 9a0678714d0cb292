/**
 * 'Lika som förra': offers the judgement of the item handled just before for this item too. It has its own button and
 * key; Enter never triggers it.
 */
import { groundById, SAME_KEY, type Pack } from '../../lib/assessment/grounds';
import { inLanguage } from '../../lib/i18n/language';
import { sameAsLastText as t } from '../../lib/i18n/same-as-last';
import type { CardState } from '../../lib/messaging/protocol';
import { Button } from '../ui/button';

interface Props {
  pack: Pack;
  same: NonNullable<CardState['sameAsLast']>;
  busy: boolean;
  onSame: () => void;
}

export function SameAsLast({ pack, same, busy, onSame }: Props) {
  const ground = groundById(pack, same.judgement.groundId);
  if (ground === undefined) return null;
  const act = same.judgement.intent === 'save-and-remove' ? 'remove' : 'hide';
  return (
    <section class="c-same" aria-labelledby="same-title" data-alike={same.by}>
      <p id="same-title">{t(act)}</p>
      <p class="c-small" id="same-why">
        {t(same.by, { ground: inLanguage(ground.label) })}
      </p>
      <Button
        id="same-as-last"
        weight="danger"
        keyHint={SAME_KEY.toUpperCase()}
        disabled={busy}
        describedBy="same-why"
        onPress={onSame}
      >
        {t(`${act}Too`)}
      </Button>
    </section>
  );
}
