/**
 * A reading of an item that must never be saved: only its ref, its owner and its permalink. No words, author or picture
 * addresses.
 */
import type { ItemReading, ItemRef, OwnerReading } from '../../domain/item';

export const bareReading = (ref: ItemRef, owner: OwnerReading, permalink: string | null = null): ItemReading => ({
  ref,
  owner: { ...owner, trace: '' },
  permalink,
  depth: 0,
  author: { name: null, profileUrl: null, id: null },
  postedAt: { raw: null, iso: null, precision: 'unknown' },
  edited: null,
  text: { raw: '', normalised: '', truncated: false },
  links: [],
  mentions: [],
  media: [],
  reactions: null,
  replyCount: null,
  visibility: null,
  menuLabel: null,
  language: null,
  trace: [],
});
