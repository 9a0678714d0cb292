/** The page of the flow's tests: what it holds, what a press on it does, and how it may lie. */
import type { Classification } from '../../../lib/domain/account';
import { destroys, type Act } from '../../../lib/domain/act';
import type { EvidenceDraft } from '../../../lib/domain/evidence';
import { fingerprintOf, type Fingerprint } from '../../../lib/domain/fingerprint';
import type { HandStopped } from '../../../lib/domain/hand-stop';
import type { Flow, Press } from '../../../lib/domain/flow';
import type { Undone } from '../../../lib/evidence/flows';
import type { RemovalAct, StoppedBy } from '../../../lib/domain/outcome';
import type { Unseen } from '../../../lib/domain/unseen';
import type { ByHand, Stood } from '../../../lib/removal/environment';
import type { CopyReason } from '../../../lib/second-copy/copy-error';
import type { SecondCopy } from '../../../lib/settings/schema';
import { aDraft } from '../evidence/a-draft';

export interface PageModel {
  /** The items on the page: id -> text. */
  comments: Map<string, string>;
  /** Ids that are hidden from others. */
  hidden: Set<string>;
  /** Ids whose author is banned, or whose thread has its comments off. */
  shut: Set<string>;
  account: Classification['state'];
  /** The page names an account, and no sign of it is current. */
  notOfNow: boolean;
  act: RemovalAct['kind'];
  /** What stops the act from outside, and the step it had reached. */
  stopped: { by: StoppedBy; step: RemovalAct['step'] } | null;
  /** The platform reports success but keeps the item. */
  keeps: boolean;
  /** The text changes after the capture. */
  editedAfterCapture: boolean;
  /** A picture in it is replaced after the capture. */
  pictureExchanged: boolean;
  /** Replies below item 1 that came while an official worked: id -> text. They vanish with it. */
  lateReplies: Map<string, string>;
  /** A reply comes as soon as the flow is in this phase. */
  replyComesIn: Flow['phase'] | null;
  /** The replies below an item when it was removed. */
  vanished: string[];
  missing: Flow['missing'];
  /** Pictures that were left out since nobody had seen them, and whether they can be included. */
  unseen: Unseen | undefined;
  takeAlong: 'works' | 'fails' | 'forbidden';
  undo: 'go' | 'undo';
  /** Ångra is pressed as soon as the flow is in this phase; and the answer to it. */
  undoDuring: Flow['phase'] | null;
  undoSaid: Undone | null;
  /** Ångra is pressed while the menu is driven: before the page asks to press, or after the yes. */
  undoInDrive: { press: Press; when: 'before' | 'after' } | null;
  /** The entry acts at once: no question is asked. */
  actsAtOnce: boolean;
  /** The presses of the act, in order. */
  pressed: Press[];
  yesToMissing: boolean | 'take-along';
  byHand: ByHand;
  /** Nothing can be told of an absent item, as when the thread has left the page. */
  unseeable: boolean;
  /** The account is switched when the act or the wait is over; or during the look. */
  switchesTo: Classification['state'] | null;
  switchesDuringLook: boolean;
  /** How often the page was looked at. */
  looks: number;
  /** The time since which the item is known, as given to the last look. */
  knownSince: string | null;
  /** The official presses the platform's own button while the flow waits. */
  pressesByHand: boolean;
  /** When the official's last press went through; and what stopped one. */
  handPressedAt: string | undefined;
  handStopped: HandStopped | null;
  /** What the page was given to compare a press with. */
  handComparedWith: Stood | null;
  storeFails: 'capture' | 'seal' | 'verify' | null;
  /** Where the second copy goes, the files there by name, and how copying fails. */
  secondCopy: SecondCopy;
  copies: Map<string, Uint8Array>;
  copyFails: CopyReason | null;
  /** Uppsikt's own blockers just before the act. */
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
  notOfNow: false,
  act: 'pressed',
  stopped: null,
  keeps: false,
  editedAfterCapture: false,
  pictureExchanged: false,
  lateReplies: new Map(),
  replyComesIn: null,
  vanished: [],
  missing: [],
  unseen: undefined,
  takeAlong: 'works',
  undo: 'go',
  undoDuring: null,
  undoSaid: null,
  undoInDrive: null,
  actsAtOnce: false,
  pressed: [],
  yesToMissing: false,
  byHand: 'check',
  unseeable: false,
  switchesTo: null,
  switchesDuringLook: false,
  looks: 0,
  knownSince: null,
  pressesByHand: false,
  handPressedAt: undefined,
  handStopped: null,
  handComparedWith: null,
  storeFails: null,
  secondCopy: { kind: 'folder', name: 'Bevis' },
  copies: new Map(),
  copyFails: null,
  ill: [],
  ...changes,
});

/** The item and its thread as they stand now, added to what every draft holds. */
export function thread(page: PageModel): Pick<EvidenceDraft['part']['item'], 'media' | 'replies'> {
  const { media, replies } = aDraft().part.item;
  const [first] = replies;
  if (first === undefined) throw new Error('a draft has replies');
  const late = [...page.lateReplies].map(([id, text]) => ({
    ...first,
    ref: { ...first.ref, id },
    text: { ...first.text, raw: text, normalised: text },
  }));
  return { media, replies: [...replies, ...late] };
}

export function fingerprintNow(page: PageModel): Fingerprint {
  const { item } = aDraft().part;
  const { media, replies } = thread(page);
  const other = { kind: 'image', url: 'https://scontent.example/annan.jpg' };
  return fingerprintOf({ ...item, media: page.pictureExchanged ? [other] : media }, replies, {
    said: null,
    leftOut: 0,
    unread: null,
  });
}

/** What the platform does for each act. */
export function done(page: PageModel, id: string, act: Act): void {
  if (destroys(act) && id === '1') page.vanished.push(...page.lateReplies.keys());
  if (destroys(act)) page.comments.delete(id);
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
