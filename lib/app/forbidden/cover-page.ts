/**
 * Brings to a page what covers items that must never be saved, and covers them there.
 */
import { coveredCss } from '../../capture/covering/covered-css';
import type { PlatformId } from '../../domain/item';
import type { EvidenceDatabase } from '../../evidence/database';
import { ask } from '../../messaging/page-commander';
import { manifests } from '../../platforms/manifests';
import { browserPageScripts, type PageScripts } from '../ports/page-scripts';
import { browserTabs, type Tabs } from '../ports/tabs';
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

type CoverScripts = Pick<PageScripts, 'addUserStyle' | 'run'>;

/** Brought once a document; again does no harm. */
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
 * What is noted is covered in the tabs that are open already too. A page that does not answer asks for itself when it
 * is loaded, and before anything of it is captured it is asked again.
 */
export async function coverInEveryTab(
  db: EvidenceDatabase,
  platform: PlatformId,
  tabs: Pick<Tabs, 'openAt'> = browserTabs,
): Promise<void> {
  const what = await neverSavedOn(db, platform);
  const matches = manifests.find(({ id }) => id === platform)?.matches ?? [];
  if (isNothing(what) || matches.length === 0) return;
  const open = await tabs.openAt(matches);
  await Promise.all(
    open.map(async ({ id }) => (id === undefined ? undefined : coverOnPage(id, what).catch(() => undefined))),
  );
}

/** @throws when the page cannot be reached: then nothing there may be captured. */
export async function coverOnPage(
  tabId: number,
  what: ToCover,
  scripts: CoverScripts = browserPageScripts,
): Promise<CoveredPage> {
  const asked = await ask(tabId, 'item.cover', what, PATIENCE);
  if (!('error' in asked)) return asked;
  await bringCover(tabId, scripts);
  const again = await ask(tabId, 'item.cover', what, PATIENCE);
  if ('error' in again) throw new Error(again.error);
  return again;
}

/**
 * For a picture of a whole page. A page of a platform that does not
 * answer is unsafe when there is anything that it might show.
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
  const what = platform === undefined ? NOTHING : await neverSavedOn(db, platform.id);
  if (isNothing(what)) return 'none';
  return coverOnPage(tabId, what).then(
    ({ shield }) => shield,
    () => 'unsafe',
  );
}
