/**
 * What acts on the platform, lets it be acted on or is the official's word of what was done is asked for only while the
 * card has been seen (lib/card-opening/awake), and never by a key that was typed before there was a card to be seen.
 * What takes back, closes, copies or asks is never held up.
 */
import type { CardActions } from '../../../components/assessment/card-actions';
import { letsAct } from '../../domain/flow-decision';
import type { MayAct } from '../../card-opening/awake';
import type { ProblemId } from '../../problems/catalogue';
import { problemText } from '../../problems/problems';

export interface ActEnv {
  mayAct: () => MayAct;
  /** The key that asks was kept from before the card was ready. */
  isPlayed: () => boolean;
}

const WHY: Record<Exclude<MayAct, 'yes'>, ProblemId> = { asleep: 'card-asleep', unseen: 'card-unseen' };

/** In words; null where an act may be asked for. */
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
    // Before what it was asked for: a key from before must not go on by way of the name.
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
