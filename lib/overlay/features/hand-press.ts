/**
 * Makes the same checks before a press that Uppsikt has asked the official for as before its own presses: the item and
 * its thread match what was sealed, and the account is the municipality's. Checked before each press, and continuously
 * meanwhile, so that a change is found before the press.
 */
import { itemKey } from '../../domain/item-key';
import type { HandStop } from '../../domain/hand-stop';
import { isReadAs } from '../../domain/still-same-text';
import { handPressText } from '../../i18n/hand-press';
import { send } from '../../messaging/client';
import type { PageCommands } from '../../messaging/page-commands';
import { isPressKey } from '../../platforms/dom/press';
import { takeBack, type Hand, type PressPart } from '../guards/allowed-presses';
import type { Session } from '../session';
import { accountFor } from './account-for';
import { askForHands } from './asked-account';
import { isCovered } from './cover';
import { lookAlong } from './look-along';
import { standsNow } from './look-again';
import { showNotice } from './notice';
import { passedSince, thisMoment, type Moment } from './passed-since';

/** Consecutive failed checks before the flow ends: a page that re-renders shows incomplete rows for a moment. */
const DIFFERENT_LOOKS = 3;
/** During this time after a press, changes to the item count as the platform's response. Milliseconds. */
const ANSWERS_WITHIN = 10_000;
/** A second click within this time is the same press (a double click). */
const SAME_PRESS = 1_000;
/** The platform is asked for the account at most this often, however often the official presses. */
const ASK_EVERY = 2_000;

type Asked = PageCommands['item.point-at']['request'];
/**
 * What a press is compared with. Nothing was sealed for an item that must not be saved; then no press is awaited here.
 */
type Compared = Pick<Asked, 'ref' | 'act' | 'flowId'> & { stood: NonNullable<Asked['stood']> };

/**
 * @param control the button that was left to the official
 * @param ended called to remove what Uppsikt pointed with
 */
export function awaitHand(
  session: Session,
  asked: Compared,
  { control, ended }: { control: Hand['control']; ended: () => void },
): { hand: Hand; stop: () => void } {
  const { ref, act, flowId } = asked;
  const over = new AbortController();
  const account = whoOneIs(session, asked, over.signal);
  let last: LastPress | null = null;
  /** A press that was passed on may have removed the item; it must be checked before anything is reported. */
  let mayHavePressed = false;
  const tell = (why: HandStop): void => {
    ended();
    takeBack(itemKey(ref), hand);
    void send('flow.hand-stopped', { flowId, why, pressed: mayHavePressed });
  };
  // After the edit entry was pressed, the official is changing the text, so a different text is expected.
  const unlike = (): HandStop | null => (act === 'edit' && mayHavePressed ? null : whyNot(session, asked));
  const hand: Hand = {
    ref,
    act,
    control,
    mayPress(target, isItsOwn) {
      if (last !== null && isSamePress(session, asked, last, target)) return 'yes';
      const why = unlike() ?? account.why();
      if (why === null) return 'yes';
      if (why === 'asking') return 'again';
      if (!isItsOwn && !isOther(why)) return ofNobodys(why);
      tell(why);
      return 'no';
    },
    pressed(target, part) {
      mayHavePressed = true;
      if (part === null) return;
      last = { at: thisMoment(), on: target, part };
      // The journal records only a press that is known to have carried out the act.
      if (part === 'does-it') void send('flow.hand-pressed', { flowId, at: new Date().toISOString() });
    },
  };
  /** The item may be unreadable for a moment; only a press needs a definite answer. */
  const isOther = (why: HandStop): boolean =>
    why.kind === 'account' ? account.whyNow() !== null : why.kind !== 'unknown' && why.kind !== 'absent';
  let different = 0;
  lookAlong(() => {
    if (last !== null && passedSince(last.at) < ANSWERS_WITHIN) return 'soon';
    const why = unlike() ?? account.whyNow();
    different = why !== null && isOther(why) ? different + 1 : 0;
    if (why !== null && different >= DIFFERENT_LOOKS) tell(why);
    return different > 0 ? 'soon' : 'later';
  }, over.signal);
  return { hand, stop: () => over.abort() };
}

/**
 * It is not known which item the press is about, and it ends no flow. An item that is absent has no button on the page
 * either.
 */
function ofNobodys({ kind }: HandStop): 'yes' | 'again' {
  if (kind === 'absent') return 'yes';
  showNotice(kind === 'account' ? handPressText.pressAgainAccount : handPressText.pressAgainUnseen);
  return 'again';
}

interface LastPress {
  at: Moment;
  on: Element;
  part: PressPart;
}

/** A double click; or the act was carried out and nothing is left to compare. */
const isSamePress = (session: Session, { ref }: Compared, { at, on, part }: LastPress, target: Element): boolean =>
  (on === target && passedSince(at) < SAME_PRESS) ||
  (part !== 'entry' && session.platform.relocate(document, ref).kind === 'absent');

function whyNot(session: Session, { ref, act, stood: { text, sealed } }: Compared): HandStop | null {
  const found = session.platform.relocate(document, ref);
  if (found.kind === 'absent') return { kind: 'absent' };
  if (found.kind === 'ambiguous') return { kind: 'unknown', trace: found.trace };
  if (isCovered(session, found.item)) return { kind: 'unknown', trace: 'the item is covered' };
  if (!isReadAs(session.platform.read(document, found.item).text, text)) return { kind: 'other-words' };
  const stands = sealed === null ? null : standsNow(session, { ref, act, sealed });
  return stands === null || stands.kind === 'as-sealed' ? null : stands;
}

/** Whether a trusted event can press something; typing does not count. */
const isPress = (event: Event): boolean => event.isTrusted && (!(event instanceof KeyboardEvent) || isPressKey(event));

/**
 * Where the platform must be asked for the account, this is done at each press on the page, because the menu is opened
 * before its entry is pressed. A press that comes before the answer must be repeated.
 */
function whoOneIs(
  session: Session,
  { ref }: Compared,
  signal: AbortSignal,
): { why: () => HandStop | 'asking' | null; whyNow: () => HandStop | null } {
  let asking: Promise<void> | null = null;
  let wasAsked = false;
  const ask = (every = ASK_EVERY): void => {
    if (session.platform.askAccount === undefined || asking !== null) return;
    asking = askForHands(session, every);
    void asking?.finally(() => {
      asking = null;
      if (stateOf(true) === 'municipality') wasAsked = false;
    });
  };
  const stateOf = (mustBeLive: boolean): string => accountFor(session, ref, mustBeLive).classification.state;
  ask();
  for (const type of ['pointerdown', 'keydown'] as const)
    globalThis.addEventListener(type, (event) => isPress(event) && ask(), { capture: true, signal });
  return {
    why() {
      if (stateOf(true) === 'municipality') return null;
      // The platform cannot be asked, or was asked for an earlier press and has not answered: the account is unknown.
      const isUnanswered = session.platform.askAccount === undefined || (wasAsked && asking === null);
      if (stateOf(false) !== 'municipality' || isUnanswered) return { kind: 'account' };
      wasAsked = true;
      ask(0);
      showNotice(handPressText.pressAgainAccount);
      return 'asking';
    },
    whyNow: () => {
      const state = stateOf(false);
      return state === 'municipality' || state === 'unknown' ? null : { kind: 'account' };
    },
  };
}
