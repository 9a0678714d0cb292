/**
 * The card: one item, judged on one screen, then followed through its five steps.
 * Props in, callbacks out; the browser is the entrypoint's.
 */
import { useEffect, useState } from 'preact/hooks';
import type { Pack } from '../../lib/assessment/grounds';
import { touchesOfReading } from '../../lib/assessment/party-touch';
import type { ElectionLists } from '../../lib/domain/election';
import type { ForbiddenRoute } from '../../lib/domain/forbidden';
import { itemKey } from '../../lib/domain/item-key';
import { cardText as t } from '../../lib/i18n/card';
import type { CardState, Request } from '../../lib/messaging/protocol';
import { nameOfPlatform } from '../../lib/platforms/manifests';
import type { OriginalDisposal } from '../../lib/settings/schema';
import { CrisisLine, type CrisisNow } from '../crisis/crisis-line';
import { AssessView, type Official } from './assess-view';
import { AnswerView, useAnswering, type Answering } from './answer-view';
import type { CardActions } from './card-actions';
import { CardHeader } from './card-header';
import { ForbiddenView, type ForbiddenActions } from './forbidden-view';
import { LearnView } from './learn-view';
import { OwnItem, ownActsOf } from './own-item';
import { ProgressView } from './progress-view';
import { UnderWay } from './under-way';
import { KeysContext, useEscape } from './use-card-keys';
import { localDay } from '../../lib/domain/local-day';
import { isOffered } from '../../lib/domain/offer';
import { useGate, type GateState } from './use-gate';
import { useSavesUnderWay } from './use-saves-under-way';

export interface CardProps {
  pack: Pack;
  /** undefined before the first answer, null when no item is chosen. */
  state: CardState | null | undefined;
  actions: CardActions;
  /** The disposal decision of the settings; null when none is filled in. */
  filledIn?: OriginalDisposal | null;
  official?: Official;
  now?: () => number;
  /** The crisis that holds now. */
  crisis?: CrisisNow | null;
  /** What an election period looks for. */
  election?: ElectionLists | null;
  /** What *Besvara* opens in the card; absent: it goes to the page's own reply at once. */
  answering?: Answering | undefined;
  /** The popup has asked for 'Lär in menyn': what the card does at this wish. */
  onLearningAsked?: (learning: number, said: ShowsLearning) => void;
}

type ShowsLearning = Request<'menu.shown'>['said'];
const NOBODY: Official = { name: '', signature: '', isNameless: false };

export function Card(props: CardProps) {
  const {
    pack,
    state,
    actions,
    filledIn = null,
    official = NOBODY,
    now = Date.now,
    crisis = null,
    election = null,
  } = props;
  useEscape(() => void actions.close());
  if (state === undefined || state === null) return <NoItem words={t(state === undefined ? 'loading' : 'nothing')} />;
  // Another item is another judgement: nothing of the last one may stand preselected.
  return (
    <OneItem
      key={`${itemKey(state.reading.ref)} ${state.openedAt}`}
      pack={pack}
      state={state}
      actions={actions}
      filledIn={filledIn}
      official={official}
      now={now}
      crisis={crisis}
      election={election}
      answering={props.answering}
      onLearningAsked={props.onLearningAsked ?? noOne}
    />
  );
}
const noOne = (): void => undefined;

function NoItem({ words }: { words: string }) {
  return (
    <main class="c-empty">
      <h1 class="u-hidden">{t('title')}</h1>
      <p role="status">{words}</p>
    </main>
  );
}

type ItemProps = Required<Omit<CardProps, 'state' | 'answering'>> & Pick<CardProps, 'answering'> & { state: CardState };

/** Undefined where the page says nothing of its offers. */
const hideOffered = ({ offers }: CardState): boolean | undefined =>
  offers === undefined ? undefined : isOffered(offers, 'hide');

function useGateOn(
  { pack, state, filledIn, official, now }: Pick<ItemProps, 'pack' | 'state' | 'filledIn' | 'official' | 'now'>,
  election: ItemProps['election'],
): GateState {
  const by = { name: official.name, today: localDay(new Date(now())) };
  const touches = touchesOfReading(state.reading, election);
  return useGate(pack, filledIn, by, { hideOffered: hideOffered(state), touches });
}

// long because it is the one place where the card's views are chosen among
function OneItem({ actions: given, onLearningAsked, crisis, election, answering, ...props }: ItemProps) {
  const { state, now } = props;
  const { actions, isSaving } = useSavesUnderWay(given);
  const gate = useGateOn(props, election);
  /** The ended flow that the official has left behind to judge again. */
  const [left, setLeft] = useState<string | null>(null);
  const flow = state.flow !== null && state.flow.id !== left ? state.flow : null;
  const [asVisitor, setAsVisitor] = useState(false);
  const [unsure, setUnsure] = useState(false);
  // Also a card that is opened on an item whose ground was chosen before.
  const forbidden = flow === null && (gate.verdict === 'never-capture' || state.forbidden !== undefined);
  const mayLearn = flow === null && !forbidden;
  const [learning, setLearning] = useLearning(state, learnable(mayLearn, isSaving), onLearningAsked);
  const reads = mayLearn && learning;
  const answer = useAnswering(answering, !mayLearn ? 'over' : learning ? 'away' : 'may', actions);
  const platformName = nameOfPlatform(state.reading.ref.platform);
  return (
    <div class="c-card">
      <CardTop
        state={state}
        actions={actions}
        forbidden={forbidden}
        crisis={crisis}
        isAnswering={answer.isOpen}
        onLearn={mayLearn && !learning && !isSaving && !answer.isOpen ? () => setLearning(true) : undefined}
      />
      {flow !== null && (
        <ProgressView
          state={state}
          flow={flow}
          platformName={platformName}
          actions={actions}
          now={now}
          onAssessAgain={() => setLeft(flow.id)}
        />
      )}
      {forbidden && (
        <ForbiddenView
          platformName={platformName}
          address={state.reading.permalink ?? state.pageUrl}
          route={state.forbidden ?? NOT_BEGUN}
          actions={forbiddenActions(actions, unsure, state.canRemove)}
        />
      )}
      {mayLearn && (
        <ToJudge
          {...props}
          {...{ actions, gate }}
          isAway={reads || answer.isOpen}
          asVisitor={asVisitor}
          onAsVisitor={() => setAsVisitor(true)}
          onUnsure={() => setUnsure(true)}
          onAnswer={answer.open}
        />
      )}
      {answer.isOpen && <AnswerView {...answer} actions={actions} />}
      {reads && <LearnView state={state} actions={actions} onBack={() => setLearning(false)} />}
      <UnderWay
        lines={state.others ?? []}
        own={flow?.id ?? (forbidden ? (state.forbidden?.noteId ?? null) : null)}
        actions={actions}
      />
    </div>
  );
}

interface CardTopProps extends Pick<ItemProps, 'state' | 'actions' | 'crisis'> {
  forbidden: boolean;
  isAnswering: boolean;
  onLearn: (() => void) | undefined;
}

function CardTop({ state, actions, crisis, forbidden, isAnswering, onLearn }: CardTopProps) {
  return (
    <>
      <CardHeader
        state={state}
        covered={forbidden}
        isEscapeBack={isAnswering}
        onClose={() => void actions.close()}
        onHelp={() => void actions.openHelp(state.reading.ref.platform, state.registered.id)}
        onLearn={onLearn}
      />
      {crisis !== null && !forbidden && <CrisisLine crisis={crisis} />}
    </>
  );
}

interface ToJudgeProps extends Omit<ItemProps, 'onLearningAsked' | 'crisis' | 'election' | 'answering'> {
  gate: GateState;
  /** Something else is on the card: what has been chosen and written stands, unseen and without keys. */
  isAway: boolean;
  /** Something of the municipality's own is judged by the guideline's grounds all the same. */
  asVisitor: boolean;
  onAsVisitor: () => void;
  onUnsure: () => void;
  onAnswer: () => void;
}

const ToJudge = ({ isAway, ...props }: ToJudgeProps) => (
  <div class="c-aside" hidden={isAway}>
    <KeysContext.Provider value={!isAway}>
      <ByWhose {...props} />
    </KeysContext.Provider>
  </div>
);

function ByWhose({ asVisitor, onAsVisitor, filledIn, official, now, ...props }: Omit<ToJudgeProps, 'isAway'>) {
  const { pack, state, gate } = props;
  if (asVisitor || ownActsOf(state).length === 0) return <AssessView {...props} official={official} now={now} />;
  return (
    <OwnItem
      pack={pack}
      state={state}
      actions={props.actions}
      gate={gate}
      official={official}
      disposalMissing={filledIn === null && pack.originalDisposal?.kind !== 'decision'}
      onAsVisitor={onAsVisitor}
      onForbidden={gate.chooseGround}
      onUnsure={props.onUnsure}
      onAnswer={props.onAnswer}
    />
  );
}

const learnable = (may: boolean, isSaving: boolean): ShowsLearning => (!may ? 'busy' : isSaving ? 'saving' : 'shown');

/**
 * Shown from the card's own button, and at each time that the popup asks for it: now or never, and not in the middle of
 * saving, whose fault would stand behind it. The popup is told which.
 */
function useLearning(
  { learning: asked = 0 }: CardState,
  may: ShowsLearning,
  tell: (learning: number, said: ShowsLearning) => void,
): [boolean, (shown: boolean) => void] {
  const [shown, setShown] = useState(asked > 0 && may === 'shown');
  useEffect(() => {
    if (asked === 0) return;
    if (may === 'shown') setShown(true);
    tell(asked, may);
  }, [asked]);
  return [shown, setShown];
}

const NOT_BEGUN: ForbiddenRoute = { noteId: null, ticks: [], removal: null, stored: { kind: 'unknown' } };

const forbiddenActions = (actions: CardActions, unsure: boolean, canRemove: boolean): ForbiddenActions => ({
  choose: () => actions.forbid(unsure),
  step: (step, caseNumber) => actions.forbiddenStep(step, caseNumber),
  copy: (text) => actions.copy(text),
  back: () => actions.forbiddenBack(),
  showMenu: () => actions.showMenu(),
  ...(canRemove
    ? {
        removal: {
          remove: () => actions.removeUncaptured(),
          checkAgain: () => actions.checkUncaptured(),
          told: (noteId) => actions.told(noteId),
        },
      }
    : {}),
});
