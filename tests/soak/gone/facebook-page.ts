/** A post with comments, in the structure of Facebook's pages. */
import { facebook } from '../../../lib/platforms/facebook';
import type { ActEnv } from '../../../lib/platforms/contract';
import type { ItemRef } from '../../../lib/domain/item';
import { loadPage } from '../../commands/inspect/load-page';
import { anEnv } from '../../contract/facebook-env';
import { atThePress, bringToLife } from '../../contract/facebook-live-page';
import { goBack, handPress, hurriedClock, type MakePage } from './page';
import type { Entry, Ids, Sorting, View } from './world';

const POST = '7100000000000001';
const ADDRESS = 'https://www.facebook.com/exempelkommun/posts/pfbid0Egen';
const HERE = { post: POST, address: ADDRESS };
/** Another post of the page, to navigate to. */
const THERE = { post: '7100000000000002', address: 'https://www.facebook.com/exempelkommun/posts/pfbid0Annan' };

export const facebookIds: Ids = {
  comment: (n) => `92000000000${String(n).padStart(5, '0')}`,
  reply: (n) => `93000000000${String(n).padStart(5, '0')}`,
};

const WORDS: Record<'known' | 'unknown', Record<Sorting, string>> = {
  known: { relevant: 'Mest relevant', newest: 'Nyast', all: 'Alla kommentarer' },
  unknown: { relevant: 'Utvalt', newest: 'Färskt', all: 'Samtliga' },
};

const article = (id: string, parent: string | null, { post, address } = HERE): string => {
  const own = encodeURIComponent(btoa(`comment:${post}_${id}`));
  const time = parent === null ? `comment_id=${id}` : `comment_id=${parent}&amp;reply_comment_id=${id}`;
  return [
    '<div role="article" tabindex="-1" aria-label="Kommentar">',
    `<a role="link" aria-hidden="false" href="https://www.facebook.com/p.${id}?comment_id=${own}">`,
    `<span dir="auto">P ${id}</span></a>`,
    `<span dir="auto"><div><div dir="auto">Ord ${id}</div></div></span>`,
    '<div role="button" tabindex="0" aria-haspopup="menu" aria-expanded="false" aria-label="Radera"><i></i></div>',
    `<ul><li><a role="link" href="${address}?${time}"><span>2 tim</span></a></li></ul></div>`,
  ].join('');
};
const opener = (what: string, words: string): string =>
  `<div role="button" tabindex="0" data-opens="${what}"><span dir="auto">${words}</span></div>`;

function thread(view: View, entry: Entry): string {
  const replies = view.repliesOf(entry);
  const below =
    replies.length === 0
      ? ''
      : view.folded.has(entry.id)
        ? opener(entry.id, `Visa ${replies.length} svar`)
        : replies.map((reply) => `<div>${article(reply.id, entry.id)}</div>`).join('');
  return `<div><div>${article(entry.id, null)}</div><div>${below}</div></div>`;
}

const frame = `<body><div role="main"><div role="feed"><div>
  <div aria-posinset="1" aria-labelledby="h1" aria-describedby="m1 c1">
    <h2 id="h1"><a role="link" href="https://www.facebook.com/exempelkommun"><span>Exempelkommun</span></a></h2>
    <div data-ad-preview="message" id="m1"><span dir="auto"><div dir="auto">Nu öppnar badhuset.</div></span></div>
    <div id="c1"></div>
    <div data-visualcompletion="ignore-dynamic">
      <div role="button" tabindex="0" aria-haspopup="menu" id="sorting"><span dir="auto"></span></div>
      <div id="list"></div></div></div></div></div></div></body>`;

// long because it is one page: its parts share what is drawn
export const facebookPage: MakePage = (view, { knowsWords, loadedAfter }) => {
  const root = loadPage(frame, ADDRESS);
  const words = WORDS[knowsWords ? 'known' : 'unknown'];
  const put = (id: string, html: string): void => {
    const place = root.getElementById(id);
    if (place !== null) place.innerHTML = html;
  };
  const draw = (): void => {
    put('c1', `<span dir="auto">${view.drawnNumber()}</span>`);
    put('sorting', view.hasSorting() ? `<span dir="auto">${words[view.sorting]}</span>` : '');
    if (view.isAway) {
      put('list', '');
      return;
    }
    const more = view.hasMore() ? opener('more', 'Visa fler kommentarer') : '';
    put(
      'list',
      view
        .top()
        .map((entry) => thread(view, entry))
        .join('') + more,
    );
  };
  const sortMenu = (): void => {
    const menu = root.createElement('div');
    menu.setAttribute('role', 'menu');
    for (const [sorting, label] of Object.entries(words)) {
      const entry = root.createElement('div');
      entry.setAttribute('role', 'menuitem');
      entry.setAttribute('data-sorts', sorting);
      entry.textContent = label;
      menu.append(entry);
    }
    root.body.append(menu);
  };
  root.addEventListener('click', (event) => {
    const target = event.target as Element;
    const opens = target.closest('[data-opens]')?.getAttribute('data-opens') ?? null;
    const sorts = target.closest('[data-sorts]')?.getAttribute('data-sorts') ?? null;
    if (target.closest('#sorting') !== null) sortMenu();
    if (sorts === 'relevant' || sorts === 'newest' || sorts === 'all') {
      root.querySelector('[role="menu"]')?.remove();
      view.sorting = sorts;
      view.fetch();
    }
    if (opens === 'more') view.loaded += 4;
    else if (opens !== null) view.folded.delete(opens);
    if (opens !== null || sorts !== null) draw();
  });
  const env = (more: Partial<ActEnv> = {}): ActEnv => anEnv({ clock: hurriedClock(), loadedAfter, ...more });
  const history = (root.defaultView as unknown as Window).history;
  const refOf = (id: string): ItemRef => {
    const parent = view.top().find((entry) => entry.replies.some((reply) => reply.id === id));
    return {
      platform: 'facebook',
      kind: parent === undefined ? 'comment' : 'reply',
      id,
      postId: POST,
      parentId: parent?.id ?? null,
      handle: 'soak',
    };
  };
  const refs = new Map<string, ItemRef>();
  draw();
  return {
    root,
    draw,
    refOf,
    away: () => {
      history.pushState(null, '', new URL(THERE.address).pathname);
      put('list', article('9200000000099999', null, THERE));
    },
    back: () => {
      history.pushState(null, '', new URL(ADDRESS).pathname);
      view.fetch();
      view.count();
      draw();
    },
    wentBack: () => {
      goBack(root);
      draw();
    },
    perform: async (id, byHand, confirmed) => {
      refs.set(id, refOf(id));
      const item = facebook.findItems(root).find(({ ref }) => ref.id === id);
      if (item === undefined) throw new Error(`${id} is not drawn`);
      bringToLife(root, { menu: byHand ? 'unknown-words' : 'normal', refuse: true });
      atThePress(root, () => void setTimeout(confirmed, 1));
      await facebook.perform(root, item, 'delete', env());
    },
    pressByHand: (id, confirmed) => {
      refs.set(id, refOf(id));
      const at = env();
      return handPress((clock) => facebook.beforePress(root, refOf(id), { ...at, clock }), confirmed, at.clock);
    },
    seen: (id) => facebook.seen(root, refs.get(id) ?? refOf(id), 'delete', env()),
  };
};
