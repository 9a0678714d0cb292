/**
 * What a page read, asked once more in the background whether it holds an item that must never be saved. After the
 * reading and before anything is fetched, drawn or kept. Pure.
 */
import type { ItemReading } from '../../domain/item';
import { holdsAny, namesIn, type NotedNames } from '../../domain/noted-content';
import type { CapturedStructure } from '../../messaging/page-commands';
import { leaveOut } from './leave-out';

/** What must not be in the record, whatever stands around the item. */
export interface NeverSaved {
  /** Covered on the page already, as far as they can be known there. */
  noted: readonly NotedNames[];
  /**
   * One without an id stands on this very page: it cannot be found again, so no
   * picture is taken here and nothing else without an id is kept.
   */
  unnamedHere: boolean;
}

export interface WithoutNoted {
  structure: CapturedStructure;
  /**
   * The page had not covered what was left out here: its code and its pictures may show it, so there is no code, and
   * no picture may be taken.
   */
  uncovered: boolean;
}

/** Why a capture ends where the item itself must never be saved. */
export const NEVER_CAPTURED = 'noted as a suspected forbidden picture: never captured';

/** @throws when the captured item itself is one of them */
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
