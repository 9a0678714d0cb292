/** The line that says that crisis mode is active, and until when. */
import type { Crisis } from '../../lib/domain/crisis';
import { crisisText as t } from '../../lib/i18n/crisis';
import { shortTime } from '../../lib/i18n/short-time';

/** The facts that the line shows. */
export type CrisisNow = Pick<Crisis, 'until' | 'answerWithin' | 'roundsADay'>;

export function CrisisLine({ crisis: { until, answerWithin, roundsADay } }: { crisis: CrisisNow }) {
  return (
    <p class="cr-line" data-crisis={until}>
      <span class="u-mark" aria-hidden="true">
        !
      </span>{' '}
      <strong>{t('line', { until: shortTime(until) })}</strong>{' '}
      {t('targets', { minutes: answerWithin, rounds: roundsADay })}
    </p>
  );
}
