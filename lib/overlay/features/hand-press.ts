/**
 * Before a press of the official's own hand that Uppsikt has asked for, the same is looked at as before a press of
 * ours: that the item and its thread stand as they were sealed, and that one is the municipality. Looked at before each
 * press and, so that it goes before one, all along.
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

/** So many looks one after the other: a page that draws anew shows half a row for a moment. */
const DIFFERENT_LOOKS = 3;
/** As long as the platform takes to answer a press, what is seen of the item is its answer. */
const ANSWERS_WITHIN = 10_000;
/** The second click of two is the same press. */
const SAME_PRESS = 1_000;
/** No more often is the platform asked who one is, however often one presses. */
const ASK_EVERY = 2_000;

type Asked = PageCommands['item.point-at']['request'];
/** What a press is compared with; null where nothing was sealed. */
type Compared = Pick<Asked, 'ref' | 'act' | 'flowId'> & { stood: NonNullable<Asked['stood']> };

/**
 * @param control the button that was left to the official
 * @param ended what Uppsikt pointed with is taken away
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
  /** Whatever went on may have taken it away: then it is looked before anything is said of it. */
  let mayHavePressed = false;
  const tell = (why: HandStop): void => {
    ended();
    takeBack(itemKey(ref), hand);
    void send('flow.hand-stopped', { flowId, why, pressed: mayHavePressed });
  };
  // Once its entry has gone on, one's own words are being written anew: they are to be others.
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
      const at = new Date();
      last = { at: at.getTime(), on: target, part };
      // What the journal says was pressed is known to have been, and to have done it.
      if (part === 'does-it') void send('flow.hand-pressed', { flowId, at: at.toISOString() });
    },
  };
  /** What cannot be seen in this moment may be seen in the next: only a press has to know. */
  const isOther = (why: HandStop): boolean =>
    why.kind === 'account' ? account.whyNow() !== null : why.kind !== 'unknown' && why.kind !== 'absent';
  let different = 0;
  lookAlong(() => {
    if (last !== null && Date.now() - last.at < ANSWERS_WITHIN) return 'soon';
    const why = unlike() ?? account.whyNow();
    different = why !== null && isOther(why) ? different + 1 : 0;
    if (why !== null && different >= DIFFERENT_LOOKS) tell(why);
    return different > 0 ? 'soon' : 'later';
  }, over.signal);
  return { hand, stop: () => over.abort() };
}

/** Nobody knows whose press it is, and no flow is ended by it. What is not on the page has no button there either. */
function ofNobodys({ kind }: HandStop): 'yes' | 'again' {
  if (kind === 'absent') return 'yes';
  showNotice(kind === 'account' ? handPressText.pressAgainAccount : handPressText.pressAgainUnseen);
  return 'again';
}

interface LastPress {
  at: number;
  on: Element;
  part: PressPart;
}

/** Pressed twice; or it has been done, and there is nothing left that could be compared. */
const isSamePress = (session: Session, { ref }: Compared, { at, on, part }: LastPress, target: Element): boolean =>
  (on === target && Date.now() - at < SAME_PRESS) ||
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

/** Of the keys, those that press: what is written meanwhile is none. */
const isPress = (event: Event): boolean => event.isTrusted && (!(event instanceof KeyboardEvent) || isPressKey(event));

/**
 * Where the platform has to be asked who one is, that is done at each press on the page, since the menu is opened
 * before its entry is pressed. A press that comes before the answer is to be made again.
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
      // Nobody can be asked, or was for a press before this one and has not answered: it is not known who one is.
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
