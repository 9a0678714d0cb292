/**
 * Brings to a page what covers items that must never be saved, and covers them there. The style comes with
 * the user's own origin: no rule of the page's wins over it.
 */
import { browser } from '../../browser';
import { coveredCss } from '../../capture/covering/covered-css';
import type { PlatformId } from '../../domain/item';
import type { EvidenceDatabase } from '../../evidence/database';
import { ask } from '../../messaging/page-commander';
import { manifests } from '../../platforms/manifests';
import { neverSavedOn, type ToCover } from './never-saved';
import { within } from '../../util/within';

/** How long a page may take to look through itself, milliseconds. */
const PATIENCE = 8_000;

export interface CoveredPage {
  covered: number;
  shield: 'none' | 'safe' | 'unsafe';
  /** What the pictures of those that were asked for are known by, as far as they stand there. */
  pictures?: string[] | undefined;
}

/** Brought once a document; again does no harm. */
export async function bringCover(tabId: number): Promise<void> {
  const target = { tabId, frameIds: [0] };
  const bring = async (): Promise<void> => {
    await browser.scripting.insertCSS({ target, css: coveredCss, origin: 'USER' });
    await browser.scripting.executeScript({ target, files: ['/cover.js'] });
  };
  await within(PATIENCE, bring(), () => new Error('the page did not take the cover'));
}

const NOTHING: ToCover = { refs: [], pictures: [] };
export const isNothing = ({ refs, pictures }: ToCover): boolean => refs.length === 0 && pictures.length === 0;

/**
 * What is noted is covered in the tabs that are open already too. A page that does not answer asks for itself when it
 * is loaded, and before anything of it is captured it is asked again.
 */
export async function coverInEveryTab(db: EvidenceDatabase, platform: PlatformId): Promise<void> {
  const what = await neverSavedOn(db, platform);
  const matches = manifests.find(({ id }) => id === platform)?.matches ?? [];
  if (isNothing(what) || matches.length === 0) return;
  const tabs = await browser.tabs.query({ url: matches });
  await Promise.all(
    tabs.map(async ({ id }) => (id === undefined ? undefined : coverOnPage(id, what).catch(() => undefined))),
  );
}

/** @throws when the page cannot be reached: then nothing there may be captured. */
export async function coverOnPage(tabId: number, what: ToCover): Promise<CoveredPage> {
  const asked = await ask(tabId, 'item.cover', what, PATIENCE);
  if (!('error' in asked)) return asked;
  await bringCover(tabId);
  const again = await ask(tabId, 'item.cover', what, PATIENCE);
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
  const what = platform === undefined ? NOTHING : await neverSavedOn(db, platform.id);
  if (isNothing(what)) return 'none';
  return coverOnPage(tabId, what).then(
    ({ shield }) => shield,
    () => 'unsafe',
  );
}
