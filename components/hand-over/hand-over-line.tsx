/** In the popup: says that the official is away, or is somebody's deputy, with a link to the settings. */
import { handOverText as t } from '../../lib/i18n/hand-over';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { deputyWords } from './deputyship';
import type { HandOvers } from './hand-over';

export function HandOverLine({ state, onShow }: { state: HandOvers; onShow: () => void }) {
  if (state === undefined) return null;
  return (
    <section id="hand-over-line" aria-label={t('title')}>
      {state === 'unknown' ? <Notice tone="warn">{t('notRead')}</Notice> : <Lines state={state} />}
      <Button id="open-hand-over" weight="quiet" onPress={onShow}>
        {t('show')}
      </Button>
    </section>
  );
}

function Lines({ state: { absence, isAway, received } }: { state: Exclude<HandOvers, 'unknown' | undefined> }) {
  return (
    <>
      {isAway && absence !== null && <p>{t('awayNow', { to: absence.to, deputy: absence.deputy })}</p>}
      {received
        .filter(({ isNow }) => isNow)
        .map((each) => (
          <p key={each.handsOver + each.absence.from}>
            {deputyWords(each)} {each.unfinished.length > 0 && t('unfinishedCount', { count: each.unfinished.length })}
          </p>
        ))}
    </>
  );
}
