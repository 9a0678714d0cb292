/** What a tab reads of the world, in the form used for sealing and for fingerprints. */
import type { EvidenceDraft } from '../../../lib/domain/evidence';
import { fingerprintOf, type Fingerprint } from '../../../lib/domain/fingerprint';
import type { ItemRef } from '../../../lib/domain/item';
import { sha256 } from '../../../lib/domain/sha256';
import { aDraft, bytesOf } from '../../unit/evidence/a-draft';
import type { Standing, World } from './world';

const POST = '90';

export const refOf = ({ id, parentId }: Pick<Standing, 'id' | 'parentId'>): ItemRef => ({
  platform: 'facebook',
  kind: parentId === null ? 'comment' : 'reply',
  id,
  postId: POST,
  parentId,
  handle: `h${id}`,
});

type Part = EvidenceDraft['part'];
type Reading = Part['item']['context'][number];

const reading = (standing: Standing): Reading => {
  const [ordinary] = aDraft().part.item.replies;
  if (ordinary === undefined) throw new Error('a draft has replies');
  const { text } = standing;
  return {
    ...ordinary,
    ref: refOf(standing),
    author: { name: `Person ${standing.id}`, profileUrl: null, id: `p${standing.id}` },
    text: { raw: text, normalised: text, truncated: false },
    media: [{ kind: 'image', url: standing.picture, alt: null }],
  };
};

/** @param noted ids of items that must not be read */
export async function draftOf(
  world: World,
  item: Standing,
  flow: { id: string; itemKey: string },
  noted: ReadonlySet<string>,
): Promise<EvidenceDraft> {
  const replies = world.repliesTo(item.id);
  const read = replies.filter(({ id }) => !noted.has(id));
  const parent = item.parentId === null ? undefined : world.items.get(item.parentId);
  const context = parent === undefined || noted.has(parent.id) ? [] : [parent];
  const leftOut = {
    context: parent !== undefined && context.length === 0 ? 1 : 0,
    replies: replies.length - read.length,
    reason: 'övning',
  };
  const { part } = aDraft();
  const hash = await sha256(item.text);
  return {
    id: flow.id,
    itemKey: flow.itemKey,
    missing: [],
    files: [{ path: 'text.txt', mime: 'text/plain', role: 'text', bytes: bytesOf(item.text) }],
    part: {
      ...part,
      item: {
        ...part.item,
        ...reading(item),
        text: { raw: item.text, normalised: item.text, truncated: false, sha256: hash },
        media: [{ ...keptPicture, url: item.picture }],
        replyCount: replies.length,
        context: context.map(reading),
        replies: read.map(reading),
        ...(leftOut.context + leftOut.replies > 0 ? { leftOut } : {}),
      },
    },
  };
}

const keptPicture = {
  kind: 'image' as const,
  alt: null,
  mime: null,
  bytes: null,
  sha256: null,
  captured: false,
  reason: 'övning',
  path: null,
};

export function fingerprintNow(world: World, item: Standing, noted: ReadonlySet<string>): Fingerprint {
  const replies = world.repliesTo(item.id);
  const read = replies.filter(({ id }) => !noted.has(id));
  return fingerprintOf(reading(item), read.map(reading), {
    said: replies.length,
    leftOut: replies.length - read.length,
    unread: null,
  });
}
