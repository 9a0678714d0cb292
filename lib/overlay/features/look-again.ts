/**
 * Compares an item and its thread with what was sealed: with everything expanded before the act begins, and as rendered
 * at the moment of a press. The comparison runs here so that newer content never leaves the page.
 */
import type { Act } from '../../domain/act';
import { destroys } from '../../domain/act';
import { fingerprintOf, standsAs, type Fingerprint, type StandsAs } from '../../domain/fingerprint';
import type { ItemReading, ItemRef } from '../../domain/item';
import type { PageCommands } from '../../messaging/page-commands';
import type { FoundItem } from '../../platforms/contract';
import { partOf } from '../../platforms/part-for';
import type { StructureReader } from '../../platforms/parts';
import type { Session } from '../session';
import { isCovered } from './cover';
import { whileOpening } from './seen-pictures';

type Asked = PageCommands['item.look-again']['request'];

const unknown = (trace: string): StandsAs => ({ kind: 'unknown', trace });
const readerOf = ({ platform }: ItemRef): StructureReader | undefined =>
  partOf(globalThis.uppsiktStructure ?? {}, platform);

export async function lookAgain(
  session: Session,
  { ref, act, sealed }: Asked,
): Promise<PageCommands['item.look-again']['reply']> {
  const reader = readerOf(ref);
  if (reader === undefined) return { error: 'not-loaded' };
  const { platform } = session;
  const env = session.actEnv(session.signal);
  const first = platform.relocate(document, ref);
  if (first.kind !== 'found') return unknown(first.trace);
  await platform.expand(first.item, env);
  // Once the thread is open, the page may no longer show the number of replies.
  const said = platform.read(document, first.item).replyCount;
  const thread = destroys(act)
    ? await whileOpening(() => reader.readThread(document, first.item, env))
    : { replies: [], unopened: null };
  const again = platform.relocate(document, ref);
  if (again.kind !== 'found') return unknown(again.trace);
  if (isCovered(session, again.item)) return unknown('the item is covered');
  const reading = platform.read(document, again.item);
  const covered = coveredAmong(session, again.item, reader);
  return compare(sealed, act, {
    reading,
    replies: thread.replies.filter(({ ref: { id, handle } }) => !covered.has(id ?? handle)),
    said: largest(said, reading.replyCount),
    unread: thread.unopened,
    leftOut: covered.size,
  });
}

/** Compares without opening anything: what is collapsed now was open and as sealed a moment ago. */
export function standsNow(session: Session, { ref, act, sealed }: Asked): StandsAs {
  const reader = readerOf(ref);
  if (reader === undefined) return unknown('the reader of the thread is not loaded');
  const { platform } = session;
  const place = platform.relocate(document, ref);
  if (place.kind !== 'found') return unknown(place.trace);
  const reading = platform.read(document, place.item);
  // Replies are searched for once for all questions, and only if the act would remove them.
  const standing = destroys(act) ? reader.repliesNow(document, place.item) : [];
  const covered = new Set(standing.filter((reply) => isCovered(session, reply)).map(nameIn));
  const replies = standing
    .filter((reply) => !covered.has(nameIn(reply)))
    .map((reply) => platform.read(document, reply));
  const known = new Set(sealed.replies.map(({ key }) => key));
  return compare(sealed, act, {
    reading,
    // A re-rendered reply has its text truncated; it was read in full a moment ago.
    replies: replies.filter(({ ref: { id }, text }) => !(text.truncated && id !== null && known.has(id))),
    said: reading.replyCount,
    unread: null,
    leftOut: covered.size,
    isCut: reading.text.truncated,
  });
}

interface Now extends Pick<Fingerprint, 'said' | 'unread' | 'leftOut'> {
  reading: ItemReading;
  replies: ItemReading[];
  /** The item's text is truncated after re-rendering; it was read in full a moment ago. */
  isCut?: boolean;
}

const compare = (sealed: Fingerprint, act: Act, { reading, replies, isCut = false, ...thread }: Now): StandsAs =>
  standsAs(sealed, { ...fingerprintOf(reading, replies, thread), isCut }, act);

/** Covered replies are left out, because they were left out of the record too. */
const coveredAmong = (session: Session, item: FoundItem, reader: StructureReader): Set<string> =>
  new Set(
    reader
      .repliesNow(document, item)
      .filter((reply) => isCovered(session, reply))
      .map(nameIn),
  );

const nameIn = ({ ref: { id, handle } }: FoundItem): string => id ?? handle;

const largest = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? (one ?? other) : Math.max(one, other);
