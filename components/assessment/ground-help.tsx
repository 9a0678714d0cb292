/** When the ground does not apply, and the guideline's words with their line. */
import type { Ground } from '../../lib/assessment/grounds';
import { cardText as t } from '../../lib/i18n/card';
import { inLanguage } from '../../lib/i18n/language';
import { GuidelineQuote } from '../ui/quote';

export function GroundHelp({ ground }: { ground: Ground | undefined }) {
  return (
    <div class="c-help" id="ground-help" aria-live="polite">
      {ground ? (
        <>
          <p><b>{t('notWhen')}</b> {inLanguage(ground.notWhen)}</p>
          <p><GuidelineQuote quote={ground.quote} line={ground.line} /></p>
          {ground.addition && <p class="c-small">{t('addition', ground.addition)}</p>}
        </>
      ) : <p>{t('chooseGround')}</p>}
    </div>
  );
}
