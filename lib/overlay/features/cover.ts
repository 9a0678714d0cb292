/**
 * Access to the covering of items that must never be saved. The background brings the code (lib/capture/covering) only
 * to pages that need it. Everything here that reads or draws an item must check it first.
 */
import type { Covering } from '../../capture/covering/covering';
import type { ItemReading } from '../../domain/item';
import type { FoundItem } from '../../platforms/contract';
import { onceAPage } from '../../platforms/dom/once-a-page';
import type { Session } from '../session';
import { shadowHost } from './shadow-host';

/** One covering per page, shared by all our content scripts. */
interface Shared {
  covering?: Covering;
  openSteps(item: FoundItem, from: HTMLElement): void;
}
const shared = onceAPage<Shared>('uppsiktCovering', () => ({ openSteps: () => undefined }));

/** Undefined if nothing has had to be covered in this document. */
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

/** Sets what the button on a cover does. Each page view sets it again, because the card opens for its own session. */
export function whenStepsAreAsked(callback: Shared['openSteps']): void {
  shared.openSteps = callback;
}

export const isCovered = (session: Session, item: FoundItem): boolean => coveringOf(session)?.isCovered(item) === true;

/** The reading for the card. Picture addresses are never sent along; the card shows only how many there are. */
export function readForCard(session: Session, item: FoundItem): ItemReading {
  const covering = coveringOf(session);
  if (covering?.isCovered(item) === true) return covering.bare(item);
  const reading = session.platform.read(document, item);
  return { ...reading, media: reading.media.map((each) => ({ ...each, url: null })) };
}

export const titleForCard = (session: Session): string => coveringOf(session)?.title() ?? document.title;
