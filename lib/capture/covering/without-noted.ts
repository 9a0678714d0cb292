/**
 * Checks once more, in the background, whether a captured thread contains an item that must never be saved. Runs after
 * the reading and before anything is fetched, drawn or kept. Pure.
 */
import type { ItemReading } from '../../domain/item';
import { holdsAny, namesIn, type NotedNames } from '../../domain/noted-content';
import type { CapturedStructure } from '../../messaging/page-commands';
import { leaveOut } from './leave-out';

/** What must not be in the record, wherever it stands around the item. */
export interface NeverSaved {
  /** Already covered on the page, if they could be recognised there. */
  noted: readonly NotedNames[];
  /**
   * A noted item without an id is on this page. It cannot be found again, so no picture is taken here and no other item
   * without an id is kept.
   */
  unnamedHere: boolean;
}

export interface WithoutNoted {
  structure: CapturedStructure;
  /**
   * The page had not covered what was left out here. Its markup and pictures may show it, so no markup is kept and no
   * picture may be taken.
   */
  uncovered: boolean;
}

/** Why the capture stops if the item itself must never be saved. */
export const NEVER_CAPTURED = 'noted as a suspected forbidden picture: never captured';

/** @throws Error if the captured item itself is noted */
export function withoutNoted(found: CapturedStructure, { noted, unnamedHere }: NeverSaved): WithoutNoted {
  const isNoted = (each: ItemReading): boolean =>
    holdsAny(namesIn([each], { pageUrl: found.page.url }), noted) || (unnamedHere && each.ref.id === null);
  if (isNoted(found.reading)) throw new Error(NEVER_CAPTURED);
  const structure = leaveOut(found, isNoted);
  if (structure === found) return { structure, uncovered: false };
  return {
    structure: {
      ...structure,
      html: '',
      missing: [...structure.missing, { artifact: 'struktur.html', reason: 'koden kunde visa ett utelämnat inlägg' }],
      page: { ...structure.page, title: '' },
    },
    uncovered: true,
  };
}
