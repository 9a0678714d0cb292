/** The page that the flow's tests stand before: what it holds, what it does when pressed, and how it may lie. */
import type { Classification } from '../../../lib/domain/account';
import type { Act } from '../../../lib/domain/act';
import type { Flow } from '../../../lib/domain/flow';
import type { RemovalAct } from '../../../lib/domain/outcome';
import type { Unseen } from '../../../lib/domain/unseen';
import type { CopyReason } from '../../../lib/second-copy/copy-error';
import type { SecondCopy } from '../../../lib/settings/schema';

export interface PageModel {
  /** What stands there now: id -> text. */
  comments: Map<string, string>;
  /** Ids that others do not see. */
  hidden: Set<string>;
  /** Ids whose author is shut out, or whose thread takes no more comments. */
  shut: Set<string>;
  account: Classification['state'];
  act: RemovalAct['kind'];
  /** The platform says yes but keeps it. */
  keeps: boolean;
  /** The text changes after the capture. */
  editedAfterCapture: boolean;
  missing: Flow['missing'];
  /** Pictures that were left, since nobody had seen them; and whether they can be taken along. */
  unseen: Unseen | undefined;
  takeAlong: 'works' | 'fails' | 'forbidden';
  undo: 'go' | 'undo';
  /** Ångra is pressed as soon as the flow stands in this phase, and what is answered. */
  undoDuring: Flow['phase'] | null;
  undoSaid: 'undone' | 'too-late' | null;
  yesToMissing: boolean | 'take-along';
  byHand: 'check' | 'gave-up';
  /** The official presses the platform's own button while the flow waits. */
  pressesByHand: boolean;
  storeFails: 'capture' | 'seal' | 'verify' | null;
  /** Where the second copy goes, what lies there (by file name), and what is wrong with it. */
  secondCopy: SecondCopy;
  copies: Map<string, Uint8Array>;
  copyFails: CopyReason | null;
  /** What is wrong with Uppsikt itself in the moment before the act. */
  ill: string[];
}

export const calmPage = (changes: Partial<PageModel> = {}): PageModel => ({
  comments: new Map([
    ['1', 'köp nu'],
    ['2', 'bra jobbat'],
  ]),
  hidden: new Set(),
  shut: new Set(),
  account: 'municipality',
  act: 'pressed',
  keeps: false,
  editedAfterCapture: false,
  missing: [],
  unseen: undefined,
  takeAlong: 'works',
  undo: 'go',
  undoDuring: null,
  undoSaid: null,
  yesToMissing: false,
  byHand: 'check',
  pressesByHand: false,
  storeFails: null,
  secondCopy: { kind: 'folder', name: 'Bevis' },
  copies: new Map(),
  copyFails: null,
  ill: [],
  ...changes,
});

/** What the platform does for each act. */
export function done(page: PageModel, id: string, act: Act): void {
  if (act === 'delete' || act === 'trash') page.comments.delete(id);
  else if (act === 'hide' || act === 'spam') page.hidden.add(id);
  else if (act === 'unhide') page.hidden.delete(id);
  else if (act === 'comments-on') page.shut.delete(id);
  else if (act !== 'edit') page.shut.add(id);
}

export function seenNow(page: PageModel, id: string, act: Act): 'gone' | 'hidden' | 'present' {
  if (!page.comments.has(id)) return 'gone';
  const aboutTheItem =
    act === 'delete' || act === 'trash' || act === 'hide' || act === 'unhide' || act === 'spam' || act === 'edit';
  return (aboutTheItem ? page.hidden : page.shut).has(id) ? 'hidden' : 'present';
}
