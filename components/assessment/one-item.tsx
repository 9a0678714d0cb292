/** One item on the card: being judged, being followed through its flow, or handled as a suspected abuse image. */
import { useState } from 'preact/hooks';
import { touchesOfReading } from '../../lib/assessment/party-touch';
import { localDay } from '../../lib/domain/local-day';
import { isOffered } from '../../lib/domain/offer';
import type { CardState } from '../../lib/messaging/protocol';
import { nameOfPlatform } from '../../lib/platforms/manifests';
import { CrisisLine } from '../crisis/crisis-line';
import { AnswerView, useAnswering } from './answer-view';
import { CardHeader } from './card-header';
import type { ItemProps } from './card-props';
import { ForbiddenOnCard } from './forbidden-on-card';
import { LearnView } from './learn-view';
import { ProgressView } from './progress-view';
import { ToJudge } from './to-judge';
import { UnderWay } from './under-way';
import { useGate, type GateState } from './use-gate';
import { learnable, useLearning } from './use-learning';
import { useSavesUnderWay } from './use-saves-under-way';

export function OneItem({ actions: given, onLearningAsked, crisis, election, answering, ...props }: ItemProps) {
  const { state, now } = props;
  const { actions, isSaving } = useSavesUnderWay(given);
  const gate = useGateOn(props, election);
  const { flow, forbidden, toJudge, judgeAgain } = useStage(state, gate);
  const [asVisitor, setAsVisitor] = useState(false);
  const [unsure, setUnsure] = useState(false);
  const [learning, setLearning] = useLearning(state, learnable(toJudge, isSaving), onLearningAsked);
  const reads = toJudge && learning;
  const answer = useAnswering(answering, !toJudge ? 'over' : learning ? 'away' : 'may', actions);
  const platformName = nameOfPlatform(state.reading.ref.platform);
  return (
    <div class="c-card">
      <CardTop
        {...{ state, actions, forbidden, crisis }}
        isAnswering={answer.isOpen}
        onLearn={toJudge && !learning && !isSaving && !answer.isOpen ? () => setLearning(true) : undefined}
      />
      {flow !== null && (
        <ProgressView {...{ state, flow, platformName, actions, now }} onAssessAgain={() => judgeAgain(flow.id)} />
      )}
      {forbidden && <ForbiddenOnCard {...{ state, platformName, actions, unsure }} />}
      {toJudge && (
        <ToJudge
          {...props}
          {...{ actions, gate, asVisitor }}
          isAway={reads || answer.isOpen}
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

/** Which of three stages the item is in: its flow is followed, it is forbidden, or it is to be judged. */
function useStage(state: CardState, gate: GateState) {
  /** The ended flow that the official left in order to judge again. */
  const [left, setLeft] = useState<string | null>(null);
  const flow = state.flow !== null && state.flow.id !== left ? state.flow : null;
  // Also true when the card opens on an item whose ground was chosen earlier.
  const forbidden = flow === null && (gate.verdict === 'never-capture' || state.forbidden !== undefined);
  return { flow, forbidden, toJudge: flow === null && !forbidden, judgeAgain: setLeft };
}

/** Undefined where the page does not report its offers. */
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
