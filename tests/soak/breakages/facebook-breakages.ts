/** The ways in which a Facebook page may break, one at a time. */
import { article, IDS, POST, REPLIES } from './facebook-scene';
import { drawnOf, each, rename, showsOther, type Breakage, type Scene } from './scene';

const WORDS = 'span[dir="auto"] > div';
const AUTHOR = 'a[href*="/person."][href*="comment_id="]';
const COMMENT = '[role="article"]';
const target = (scene: Scene): Element => drawnOf(scene, scene.target);
const other = (scene: Scene): Element => drawnOf(scene, scene.other);
const reply = (scene: Scene): Element => drawnOf(scene, REPLIES[0] ?? '');
const at = (part: Element, selector: string): Element => {
  const found = part.querySelector(selector);
  if (found === null) throw new Error(`nothing to break: ${selector}`);
  return found;
};
const linksLead = (within: Element, from: string, to: string): void =>
  each(within, 'a[href]', (link) => link.setAttribute('href', (link.getAttribute('href') ?? '').replaceAll(from, to)));
/** Replaces the text's block with an element of another kind. */
const reshape = (words: Element): void => {
  words.parentElement?.replaceWith(
    Object.assign(words.ownerDocument.createElement('p'), { textContent: words.textContent }),
  );
};
const newReply = (scene: Scene): void =>
  reply(scene).insertAdjacentHTML('afterend', article('9300000000000009', scene.target));
const fold = (scene: Scene, words: string): void => {
  const rows = REPLIES.map((id) => drawnOf(scene, id));
  rows[0]?.insertAdjacentHTML('beforebegin', `<div role="button" tabindex="0"><span dir="auto">${words}</span></div>`);
  for (const row of rows) row.remove();
};
const dataSays = (scene: Scene, from: string, to: string): void => {
  const script = at(scene.root.body, '#data');
  const changed = script.cloneNode() as Element;
  changed.textContent = (script.textContent ?? '').replaceAll(from, to);
  script.replaceWith(changed);
};

export const facebookBreakages: Breakage[] = [
  {
    name: 'the ids are gone from all links',
    at: 'loaded',
    apply: ({ root }) =>
      each(root, `${COMMENT} a`, (link) =>
        link.setAttribute('href', (link.getAttribute('href') ?? '').replace(/\?.*/, '')),
      ),
  },
  {
    name: 'the comments have no links',
    at: 'loaded',
    apply: ({ root }) => each(root, `${COMMENT} a`, (link) => rename(link, 'span').removeAttribute('href')),
  },
  {
    name: 'the role of comments is renamed',
    at: 'loaded',
    apply: ({ root }) => each(root, COMMENT, (element) => element.setAttribute('role', 'comment')),
  },
  {
    name: 'the links of all comments disagree',
    at: 'loaded',
    apply: ({ root }) =>
      each(root, `${COMMENT} ul a`, (link) =>
        link.setAttribute('href', (link.getAttribute('href') ?? '').replace(/\d{4}$/, '9999')),
      ),
  },
  {
    name: 'the links of one comment disagree',
    at: 'judged',
    apply: (scene) =>
      at(target(scene), 'ul a').setAttribute('href', `/kommunen/posts/pfbid0Egen?comment_id=${scene.other}`),
  },
  {
    name: 'all words stand in another shape',
    at: 'loaded',
    apply: ({ root }) => each(root, `${COMMENT} > ${WORDS}`, reshape),
  },
  {
    name: 'the words of one stand in another shape',
    at: 'loaded',
    apply: (scene) => reshape(at(target(scene), WORDS)),
  },
  {
    name: 'nobody’s name is drawn or in the data',
    at: 'loaded',
    apply: (scene) => {
      each(scene.root, `${COMMENT} ${AUTHOR}`, (link) => link.replaceChildren());
      dataSays(scene, '"author":', '"writer":');
    },
  },
  {
    name: 'one name is neither drawn nor in the data',
    at: 'loaded',
    apply: (scene) => {
      each(target(scene), AUTHOR, (link) => link.replaceChildren());
      dataSays(scene, '"author":', '"writer":');
    },
  },
  {
    name: 'the words of one stand in another comment',
    at: 'loaded',
    apply: (scene) => other(scene).append(at(target(scene), WORDS).parentElement ?? ''),
  },
  {
    name: 'two comments stand in one element',
    at: 'judged',
    apply: (scene) => {
      target(scene).append(...other(scene).childNodes);
      other(scene).remove();
    },
  },
  {
    name: 'one id stands twice, with other words',
    at: 'loaded',
    apply: (scene) => {
      const copy = target(scene).cloneNode(true) as Element;
      at(copy, `${WORDS} div`).textContent = 'Något helt annat';
      other(scene).after(copy);
    },
  },
  {
    name: 'words stand in a shadow root',
    at: 'loaded',
    apply: (scene) => {
      const words = at(target(scene), WORDS);
      words.attachShadow({ mode: 'open' }).append(...words.childNodes);
    },
  },
  {
    name: 'all words are hidden from those who listen',
    at: 'loaded',
    apply: ({ root }) => each(root, `${COMMENT} > ${WORDS}`, (words) => words.setAttribute('aria-hidden', 'true')),
  },
  { name: 'one comment has no menu', at: 'loaded', apply: (scene) => at(target(scene), '[aria-haspopup]').remove() },
  {
    name: 'one comment has two menus',
    at: 'loaded',
    apply: (scene) => {
      const menu = at(target(scene), '[aria-haspopup]');
      menu.after(menu.cloneNode(true));
    },
  },
  {
    name: 'no comment has a menu',
    at: 'loaded',
    apply: ({ root }) => each(root, `${COMMENT} [aria-haspopup]`, (menu) => menu.removeAttribute('aria-haspopup')),
  },
  { name: 'no menu comes', at: 'loaded', apply: ({ live }) => void (live.entries = null) },
  { name: 'the menu is empty', at: 'loaded', apply: ({ live }) => void (live.entries = []) },
  { name: 'two menus come', at: 'loaded', apply: ({ live }) => void (live.times = 2) },
  { name: 'the menu is another comment’s', at: 'loaded', apply: (scene) => void (scene.live.opensFor = scene.other) },
  {
    name: 'the menu is in another language and order',
    at: 'loaded',
    apply: ({ live }) =>
      void (live.entries = [
        { label: 'Poista', does: 'delete' },
        { label: 'Piilota', does: 'hide' },
      ]),
  },
  {
    name: 'two entries may mean the act',
    at: 'loaded',
    apply: ({ live }) => void live.entries?.push({ label: 'Ta bort', does: 'delete' }),
  },
  {
    name: 'the question has nothing that confirms',
    at: 'loaded',
    apply: ({ live }) => void (live.question = { buttons: ['Avbryt'], confirms: -1 }),
  },
  {
    name: 'the question is of another act',
    at: 'loaded',
    apply: ({ live }) => void (live.question = { buttons: ['Avbryt', 'Stäng av'], confirms: 1 }),
  },
  {
    name: 'two buttons of the question confirm',
    at: 'loaded',
    apply: ({ live }) => void (live.question = { buttons: ['Radera', 'Ta bort'], confirms: 1 }),
  },
  { name: 'no question comes', at: 'loaded', apply: ({ live }) => void (live.question = null) },
  { name: 'the replies are folded and do not open', at: 'loaded', apply: (scene) => fold(scene, 'Visa 2 svar') },
  {
    name: 'the replies are away, and the data says them',
    at: 'loaded',
    apply: (scene) => {
      for (const id of REPLIES) drawnOf(scene, id).remove();
    },
  },
  {
    name: 'a reply names another comment above it',
    at: 'loaded',
    apply: (scene) => linksLead(reply(scene), `comment_id=${scene.target}&`, `comment_id=${scene.other}&`),
  },
  { name: 'a reply’s words stand in another shape', at: 'loaded', apply: (scene) => reshape(at(reply(scene), WORDS)) },
  {
    name: 'the number of replies is wrong',
    at: 'loaded',
    apply: (scene) => dataSays(scene, '"total_count":2', '"total_count":7'),
  },
  {
    name: 'the page’s data is of another post',
    at: 'loaded',
    apply: (scene) => {
      for (const id of Object.values(IDS))
        dataSays(scene, btoa(`comment:${POST}_${id}`), btoa(`comment:7100000000000002_${id}`));
    },
  },
  {
    name: 'the cookie names somebody else',
    at: 'judged',
    apply: (scene) => void (scene.cookie = () => 'c_user=100000000000007'),
  },
  {
    name: 'nothing of now names the account',
    at: 'judged',
    apply: (scene) => {
      scene.cookie = () => '';
      each(scene.root, '[role="textbox"]', (box) => box.remove());
    },
  },
  {
    name: 'the account is switched while the menu is open',
    at: 'menu',
    apply: (scene) => void (scene.cookie = () => 'c_user=100000000000007'),
  },
  {
    name: 'the comment’s link names another wall',
    at: 'judged',
    apply: (scene) => linksLead(target(scene), '/kommunen/', '/annan/'),
  },
  {
    name: 'the element shows another comment while it is read, and its own is away',
    at: 'reading',
    apply: (scene) => {
      showsOther(scene);
      target(scene).remove();
    },
  },
  { name: 'the comment is drawn away when it is saved', at: 'sealed', apply: (scene) => target(scene).remove() },
  { name: 'the row shows another when the menu has come', at: 'menu', apply: showsOther },
  { name: 'the row shows another when the question has come', at: 'question', apply: showsOther },
  {
    name: 'the words change when the question has come',
    at: 'question',
    apply: (scene) => at(target(scene), `${WORDS} div`).append(' Förlåt.'),
  },
  { name: 'a reply comes when the menu has come', at: 'menu', apply: newReply },
  {
    name: 'a page to log in lies over all',
    at: 'sealed',
    apply: ({ root }) =>
      void (root.body.innerHTML = '<form id="login_form"><input type="password" name="pass"></form>'),
  },
  {
    name: 'the links of the faces are gone',
    at: 'loaded',
    apply: ({ root }) => each(root, `${COMMENT} > a[aria-hidden="true"]`, (link) => link.remove()),
  },
  {
    name: 'the data says no name, no words and no time',
    at: 'loaded',
    apply: (scene) => {
      for (const field of ['author', 'body', 'created_time']) dataSays(scene, `"${field}":`, `"another_${field}":`);
    },
  },
  {
    name: 'it is refused, and the list is sorted without it',
    at: 'confirmed',
    apply: (scene) => {
      target(scene).parentElement?.parentElement?.remove();
      at(scene.root.body, '#sorting span').textContent = 'Mest relevant';
    },
    refuses: true,
  },
];
