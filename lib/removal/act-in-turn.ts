/**
 * An act and its turns on the page. One turn lasts from the comparison to the look after the press. When the press is
 * left to the official, the page is free meanwhile, and the look afterwards has a turn of its own.
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
 * The flow has ended, or the official is to press. `said` then resolves with what they say, or with what stopped them.
 */
interface Acted {
  flow: Flow;
  said?: Promise<ByHand | HandStopped>;
}

/**
 * Takes one turn on the page for everything from the comparison to the last look, so that nothing else is opened, moved
 * or photographed there in between. While the flow waits for its turn, Ångra ends the wait at once.
 */
export async function actInTurn(queued: Flow, act: Act, env: FlowEnv): Promise<Acted> {
  const undone = new AbortController();
  const stopHearing = env.official.hearUndo(queued, () => undone.abort());
  const work = async (): Promise<Acted> => {
    // From now on, the mark of Ångra in the store is checked before each step towards the press.
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

/** The evidence is safe and the official makes every press or the last one. The look afterwards is the same. */
async function leaveToHand({ flow: start, stood }: Waiting, act: Act, env: FlowEnv): Promise<Acted> {
  const kind = start.act?.kind;
  const word: EndReason =
    kind === 'no-menu' ? 'no-menu' : kind === 'left-to-official' ? 'last-press' : 'menu-not-recognised';
  const flow = inPhase({ ...start, message: env.say(word, start) }, 'assisted', env);
  // From now on a press by hand is possible, so Ångra is answered as too late.
  if ((await env.evidence.begin(flow)) === 'undone') return { flow: await endUndoneOnPage(start, act, env) };
  env.changed(flow);
  // Listen from now on: the official may be done, or stopped, before the page has answered. No timeout: while the
  // item's menu is open, a page that re-sorts its list looks as if the item were gone.
  const said = env.official.doneByHand(flow);
  await env.page.pointAt(flow.ref, act, flow.id, stood).catch(() => undefined);
  return { flow, said };
}

/** What the official says, and what stopped their press; `stopped` is null when nothing is known to have stopped it. */
interface Heard {
  said: ByHand;
  stopped: Stop | null;
  /** Whether a press may have reached the platform before. Only what the page reports is known. */
  mayHavePressed: boolean;
}

/** Adds a message without losing an earlier 'removed' or an earlier stop. */
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
 * Looks at the page in a turn of its own after the official's press. No look is needed when they were stopped before
 * any press.
 */
export async function lookWhenDone(flow: Flow, done: Promise<ByHand | HandStopped>, env: FlowEnv): Promise<Flow> {
  let heard = heardMore({ said: 'check', stopped: null, mayHavePressed: false }, await done);
  const before = pressedAt(flow, env);
  // The menu's entry, or an answer with unknown text, may have removed the item although no time of a press is known.
  const mayBeGone = heard.mayHavePressed || before.act?.pressedAt !== undefined;
  if (heard.stopped !== null && !mayBeGone) return stop(before, heard.stopped, env);
  // Keep listening while waiting for the page: the official may answer again, press or be stopped. They may have
  // removed the item before they were stopped, so 'still present' needs a look.
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

/** Adds the time of the last press by hand so far, if one was seen. */
function pressedAt(flow: Flow, env: FlowEnv): Flow {
  const at = env.official.pressedByHand(flow);
  return flow.act === null || at === undefined ? flow : { ...flow, act: { ...flow.act, pressedAt: at } };
}
