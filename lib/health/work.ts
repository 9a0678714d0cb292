/**
 * Finds problems in the latest removals and records that the page's own counts do not show: a menu that does not open
 * is only noticed when somebody presses it. One odd comment proves nothing; the same problem in most of the latest
 * items does. Pure.
 */
import { actOf, type Flow } from '../domain/flow';
import type { Missing } from '../domain/evidence';
import { notReadArtifacts, notReadTable, outOfTime } from '../i18n/not-read';

/**
 * parts: something of an item or its thread could not be read. menus: Uppsikt did not find its way through the
 * platform's menus or dialogs. account: at the press the account was not seen, or was another one. sights: what was
 * captured differed from what had been seen, or the press had no effect. unseen: the check ran and could not tell what
 * became of the item; that may be normal for the page.
 */
type Trouble = 'parts' | 'menus' | 'account' | 'sights' | 'unseen';

export interface WorkFact {
  platform: Flow['platform'];
  trouble: Trouble;
  /** How many of the latest items had it. */
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

/**
 * The threshold: most of this many distinct items. A problem that was fixed, or a menu that was taught, is forgotten
 * after two items that go well.
 */
const LAST = 3;
const AT_LEAST = 2;
const COUNTS_FOR = 14 * 24 * 60 * 60_000;

/** Milliseconds since 1970. Flows that started earlier say nothing about today's pages. */
export const isOldBefore = (now: number): number => now - COUNTS_FOR;

/**
 * @param flows newest first; those that have not ended are ignored
 * @param now milliseconds since 1970
 * @example troublesOf(flows, now) // [{ platform: 'facebook', trouble: 'menus', count: 2, of: 3 }]
 */
export function troublesOf(flows: readonly Worked[], now: number): WorkFact[] {
  const counted = flows.filter(
    ({ outcome, startedAt }) => outcome !== null && outcome !== 'undone' && Date.parse(startedAt) >= isOldBefore(now),
  );
  return [...Map.groupBy(counted, ({ platform }) => platform)].flatMap(([platform, all]) => {
    // A flow that only saved never met a menu, so it must not take an act's place.
    const last = { any: lastOf(all), acts: lastOf(all.filter((worked) => actOf(worked) !== null)) };
    const met = TROUBLES.flatMap(({ trouble, among, hasIt }) => {
      const count = last[among].filter(hasIt).length;
      return count >= AT_LEAST ? [{ platform, trouble, count, of: last[among].length }] : [];
    });
    return met.filter(({ trouble }, at) => met.findIndex((each) => each.trouble === trouble) === at);
  });
}

/** The latest flow of each item: an item that was tried three times counts once. */
function lastOf(flows: readonly Worked[]): Worked[] {
  const byItem = new Map<string, Worked>();
  for (const worked of flows) if (!byItem.has(worked.itemKey)) byItem.set(worked.itemKey, worked);
  return [...byItem.values()].slice(0, LAST);
}

/**
 * Steps where an act that the page offered could stop. Pages without menus and network failures are reported elsewhere.
 */
const MENU_STEPS: ReadonlySet<string> = new Set(['menu', 'item', 'dialog', 'confirm']);
const NO_WAY: ReadonlySet<string> = new Set(['assisted', 'no-menu']);
const UNDONE: ReadonlySet<Flow['outcome']> = new Set(['still-present', 'still-hidden']);
/** Uppsikt pressed everything, or the platform refused after the press. */
const PRESSED: ReadonlySet<string> = new Set(['pressed', 'refused']);

const TROUBLES: { trouble: Trouble; among: 'any' | 'acts'; hasIt: (worked: Worked) => boolean }[] = [
  { trouble: 'parts', among: 'any', hasIt: ({ missing }) => missing.some(isOfPage) },
  {
    trouble: 'menus',
    among: 'acts',
    hasIt: ({ act }) => act !== null && NO_WAY.has(act.kind) && MENU_STEPS.has(act.step),
  },
  { trouble: 'account', among: 'acts', hasIt: ({ outcome }) => outcome === 'wrong-account' },
  // By the stored word: this outcome also covers a full disk and items that must not be saved.
  { trouble: 'sights', among: 'any', hasIt: ({ word }) => word === 'capture-failed' },
  { trouble: 'sights', among: 'acts', hasIt: isOtherThanSeen },
  // With `gone` null no check ran: the item was gone before anything was pressed.
  { trouble: 'unseen', among: 'acts', hasIt: ({ outcome, gone }) => outcome === 'unknown' && gone !== null },
];

/** A reply that came meanwhile does not mean that the page was rebuilt. */
function isOtherThanSeen({ outcome, word, newReplies, act }: Worked): boolean {
  if (newReplies !== undefined) return false;
  if (outcome === 'changed-since-saved' || word === 'capture-failed') return true;
  return act !== null && PRESSED.has(act.kind) && UNDONE.has(outcome);
}

const OWN_PARTS: ReadonlySet<string> = new Set(Object.values(notReadArtifacts));

/** A translation, a photo opened on its own and a very long thread are normal on today's pages. */
const ORDINARY: ReadonlySet<string> = new Set([notReadTable.original.sv, notReadTable.mediaBeside.sv, outOfTime]);

/**
 * Something the page shows that was not read. A picture file that could not be fetched, or was not seen, says nothing
 * about the page.
 */
const isOfPage = ({ artifact, reason }: Missing): boolean =>
  !ORDINARY.has(reason) &&
  (OWN_PARTS.has(artifact) || /^(?:svar|kommentar|inlägg|föräldrakommentar)(?: |$)/.test(artifact));
