/**
 * The municipality's own item in an election period. What touches a party or an elected person is not removed before a
 * colleague has said yes.
 */
import { asksColleague, type OwnAct, type OwnEyes } from '../../lib/assessment/own-item';
import type { CardJudgement } from '../../lib/assessment/build-decision';
import type { CardState } from '../../lib/messaging/protocol';
import { questionOf, type Official } from './assess-view';
import type { CardActions } from './card-actions';
import { PartyTouch } from './party-touch';
import { SecondEyes } from './second-eyes';
import type { GateState } from './use-gate';

export function eyesOfOwn({ election, eyes, eyesLack }: GateState): OwnEyes {
  const touchesParty = election !== null && (election.touches.length > 0 || election.isTicked);
  return { touchesParty, lack: eyesLack, answer: eyes.answer };
}

/** The part of the judgement that holds the colleague's answer. Empty where nobody is asked. */
export const saidOfOwn = (gate: GateState, act: OwnAct): Partial<CardJudgement> => ({
  ...(gate.election?.isTicked === true ? { touchesParty: true } : {}),
  ...(asksColleague(act, eyesOfOwn(gate)) ? { secondEyes: { why: 'election' as const, ...gate.eyes } } : {}),
});

interface Props {
  gate: GateState;
  act: OwnAct | undefined;
  state: CardState;
  official: Official;
  actions: Pick<CardActions, 'copy'>;
}

export function OwnItemEyes({ gate, act, state, official, actions }: Props) {
  // Whether the item touches a party matters only for acts that remove it.
  if (act === undefined || !asksColleague(act, { touchesParty: true })) return null;
  return (
    <>
      <PartyTouch election={gate.election} isOwn />
      {asksColleague(act, eyesOfOwn(gate)) && (
        <SecondEyes
          gate={{ ...gate, why: 'election' }}
          question={questionOf(state, undefined, official.name)}
          onCopy={(text) => void actions.copy(text)}
        />
      )}
    </>
  );
}
