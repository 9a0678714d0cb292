/** A small platform page that renders a view: drawn again at each change, and interactive as far as a look needs. */
import { hastyClock } from '../../contract/facebook-env';
import type { ItemRef } from '../../../lib/domain/item';
import type { Clock } from '../../../lib/platforms/contract';
import type { View } from './world';

export interface SoakPage {
  root: Document;
  /** Draws the list as the view is now. */
  draw(): void;
  /** Navigates to another post or video without a reload. `back` returns. */
  away(): void;
  back(): void;
  /** Goes back in the page's history. The page then shows what it has cached, so the view is older. */
  wentBack(): void;
  refOf(id: string): ItemRef;
  /**
   * Drives the menu as an act does.
   *
   * @param byHand true when the menu's words are unknown, so nothing is pressed
   * @param confirmed called when the platform's last button has been pressed
   */
  perform(id: string, byHand: boolean, confirmed: () => void): Promise<void>;
  /**
   * The official presses the platform's own buttons by hand.
   *
   * @param confirmed as for `perform`
   */
  pressByHand(id: string, confirmed: () => void): Promise<void>;
  seen(id: string): Promise<{ kind: string; method: string }>;
}

/** `loadedAfter`: the flow has known the item since before the page was loaded. */
export type MakePage = (
  view: View,
  options: { knowsWords: boolean; own: string | null; loadedAfter: boolean },
) => SoakPage;

/** Milliseconds. Longer than the platform's own answer may take (lib/platforms/dom/frame.ts). */
const ANSWER_IS_OVER = 31_000;

/**
 * Ends when the platform's time to answer is over, as `perform` does. If a row disappears during that time, nobody can
 * tell whether the press removed it.
 *
 * @param noted what Uppsikt does at the press; the page answers a moment later
 * @param clock used for noting the press; it stands still until the page has answered
 */
export async function handPress(noted: (clock: Clock) => void, confirmed: () => void, clock: Clock): Promise<void> {
  let goOn = (): void => undefined;
  const answered = new Promise<void>((resolve) => (goOn = resolve));
  const waits: Promise<void>[] = [];
  const afterTheAnswer = async (milliseconds: number, signal?: AbortSignal): Promise<void> => {
    await answered;
    await clock.wait(milliseconds, signal);
  };
  noted({
    now: () => clock.now(),
    wait: (milliseconds, signal) => {
      const wait = afterTheAnswer(milliseconds, signal);
      waits.push(wait);
      return wait;
    },
  });
  await nextMoment();
  confirmed();
  await nextMoment();
  goOn();
  await clock.wait(ANSWER_IS_OVER);
  // Everything that waited for the answer has now timed out.
  await Promise.allSettled(waits);
  await nextMoment();
}

const nextMoment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1));

/** The event a page gets when one goes back in its history. */
export function goBack(root: Document): void {
  const view = root.defaultView as unknown as { PopStateEvent: typeof PopStateEvent };
  root.defaultView?.dispatchEvent(new view.PopStateEvent('popstate', { state: { kept: true } }));
}

/** A clock that jumps ahead as soon as somebody waits; the page can do a little work meanwhile. */
export const hurriedClock = (): Clock => hastyClock(8);
