/** What the judgement so far allows: the two ways of saving, the answer instead, or what is still to choose. */
import type { CardState } from '../../lib/messaging/protocol';
import type { Pack } from '../../lib/assessment/grounds';
import { cardText as t } from '../../lib/i18n/card';
import { healthLine, healthText } from '../../lib/i18n/health';
import { inLanguage } from '../../lib/i18n/language';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import type { JudgementState } from './use-judgement';

interface Props {
  pack: Pack;
  state: CardState;
  judgement: JudgementState;
  busy: boolean;
  onSave: (intent: 'save-and-remove' | 'save-only') => void;
  onOpenPlan: () => void;
}

/** What the main button does now; null when nothing may be saved. */
export function mainIntent(state: CardState, judgement: JudgementState): 'save-and-remove' | 'save-only' | null {
  if (judgement.verdict !== 'may-remove' || judgement.motivation.trim() === '') return null;
  return mayRemoveHere(state) ? 'save-and-remove' : 'save-only';
}

/** The page offers it, and Uppsikt is well enough. */
const mayRemoveHere = (state: CardState): boolean => state.canRemove && (state.removalOff ?? []).length === 0;

export function SaveButtons({ pack, state, judgement, busy, onSave, onOpenPlan }: Props) {
  if (judgement.verdict === 'only-criticism') return <Notice tone="info"><strong>{inLanguage(pack.criticism.verdict)}</strong></Notice>;
  if (!state.planned) {
    return (
      <>
        <Notice tone="warn">{t('planNeeded')}</Notice>
        <div class="c-buttons"><Button weight="primary" keyHint="Enter" onPress={onOpenPlan}>{t('openPlan')}</Button></div>
      </>
    );
  }
  const intent = mainIntent(state, judgement);
  const removable = mayRemoveHere(state);
  const off = state.removalOff ?? [];
  return (
    <>
      {off.length > 0 && <Notice tone="warn"><strong>{healthText('removalOff')}</strong> {off.map(healthLine).join(' ')}</Notice>}
      <p class="c-small" id="save-notes" role="status">{notes(state, judgement).join(' ')}</p>
      <div class="c-buttons">
        {removable && <Button id="save-and-remove" weight="primary" keyHint="Enter" disabled={busy || intent === null} describedBy="save-notes" onPress={() => onSave('save-and-remove')}>{t('saveAndRemove')}</Button>}
        <Button id="save-only" weight={removable ? 'secondary' : 'primary'} keyHint={removable ? undefined : 'Enter'} disabled={busy || intent === null} describedBy="save-notes" onPress={() => onSave('save-only')}>{t('saveOnly')}</Button>
      </div>
    </>
  );
}

function notes(state: CardState, judgement: JudgementState): string[] {
  const { verdict, ground } = judgement;
  const todo = verdict === 'ground-missing' ? t('chooseBoth') : verdict === 'answer-missing' ? t('answerCriticism') : judgement.motivation.trim() === '' ? t('motivationMissing') : '';
  const ready = verdict === 'may-remove';
  return [
    todo,
    state.canRemove ? '' : t('cannotRemove'),
    state.canRemove && state.classification.state !== 'municipality' ? t('wrongAccountAhead') : '',
    state.canRemove && (state.repliesSaid ?? 0) > 0 ? `${t('replies', { count: state.repliesSaid ?? 0 })}.` : '',
    ready && ground?.originalDisposal.kind === 'missing' ? t('disposalMissing') : '',
    `${t('nextPicture', { kind: t(state.nextPicture === 'screen' ? 'pictureScreen' : 'pictureRendered') })}.`,
    state.nextPicture === 'screen' ? '' : t('pictureHow'),
  ].filter((note) => note !== '');
}
