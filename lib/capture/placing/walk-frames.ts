/**
 * The page's part of a snapshot: hides our controls, scrolls to the top and then down step by step by the free area
 * between the page's bars, and restores everything afterwards. Injected with place-item. Makes no decisions.
 */
import type { WalkStep } from '../../messaging/page-commands';
import { freeArea } from './free-area';
import { rememberScroll, scrollers } from './scrolling';
import { settled } from './settled';

interface WalkHost {
  /** An item in the window now, used to measure the free area between the page's bars. */
  item(): Element | undefined;
  hide(hidden: boolean): string[];
}

interface WalkPlace {
  /** CSS pixels: how far down the window reaches, and the page's whole length. */
  to: number;
  of: number;
  atEnd: boolean;
  hidden: string[];
}

export type PageWalker = (step: WalkStep, host: WalkHost) => Promise<WalkPlace>;

/** CSS pixels that two frames overlap. */
const OVERLAP = 80;
const LEAST_STEP = 120;
/** Share of the window's height to scroll if no item is in it to measure the bars by. */
const WITHOUT_ITEM = 0.6;

let walking: { scroller: Element; putBack: () => void; hidden: string[] } | undefined;

export const stepPage: PageWalker = async (step, host) => {
  if (step === 'begin') {
    walking?.putBack();
    walking = beginAt(host.item());
    scrollTo(walking.scroller, 0);
  }
  const { scroller } = (walking ??= beginAt(host.item()));
  if (step === 'next') scrollTo(scroller, scroller.scrollTop + stepBy(scroller, host.item()));
  if (step === 'end') {
    host.hide(false);
    const at = placeOf(scroller, walking.hidden);
    walking.putBack();
    walking = undefined;
    return at;
  }
  // Repeated at each step: our controls show themselves again on their own timer.
  walking.hidden = host.hide(true);
  if (step !== 'look') await settled(document.body);
  return placeOf(scroller, walking.hidden);
};

/** Starts with the box that scrolls the items, or the window if there is none. */
function beginAt(item: Element | undefined): NonNullable<typeof walking> {
  const from = item ?? document.body;
  const [scroller = document.documentElement] = scrollers(from);
  return { scroller, putBack: rememberScroll(from), hidden: [] };
}

const scrollTo = (scroller: Element, top: number): void =>
  scroller.scrollTo({ top, left: scroller.scrollLeft, behavior: 'instant' });

function stepBy(scroller: Element, item: Element | undefined): number {
  const height = scroller.clientHeight;
  if (item === undefined) return Math.max(LEAST_STEP, height * WITHOUT_ITEM);
  const { top, bottom } = freeArea(item);
  return Math.max(LEAST_STEP, Math.min(bottom - top, height) - OVERLAP);
}

const placeOf = (scroller: Element, hidden: string[]): WalkPlace => {
  const to = scroller.scrollTop + scroller.clientHeight;
  return { to, of: scroller.scrollHeight, atEnd: to >= scroller.scrollHeight - 2, hidden };
};
