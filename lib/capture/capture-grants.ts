/**
 * Which tabs may be screenshotted, and what the card says about it before the press. The toolbar button, context menu
 * and keyboard shortcut grant the tab capture, because the browser has just granted activeTab. activeTab survives
 * navigation within the origin, so we grant per tab and origin. Grants are stored outside the worker, which may stop
 * between the press and the picture.
 */
import type { ItemRef } from '../domain/item';
import type { CardState } from '../messaging/protocol';

export type PictureCard = Pick<CardState, 'openedAt' | 'nextPicture' | 'pictureBar'> & { reading: { ref: ItemRef } };

/** What the grants need from the browser. Tests provide their own. */
export interface CaptureGrantsEnv {
  /** Whether permission for all sites is granted. */
  isGranted(): Promise<boolean>;
  /** The tab's origin, or null if there is no such tab or we may not know its origin. */
  originOf(tabId: number): Promise<string | null>;
  /** Origins by tab id. */
  readGrants(): Promise<Record<string, unknown>>;
  writeGrants(grants: Record<string, unknown>): Promise<void>;
  /** What prevents a screenshot in the window's current state, or null. */
  barredBy(tabId: number, ref: ItemRef): Promise<CardState['pictureBar']>;
  /** The tab's card, after all pending changes have been applied. */
  cardOf(tabId: number): Promise<PictureCard | null>;
  changeCard(tabId: number, change: <Card extends PictureCard>(card: Card) => Card): Promise<void>;
}

export interface CaptureGrants {
  /**
   * `screen` if the tab may be screenshotted: either permission for all sites is granted, or the tab has a capture
   * grant and has stayed within its origin. Otherwise `rendered`.
   */
  nextPictureOf: (tabId: number) => Promise<CardState['nextPicture']>;
  /** The official's own act gave permission for this tab. An open card is updated at once. */
  grantCapture: (tabId: number) => Promise<void>;
  /** The browser refused a screenshot: a visit to another site had removed the grant. */
  revokeCapture: (tabId: number) => Promise<void>;
  /** Updates what the card says the next picture will be, also while it is open. See screen.design.md. */
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
    // Another item may have been opened meanwhile. That card makes its own check.
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
