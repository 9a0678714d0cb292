/** The measures that are open now, the mildest first, and what is still to answer. Nothing is recorded until one of them is pressed. */
import type { CardState } from '../../lib/messaging/protocol';
import { maySave, missingInputs, type GateVerdict } from '../../lib/assessment/gate';
import type { Pack, Template } from '../../lib/assessment/grounds';
import { cardText as t, type CardKey } from '../../lib/i18n/card';
import { healthLine, healthText } from '../../lib/i18n/health';
import { inLanguage } from '../../lib/i18n/language';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import type { GateState } from './use-gate';

interface Props {
  pack: Pack;
  state: CardState;
  gate: GateState;
  busy: boolean;
  onSave: (intent: 'save-and-remove' | 'save-only') => void;
  onAnswer: () => void;
  onTemplate: (template: Template) => void;
  onNoteKept: () => void;
  onOpenPlan: (part?: 'disposal') => void;
}

export type MainAct = 'answer' | 'plan' | 'save-and-remove' | 'save-only';

/** What Enter does now; null when something is still to answer. */
export function mainAct(state: CardState, gate: Pick<GateState, 'verdict' | 'ground'>): MainAct | null {
  if (gate.ground === undefined || gate.verdict === 'only-criticism') return 'answer';
  if (!state.planned) return 'plan';
  if (gate.verdict !== 'may-remove') return null;
  return mayRemoveHere(state) ? 'save-and-remove' : 'save-only';
}

/** The page offers it, and Uppsikt is well enough. */
const mayRemoveHere = (state: CardState): boolean => state.canRemove && (state.removalOff ?? []).length === 0;

export function SaveButtons(props: Props) {
  const { pack, state, gate } = props;
  if (gate.verdict === 'only-criticism') {
    return (
      <>
        <Notice tone="info"><strong>{inLanguage(pack.criticism.verdict)}</strong></Notice>
        <div class="c-buttons">
          <Button id="answer" weight="primary" keyHint="Enter" onPress={props.onAnswer}>{t('answerInstead')}</Button>
          <Templates {...props} />
        </div>
      </>
    );
  }
  if (!state.planned) {
    return (
      <>
        <Notice tone="warn">{t('planNeeded')}</Notice>
        <div class="c-buttons">
          <AnswerButton {...props} />
          <Button id="open-plan" weight={gate.ground === undefined ? 'secondary' : 'primary'} keyHint={gate.ground === undefined ? undefined : 'Enter'} onPress={() => props.onOpenPlan()}>{t('openPlan')}</Button>
        </div>
      </>
    );
  }
  const off = state.removalOff ?? [];
  return (
    <>
      {off.length > 0 && <Notice tone="warn" id="removal-off"><strong>{healthText('removalOff')}</strong> {off.map(healthLine).join(' ')}{off.some(({ id }) => id.startsWith('storage')) ? '' : ` ${healthText('mayStillSave')}`}</Notice>}
      {gate.ground === undefined ? <NothingChosen {...props} /> : <Measures {...props} />}
    </>
  );
}

function AnswerButton({ state, gate, onAnswer }: Props) {
  return <Button id="answer" weight="primary" keyHint={mainAct(state, gate) === 'answer' ? 'Enter' : undefined} onPress={onAnswer}>{t('answer')}</Button>;
}

function Templates({ pack, onTemplate }: Props) {
  return <>{pack.templates.filter(({ kind }) => kind === 'answer').map((template) => <Button key={template.id} id={`template-${template.id}`} onPress={() => onTemplate(template)}>{inLanguage(template.title)}</Button>)}</>;
}

function NothingChosen(props: Props) {
  return (
    <>
      <p class="c-small" id="save-notes" role="status">{pageNotes(props.state).join(' ')}</p>
      <div class="c-buttons"><AnswerButton {...props} /><Templates {...props} /></div>
    </>
  );
}

function Measures(props: Props) {
  const { state, gate, busy, onSave } = props;
  const { ground, verdict } = gate;
  const act = mainAct(state, gate);
  const removable = mayRemoveHere(state) && ground?.measures.includes('remove') === true && verdict !== 'no-disposal' && verdict !== 'kept';
  return (
    <>
      <p class="c-small" id="save-notes" role="status">{notes(state, gate).join(' ')}</p>
      <div class="c-buttons">
        {ground?.measures.includes('answer') === true && <AnswerButton {...props} />}
        {state.canRemove && ground?.measures.includes('hide') === true && (
          <Button id="hide" disabled describedBy="hide-why" onPress={() => undefined}>{t('hide')}</Button>
        )}
        {removable && <Button id="save-and-remove" weight="danger" keyHint="Enter" disabled={busy || act !== 'save-and-remove'} describedBy="save-notes" onPress={() => onSave('save-and-remove')}>{t('saveAndRemove')}</Button>}
        {verdict === 'kept'
          ? <Button id="note-kept" weight="primary" disabled={busy} onPress={props.onNoteKept}>{t('noteKept')}</Button>
          : <Button id="save-only" keyHint={act === 'save-only' ? 'Enter' : undefined} disabled={busy || !maySave(verdict)} describedBy="save-notes" onPress={() => onSave('save-only')}>{t('saveOnly')}</Button>}
        {verdict === 'no-disposal' && <Button id="open-disposal" weight="quiet" onPress={() => props.onOpenPlan('disposal')}>{t('fillInDisposal')}</Button>}
      </div>
      <p class={verdict === 'no-disposal' ? 'c-small' : 'u-hidden'} id="hide-why">{t('hideByHand')}</p>
    </>
  );
}

const TODO: Partial<Record<GateVerdict, CardKey>> = { 'answer-missing': 'answerCriticism', 'motivation-missing': 'motivationMissing', 'inputs-missing': 'inputsMissing', 'notice-reason': 'noticeReasonMissing', 'second-eyes': 'eyesMissing', kept: 'keptByEyes', 'no-disposal': 'disposalNeeded' };

function notes(state: CardState, { verdict, ground, disposalMissing, inputs }: GateState): string[] {
  const todo = TODO[verdict];
  const urgent = verdict === 'may-remove' && mayRemoveHere(state) && ground?.urgency === 'omgående';
  return [
    todo === undefined ? '' : t(todo),
    urgent ? t('removedNow') : '',
    urgent && ground !== undefined && missingInputs(ground, inputs).length > 0 ? t('inputsToday') : '',
    verdict === 'may-remove' && disposalMissing ? t('disposalMissing') : '',
    ...pageNotes(state, verdict === 'may-remove'),
  ].filter((note) => note !== '');
}

/** What the page and the account mean for whatever is pressed. */
function pageNotes(state: CardState, ready = true): string[] {
  return [
    state.canRemove ? '' : t('cannotRemove'),
    state.canRemove && state.classification.state !== 'municipality' ? t('wrongAccountAhead') : '',
    state.canRemove && (state.repliesSaid ?? 0) > 0 ? `${t('replies', { count: state.repliesSaid ?? 0 })}.` : '',
    `${t('nextPicture', { kind: t(state.nextPicture === 'screen' ? 'pictureScreen' : 'pictureRendered') })}.`,
    // Of use when the picture is next; before that it would push what is still to answer out of sight.
    ready && state.nextPicture !== 'screen' ? t('pictureHow') : '',
  ].filter((note) => note !== '');
}
