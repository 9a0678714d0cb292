/**
 * Brings to a page what covers items that must never be saved, and covers them there. The style comes with
 * the user's own origin: no rule of the page's wins over it.
 */
import { browser } from '../../../lib/browser';
import { coveredCss } from '../../../lib/capture/covering/covered-css';
import type { ItemRef } from '../../../lib/domain/item';
import type { EvidenceDatabase } from '../../../lib/evidence/database';
import { ask } from '../../../lib/messaging/page-commander';
import { manifests } from '../../../lib/platforms/manifests';
import { neverSavedOn } from './never-saved';

/** How long a page may take to look through itself, milliseconds. */
const PATIENCE = 8_000;

export interface CoveredPage {
  covered: number;
  shield: 'none' | 'safe' | 'unsafe';
}

/** Brought once a document; again does no harm. */
export async function bringCover(tabId: number): Promise<void> {
  const target = { tabId, frameIds: [0] };
  await browser.scripting.insertCSS({ target, css: coveredCss, origin: 'USER' });
  await browser.scripting.executeScript({ target, files: ['/cover.js'] });
}

/** @throws when the page cannot be reached: then nothing there may be captured. */
export async function coverOnPage(tabId: number, refs: ItemRef[]): Promise<CoveredPage> {
  const asked = await ask(tabId, 'item.cover', { refs }, PATIENCE);
  if (!('error' in asked)) return asked;
  await bringCover(tabId);
  const again = await ask(tabId, 'item.cover', { refs }, PATIENCE);
  if ('error' in again) throw new Error(again.error);
  return again;
}

/**
 * For a picture of a whole page. A page of a platform that does not
 * answer is unsafe when there is anything that it might show.
 */
export async function shieldOf(db: EvidenceDatabase, tabId: number): Promise<CoveredPage['shield']> {
  const { url } = await browser.tabs.get(tabId);
  const host = url === undefined ? null : new URL(url).hostname;
  const platform = manifests.find(
    ({ matches }) => host !== null && matches.some((pattern) => pattern.includes(`//${host}/`)),
  );
  const refs = platform === undefined ? [] : await neverSavedOn(db, platform.id);
  if (refs.length === 0) return 'none';
  return coverOnPage(tabId, refs).then(
    ({ shield }) => shield,
    () => 'unsafe',
  );
}
