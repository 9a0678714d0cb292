/**
 * Some requests pass only while the card has been visible (lib/card-opening/awake), and never from a replayed key that
 * was typed before the card was ready. They are those that act on the platform, allow an act, or record the official's
 * statement of what was done. Undoing, closing, copying and asking are never blocked.
 */
import type { CardActions } from '../../../components/assessment/card-actions';
import { letsAct } from '../../domain/flow-decision';
import type { MayAct } from '../../card-opening/awake';
import type { ProblemId } from '../../problems/catalogue';
import { problemText } from '../../problems/problems';

export interface ActEnv {
  mayAct: () => MayAct;
  /** True when the requesting key was typed before the card was ready and replayed. */
  isPlayed: () => boolean;
}

const WHY: Record<Exclude<MayAct, 'yes'>, ProblemId> = { asleep: 'card-asleep', unseen: 'card-unseen' };

/** Why acting is blocked now, as a message. Null where an act may be requested. */
export function whyNotNow({ mayAct, isPlayed }: ActEnv): string | null {
  const may = isPlayed() ? 'asleep' : mayAct();
  return may === 'yes' ? null : problemText(WHY[may]);
}

export function onlyAwake(actions: CardActions, { mayAct, isPlayed }: ActEnv): CardActions {
  const first = (act: () => Promise<string | null>): Promise<string | null> => {
    const why = whyNotNow({ mayAct, isPlayed });
    return why === null ? act() : Promise.resolve(why);
  };
  return {
    ...actions,
    save: (judgement) => first(() => actions.save(judgement)),
    // Blocked like the save that follows it: otherwise a replayed key could get past the check by saving the name
    // first.
    saveName: (name) => first(() => actions.saveName(name)),
    saveSame: (same) => first(() => actions.saveSame(same)),
    actLater: (evidenceId, act, reason) => first(() => actions.actLater(evidenceId, act, reason)),
    removeUncaptured: () => first(() => actions.removeUncaptured()),
    resolve: (flowId, decision) => {
      const answer = (): Promise<string | null> => actions.resolve(flowId, decision);
      return letsAct(decision) ? first(answer) : answer();
    },
    noteEyes: (eyes) => first(() => actions.noteEyes(eyes)),
    complete: (evidenceId, done) => first(() => actions.complete(evidenceId, done)),
    passNative: () => first(() => actions.passNative()),
    learn: (platform, language, entries) => first(() => actions.learn(platform, language, entries)),
  };
}
