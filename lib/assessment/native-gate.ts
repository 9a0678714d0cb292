/**
 * Decides which of an official's own presses on the platform's buttons open the gate first (issue: one quiet step), and
 * which are ignored. Pure.
 */
import { ACTS, isReversal, type Act, type Intention } from '../domain/act';

/**
 * `gate`: the press removes something, so it is judged first. `unclear`: an unknown entry in an item's own menu; the
 * official is asked, because it may remove something.
 */
export type NativeVerdict = { kind: 'gate'; act: Act } | { kind: 'unclear' } | { kind: 'pass' };

export interface MetPress {
  intention: Intention | null;
  /** Known to remove nothing. */
  harmless: boolean;
}

const isAct = (intention: Intention): intention is Act => (ACTS as readonly string[]).includes(intention);

/**
 * Hiding is removing (guideline l.83), and so is every `Act` except those that reverse an earlier measure. An edit of
 * one's own published text also opens the gate: the former wording is saved first.
 *
 * @example nativeVerdict({ intention: 'hide', harmless: false }) // { kind: 'gate', act: 'hide' }
 */
export function nativeVerdict({ intention, harmless }: MetPress): NativeVerdict {
  if (intention !== null)
    return isAct(intention) && !isReversal(intention) ? { kind: 'gate', act: intention } : { kind: 'pass' };
  return harmless ? { kind: 'pass' } : { kind: 'unclear' };
}
