/**
 * Answers from the page while a snapshot is taken: the items in the window are read, and items that must never be saved
 * or were never seen are invisible in every frame. If that cannot be verified, the answer is an error.
 */
import { hiddenEver, hideUnseen, type Hiding } from '../../capture/seen/hide-unseen';
import type { SeenBefore } from '../../capture/seen/seen-pictures';
import { UNSEEN_HIDDEN } from '../../capture/seen/words';
import { NEVER_SAVED } from '../../capture/covering/words';
import { itemKey } from '../../domain/item-key';
import type { ItemReading, MediaItem } from '../../domain/item';
import type { PageCommands, Walked, WalkStep } from '../../messaging/page-commands';
import type { FoundItem } from '../../platforms/contract';
import type { Session } from '../session';
import { coveringOf, isCovered, titleForCard } from './cover';
import { holdCardFocus } from './hold-card-focus';
import { movedByUs, settleSeenForWalk } from './seen-pictures';
import { hideHosts } from './shadow-host';

interface Walk {
  before: SeenBefore;
  hiding: Hiding;
  /** Covered items that the walk has passed: only counted, never named. */
  leftOut: Set<string>;
  letFocusGo: () => void;
  timer: ReturnType<typeof setTimeout>;
}
/** Per document: one walk at a time. */
let walk: Walk | undefined;
/** Milliseconds. A service worker that was stopped in between never restores the page. */
const LONGEST_STILL = 12_000;

type Reply = PageCommands['page.walk']['reply'];

export async function walkOnPage(session: Session, step: WalkStep): Promise<Reply> {
  const walker = globalThis.uppsiktWalker;
  if (walker === undefined) return { error: 'not-loaded' };
  const host = { item: () => inWindow(session)[0]?.element, hide: hideHosts };
  if (step === 'begin') {
    stop();
    walk = begin(session, () => void walker('end', host));
  }
  const now = walk;
  if (now === undefined) return { error: 'ögonblicksbilden tog för lång tid' };
  rearm(now, () => void walker('end', host));
  const place = await walker(step, host);
  const answer = answerOf(session, now, place);
  if (step === 'end') stop();
  return answer;
}

function begin(session: Session, putBack: () => void): Walk {
  const before = settleSeenForWalk(session);
  movedByUs(true);
  return {
    before,
    hiding: hideUnseen(before),
    leftOut: new Set(),
    letFocusGo: holdCardFocus(),
    timer: setTimeout(() => late(putBack), LONGEST_STILL),
  };
}

function rearm(now: Walk, putBack: () => void): void {
  clearTimeout(now.timer);
  now.timer = setTimeout(() => late(putBack), LONGEST_STILL);
}

function late(putBack: () => void): void {
  stop();
  putBack();
}

function stop(): void {
  clearTimeout(walk?.timer);
  walk?.hiding.end();
  walk?.letFocusGo();
  walk = undefined;
  movedByUs(false);
}

/** Checked after everything has been hidden, in the same task in which it is read. */
function answerOf(
  session: Session,
  { hiding, before, leftOut }: Walk,
  place: Pick<Walked, 'to' | 'of' | 'atEnd' | 'hidden'>,
): Reply {
  const covering = coveringOf(session);
  const shield = covering?.shield() ?? 'none';
  if (shield === 'unsafe') return { error: 'ett inlägg som inte får sparas kunde inte täckas', forbidden: true };
  const items = inWindow(session);
  for (const item of items)
    if (!hiding.again(item.element)) return { error: 'en bild som inte har setts kunde inte döljas' };
  const readings: ItemReading[] = [];
  for (const item of items) {
    if (isCovered(session, item)) leftOut.add(itemKey(item.ref));
    else if (session.registeredOf(item) !== null)
      readings.push(seenOnly(session.platform.read(document, item), before));
  }
  const unseen = readings.flatMap(({ media }) => media).filter(({ seen }) => seen === 'no').length;
  return {
    ...place,
    address: location.href,
    title: titleForCard(session),
    language: document.documentElement.lang || null,
    userAgent: navigator.userAgent,
    viewport: { width: innerWidth, height: innerHeight },
    scroll: { x: scrollX, y: scrollY },
    pixelRatio: devicePixelRatio,
    standing: standing(items, place),
    items: readings,
    leftOut: leftOut.size,
    unseen,
    hidden: [...place.hidden, ...(hiding.any() ? [UNSEEN_HIDDEN] : []), ...(shield === 'safe' ? [NEVER_SAVED] : [])],
    covers: (covering?.made() ?? 0) + hiddenEver(),
    page: {
      visibilityState: document.visibilityState,
      fontsReady: document.fonts.status === 'loaded',
      pendingImages: [...document.images].filter((image) => !image.complete).length,
    },
  };
}

/**
 * For a picture that nobody had seen, neither the address nor the alt text is kept. A link preview is left unchanged.
 */
function seenOnly(reading: ItemReading, before: SeenBefore): ItemReading {
  const one = (media: MediaItem): MediaItem => {
    if (media.kind === 'link-preview') return media;
    const seen = before.mark(media);
    return seen === 'no' ? { ...media, url: null, alt: null, seen } : { ...media, seen };
  };
  return { ...reading, media: reading.media.map(one) };
}

function inWindow({ platform }: Session): FoundItem[] {
  return platform.findItems(document).filter(({ element }) => {
    const { top, bottom, width } = element.getBoundingClientRect();
    return width > 0 && bottom > 0 && top < innerHeight;
  });
}

const standing = (items: readonly FoundItem[], { to }: Pick<Walked, 'to'>): string =>
  [
    Math.round(to),
    ...items.map(({ element, ref }) => `${itemKey(ref)}@${Math.round(element.getBoundingClientRect().top)}`),
  ].join(' ');
