/**
 * Help for a ground: how urgent it is, when it does not apply, the guideline's wording with its line, and its legal
 * source.
 */
import type { Ground } from '../../lib/assessment/grounds';
import { cardText as t } from '../../lib/i18n/card';
import { decisionText } from '../../lib/i18n/decision';
import { inLanguage } from '../../lib/i18n/language';
import { GuidelineQuote } from '../ui/quote';

export function GroundHelp({ ground }: { ground: Ground | undefined }) {
  return (
    <div class="c-help" id="ground-help" aria-live="polite">
      {ground ? (
        <>
          <p>
            <b>{t('notWhen')}</b> {inLanguage(ground.notWhen)}
          </p>
          <p>
            <GuidelineQuote quote={ground.quote} line={ground.line} />
          </p>
          <p class="c-small">
            <b>{t(`urgency.${ground.urgency}`)}.</b>{' '}
            {decisionText(`restsOn.${ground.tier}`, { basis: ground.legalBasis ?? decisionText('lawInReasons') })}.{' '}
            {t(ground.bbsDuty ? 'dutyYes' : 'dutyNo')}
          </p>
          {ground.addition && <p class="c-small">{t('addition', ground.addition)}</p>}
        </>
      ) : (
        <p>{t('chooseGround')}</p>
      )}
    </div>
  );
}
