/** Reads every field that YouTube shows of one comment, with the strategy that found it. */
import { normaliseText } from '../../domain/normalise-text';
import type { FieldTrace, ItemReading } from '../../domain/item';
import type { FoundItem } from '../contract';
import { readText } from '../dom/read-text';
import { hiddenWords, isEdited, marksOf, marksTrace } from '../dom/marks';
import { askNow } from '../page-data/ask-now';
import { readBody } from './body';
import { holdsTwo, permalinkOf } from './items';
import { endsOfComment } from './ends';
import { signsOf } from './marks';
import { mediaOf } from './media';
import { channelKey, owner } from './owner';
import { depthOf, replyCount } from './replies';
import { authors, firstOf, likes, menuButtons, texts, times, within } from './selectors';
import { isRecord } from '../../util/is-record';

export function read(root: Document, item: FoundItem): ItemReading {
  const trace: FieldTrace[] = [];
  const { element, ref } = item;
  const link = permalinkOf(element);
  trace.push({
    field: 'id',
    strategy: link?.strategy ?? (ref.id === null ? 'none' : 'page data, same author and text'),
    leansOn: link !== undefined ? 'href' : ref.id === null ? 'none' : 'data',
  });
  const author = readAuthor(element, trace);
  const said = askNow(root, 'comment-data', element);
  const text = readBody(element, ref.id, said, trace);
  const time = readTime(element, trace);
  const media = mediaOf(element);
  checkAgainstData(said, { id: ref.id, author: author.name, text: text.raw }, trace);
  const signs = signsOf(item, said);
  const marks = marksOf(signs);
  trace.push(...marksTrace(signs));
  return {
    ref,
    depth: depthOf(item),
    permalink: link?.url.href ?? null,
    author,
    postedAt: time,
    edited: isEdited(marks),
    text,
    ...readLinks(element),
    media,
    reactions: wholeNumber(within(element, likes)),
    replyCount: replyCount(item, said),
    visibility: hiddenWords(marks),
    marks,
    menuLabel: firstOf(element, menuButtons)?.element.getAttribute('aria-label') ?? null,
    language: root.documentElement.lang || null,
    owner: owner(root, item),
    ends: endsOfComment(element),
    trace,
  };
}

function readAuthor(element: Element, trace: FieldTrace[]): ItemReading['author'] {
  const found = holdsTwo(element) ? undefined : firstOf(element, authors);
  trace.push({ field: 'author', strategy: found?.strategy.name ?? 'none', leansOn: found?.strategy.leansOn ?? 'none' });
  if (found === undefined) return { name: null, profileUrl: null, id: null };
  const href = found.element.getAttribute('href');
  return {
    name: readText(found.element) || null,
    profileUrl: href === null ? null : new URL(href, 'https://www.youtube.com').href,
    id: channelKey(href),
  };
}

/** YouTube only shows relative times. */
function readTime(element: Element, trace: FieldTrace[]): ItemReading['postedAt'] {
  const found = firstOf(element, times);
  const raw = found === undefined ? '' : readText(found.element);
  trace.push({
    field: 'postedAt',
    strategy: found?.strategy.name ?? 'none',
    leansOn: found?.strategy.leansOn ?? 'none',
  });
  return raw === '' ? { raw: null, iso: null, precision: 'unknown' } : { raw, iso: null, precision: 'relative' };
}

function readLinks(element: Element): Pick<ItemReading, 'links' | 'mentions'> {
  const links: ItemReading['links'] = [];
  const mentions: ItemReading['mentions'] = [];
  for (const anchor of firstOf(element, texts)?.element.querySelectorAll('a[href]') ?? []) {
    const href = outward(anchor.getAttribute('href') ?? '');
    const text = readText(anchor);
    if (channelKey(href) !== null) mentions.push({ name: text, href });
    else links.push({ text, href });
  }
  return { links, mentions };
}

/** YouTube routes external links through /redirect. The record keeps their destination. */
function outward(href: string): string {
  if (!URL.canParse(href, 'https://www.youtube.com')) return href;
  const url = new URL(href, 'https://www.youtube.com');
  const to = url.pathname === '/redirect' ? url.searchParams.get('q') : null;
  return to ?? url.href;
}

/** Digits only: '1,2 tn' is too imprecise to record. */
function wholeNumber(element: Element | null): number | null {
  const text = element === null ? '' : readText(element).replace(/[\s\u00a0.,]/gu, '');
  return /^\d{1,9}$/u.test(text) ? Number(text) : null;
}

/** Records where the page's data differs from what is drawn. The drawn value is kept, the conflict is traced. */
function checkAgainstData(
  said: unknown,
  shown: { id: string | null; author: string | null; text: string },
  trace: FieldTrace[],
): void {
  if (!isRecord(said)) return;
  for (const [field, words] of Object.entries(shown)) {
    const value = said[field];
    if (typeof value !== 'string' || words === null) continue;
    const same = normaliseText(value) === normaliseText(words);
    trace.push({
      field,
      strategy: 'page data',
      leansOn: 'data',
      ...(same ? {} : { conflict: normaliseText(value) }),
    });
  }
}
