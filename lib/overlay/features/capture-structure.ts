/**
 * Captures an item's text and thread for the record: expands the item, opens its thread, then reads the item again.
 * Whatever is missing is named.
 */
import { cutMarkup } from '../../domain/cut-markup';
import type { ItemRef } from '../../domain/item';
import type { PageCommands } from '../../messaging/page-commands';
import { withTimesInIds } from '../../capture/times-in-ids';
import { leaveUnseen } from '../../capture/seen/leave-unseen';
import { notReadLines } from '../../platforms/dom/not-read';
import { partOf } from '../../platforms/part-for';
import type { Session } from '../session';
import { coveringOf, isCovered } from './cover';
import { seenBefore, whileOpening } from './seen-pictures';

/**
 * A text longer than this is not a comment but an attack on the record: the capture is refused. Markup that is too long
 * is cut, and the record says so.
 */
const LONGEST_TEXT = 2_000_000;
const LONGEST_HTML = 4_000_000;

export async function captureStructure(session: Session, ref: ItemRef): Promise<PageCommands['item.capture']['reply']> {
  // Injected when a card opens. A page that was reloaded since requests it again.
  const reader = partOf(globalThis.uppsiktStructure ?? {}, ref.platform);
  if (reader === undefined) return { error: 'not-loaded' };
  const { platform } = session;
  const env = session.actEnv(session.signal);
  const first = platform.relocate(document, ref);
  if (first.kind !== 'found') return { error: `inlägget hittades inte: ${first.trace}` };
  if (isCovered(session, first.item)) return { error: 'inlägget är täckt' };
  const expanded = await platform.expand(first.item, env);
  const thread = await whileOpening(() => reader.readThread(document, first.item, env));
  // Opening the thread may have reused the node, so find the item again.
  const again = platform.relocate(document, ref);
  if (again.kind !== 'found') return { error: `inlägget försvann medan det lästes: ${again.trace}` };
  // The item may have been covered while the thread was opened. This check also marks covered replies that were opened
  // with it, so that the markup is copied without them.
  if (isCovered(session, again.item)) return { error: 'inlägget är täckt' };
  const reading = platform.read(document, again.item);
  const missing = [...thread.missing];
  if (expanded.kind === 'not-possible' || reading.text.truncated)
    missing.push({ artifact: 'text', reason: 'hela texten gick inte att öppna' });
  missing.push(...notReadLines(reading, [...thread.context, ...thread.replies]));
  if (Math.max(reading.text.raw.length, reading.text.original?.length ?? 0) > LONGEST_TEXT)
    return { error: 'texten är för lång' };
  // Opening the thread has loaded pictures that nobody had seen before the press.
  const before = seenBefore(ref);
  const html = reader.markup(again.item.element, (address) => before.has(address));
  if (html.length > LONGEST_HTML)
    missing.push({ artifact: 'struktur.html', reason: 'koden är för lång och har kortats' });
  const read = {
    reading,
    sortOrder: thread.sortOrder,
    context: thread.context,
    replies: thread.replies,
    html: cutMarkup(html, LONGEST_HTML),
    missing,
    page: pageFacts(again.item.element),
  };
  const dated = withTimesInIds(read, (id) => reader.timesInId(id, Date.now()));
  const whole = leaveUnseen(dated, (media) => before.mark(media));
  return coveringOf(session)?.leaveOut(whole) ?? whole;
}

function pageFacts(element: Element): Extract<PageCommands['item.capture']['reply'], { page: unknown }>['page'] {
  return {
    url: location.href,
    title: document.title,
    language: document.documentElement.lang || null,
    openedAt: new Date(performance.timeOrigin).toISOString(),
    visibilityState: document.visibilityState,
    fontsReady: document.fonts.status === 'loaded',
    pendingImages: [...element.querySelectorAll('img')].filter((image) => !image.complete).length,
    userAgent: navigator.userAgent,
  };
}
