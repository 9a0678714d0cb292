/**
 * Items whose native controls an official may press now without being asked: after the way through, and while Uppsikt
 * itself has asked them to press. Shared by our scripts on the page
 * (each is a bundle of its own), in memory, per document.
 */
import type { Act } from '../../domain/act';
import type { ItemRef } from '../../domain/item';
import { onceAPage } from '../../platforms/dom/once-a-page';
import { isAsked } from './question';

const passes = onceAPage('uppsiktPasses', () => new Map<string, Pass>());

/**
 * `way-through`: the official went past Uppsikt. `pointed`: Uppsikt asked for the press,
 * and its flow tells what comes of it.
 */
type PassBy = 'way-through' | 'pointed';

interface Pass {
  /** Milliseconds since 1970. */
  until: number;
  /** `taken-back`: Uppsikt had asked for the press, and what stands there is not what was sealed any more. */
  by: PassBy | 'taken-back';
  hand?: Hand | undefined;
}

/** The menu's entry; what does it; or a button of a question whose words are not known, which may do it. */
export type PressPart = 'entry' | 'does-it' | 'may-do-it';

/** A press that Uppsikt has asked the official for (features/hand-press). */
export interface Hand {
  ref: ItemRef;
  act: Act;
  /** The button that was left to the official, as long as it has not been hidden. */
  control(): Element | null;
  /**
   * Looks at the item in this very moment. `no`: what would go is not what was sealed, or one is another; then the flow
   * has been ended and the pass taken back. `again`: the platform is being asked who one is, or nobody knows whose
   * press it is and it cannot be seen how the item stands.
   *
   * @param isItsOwn whether the press is known to be about this item
   */
  mayPress(target: Element, isItsOwn: boolean): 'yes' | 'no' | 'again';
  /**
   * A press has gone on to the platform.
   *
   * @param part null where nobody knows whether it was about this item
   */
  pressed(target: Element, part: PressPart | null): void;
}

/**
 * @param until milliseconds since 1970; Infinity until it is taken away
 * @param hand whoever looks before each press; without one nothing was sealed that could be compared
 */
export const allow = (itemKey: string, until: number, by: PassBy, hand?: Hand): void =>
  void passes.set(itemKey, { until, by, hand });
export const disallow = (itemKey: string): void => void passes.delete(itemKey);

/** Whoever has gone past Uppsikt meanwhile has said so, and keeps that permission. */
export function stopAwaiting(itemKey: string, hand: Hand | undefined): void {
  const pass = passes.get(itemKey);
  if (pass?.by === 'pointed' && pass.hand === hand) passes.delete(itemKey);
}

/** From now on its presses are met again, and the answer to a question as long as that stands open still. */
export function takeBack(itemKey: string, hand: Hand): void {
  stopAwaiting(itemKey, hand);
  if (!passes.has(itemKey)) passes.set(itemKey, { until: Infinity, by: 'taken-back', hand });
}

/** Null where the press is to be met. */
export function allowedBy(itemKey: string, now: number): PassBy | null {
  const pass = passes.get(itemKey);
  return pass === undefined || pass.until <= now || pass.by === 'taken-back' ? null : pass.by;
}

export interface Awaited {
  key: string;
  hand: Hand;
  isTakenBack: boolean;
}

/** Every press that the official has been asked for, and those that were as long as their question stands open. */
export function awaited(): Awaited[] {
  const now = [...passes].flatMap(([key, { hand, by }]) =>
    hand === undefined || by === 'way-through' ? [] : [{ key, hand, isTakenBack: by === 'taken-back' }],
  );
  return now.filter(({ key, hand, isTakenBack }) => {
    const isOver = isTakenBack && !isAsked(key) && hand.control() === null;
    if (isOver) passes.delete(key);
    return !isOver;
  });
}
