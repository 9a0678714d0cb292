/**
 * Determines what an official's own press on the platform's controls would do, before the platform handles it. Injected
 * in pages with a registered thread (lib/overlay/guards), never part of the first load. Reads only;
 * lib/assessment/native-gate decides what is asked next.
 */
import type { Intention } from '../domain/act';
import type { FoundItem, LearntLabels } from './contract';

export type NativePress =
  | { kind: 'none' }
  /** An item's own menu button. Entries pressed next belong to this item. */
  | { kind: 'menu'; item: FoundItem }
  /**
   * An entry of a menu, or a button that does the same thing outside a menu (`standsAlone`). `item` is null if the menu
   * belongs to no item that we know of. `elsewhere`: the menu is known to belong to no item. `harmless`: the entry is
   * known to remove nothing.
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
  /** The confirm button of a question. */
  | { kind: 'confirm'; label: string }
  /** Another button of a question, whose words are not known. It may confirm. */
  | { kind: 'answer'; label: string };

export interface PressEnv {
  learnt: LearntLabels | null;
  /** The item whose menu was pressed last, unless something else was pressed since. */
  lastMenu: FoundItem | null;
  /**
   * Whether a press by the official is expected. An `answer` is only looked for then, because it requires reading the
   * whole dialog.
   */
  isAwaited?: boolean;
  /** Whether this question is known to be about an item, whatever else its dialog shows. */
  isAsked?: boolean;
  /**
   * For a press that is over and that the page may have responded to: what the control said, and its ancestors at that
   * time, innermost first. What the page shows now, such as an open menu, belongs to a later press.
   */
  past?: { said: string[]; path: Element[] } | undefined;
}

export type ReadPress = (root: Document, target: Element, env: PressEnv) => NativePress;
