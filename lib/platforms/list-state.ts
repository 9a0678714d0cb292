/**
 * How the list that an item stands in is drawn: the page's address and the order, which is a selection too. A list that
 * is sorted or filtered otherwise lacks items that still exist. Part of entrypoints/guards, as native-press.
 */
import type { PlatformId } from '../domain/item';
import type { FoundItem } from './contract';
import { unitOf } from './facebook/post-unit';
import { sortOrderOf } from './facebook/sorting';
import { sortingOf } from './youtube/neighbours';
import { pageSubject } from './youtube/pages';

/** Null where nobody can tell: then absence says nothing. */
type ListState = (root: Document, item: FoundItem) => string | null;

export const listStates: Record<PlatformId, ListState> = {
  facebook: (root, { element }) => `${addressOf(root)} ${sortOrderOf(unitOf(element) ?? null) ?? ''}`,
  // Studio draws only the comments in view, and filters them in ways of its own.
  youtube: (root) => (pageSubject(new URL(root.URL)) === null ? null : `${addressOf(root)} ${sortingOf(root) ?? ''}`),
};

const addressOf = (root: Document): string => root.URL.replace(/#.*$/u, '');
