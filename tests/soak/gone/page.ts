/** A small page of a platform over a view: drawn anew at each change, and alive as far as a look needs it. */
import { hastyClock } from '../../contract/facebook-env';
import type { ItemRef } from '../../../lib/domain/item';
import type { Clock } from '../../../lib/platforms/contract';
import type { View } from './world';

export interface SoakPage {
  root: Document;
  /** Draws the list as the view is now. */
  draw(): void;
  /** Another post or video, without a new load; and back. */
  away(): void;
  back(): void;
  /** Back in the page's history, where the page shows what it has kept: the view is older by then. */
  wentBack(): void;
  refOf(id: string): ItemRef;
  /**
   * Drives the menu as an act does.
   *
   * @param byHand its words are not known, so nothing is pressed
   * @param confirmed the platform's last button has been pressed
   */
  perform(id: string, byHand: boolean, confirmed: () => void): Promise<void>;
  /**
   * The official presses the platform's own buttons, by their own hand.
   *
   * @param confirmed as above
   */
  pressByHand(id: string, confirmed: () => void): Promise<void>;
  seen(id: string): Promise<{ kind: string; method: string }>;
}

/** `loadedAfter`: the flow knows the item from before the page was loaded. */
export type MakePage = (
  view: View,
  options: { knowsWords: boolean; own: string | null; loadedAfter: boolean },
) => SoakPage;

/** Longer than the platform's own answer may take (lib/platforms/dom/frame.ts), milliseconds. */
const ANSWER_IS_OVER = 31_000;

/**
 * Ends when the time of the platform's answer is over, as `perform` does. Of a row that leaves in that time nobody
 * could tell whether the press took it away.
 *
 * @param noted what Uppsikt does at the press; the page answers a moment later
 * @param clock the one that the press is noted by; it stands still until the page has answered
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
  // Whatever waited for the answer knows by then that it is over.
  await Promise.allSettled(waits);
  await nextMoment();
}

const nextMoment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1));

/** What a page hears when one goes back in its history. */
export function goBack(root: Document): void {
  const view = root.defaultView as unknown as { PopStateEvent: typeof PopStateEvent };
  root.defaultView?.dispatchEvent(new view.PopStateEvent('popstate', { state: { kept: true } }));
}

/** Time that runs ahead as soon as somebody waits; the page may work a little meanwhile. */
export const hurriedClock = (): Clock => hastyClock(8);
