/**
 * The decision as it was locked at capture: the ground with the guideline's wording and line, the motivation, the
 * criticism test.
 */
import type { ComponentChildren } from 'preact';
import type { Decision } from '../../lib/domain/decision';
import { isNothingJudged } from '../../lib/assessment/nothing-judged';
import { archiveText as t } from '../../lib/i18n/archive';
import { cardText } from '../../lib/i18n/card';
import { decisionText, disposalWords, gateRows } from '../../lib/i18n/decision';
import { swedishTime } from '../../lib/i18n/swedish-time';
import { Terms } from './terms';

export function DecisionSection({ decision }: { decision: Decision }) {
  const line =
    decision.guidelineLine === null ? null : (
      <span class="u-line"> ({t('line', { line: decision.guidelineLine })})</span>
    );
  type Rows = [string, ComponentChildren][];
  const judged = (rows: Rows): Rows => (isNothingJudged(decision) ? [] : rows);
  return (
    <section>
      <h3>{t('decision')}</h3>
      <Terms
        rows={[
          [t('ground'), decision.groundLabel],
          [
            t('quote'),
            <>
              <q class="u-quote" lang="sv">
                {decision.groundQuote}
              </q>
              {line}
            </>,
          ],
          ...judged([
            [t('tier'), t(`tier.${decision.tier}`)],
            [decisionText('urgency'), cardText(`urgency.${decision.urgency}`)],
          ]),
          [t('motivation'), <span class="a-text">{decision.motivation}</span>],
          ...judged([[t('criticism'), t(`criticism.${decision.criticismTest}`)]]),
          ...gateRows(decision).map(([label, value]): [string, ComponentChildren] => [
            label,
            <span class="a-text">{value}</span>,
          ]),
          [t('disposal'), disposalWords(decision.originalDisposal)],
          [t('decidedAt'), swedishTime(decision.decidedAt)],
        ]}
      />
    </section>
  );
}
