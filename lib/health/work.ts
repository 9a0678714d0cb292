/**
 * What the last removals and records came to, where a page's own counts say nothing: a menu that does not come is only
 * noticed by him who presses it. One odd comment is no sign; the same of most of the last ones is. Pure.
 */
import { actOf, type Flow } from '../domain/flow';
import type { Missing } from '../domain/evidence';
import { notReadArtifacts, notReadTable, outOfTime } from '../i18n/not-read';

/**
 * parts: of the items or their threads something could not be read. menus: Uppsikt did not find its way in the
 * platform's menus or questions. account: it was not seen, or was another, when something was to be pressed. sights:
 * what was captured was not what had been seen; or what was pressed did nothing. unseen: it was looked, and nobody
 * knows what became of the item; that may be the page's ordinary way.
 */
type Trouble = 'parts' | 'menus' | 'account' | 'sights' | 'unseen';

export interface WorkFact {
  platform: Flow['platform'];
  trouble: Trouble;
  /** How many of the last ones. */
  count: number;
  of: number;
}

export type Worked = Pick<
  Flow,
  | 'platform'
  | 'itemKey'
  | 'intent'
  | 'measure'
  | 'missing'
  | 'act'
  | 'gone'
  | 'newReplies'
  | 'outcome'
  | 'word'
  | 'startedAt'
>;

/** Most of so many items, each once: what was mended, or taught, is forgotten after two that go well. */
const LAST = 3;
const AT_LEAST = 2;
const COUNTS_FOR = 14 * 24 * 60 * 60_000;

/** Milliseconds since 1970: what began before then says nothing of the pages of today. */
export const isOldBefore = (now: number): number => now - COUNTS_FOR;

/**
 * @param flows newest first; those that have not ended say nothing yet
 * @param now milliseconds since 1970
 * @example troublesOf(flows, now) // [{ platform: 'facebook', trouble: 'menus', count: 2, of: 3 }]
 */
export function troublesOf(flows: readonly Worked[], now: number): WorkFact[] {
  const counted = flows.filter(
    ({ outcome, startedAt }) => outcome !== null && outcome !== 'undone' && Date.parse(startedAt) >= isOldBefore(now),
  );
  return [...Map.groupBy(counted, ({ platform }) => platform)].flatMap(([platform, all]) => {
    // What was only saved has met no menu, so it says nothing of them and takes no act's place.
    const last = { any: lastOf(all), acts: lastOf(all.filter((worked) => actOf(worked) !== null)) };
    const met = TROUBLES.flatMap(({ trouble, among, hasIt }) => {
      const count = last[among].filter(hasIt).length;
      return count >= AT_LEAST ? [{ platform, trouble, count, of: last[among].length }] : [];
    });
    return met.filter(({ trouble }, at) => met.findIndex((each) => each.trouble === trouble) === at);
  });
}

/** An item that was tried three times is one odd item; its last try counts. */
function lastOf(flows: readonly Worked[]): Worked[] {
  const byItem = new Map<string, Worked>();
  for (const worked of flows) if (!byItem.has(worked.itemKey)) byItem.set(worked.itemKey, worked);
  return [...byItem.values()].slice(0, LAST);
}

/** Where an act that was offered stopped. A page that is known not to have menus, or no network, is told elsewhere. */
const MENU_STEPS: ReadonlySet<string> = new Set(['menu', 'item', 'dialog', 'confirm']);
const NO_WAY: ReadonlySet<string> = new Set(['assisted', 'no-menu']);
const UNDONE: ReadonlySet<Flow['outcome']> = new Set(['still-present', 'still-hidden']);
/** Uppsikt, or the platform after it, said that all was pressed. */
const PRESSED: ReadonlySet<string> = new Set(['pressed', 'refused']);

const TROUBLES: { trouble: Trouble; among: 'any' | 'acts'; hasIt: (worked: Worked) => boolean }[] = [
  { trouble: 'parts', among: 'any', hasIt: ({ missing }) => missing.some(isOfPage) },
  {
    trouble: 'menus',
    among: 'acts',
    hasIt: ({ act }) => act !== null && NO_WAY.has(act.kind) && MENU_STEPS.has(act.step),
  },
  { trouble: 'account', among: 'acts', hasIt: ({ outcome }) => outcome === 'wrong-account' },
  // By its own word: it also ends so where the disk is full, or where the item must not be saved.
  { trouble: 'sights', among: 'any', hasIt: ({ word }) => word === 'capture-failed' },
  { trouble: 'sights', among: 'acts', hasIt: isOtherThanSeen },
  // Where nothing was looked for, it had gone before anything was pressed.
  { trouble: 'unseen', among: 'acts', hasIt: ({ outcome, gone }) => outcome === 'unknown' && gone !== null },
];

/** Somebody who answers meanwhile is no sign of a page that was rebuilt. */
function isOtherThanSeen({ outcome, word, newReplies, act }: Worked): boolean {
  if (newReplies !== undefined) return false;
  if (outcome === 'changed-since-saved' || word === 'capture-failed') return true;
  return act !== null && PRESSED.has(act.kind) && UNDONE.has(outcome);
}

const OWN_PARTS: ReadonlySet<string> = new Set(Object.values(notReadArtifacts));

/** A translation, a photo that was opened by itself, and a long thread are how pages are, not how they were rebuilt. */
const ORDINARY: ReadonlySet<string> = new Set([notReadTable.original.sv, notReadTable.mediaBeside.sv, outOfTime]);

/**
 * What the page shows and was not read. A picture's file that cannot be had, or was not seen, says nothing of the page.
 */
const isOfPage = ({ artifact, reason }: Missing): boolean =>
  !ORDINARY.has(reason) &&
  (OWN_PARTS.has(artifact) || /^(?:svar|kommentar|inlägg|föräldrakommentar)(?: |$)/.test(artifact));
