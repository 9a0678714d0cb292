/**
 * The measures that are available now, the mildest first, and what is still to be answered. Nothing is recorded until
 * one of them is pressed.
 */
import type { CardState } from '../../lib/messaging/protocol';
import { maySave, missingInputs, type GateVerdict } from '../../lib/assessment/gate';
import type { Pack, Template } from '../../lib/assessment/grounds';
import { cardText as t, type CardKey } from '../../lib/i18n/card';
import { completeText } from '../../lib/i18n/complete';
import { healthLine, healthText } from '../../lib/i18n/health';
import { inLanguage } from '../../lib/i18n/language';
import { measuresText as m } from '../../lib/i18n/measures';
import { noOfferWords } from '../../lib/i18n/acts';
import { isOffered } from '../../lib/domain/offer';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { goesTooWords, repliesSaidWords } from './reply-counts';
import { hideIt, removeIt, saveIt, type Press } from './press';
import { TemplateButtons } from './template-buttons';
import type { GateState } from './use-gate';

interface Props {
  pack: Pack;
  state: CardState;
  gate: GateState;
  busy: boolean;
  onSave: (press: Press) => void;
  onAnswer: () => void;
  onTemplate: (template: Template) => void;
  onNoteKept: () => void;
  onOpenPlan: (part?: 'disposal') => void;
}

export type MainAct = 'answer' | 'plan' | 'save-and-remove' | 'save-and-hide' | 'save-only';

/** What Enter does now. Null when something is still to be answered. */
export function mainAct(state: CardState, gate: Pick<GateState, 'verdict' | 'ground' | 'measures'>): MainAct | null {
  if (gate.ground === undefined || gate.verdict === 'only-criticism') return 'answer';
  if (!state.planned) return 'plan';
  const hideable = mayHideHere(state) && gate.measures.includes('hide');
  // Without a disposal decision, hiding is the furthest that the municipality's own rules allow.
  if (gate.verdict === 'no-disposal') return hideable ? 'save-and-hide' : null;
  if (gate.verdict !== 'may-remove') return null;
  // Hide first: for a threat, the original stays for the police; and the measure that the official reached for on the
  // platform is offered first.
  if (hideable && isHiddenFirst(state, gate.ground)) return 'save-and-hide';
  return mayRemoveHere(state) && gate.measures.includes('remove') ? 'save-and-remove' : 'save-only';
}

const isHiddenFirst = (state: CardState, ground: GateState['ground']): boolean =>
  ground?.route === 'threat' || state.wanted === 'hide';

export const mayHideHere = (state: CardState): boolean =>
  isOffered(state.offers, 'hide') && (state.removalOff ?? []).length === 0;

/** The page offers removal, and no health finding blocks it. */
export const mayRemoveHere = (state: CardState): boolean => state.canRemove && (state.removalOff ?? []).length === 0;

export function SaveButtons(props: Props) {
  const { pack, state, gate } = props;
  if (gate.verdict === 'only-criticism') {
    return (
      <>
        <Notice tone="info">
          <strong>{inLanguage(pack.criticism.verdict)}</strong>
        </Notice>
        <div class="c-buttons">
          <Button id="answer" weight="primary" keyHint="Enter" onPress={props.onAnswer}>
            {t('answerInstead')}
          </Button>
          <TemplateButtons pack={props.pack} onTemplate={props.onTemplate} />
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
          <Button
            id="open-plan"
            weight={gate.ground === undefined ? 'secondary' : 'primary'}
            keyHint={gate.ground === undefined ? undefined : 'Enter'}
            onPress={() => props.onOpenPlan()}
          >
            {t('openPlan')}
          </Button>
        </div>
      </>
    );
  }
  const off = state.removalOff ?? [];
  return (
    <>
      {off.length > 0 && (
        <Notice tone="warn" id="removal-off">
          <strong>{healthText('removalOff')}</strong> {off.map(healthLine).join(' ')}
          {off.some(({ id }) => id.startsWith('storage')) ? '' : ` ${healthText('mayStillSave')}`}
        </Notice>
      )}
      {gate.ground === undefined ? <NothingChosen {...props} /> : <Measures {...props} />}
    </>
  );
}

function AnswerButton({ state, gate, onAnswer }: Props) {
  return (
    <Button
      id="answer"
      weight="primary"
      keyHint={mainAct(state, gate) === 'answer' ? 'Enter' : undefined}
      onPress={onAnswer}
    >
      {t('answer')}
    </Button>
  );
}

function NothingChosen(props: Props) {
  return (
    <>
      <p class="c-small" id="save-notes" role="status">
        {[numberAlone(props.state), ...pageNotes(props.state)].join(' ').trim()}
      </p>
      <div class="c-buttons">
        <AnswerButton {...props} />
        <TemplateButtons pack={props.pack} onTemplate={props.onTemplate} />
      </div>
    </>
  );
}

function Measures(props: Props) {
  const { state, gate } = props;
  const { ground, verdict } = gate;
  return (
    <>
      <p class="c-small" id="save-notes" role="status">
        {notes(state, gate).join(' ')}
      </p>
      <div class="c-buttons">
        {ground?.measures.includes('answer') === true && <AnswerButton {...props} />}
        <HideOrRemoveButtons {...props} />
        <SaveOnlyButton {...props} />
        {verdict === 'no-disposal' && (
          <Button id="open-disposal" weight="quiet" onPress={() => props.onOpenPlan('disposal')}>
            {t('fillInDisposal')}
          </Button>
        )}
      </div>
    </>
  );
}

/** Save-and-hide and save-and-remove, where the page offers them and the ground allows them. */
function HideOrRemoveButtons({ state, gate, busy, onSave }: Props) {
  const { ground, verdict } = gate;
  const act = mainAct(state, gate);
  const hideable = mayHideHere(state) && ground?.measures.includes('hide') === true && verdict !== 'kept';
  const removable =
    mayRemoveHere(state) &&
    ground?.measures.includes('remove') === true &&
    verdict !== 'no-disposal' &&
    verdict !== 'kept';
  // Before the questions are answered, the main button already shows what Enter will do. It must not change later.
  const hides = act === 'save-and-hide' || (act === null && hideable && isHiddenFirst(state, ground));
  return (
    <>
      {hideable && (
        <Button
          id="save-and-hide"
          weight={hides ? 'danger' : 'secondary'}
          keyHint={hides ? 'Enter' : undefined}
          disabled={busy || !gate.measures.includes('hide')}
          describedBy="save-notes"
          onPress={() => onSave(hideIt)}
        >
          {m('saveAndHide')}
        </Button>
      )}
      {removable && (
        <Button
          id="save-and-remove"
          weight={hides ? 'secondary' : 'danger'}
          keyHint={hides ? undefined : 'Enter'}
          disabled={busy || verdict !== 'may-remove'}
          describedBy="save-notes"
          onPress={() => onSave(removeIt)}
        >
          {t('saveAndRemove')}
        </Button>
      )}
    </>
  );
}

/** Saves without touching the item. When the colleague's answer was 'keep', only that answer is journalled. */
function SaveOnlyButton({ state, gate, busy, onSave, onNoteKept }: Props) {
  const { verdict } = gate;
  return verdict === 'kept' ? (
    <Button
      id="note-kept"
      weight="primary"
      disabled={busy || gate.eyesLack !== null}
      describedBy="save-notes"
      onPress={onNoteKept}
    >
      {t('noteKept')}
    </Button>
  ) : (
    <Button
      id="save-only"
      keyHint={mainAct(state, gate) === 'save-only' ? 'Enter' : undefined}
      disabled={busy || !maySave(verdict)}
      describedBy="save-notes"
      onPress={() => onSave(saveIt)}
    >
      {t('saveOnly')}
    </Button>
  );
}

const TODO: Partial<Record<GateVerdict, CardKey>> = {
  'answer-missing': 'answerCriticism',
  'motivation-missing': 'motivationMissing',
  'inputs-missing': 'inputsMissing',
  'notice-reason': 'noticeReasonMissing',
  kept: 'keptByEyes',
  'no-disposal': 'disposalNeeded',
};

function notes(state: CardState, gate: GateState): string[] {
  const { verdict, ground, disposalMissing, inputs } = gate;
  const todo = TODO[verdict];
  const urgent = verdict === 'may-remove' && mayRemoveHere(state) && ground?.urgency === 'omgående';
  return [
    todo === undefined ? '' : t(todo),
    ...eyesNotes(gate),
    urgent ? t('removedNow') : '',
    urgent && ground !== undefined && missingInputs(ground, inputs).length > 0 ? t('inputsToday') : '',
    verdict === 'may-remove' && disposalMissing ? t('disposalMissing') : '',
    ground?.measures.includes('hide') === true ? whyNoHide(state) : '',
    ...pageNotes(state, verdict === 'may-remove'),
  ].filter((note) => note !== '');
}

/** Why the removal waits for a colleague, or why it does not, and what the answer still lacks. */
function eyesNotes({ verdict, why, eyesLack }: Pick<GateState, 'verdict' | 'why' | 'eyesLack'>): string[] {
  if (verdict === 'may-remove' && why !== null && eyesLack !== null) return [t('eyesAfter')];
  if ((verdict !== 'second-eyes' && verdict !== 'kept') || why === null) return [];
  return [
    verdict === 'kept' ? '' : t(`eyesMissing.${why}`),
    eyesLack === null || eyesLack === 'answer' ? '' : completeText(`lack.${eyesLack}`),
  ];
}

/** Shown where the hide button would be, so that the official does not think it was forgotten. */
function whyNoHide({ offers }: CardState): string {
  const offer = offers?.hide;
  return offer?.by === 'none' ? m('hideNot', { why: noOfferWords(offer.why) }) : '';
}

const repliesGo = ({ canRemove, repliesSaid }: CardState): boolean => canRemove && (repliesSaid ?? 0) > 0;

/**
 * The platform's reply count, shown only before a ground is chosen: with a ground's questions every line of space
 * counts. Empty where the note on removed replies already gives the count.
 */
const numberAlone = (state: CardState): string => (repliesGo(state) ? '' : repliesSaidWords(state));

/** What the state of the page and the account means for any measure. */
function pageNotes(state: CardState, ready = true): string[] {
  return [
    state.canRemove ? '' : t('cannotRemove'),
    state.canRemove && state.classification.state !== 'municipality' ? t('wrongAccountAhead') : '',
    repliesGo(state) ? `${goesTooWords(state.repliesSaid ?? 0)}.` : '',
    `${t('nextPicture', { kind: t(state.nextPicture === 'screen' ? 'pictureScreen' : 'pictureRendered') })}.`,
    // Relevant only when the picture is taken next. Earlier it would push the open questions out of sight.
    ready && state.nextPicture !== 'screen'
      ? t(state.pictureBar === 'wider-than-window' ? 'pictureTooWide' : 'pictureHow')
      : '',
  ].filter((note) => note !== '');
}
