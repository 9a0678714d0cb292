/**
 * An official's own press on the platform's button: which presses open the gate first (issue:
 * one quiet step), and which are none of our business. Pure.
 */
import { ACTS, isReversal, type Act, type Intention } from '../domain/act';

/**
 * `gate`: takes something away, so it is judged first. `unclear`: on an item's
 * own menu and not known; asked about, since it may take away.
 */
export type NativeVerdict = { kind: 'gate'; act: Act } | { kind: 'unclear' } | { kind: 'pass' };

export interface MetPress {
  intention: Intention | null;
  /** Known to take nothing away. */
  harmless: boolean;
}

const isAct = (intention: Intention): intention is Act => (ACTS as readonly string[]).includes(intention);

/**
 * Hiding is removing (guideline l.83), and so is all that `Act` names but what takes an earlier measure back. An edit
 * of one's own published words is met too: the former wording is saved first.
 *
 * @example nativeVerdict({ intention: 'hide', harmless: false }) // { kind: 'gate', act: 'hide' }
 */
export function nativeVerdict({ intention, harmless }: MetPress): NativeVerdict {
  if (intention !== null)
    return isAct(intention) && !isReversal(intention) ? { kind: 'gate', act: intention } : { kind: 'pass' };
  return harmless ? { kind: 'pass' } : { kind: 'unclear' };
}
