/**
 * What an official's own press on the platform's controls would do, read before the platform hears of it. Brought to
 * pages with a registered thread (lib/overlay/guards), never part of the first load. Reads
 * only; who is asked what follows is lib/assessment/native-gate.
 */
import type { Intention } from '../domain/act';
import type { FoundItem, LearntLabels } from './contract';

export type NativePress =
  | { kind: 'none' }
  /** An item's own menu button: the entries that come next are about this item. */
  | { kind: 'menu'; item: FoundItem }
  /**
   * An entry of a menu, or a button that does the same and `standsAlone`: no menu is open. `item` is null where the
   * menu is nobody's that we know of. `elsewhere`: it is known to be none of an item's. `harmless`: known to take
   * nothing away.
   */
  | {
      kind: 'entry';
      item: FoundItem | null;
      elsewhere: boolean;
      label: string;
      intention: Intention | null;
      harmless: boolean;
      standsAlone?: true;
    }
  /** The button of a question that does it. */
  | { kind: 'confirm'; label: string }
  /** Another button of a question, whose words are not known: it may do it. */
  | { kind: 'answer'; label: string };

export interface PressEnv {
  learnt: LearntLabels | null;
  /** The item whose menu was pressed last, as long as nothing else was. */
  lastMenu: FoundItem | null;
  /** Whether a hand is waited for: only then an `answer` is looked for, which costs a look through its dialog. */
  isAwaited?: boolean;
  /** Whether this is a question that is known to be about an item, whatever else its dialog shows. */
  isAsked?: boolean;
  /**
   * Of a press that is over, which the page may have answered: what the control said, and what stood around it then,
   * the innermost first. What the page shows now, as a menu that is open, is another press's.
   */
  past?: { said: string[]; path: Element[] } | undefined;
}

export type ReadPress = (root: Document, target: Element, env: PressEnv) => NativePress;
