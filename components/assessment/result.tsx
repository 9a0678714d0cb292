/** How it ended, in words. */
import { useEffect } from 'preact/hooks';
import type { Flow } from '../../lib/domain/flow';
import { cardText as t } from '../../lib/i18n/card';
import { endedWell, outcomeText } from '../../lib/problems/outcomes';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import type { CardActions } from './card-actions';

interface Props {
  flow: Flow;
  platformName: string;
  howToSwitch: string;
  actions: CardActions;
  onAssessAgain: () => void;
}

const mayBeThere: Flow['outcome'][] = ['still-present', 'unknown'];

export function Result({ flow, platformName, howToSwitch, actions, onAssessAgain }: Props) {
  const outcome = flow.outcome ?? 'unknown';
  const well = endedWell(outcome);
  useEffect(() => {
    document.getElementById('result-title')?.focus();
    void actions.told(flow.id);
  }, [flow.id]);
  return (
    <section data-outcome={outcome}>
      <h2 id="result-title" tabIndex={-1}>{t(well ? 'resultTitle' : 'resultStopped')}</h2>
      <Notice tone={well ? 'ok' : 'danger'}>{flow.message ?? outcomeText(outcome, { platform: platformName, howToSwitch })}</Notice>
      {well && flow.urgent === true && flow.outcome !== 'saved-only' && <Notice tone="warn">{t('completeToday')}</Notice>}
      <div class="c-buttons">
        {mayBeThere.includes(outcome) && <Button id="check-again" weight="primary" onPress={() => void actions.checkAgain(flow.id)}>{t('checkAgain')}</Button>}
        {flow.evidenceId !== null && <Button id="open-archive" weight={well ? 'primary' : 'secondary'} onPress={() => void actions.openArchive(flow.evidenceId)}>{t('openArchive')}</Button>}
        {outcome !== 'removed' && outcome !== 'done-by-hand' && <Button id="assess-again" onPress={onAssessAgain}>{t('assessAgain')}</Button>}
      </div>
    </section>
  );
}
