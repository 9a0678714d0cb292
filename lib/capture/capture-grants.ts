/**
 * Which tabs may be taken a screenshot of, and what a card says about it before the press. The toolbar button, the
 * context menu or the key grants the tab capture (the browser has just granted activeTab); the grant survives
 * navigation within the origin, so a tab is granted for its origin. What is granted is kept outside of the worker,
 * which may stop between the press and the picture.
 */
import type { ItemRef } from '../domain/item';
import type { CardState } from '../messaging/protocol';

export type PictureCard = Pick<CardState, 'openedAt' | 'nextPicture' | 'pictureBar'> & { reading: { ref: ItemRef } };

/** What the grants need of the browser; tests put their own in. */
export interface CaptureGrantsEnv {
  /** Permission for all sites. */
  isGranted(): Promise<boolean>;
  /** The tab's origin; null where there is no such tab or it may not be known. */
  originOf(tabId: number): Promise<string | null>;
  /** Origins by tab. */
  readGrants(): Promise<Record<string, unknown>>;
  writeGrants(grants: Record<string, unknown>): Promise<void>;
  /** What stands in the way of a screenshot as the window is now. */
  barredBy(tabId: number, ref: ItemRef): Promise<CardState['pictureBar']>;
  /** The tab's card, after every change before has been made. */
  cardOf(tabId: number): Promise<PictureCard | null>;
  changeCard(tabId: number, change: <Card extends PictureCard>(card: Card) => Card): Promise<void>;
}

export interface CaptureGrants {
  /**
   * Whether there is permission for a screenshot of the tab: that for all sites is
   * granted, or the tab has a capture grant and has stayed within its origin.
   */
  nextPictureOf: (tabId: number) => Promise<CardState['nextPicture']>;
  /** An official's own act gave permission for this tab. A card that stands open says so at once. */
  grantCapture: (tabId: number) => Promise<void>;
  /** The browser refused a screenshot: the grant was lost, by a visit to another site in between. */
  revokeCapture: (tabId: number) => Promise<void>;
  /**
   * What the next picture will be is what the card says, also when
   * that changes while it stands open. See screen.design.md.
   */
  showNextPicture: (tabId: number) => Promise<void>;
}

export function captureGrants(env: CaptureGrantsEnv): CaptureGrants {
  const nextPictureOf: CaptureGrants['nextPictureOf'] = async (tabId) => {
    const [granted, origin, grants] = await Promise.all([env.isGranted(), env.originOf(tabId), env.readGrants()]);
    return granted || (origin !== null && grants[String(tabId)] === origin) ? 'screen' : 'rendered';
  };
  const showNextPicture: CaptureGrants['showNextPicture'] = async (tabId) => {
    const allowed = await nextPictureOf(tabId);
    const card = await env.cardOf(tabId);
    if (card === null) return;
    const pictureBar =
      allowed === 'screen' ? ((await env.barredBy(tabId, card.reading.ref).catch(() => null)) ?? null) : null;
    const nextPicture = pictureBar === null ? allowed : 'rendered';
    // Another item may have been opened meanwhile; that one asks for itself.
    await env.changeCard(tabId, (now) =>
      now.openedAt !== card.openedAt || (now.nextPicture === nextPicture && (now.pictureBar ?? null) === pictureBar)
        ? now
        : { ...now, nextPicture, pictureBar },
    );
  };
  return {
    nextPictureOf,
    showNextPicture,
    async grantCapture(tabId) {
      const origin = await env.originOf(tabId);
      if (origin === null) return;
      await env.writeGrants({ ...(await env.readGrants()), [String(tabId)]: origin });
      await showNextPicture(tabId);
    },
    async revokeCapture(tabId) {
      const { [String(tabId)]: _lost, ...others } = await env.readGrants();
      await env.writeGrants(others);
      await showNextPicture(tabId);
    },
  };
}
