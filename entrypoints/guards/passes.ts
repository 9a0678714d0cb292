/**
 * Items whose native controls an official may press now without being asked: after the way through, and while Uppsikt
 * itself has asked them to press. Shared by our scripts on the page
 * (each is a bundle of its own), in memory, per document.
 */
import type { Act } from '../../lib/domain/act';
import type { ItemRef } from '../../lib/domain/item';
import { onceAPage } from '../../lib/platforms/dom/once-a-page';

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

/** A press that Uppsikt has asked the official for (overlay.content/features/hand-press). */
export interface Hand {
  ref: ItemRef;
  act: Act;
  /** The button that was left to the official, as long as it has not been hidden. */
  control(): Element | null;
  /**
   * Looks at the item in this very moment. `no`: what would go is not what was sealed, or one is another; then the flow
   * has been ended and the pass taken back. `again`: the platform is being asked who one is.
   */
  mayPress(target: Element): 'yes' | 'no' | 'again';
  /** The press has gone on to the platform. */
  pressed(target: Element, part: PressPart): void;
}

/**
 * @param until milliseconds since 1970
 * @param hand whoever looks before each press; without one nothing was sealed that could be compared
 */
export const allow = (itemKey: string, until: number, by: PassBy, hand?: Hand): void =>
  void passes.set(itemKey, { until, by, hand });
export const disallow = (itemKey: string): void => void passes.delete(itemKey);

/** How long a question that stood open is known to be this item's, in milliseconds. */
const TAKEN_BACK = 10 * 60_000;

/** From now on its presses are met again, and the answer to a question that stands open still. */
export function takeBack(itemKey: string, hand: Hand, now: number): void {
  // Whoever has gone past Uppsikt meanwhile has said so.
  if (passes.get(itemKey)?.by !== 'way-through')
    passes.set(itemKey, { until: now + TAKEN_BACK, by: 'taken-back', hand });
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

/** Every press that the official has been asked for, and those that were and are not any more. */
export const awaited = (now: number): Awaited[] =>
  [...passes].flatMap(([key, { hand, by, until }]) =>
    hand === undefined || by === 'way-through' || until <= now ? [] : [{ key, hand, isTakenBack: by === 'taken-back' }],
  );
