/** The page that the flow's tests stand before: what it holds, what it does when pressed, and how it may lie. */
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
  /** What stands there now: id -> text. */
  comments: Map<string, string>;
  /** Ids that others do not see. */
  hidden: Set<string>;
  /** Ids whose author is shut out, or whose thread takes no more comments. */
  shut: Set<string>;
  account: Classification['state'];
  /** The page names an account, and nothing tells whether that is one's account still. */
  notOfNow: boolean;
  act: RemovalAct['kind'];
  /** What stops the act from outside, and the step that it has come to. */
  stopped: { by: StoppedBy; step: RemovalAct['step'] } | null;
  /** The platform says yes but keeps it. */
  keeps: boolean;
  /** The text changes after the capture. */
  editedAfterCapture: boolean;
  /** A picture in it is exchanged after the capture. */
  pictureExchanged: boolean;
  /** Answers below item 1 that came while an official worked: id -> text. They go with it. */
  lateReplies: Map<string, string>;
  /** One comes as soon as the flow stands in this phase. */
  replyComesIn: Flow['phase'] | null;
  /** What was below an item when that was taken away. */
  vanished: string[];
  missing: Flow['missing'];
  /** Pictures that were left, since nobody had seen them; and whether they can be taken along. */
  unseen: Unseen | undefined;
  takeAlong: 'works' | 'fails' | 'forbidden';
  undo: 'go' | 'undo';
  /** Ångra is pressed as soon as the flow stands in this phase, and what is answered. */
  undoDuring: Flow['phase'] | null;
  undoSaid: Undone | null;
  /** Ångra is pressed in this moment of the driving: before the page asks, or after it was told that it may press. */
  undoInDrive: { press: Press; when: 'before' | 'after' } | null;
  /** The entry does it all: no question is asked. */
  actsAtOnce: boolean;
  /** Each press that took away, as it was made. */
  pressed: Press[];
  yesToMissing: boolean | 'take-along';
  byHand: ByHand;
  /** The thread left the page, say: nothing can be seen of what is not there. */
  unseeable: boolean;
  /** The account is switched when the act is over, or waited for; or while it is looked. */
  switchesTo: Classification['state'] | null;
  switchesDuringLook: boolean;
  /** How often the page was looked at. */
  looks: number;
  /** From when on the last look was told that the item is known. */
  knownSince: string | null;
  /** The official presses the platform's own button while the flow waits. */
  pressesByHand: boolean;
  /** When its hand's last press was seen to go on; and what it was stopped by. */
  handPressedAt: string | undefined;
  handStopped: HandStopped | null;
  /** What the page was given to compare it with. */
  handComparedWith: Stood | null;
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

/** What stands there now of the item and its thread, on top of what every draft holds. */
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
