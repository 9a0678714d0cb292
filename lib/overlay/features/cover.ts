/**
 * Items that must never be saved. What covers them (lib/capture/covering) is brought to this page by the background,
 * only where there is one; everything here that reads or draws an item asks first.
 */
import type { Covering } from '../../capture/covering/covering';
import type { ItemReading } from '../../domain/item';
import type { FoundItem } from '../../platforms/contract';
import { onceAPage } from '../../platforms/dom/once-a-page';
import type { Session } from '../session';
import { shadowHost } from './shadow-host';

/** One covering a page, whichever of our scripts asks for it. */
interface Shared {
  covering?: Covering;
  openSteps(item: FoundItem, from: HTMLElement): void;
}
const shared = onceAPage<Shared>('uppsiktCovering', () => ({ openSteps: () => undefined }));

/** Undefined where nothing has had to be covered in this document. */
export function coveringOf({ platform }: Session): Covering | undefined {
  const make = globalThis.uppsiktCover;
  if (shared.covering === undefined && make !== undefined) {
    shared.covering = make({
      platform,
      floating: shadowHost,
      forget: (host) => host.remove(),
      open: (item, from) => shared.openSteps(item, from),
    });
  }
  return shared.covering;
}

/** By the button on a cover. Each page view says it anew, since it opens the card for its own session. */
export function whenStepsAreAsked(callback: Shared['openSteps']): void {
  shared.openSteps = callback;
}

export const isCovered = (session: Session, item: FoundItem): boolean => coveringOf(session)?.isCovered(item) === true;

/** For the card. Addresses of pictures never travel with it: only how many there are is shown. */
export function readForCard(session: Session, item: FoundItem): ItemReading {
  const covering = coveringOf(session);
  if (covering?.isCovered(item) === true) return covering.bare(item);
  const reading = session.platform.read(document, item);
  return { ...reading, media: reading.media.map((each) => ({ ...each, url: null })) };
}

export const titleForCard = (session: Session): string => coveringOf(session)?.title() ?? document.title;
