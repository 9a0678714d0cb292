/**
 * Items whose native controls the official may press now without a question from Uppsikt: after choosing to go past
 * Uppsikt, and while Uppsikt itself has asked for the press. Kept in memory per document and shared by our content
 * scripts, each of which is a separate bundle.
 */
import type { Act } from '../../domain/act';
import type { ItemRef } from '../../domain/item';
import { onceAPage } from '../../platforms/dom/once-a-page';
import { passedBetween, thisMoment, type Moment } from '../features/passed-since';
import { isAsked } from './question';

const passes = onceAPage('uppsiktPasses', () => new Map<string, Pass>());

/**
 * `way-through`: the official chose to go past Uppsikt. `pointed`: Uppsikt asked for the press, and its flow reports
 * the result.
 */
type PassBy = 'way-through' | 'pointed';

interface Pass {
  from: Moment;
  /** Milliseconds; Infinity until it is revoked. */
  lasts: number;
  /** `taken-back`: Uppsikt had asked for the press, but the item no longer matches what was sealed. */
  by: PassBy | 'taken-back';
  hand?: Hand | undefined;
}

/**
 * `entry`: the menu entry. `does-it`: the button that carries out the act. `may-do-it`: a button in a dialog whose
 * words are not known, which may carry it out.
 */
export type PressPart = 'entry' | 'does-it' | 'may-do-it';

/** An awaited press: one that Uppsikt has asked the official to make by hand (features/hand-press). */
export interface Hand {
  ref: ItemRef;
  act: Act;
  /** The button that was left to the official, as long as it has not been hidden. */
  control(): Element | null;
  /**
   * Checks the item at this moment. `no`: the item no longer matches what was sealed, or the account is another; the
   * flow has been ended and the permission revoked. `again`: the platform is being asked which account is in use, or it
   * is not known which item the press is about and the item's state cannot be read.
   *
   * @param isItsOwn whether the press is known to be about this item
   */
  mayPress(target: Element, isItsOwn: boolean): 'yes' | 'no' | 'again';
  /**
   * A press has been passed on to the platform.
   *
   * @param part null if it is not known whether the press was about this item
   */
  pressed(target: Element, part: PressPart | null): void;
}

/**
 * @param lasts milliseconds; Infinity until it is revoked
 * @param hand checks the item before each press; absent if nothing was sealed to compare with
 */
export const allow = (itemKey: string, lasts: number, by: PassBy, hand?: Hand): void =>
  void passes.set(itemKey, { from: thisMoment(), lasts, by, hand });
export const disallow = (itemKey: string): void => void passes.delete(itemKey);

/**
 * Ends the permission of an awaited press. If the official has since chosen to go past Uppsikt, that permission stays.
 */
export function stopAwaiting(itemKey: string, hand: Hand | undefined): void {
  const pass = passes.get(itemKey);
  if (pass?.by === 'pointed' && pass.hand === hand) passes.delete(itemKey);
}

/**
 * Revokes the permission: from now on presses on this item open the gate again, and so do answers to a question that is
 * still open.
 */
export function takeBack(itemKey: string, hand: Hand): void {
  stopAwaiting(itemKey, hand);
  if (!passes.has(itemKey)) passes.set(itemKey, { from: thisMoment(), lasts: Infinity, by: 'taken-back', hand });
}

/**
 * Null if the press must open the gate.
 *
 * @param at when it was pressed
 */
export function allowedBy(itemKey: string, at = thisMoment()): PassBy | null {
  const pass = passes.get(itemKey);
  if (pass === undefined || pass.by === 'taken-back') return null;
  return passedBetween(pass.from, at) < pass.lasts ? pass.by : null;
}

export interface Awaited {
  key: string;
  hand: Hand;
  isTakenBack: boolean;
}

/** All presses that the official has been asked for, including revoked ones whose question is still open. */
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
