/**
 * Reads the thread around a comment. Opens it the way a reader does, including 'Read more', and compares the count with
 * what the page says.
 */
import type { ItemReading } from '../../domain/item';
import type { ActEnv, FoundItem, ThreadReading } from '../contract';
import { noMarks } from '../dom/marks';
import { notWhole, type Missing } from '../dom/not-whole';
import { readText } from '../dom/read-text';
import { endsOf } from '../dom/reading-ends';
import { normaliseText } from '../../domain/normalise-text';
import { expand } from './expand';
import { owner } from './owner';
import { read } from './read';
import { answered, hasReplyList, isAllOpen, openReplies, replyCount, repliesOf, threadBelow } from './replies';
import { sorting, videoTitle } from './selectors';

/**
 * Timeout for the whole thread, in milliseconds. The capture waits 45 seconds for the page, and a hundred texts that do
 * not unfold must not end it.
 */
const wholeReading = 36_000;

export async function readThread(root: Document, item: FoundItem, env: ActEnv): Promise<ThreadReading> {
  const until = env.clock.now() + wholeReading;
  const missing: Missing[] = [];
  const context: ItemReading[] = [];
  const readOne = (other: FoundItem): Promise<ItemReading> => readOpened(root, other, { ...env, until }, missing);
  const video = videoReading(root, item);
  if (video !== null) context.push(video);
  const above = item.ref.kind === 'reply' ? answered(root, item) : [];
  for (const other of above) context.push(await readOne(other));
  if (item.ref.kind === 'reply' && !above.some(({ ref }) => ref.kind === 'comment'))
    missing.push({ artifact: 'föräldrakommentar', reason: 'kommentaren som svaret hör till står inte på sidan' });
  const said = replyCount(item);
  const stopped = await openReplies(item, said, env);
  const found = repliesOf(root, item);
  const replies: ItemReading[] = [];
  for (const reply of found) replies.push(await readOne(reply));
  const fewer = fewerThanSaid(item, said, replies.length);
  const inside = fewerInside(root, found);
  const reason = fewer ?? stopped ?? inside;
  if (reason !== null) missing.push({ artifact: 'svar', reason });
  return {
    sortOrder: sortOrderOf(root),
    context,
    replies,
    missing,
    // The number beside the button may still include a removed reply.
    unopened: stopped ?? (said !== null && isOpen(item) ? null : fewer) ?? inside,
  };
}

function fewerThanSaid(item: FoundItem, said: number | null, read: number): string | null {
  if (said !== null) return read < said ? `YouTube säger ${said} svar; ${read} kunde läsas` : null;
  // A reply in a flat list, or a comment without a drawn list of replies, gives no sign that anything belongs below it.
  return read > 0 || hasReplyList(item) ? `YouTube säger inte hur många svar det finns; ${read} kunde läsas` : null;
}

/** A nested list that stayed folded: its own button says how many replies there are. */
function fewerInside(root: Document, replies: FoundItem[]): string | null {
  for (const reply of replies.filter((each) => threadBelow(each) !== null && !isOpen(each))) {
    const said = replyCount(reply);
    const read = repliesOf(root, reply).length;
    if (said !== null && read < said)
      return `YouTube säger ${said} svar på svar ${reply.ref.id ?? ''}; ${read} kunde läsas`;
  }
  return null;
}

function isOpen(item: FoundItem): boolean {
  const thread = threadBelow(item);
  return thread !== null && isAllOpen(thread);
}

function sortOrderOf(root: Document): string | null {
  const chosen = root.querySelector(sorting);
  return chosen === null ? null : readText(chosen).replace(/\s+/gu, ' ').trim().slice(0, 200) || null;
}

/** Reads an item after opening its text. Reports it as not whole if the text could not be opened or time ran out. */
async function readOpened(
  root: Document,
  item: FoundItem,
  { until, ...env }: ActEnv & { until: number },
  missing: Missing[],
): Promise<ItemReading> {
  const kind = env.clock.now() < until ? (await expand(item, env)).kind : 'nothing-to-expand';
  const reading = read(root, item);
  if (kind === 'not-possible' || reading.text.truncated) missing.push(notWhole(reading.ref));
  return reading;
}

/** The video, read as the thread's post. The record only needs its title. */
function videoReading(root: Document, item: FoundItem): ItemReading | null {
  const title = root.querySelector(videoTitle);
  if (title === null || item.ref.postId === null) return null;
  const raw = readText(title);
  const whose = owner(root, item);
  return {
    ref: {
      platform: 'youtube',
      kind: 'post',
      id: item.ref.postId,
      postId: item.ref.postId,
      parentId: null,
      handle: '',
    },
    depth: 0,
    permalink: `https://www.youtube.com/watch?v=${encodeURIComponent(item.ref.postId)}`,
    author: { name: whose.name, profileUrl: null, id: whose.keys[0] ?? null },
    postedAt: { raw: null, iso: null, precision: 'unknown' },
    edited: null,
    text: { raw, normalised: normaliseText(raw), truncated: false },
    links: [],
    mentions: [],
    media: [{ kind: 'video', url: null, alt: raw }],
    reactions: null,
    replyCount: null,
    visibility: null,
    marks: noMarks(),
    menuLabel: null,
    language: root.documentElement.lang || null,
    owner: whose,
    ends: endsOf({
      text: { raw, by: 'watch title', absentBy: null },
      author: { name: whose.name, by: 'owner' },
      media: { count: 1, unknown: 0 },
    }),
    trace: [{ field: 'text', strategy: 'watch title', leansOn: 'id' }],
  };
}
