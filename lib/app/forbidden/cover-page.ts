/** Injects the cover script into a page, and covers the items there that must never be saved. */
import { coveredCss } from '../../capture/covering/covered-css';
import type { PlatformId } from '../../domain/item';
import type { EvidenceDatabase } from '../../evidence/database';
import { ask } from '../../messaging/page-commander';
import { manifests } from '../../platforms/manifests';
import { browserPageScripts, type PageScripts } from '../ports/page-scripts';
import { browserTabs, type Tabs } from '../ports/tabs';
import { neverSavedOn, type ToCover } from './never-saved';
import { within } from '../../util/within';

/** The maximum time for a page to search itself, in milliseconds. */
const PATIENCE = 8_000;

export interface CoveredPage {
  covered: number;
  shield: 'none' | 'safe' | 'unsafe';
  /** Fingerprints of the covered items' pictures, as far as they are on the page. */
  pictures?: string[] | undefined;
}

type CoverScripts = Pick<PageScripts, 'addUserStyle' | 'run'>;

/** Needed once per document; repeating it is harmless. */
export async function bringCover(tabId: number, scripts: CoverScripts = browserPageScripts): Promise<void> {
  const bring = async (): Promise<void> => {
    await scripts.addUserStyle(tabId, coveredCss);
    await scripts.run(tabId, '/cover.js');
  };
  await within(PATIENCE, bring(), () => new Error('the page did not take the cover'));
}

const NOTHING: ToCover = { refs: [], pictures: [] };
export const isNothing = ({ refs, pictures }: ToCover): boolean => refs.length === 0 && pictures.length === 0;

/**
 * Covers noted items in the tabs that are already open. A page that does not answer asks by itself when it loads, and
 * is asked again before anything on it is captured.
 */
export async function coverInEveryTab(
  db: EvidenceDatabase,
  platform: PlatformId,
  tabs: Pick<Tabs, 'openAt'> = browserTabs,
): Promise<void> {
  const items = await neverSavedOn(db, platform);
  const matches = manifests.find(({ id }) => id === platform)?.matches ?? [];
  if (isNothing(items) || matches.length === 0) return;
  const open = await tabs.openAt(matches);
  await Promise.all(
    open.map(async ({ id }) => (id === undefined ? undefined : coverOnPage(id, items).catch(() => undefined))),
  );
}

/** @throws when the page cannot be reached; nothing on it may then be captured */
export async function coverOnPage(
  tabId: number,
  items: ToCover,
  scripts: CoverScripts = browserPageScripts,
): Promise<CoveredPage> {
  const asked = await ask(tabId, 'item.cover', items, PATIENCE);
  if (!('error' in asked)) return asked;
  await bringCover(tabId, scripts);
  const again = await ask(tabId, 'item.cover', items, PATIENCE);
  if ('error' in again) throw new Error(again.error);
  return again;
}

/**
 * For a capture of a whole page. A platform's page that does not answer is unsafe if it could show anything that is
 * noted.
 */
export async function shieldOf(
  db: EvidenceDatabase,
  tabId: number,
  tabs: Pick<Tabs, 'addressOf'> = browserTabs,
): Promise<CoveredPage['shield']> {
  const url = await tabs.addressOf(tabId);
  const host = url === undefined ? null : new URL(url).hostname;
  const platform = manifests.find(
    ({ matches }) => host !== null && matches.some((pattern) => pattern.includes(`//${host}/`)),
  );
  const items = platform === undefined ? NOTHING : await neverSavedOn(db, platform.id);
  if (isNothing(items)) return 'none';
  return coverOnPage(tabId, items).then(
    ({ shield }) => shield,
    () => 'unsafe',
  );
}
