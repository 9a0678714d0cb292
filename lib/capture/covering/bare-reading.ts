/**
 * What may be known of an item that must never be saved: which one it is and in whose thread
 * it stands. No words, no author, no addresses of pictures.
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
