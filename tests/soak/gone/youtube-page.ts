/** A video with comments, in the structure of YouTube's pages. */
import type { ItemRef } from '../../../lib/domain/item';
import type { ActEnv } from '../../../lib/platforms/contract';
import { youtube } from '../../../lib/platforms/youtube';
import { commentHtml, get, threadHtml, watchPage, withMenu } from '../../unit/youtube/page';
import { goBack, handPress, hurriedClock, type MakePage } from './page';
import type { Entry, Ids, View } from './world';

const VIDEO = 'ovning00001';

export const youtubeIds: Ids = {
  comment: (n) => `UgxSoak${String(n).padStart(12, '0')}4AaABAg`,
  reply: (n, comment) => `${comment}.9Soak${String(n).padStart(6, '0')}`,
};

function replies(view: View, entry: Entry): string {
  const all = view.repliesOf(entry);
  if (all.length === 0) return '';
  const isFolded = view.folded.has(entry.id);
  return [
    '<ytd-comment-replies-renderer><div id="expander">',
    `<ytd-button-renderer id="more-replies" ${isFolded ? '' : 'hidden'}>`,
    `<button data-opens="${entry.id}">${entry.replies.length} svar</button></ytd-button-renderer>`,
    `<ytd-button-renderer id="less-replies" ${isFolded ? 'hidden' : ''}></ytd-button-renderer>`,
    `<div id="contents">${isFolded ? '' : all.map(({ id }) => commentHtml({ id, text: `Ord ${id}` })).join('')}</div>`,
    '</div></ytd-comment-replies-renderer>',
  ].join('');
}

// long because it is one page: its parts share what is drawn
export const youtubePage: MakePage = (view, { own, loadedAfter }) => {
  const address = `https://www.youtube.com/watch?v=${VIDEO}`;
  const root = watchPage('', { url: own === null ? address : `${address}&lc=${own}`, more: true, said: '0' });
  const list = root.querySelector('ytd-item-section-renderer > #contents') as Element;
  const header = root.querySelector('ytd-comments-header-renderer') as Element;
  const place = header.parentElement as Element;
  const more = root.querySelector('ytd-item-section-renderer > ytd-continuation-item-renderer') as Element;
  // At a comment's own address nothing loads before one scrolls.
  let hasCome = own === null;
  const draw = (): void => {
    drawList();
    // As the page observer does at each change.
    youtube.findItems(root);
  };
  const drawList = (): void => {
    if (!hasCome || view.isAway) {
      header.remove();
      list.replaceChildren();
      return;
    }
    place.replaceChildren(header);
    const count = header.querySelector('#count');
    if (count !== null) count.textContent = view.drawnNumber();
    list.innerHTML = view
      .top()
      .map((entry) => threadHtml({ id: entry.id, text: `Ord ${entry.id}`, replies: replies(view, entry) }))
      .join('');
    more.toggleAttribute('hidden', !view.hasMore());
  };
  (root.defaultView as unknown as { Element: { prototype: Element } }).Element.prototype.scrollIntoView = function (
    this: Element,
  ) {
    const isFirst = !hasCome || view.isAway;
    hasCome = true;
    view.isAway = false;
    if (isFirst || this !== more) setTimeout(draw, 1);
    else if (view.hasMore()) {
      view.loaded += 4;
      setTimeout(draw, 1);
    }
  };
  root.addEventListener('click', (event) => {
    const opens = (event.target as Element).closest('[data-opens]')?.getAttribute('data-opens') ?? null;
    if (opens === null) return;
    view.folded.delete(opens);
    setTimeout(draw, 1);
  });
  const env = (): ActEnv => ({
    clock: hurriedClock(),
    signal: new AbortController().signal,
    // Its words and icons are enough.
    pageData: { ask: () => Promise.resolve(null) },
    learnt: null,
    cookie: () => '',
    loadedAfter,
  });
  const history = (root.defaultView as unknown as Window).history;
  const refOf = (id: string): ItemRef => ({
    platform: 'youtube',
    kind: id.includes('.') ? 'reply' : 'comment',
    id,
    postId: VIDEO,
    parentId: id.includes('.') ? (id.split('.')[0] ?? null) : null,
    handle: 'soak',
  });
  draw();
  return {
    root,
    draw,
    refOf,
    away: () => {
      history.pushState(null, '', '/watch?v=ovning00002');
      list.innerHTML = threadHtml({ id: youtubeIds.comment(99999), text: 'Annan' }, 'ovning00002');
    },
    back: () => {
      history.pushState(null, '', `/watch?v=${VIDEO}`);
      view.fetch();
      view.count();
      draw();
    },
    wentBack: () => {
      goBack(root);
      draw();
    },
    perform: async (id, byHand, confirmed) => {
      withMenu(root, id, byHand ? [{ label: 'Okänt val' }] : [{ label: 'Ta bort', icon: 'DELETE' }], {
        onConfirm: () => void setTimeout(confirmed, 1),
      });
      await youtube.perform(root, get(root, id), 'delete', env());
    },
    pressByHand: (id, confirmed) => {
      const at = env();
      return handPress((clock) => youtube.beforePress(root, refOf(id), { ...at, clock }), confirmed, at.clock);
    },
    seen: (id) => youtube.seen(root, refOf(id), 'delete', env()),
  };
};
