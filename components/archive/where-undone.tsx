/** Where on the platform a measure is undone by hand. */
import type { BroughtBack } from '../../lib/help/measures';
import { inLanguage } from '../../lib/i18n/language';
import { reversalText as t } from '../../lib/i18n/reversal';
import { descriptions } from '../../lib/platforms/manifests';

export function WhereUndone({ platform, act }: { platform: string; act: BroughtBack }) {
  const fact = descriptions.find(({ manifest }) => manifest.id === platform)?.bringBack[act] ?? null;
  return (
    <p class="u-help" data-basis={fact?.basis ?? 'unknown'}>
      {fact === null ? t('notKnown') : inLanguage(fact)}
    </p>
  );
}
