/**
 * The municipality's own post or answer: what may be done, why, and one question where others lose something. Nothing
 * is preselected.
 */
import { useState } from 'preact/hooks';
import type { CardJudgement } from '../../lib/assessment/build-decision';
import {
  asksAboutCriticism,
  EDIT_REASON,
  OWN_ACTS,
  OWN_ITEM,
  OWN_QUESTION,
  ownVerdict,
  type OwnAct,
} from '../../lib/assessment/own-item';
import { isForbiddenImage, type Pack } from '../../lib/assessment/grounds';
import { isOffered } from '../../lib/domain/offer';
import { inLanguage } from '../../lib/i18n/language';
import { measuresText as t } from '../../lib/i18n/measures';
import { cardText } from '../../lib/i18n/card';
import type { CardState } from '../../lib/messaging/protocol';
import { ChoiceLabel } from '../ui/choice-label';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { useTrusted } from '../ui/trusted';
import type { Official } from './assess-view';
import type { CardActions } from './card-actions';
import { NativePressed } from './native-pressed';
import { eyesOfOwn, OwnItemEyes, saidOfOwn } from './own-item-eyes';
import { repliesSaidWords } from './reply-counts';
import { ForbiddenRow } from './ground-row';
import { useGroundKey } from './use-card-keys';
import type { GateState } from './use-gate';
import { useTitleFocus } from './use-title-focus';
import { useYourName, YourNameField } from './your-name';

interface Props {
  pack: Pack;
  state: CardState;
  actions: CardActions;
  /** The state of the election period and of a colleague's answer. */
  gate: GateState;
  official: Official;
  disposalMissing: boolean;
  /** Switches to the grounds: the municipality's own item may contain somebody else's words. */
  onAsVisitor: () => void;
  /** The one ground that applies whoever owns the item: a picture that must not be saved. */
  onForbidden: (groundId: string) => void;
  /** The official chooses it because they are unsure. */
  onUnsure: () => void;
  /** Opens the answer, on the card or on the page. */
  onAnswer: () => void;
}

export const ownActsOf = ({ own, offers }: Pick<CardState, 'own' | 'offers'>): OwnAct[] =>
  own === true ? OWN_ACTS.filter((act) => isOffered(offers, act)) : [];

export function OwnItem(props: Props) {
  const { pack, state, actions, gate, official, disposalMissing, onAsVisitor, onForbidden, onUnsure, onAnswer } = props;
  const acts = ownActsOf(state);
  const [act, choose] = useState<OwnAct | undefined>(acts.find((each) => each === state.wanted));
  const [written, write] = useState<string | undefined>();
  const [answer, setAnswer] = useState<'yes' | 'no' | undefined>();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const name = useYourName(official.isNameless, (words) => actions.saveName(words));
  useTitleFocus();
  const forbidden = pack.grounds.find(isForbiddenImage);
  useGroundKey(forbidden?.key, () => forbidden !== undefined && onForbidden(forbidden.id));
  const motivation = written ?? (act === 'edit' ? EDIT_REASON.sv : '');
  const answers = answer === undefined ? [] : [answer];
  const disposal = { kind: disposalMissing ? ('missing' as const) : ('decision' as const) };
  const verdict = act === undefined ? undefined : ownVerdict(act, motivation, answers, disposal, eyesOfOwn(gate));
  const go = (): void => {
    if (act === undefined || busy) return;
    const answered = { motivation, answers, act, ...saidOfOwn(gate, act) };
    const judgement: CardJudgement = { groundId: OWN_ITEM, intent: 'save-and-act', ...answered };
    setBusy(true);
    setFault(null);
    void name
      .first(() => actions.save(judgement))
      .then((words) => {
        setFault(words);
        setBusy(false);
      });
  };
  return (
    <>
      <main class="c-body c-own-item">
        <NativePressed state={state} actions={actions} onFault={setFault} />
        <h2>{t('own.title')}</h2>
        <p class="c-small">{repliesSaidWords(state)}</p>
        <ActChoice acts={acts} chosen={act} lost={state.repliesSaid ?? 0} onChoose={choose} />
        {act !== undefined && asksAboutCriticism(act) && <Question answer={answer} onAnswer={setAnswer} />}
        {act !== undefined && verdict !== 'only-criticism' && <Why value={motivation} onWrite={write} />}
        {verdict !== 'only-criticism' && <OwnItemEyes {...{ gate, act, state, official, actions }} />}
        {forbidden !== undefined && (
          <ForbiddenRow ground={forbidden} chosen={false} onChoose={onForbidden} onUnsure={onUnsure} />
        )}
      </main>
      <footer class="c-footer">
        {fault !== null && <Notice tone="danger">{fault}</Notice>}
        <YourNameField name={name} when={state.planned && verdict === 'may'} />
        <OwnButtons
          act={act}
          verdict={verdict}
          busy={busy}
          planned={state.planned}
          actions={actions}
          onGo={go}
          onAnswer={onAnswer}
          onAsVisitor={onAsVisitor}
        />
      </footer>
    </>
  );
}

const TODO = {
  may: null,
  'motivation-missing': 'own.write',
  'answer-missing': 'own.answer',
  'only-criticism': 'own.criticism',
  'no-disposal': 'own.disposal',
  'second-eyes': 'own.eyes',
  kept: 'own.kept',
} as const;

/** What is still to be answered, and what may be pressed now. */
function OwnButtons({
  act,
  verdict,
  busy,
  planned,
  actions,
  onGo,
  onAnswer,
  onAsVisitor,
}: {
  act: OwnAct | undefined;
  verdict: ReturnType<typeof ownVerdict> | undefined;
  busy: boolean;
  planned: boolean;
  actions: Pick<CardActions, 'openPlan'>;
  onGo: () => void;
  onAnswer: () => void;
  onAsVisitor: () => void;
}) {
  return (
    <>
      <p class="c-small" id="own-todo" role="status">
        {verdict === undefined ? t('own.choose') : TODO[verdict] === null ? '' : t(TODO[verdict] ?? 'own.write')}
      </p>
      <div class="c-buttons">
        {verdict === 'only-criticism' && (
          <Button id="answer" weight="primary" onPress={onAnswer}>
            {cardText('answerInstead')}
          </Button>
        )}
        {verdict === 'no-disposal' && (
          <Button id="open-disposal" onPress={() => void actions.openPlan('disposal')}>
            {cardText('fillInDisposal')}
          </Button>
        )}
        {!planned && (
          <Button id="open-plan" weight="primary" onPress={() => void actions.openPlan()}>
            {cardText('openPlan')}
          </Button>
        )}
        {verdict !== 'only-criticism' && (
          <Button
            id="own-go"
            weight={act === 'edit' ? 'primary' : 'danger'}
            disabled={busy || verdict !== 'may' || !planned}
            describedBy="own-todo"
            onPress={onGo}
          >
            {t('own.go')}
          </Button>
        )}
        <Button id="as-visitor" weight="quiet" onPress={onAsVisitor}>
          {t('own.asVisitor')}
        </Button>
      </div>
    </>
  );
}

function ActChoice({
  acts,
  chosen,
  lost,
  onChoose,
}: {
  acts: OwnAct[];
  chosen: OwnAct | undefined;
  lost: number;
  onChoose: (act: OwnAct) => void;
}) {
  const trusted = useTrusted();
  return (
    <fieldset class="c-own-acts">
      <legend class="u-label">{t('own.choose')}</legend>
      {acts.map((act) => (
        <ChoiceLabel key={act} class={`c-answer${chosen === act ? ' c-chosen' : ''}`}>
          <input
            type="radio"
            name="own-act"
            value={act}
            checked={chosen === act}
            onChange={trusted(() => onChoose(act))}
          />
          <span>
            {t(`own.${act}`)}
            {lost > 0 && (act === 'trash' || act === 'delete') && (
              <>
                {' '}
                – <b>{t(lost === 1 ? 'own.lostOne' : 'own.lost', { count: lost })}</b>
              </>
            )}
          </span>
        </ChoiceLabel>
      ))}
    </fieldset>
  );
}

function Question({
  answer,
  onAnswer,
}: {
  answer: 'yes' | 'no' | undefined;
  onAnswer: (answer: 'yes' | 'no') => void;
}) {
  const trusted = useTrusted();
  return (
    <div class="c-question" role="radiogroup" aria-labelledby="own-question">
      <p id="own-question">{inLanguage(OWN_QUESTION)}</p>
      <div class="c-yesno">
        {(['yes', 'no'] as const).map((each) => (
          <ChoiceLabel key={each} class={`c-answer${answer === each ? ' c-chosen' : ''}`}>
            <input
              type="radio"
              name="own-criticism"
              value={each}
              checked={answer === each}
              onChange={trusted(() => onAnswer(each))}
            />
            <span>{t(each)}</span>
          </ChoiceLabel>
        ))}
      </div>
    </div>
  );
}

function Why({ value, onWrite }: { value: string; onWrite: (words: string) => void }) {
  const trusted = useTrusted();
  return (
    <div class="c-motivation">
      <label for="own-motivation">{t('own.motivation')}</label>
      <textarea
        id="own-motivation"
        rows={2}
        maxLength={5000}
        lang="sv"
        value={value}
        onInput={trusted((event: Event) => onWrite((event.currentTarget as HTMLTextAreaElement).value))}
      />
    </div>
  );
}
