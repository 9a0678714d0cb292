/**
 * What the official or a colleague has already done with this item. Shown before work starts, so that nobody does it
 * twice.
 */
import { removalOutcome } from '../../lib/domain/outcome';
import { archiveText } from '../../lib/i18n/archive';
import { decisionText } from '../../lib/i18n/decision';
import { earlierText as t } from '../../lib/i18n/earlier';
import type { CardState } from '../../lib/messaging/protocol';

export function EarlierLines({
  state: { earlier, colleagues = [], keptByEyes },
}: {
  state: Pick<CardState, 'earlier' | 'colleagues' | 'keptByEyes'>;
}) {
  const [own] = earlier;
  const [colleague] = colleagues;
  return (
    <>
      {own !== undefined && (
        <p class="c-small" id="earlier-own">
          {t(own.ground === undefined ? 'own' : 'ownGround', {
            at: shortTime(own.at),
            ground: own.ground ?? '',
            outcome: ownWords(own),
          })}
        </p>
      )}
      {keptByEyes !== undefined && (
        <p class="c-small" id="earlier-kept">
          <strong>{t('kept', { of: keptByEyes.of ?? t('somebody'), on: keptByEyes.on })}</strong>
        </p>
      )}
      {colleague !== undefined && (
        <p class="c-small" id="earlier-colleague">
          <strong>
            {t('colleague', {
              at: shortTime(colleague.at),
              by: colleague.by ?? t('somebody'),
              ground: colleague.ground,
              measure: measureWords(colleague.measure),
            })}
          </strong>
        </p>
      )}
    </>
  );
}

function ownWords({ outcome, destroyed }: CardState['earlier'][number]): string {
  const known = removalOutcome.safeParse(outcome);
  if (destroyed !== true) return known.success ? archiveText(`outcome.${known.data}`) : t('noOutcome');
  return known.success ? `${archiveText(`outcome.${known.data}`)}. ${t('destroyed')}` : t('destroyed');
}

const measureWords = (measure: NonNullable<CardState['colleagues']>[number]['measure']): string =>
  measure === undefined ? '' : decisionText(measure === null ? 'measure.none' : `measure.${measure}`);

const shortTime = (iso: string): string =>
  Number.isNaN(Date.parse(iso))
    ? iso
    : new Date(iso).toLocaleString('sv-SE', { dateStyle: 'short', timeStyle: 'short' });
