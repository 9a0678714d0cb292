/**
 * An act and its turns on the page: one from the comparison to the look after the press. Where the press is left to the
 * official nobody holds the page while their hand is waited for, and the look after it has a turn of its own.
 */
import type { Act } from '../domain/act';
import type { Flow } from '../domain/flow';
import type { HandStopped } from '../domain/hand-stop';
import { end, isPageBusy } from './end-flow';
import { inPhase } from './enter';
import type { EndReason } from './end-reason';
import type { ByHand, FlowEnv } from './environment';
import {
  actAndLook,
  endAsSaid,
  endUndoneOnPage,
  isAllByHand,
  lookAfter,
  reasonInThread,
  stop,
  type Stop,
  type Waiting,
} from './perform';
import { begin } from './undo';

/**
 * The flow has ended, or the official is to press: then what they come to say of it, or what their hand is stopped by.
 */
interface Acted {
  flow: Flow;
  said?: Promise<ByHand | HandStopped>;
}

/**
 * One turn on the page around all of it, from the first comparison to the last look: nothing else is opened, moved or
 * photographed there in between. Until it comes, Ångra can be pressed, and ends the wait at once.
 */
export async function actInTurn(queued: Flow, act: Act, env: FlowEnv): Promise<Acted> {
  const undone = new AbortController();
  const stopHearing = env.official.hearUndo(queued, () => undone.abort());
  const work = async (): Promise<Acted> => {
    // From now on its mark in the store is asked, before each step towards the press.
    stopHearing();
    const acted = await actAndLook(queued, act, env);
    return 'stood' in acted ? leaveToHand(acted, act, env) : acted;
  };
  try {
    return await env.turn(queued, work, { signal: undone.signal });
  } catch (error) {
    stopHearing();
    if (!isPageBusy(error) && !undone.signal.aborted) throw error;
    const flow = await begin(queued, 'queued', env);
    return { flow: flow.phase === 'ended' ? flow : await end(flow, 'interrupted', 'page-busy-saved', env) };
  }
}

/** The evidence is safe; the official presses, all of it or the last. What is seen afterwards is the same. */
async function leaveToHand({ flow: start, stood }: Waiting, act: Act, env: FlowEnv): Promise<Acted> {
  const kind = start.act?.kind;
  const word: EndReason =
    kind === 'no-menu' ? 'no-menu' : kind === 'left-to-official' ? 'last-press' : 'menu-not-recognised';
  const flow = inPhase({ ...start, message: env.say(word, start) }, 'assisted', env);
  // From now on a hand may press, and Ångra is answered as too late.
  if ((await env.evidence.begin(flow)) === 'undone') return { flow: await endUndoneOnPage(start, act, env) };
  env.changed(flow);
  // Heard from now on: the official may be done, or stopped, before the page has answered.
  // No time ends it: while the official has the item's menu open, a page that sorts anew would look as if it were gone.
  const said = env.official.doneByHand(flow);
  await env.page.pointAt(flow.ref, act, flow.id, stood).catch(() => undefined);
  return { flow, said };
}

/** The official's word, and what the page stopped their hand by; null where nothing did that is known. */
interface Heard {
  said: ByHand;
  stopped: Stop | null;
  /** Whether a press may have gone on before: only what the page says is known. */
  mayHavePressed: boolean;
}

/** That it is removed is not lost, and neither is what stopped the hand. */
function heardMore(heard: Heard, more: ByHand | HandStopped): Heard {
  if (more === 'check') return heard;
  if (more === 'removed') return { ...heard, said: more };
  return {
    ...heard,
    stopped: reasonInThread(more) ?? heard.stopped,
    mayHavePressed: heard.mayHavePressed || more.pressed !== false,
  };
}

/**
 * After the official's hand the page is looked at in a turn of its own. One that was stopped before it pressed needs
 * none.
 */
export async function lookWhenDone(flow: Flow, done: Promise<ByHand | HandStopped>, env: FlowEnv): Promise<Flow> {
  let heard = heardMore({ said: 'check', stopped: null, mayHavePressed: false }, await done);
  const before = pressedAt(flow, env);
  // An entry, or an answer of words that are not known, may have done it as well, though no time of a press is told.
  const mayBeGone = heard.mayHavePressed || before.act?.pressedAt !== undefined;
  if (heard.stopped !== null && !mayBeGone) return stop(before, heard.stopped, env);
  // Said once more, pressed or stopped while the page is waited for. A hand may have taken it away before it was
  // stopped: that it stands there is only said of what has been looked at.
  const stopHearing = env.official.hearMore(flow, (more) => (heard = heardMore(heard, more)));
  const told = { said: () => heard.said, stopped: () => heard.stopped };
  try {
    return await env.turn(flow, () => lookAfter(pressedAt(before, env), env, isAllByHand(flow), told));
  } catch (error) {
    if (!isPageBusy(error)) throw error;
    const now = pressedAt(before, env);
    return (await endAsSaid(now, heard.said, env)) ?? end(now, 'unknown', 'page-busy-look', env);
  } finally {
    stopHearing();
  }
}

/** With the time of the hand's last press so far, where one was seen. */
function pressedAt(flow: Flow, env: FlowEnv): Flow {
  const at = env.official.pressedByHand(flow);
  return flow.act === null || at === undefined ? flow : { ...flow, act: { ...flow.act, pressedAt: at } };
}
