/**
 * What the last removals and records came to, where a page's own counts say nothing: a menu that does not come is only
 * noticed by him who presses it. One odd comment is no sign; the same of most of the last ones is. Pure.
 */
import type { Flow } from '../domain/flow';
import type { Missing } from '../domain/evidence';
import { notReadArtifacts } from '../i18n/not-read';

/**
 * parts: of the items or their threads something could not be read. menus: Uppsikt did not find its way in the platform's
 * menus or questions. account: it was not seen, or was another, when something was to be pressed. sights: what was
 * captured, or what became of it, was not what had been seen; or what was pressed did nothing.
 */
type Trouble = 'parts' | 'menus' | 'account' | 'sights';

export interface WorkFact {
  platform: Flow['platform'];
  trouble: Trouble;
  /** How many of the last ones. */
  count: number;
  of: number;
}

export type Worked = Pick<Flow, 'platform' | 'itemKey' | 'missing' | 'act' | 'outcome' | 'startedAt'>;

/** Most of so many items, each once: what was mended, or taught, is forgotten after two that go well. */
const LAST = 3;
const AT_LEAST = 2;

/**
 * @param flows newest first; those that have not ended say nothing yet
 * @example troublesOf(flows) // [{ platform: 'facebook', trouble: 'menus', count: 2, of: 3 }]
 */
export function troublesOf(flows: readonly Worked[]): WorkFact[] {
  const ended = flows.filter(({ outcome }) => outcome !== null && outcome !== 'undone');
  const byPlatform = Map.groupBy(onceEach(ended), ({ platform }) => platform);
  return [...byPlatform].flatMap(([platform, all]) => {
    const last = all.slice(0, LAST);
    return TROUBLES.flatMap(([trouble, hasIt]) => {
      const count = last.filter(hasIt).length;
      return count >= AT_LEAST ? [{ platform, trouble, count, of: last.length }] : [];
    });
  });
}

/** An item that was tried three times is one odd item; its last try counts. */
function onceEach(flows: readonly Worked[]): Worked[] {
  const seen = new Set<string>();
  return flows.filter(({ itemKey }) => {
    if (seen.has(itemKey)) return false;
    seen.add(itemKey);
    return true;
  });
}

/** Where an act that was offered stopped. A page that is known not to have menus, or no network, is told elsewhere. */
const MENU_STEPS: ReadonlySet<string> = new Set(['menu', 'item', 'dialog', 'confirm']);
const NO_WAY: ReadonlySet<string> = new Set(['assisted', 'no-menu']);
const UNSEEN: ReadonlySet<Flow['outcome']> = new Set(['capture-failed', 'changed-since-saved', 'unknown']);
const UNDONE: ReadonlySet<Flow['outcome']> = new Set(['still-present', 'still-hidden']);
/** Uppsikt, or the platform after it, said that all was pressed. */
const PRESSED: ReadonlySet<string> = new Set(['pressed', 'refused']);

const TROUBLES: [Trouble, (worked: Worked) => boolean][] = [
  ['parts', ({ missing }) => missing.some(isOfPage)],
  ['menus', ({ act }) => act !== null && NO_WAY.has(act.kind) && MENU_STEPS.has(act.step)],
  ['account', ({ outcome }) => outcome === 'wrong-account'],
  [
    'sights',
    ({ act, outcome }) => UNSEEN.has(outcome) || (act !== null && PRESSED.has(act.kind) && UNDONE.has(outcome)),
  ],
];

const OWN_PARTS: ReadonlySet<string> = new Set(Object.values(notReadArtifacts));

/** What the page shows and was not read. A picture's file that cannot be had, or was not seen, says nothing of the page. */
const isOfPage = ({ artifact }: Missing): boolean =>
  OWN_PARTS.has(artifact) || /^(?:svar|kommentar|inlägg|föräldrakommentar)(?: |$)/.test(artifact);
