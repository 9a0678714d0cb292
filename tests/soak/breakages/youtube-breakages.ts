/** The ways in which a YouTube page may break, one at a time. */
import { flatReply } from '../../contract/youtube-reply-lists';
import { drawnOf, each, rename, showsOther, type Breakage, type Scene } from './scene';
import { config, REPLIES } from './youtube-scene';

const COMMENT = 'ytd-comment-view-model';
const LINK = '#published-time-text a';
const WORDS = '#content-text';
const AUTHOR = '#author-text';
const target = (scene: Scene): Element => drawnOf(scene, scene.target);
const other = (scene: Scene): Element => drawnOf(scene, scene.other);
const reply = (scene: Scene): Element => drawnOf(scene, REPLIES[0] ?? '');
const at = (part: Element, selector: string): Element => {
  const found = part.querySelector(selector);
  if (found === null) throw new Error(`nothing to break: ${selector}`);
  return found;
};
const threadOf = (element: Element): Element => element.closest('ytd-comment-thread-renderer') ?? element;
const leadsTo = (element: Element, id: string): void =>
  at(element, LINK).setAttribute('href', `/watch?v=ovning00001&lc=${id}`);
const otherAccount = { LOGGED_IN: true, DATASYNC_ID: '107||' };

export const youtubeBreakages: Breakage[] = [
  {
    name: 'the ids are gone from all links',
    at: 'loaded',
    apply: ({ root }) => each(root, LINK, (link) => link.setAttribute('href', '/watch?v=ovning00001')),
  },
  {
    name: 'one comment has no link of its time',
    at: 'loaded',
    apply: (scene) => at(target(scene), LINK).removeAttribute('href'),
  },
  {
    name: 'the comments are elements of another name',
    at: 'loaded',
    apply: ({ root }) => each(root, COMMENT, (element) => void rename(element, 'yt-comment')),
  },
  {
    name: 'all words stand in another place',
    at: 'loaded',
    apply: ({ root }) => each(root, WORDS, (words) => words.setAttribute('id', 'words')),
  },
  {
    name: 'the words of one stand in another place',
    at: 'loaded',
    apply: (scene) => at(target(scene), WORDS).setAttribute('id', 'words'),
  },
  {
    name: 'nobody’s name is found',
    at: 'loaded',
    apply: ({ root }) => each(root, AUTHOR, (name) => name.setAttribute('id', 'name')),
  },
  { name: 'one name is not drawn', at: 'loaded', apply: (scene) => at(target(scene), AUTHOR).replaceChildren() },
  {
    name: 'one name is hidden and of whom was shown before',
    at: 'loaded',
    apply: (scene) => {
      const name = at(target(scene), AUTHOR);
      name.textContent = '@fore';
      name.setAttribute('hidden', '');
    },
  },
  {
    name: 'the words of one stand in another comment',
    at: 'loaded',
    apply: (scene) => at(other(scene), '#main').append(at(target(scene), WORDS)),
  },
  {
    name: 'two comments stand in one element',
    at: 'loaded',
    apply: (scene) => {
      const all = [...other(scene).childNodes];
      threadOf(other(scene)).remove();
      target(scene).prepend(...all);
    },
  },
  {
    name: 'one id stands twice, with other words',
    at: 'loaded',
    apply: (scene) => {
      const copy = threadOf(target(scene)).cloneNode(true) as Element;
      at(copy, WORDS).textContent = 'Något helt annat';
      threadOf(other(scene)).after(copy);
    },
  },
  {
    name: 'words stand in a shadow root',
    at: 'loaded',
    apply: (scene) => {
      const words = at(target(scene), WORDS);
      rename(words, 'span').attachShadow({ mode: 'open' }).append('Jag vet var du bor');
      at(target(scene), WORDS).replaceChildren();
    },
  },
  { name: 'one comment has no menu', at: 'loaded', apply: (scene) => at(target(scene), '#action-menu').remove() },
  {
    name: 'no comment has a menu',
    at: 'loaded',
    apply: ({ root }) => each(root, '#action-menu', (menu) => menu.remove()),
  },
  { name: 'no menu comes', at: 'loaded', apply: ({ live }) => void (live.entries = null) },
  { name: 'the menu is empty', at: 'loaded', apply: ({ live }) => void (live.entries = []) },
  { name: 'two menus come', at: 'loaded', apply: ({ live }) => void (live.times = 2) },
  { name: 'the menu is another comment’s', at: 'loaded', apply: (scene) => void (scene.live.opensFor = scene.other) },
  {
    name: 'words and icons of the menu name different entries',
    at: 'loaded',
    apply: ({ live }) =>
      void (live.entries = [
        { label: 'Ta bort', icon: 'FLAG', does: 'report' },
        { label: 'Rapportera', icon: 'DELETE', does: 'delete' },
      ]),
  },
  {
    name: 'the menu is in another language and order',
    at: 'loaded',
    apply: ({ live }) =>
      void (live.entries = [
        { label: 'Poista', icon: 'DELETE', does: 'delete' },
        { label: 'Ilmoita', icon: 'FLAG', does: 'report' },
      ]),
  },
  {
    name: 'two entries may mean the act',
    at: 'loaded',
    apply: ({ live }) => void live.entries?.push({ label: 'Radera', does: 'delete' }),
  },
  {
    name: 'the question has nothing that confirms',
    at: 'loaded',
    apply: ({ live }) => void (live.question = { buttons: ['Avbryt'], confirms: -1 }),
  },
  {
    name: 'the question is of another act',
    at: 'loaded',
    apply: ({ live }) => void (live.question = { buttons: ['Avbryt', 'Dölj användaren'], confirms: 1 }),
  },
  { name: 'two questions come', at: 'menu', apply: ({ live }) => void (live.times = 2) },
  { name: 'no question comes', at: 'loaded', apply: ({ live }) => void (live.question = null) },
  {
    name: 'the replies are folded and do not open',
    at: 'loaded',
    apply: (scene) => each(threadOf(target(scene)), '#contents', (list) => list.replaceChildren()),
  },
  {
    name: 'the number of replies is wrong',
    at: 'loaded',
    apply: (scene) => void (at(threadOf(target(scene)), '#more-replies button').textContent = '7 svar'),
  },
  {
    name: 'a row of replies waits and never loads',
    at: 'loaded',
    apply: (scene) =>
      reply(scene).insertAdjacentHTML('afterend', '<ytd-continuation-item-renderer></ytd-continuation-item-renderer>'),
  },
  {
    name: 'a reply names another comment above it',
    at: 'loaded',
    apply: (scene) => leadsTo(reply(scene), `${scene.other}.svar1`),
  },
  {
    name: 'a reply’s words stand in another place',
    at: 'loaded',
    apply: (scene) => at(reply(scene), WORDS).setAttribute('id', 'words'),
  },
  {
    name: 'the page’s own session is another’s',
    at: 'judged',
    apply: ({ root }) => root.body.insertAdjacentHTML('beforeend', config(otherAccount)),
  },
  {
    name: 'the server says another account by now',
    at: 'sealed',
    apply: (scene) => void (scene.answer = () => `<!doctype html>${config(otherAccount)}`),
  },
  {
    name: 'the server does not say who one is',
    at: 'sealed',
    apply: (scene) => void (scene.answer = () => '<!doctype html><body></body>'),
  },
  {
    name: 'the player shows another film',
    at: 'judged',
    apply: ({ root }) => each(root, 'ytd-watch-flexy', (player) => player.setAttribute('video-id', 'annan000001')),
  },
  {
    name: 'the film is another channel’s',
    at: 'judged',
    apply: ({ root }) => each(root, '#owner a', (link) => link.setAttribute('href', '/@annan')),
  },
  {
    name: 'the element shows another comment while it is read, and its own is away',
    at: 'reading',
    apply: (scene) => {
      showsOther(scene);
      threadOf(target(scene)).remove();
    },
  },
  {
    name: 'the comment’s element waits to be used again when it is saved',
    at: 'sealed',
    apply: (scene) => threadOf(target(scene)).setAttribute('hidden', ''),
  },
  { name: 'the row shows another when the menu has come', at: 'menu', apply: showsOther },
  { name: 'the row shows another when the question has come', at: 'question', apply: showsOther },
  {
    name: 'the words change when the question has come',
    at: 'question',
    apply: (scene) => at(target(scene), WORDS).append(' Förlåt.'),
  },
  {
    name: 'a reply comes when the menu has come',
    at: 'menu',
    apply: (scene) => reply(scene).insertAdjacentHTML('afterend', flatReply(`${scene.target}.svar9`, 'Nytt')),
  },
  {
    name: 'the header says no number',
    at: 'loaded',
    apply: ({ root }) => each(root, '#count', (count) => count.replaceChildren()),
  },
  {
    name: 'the header says no number, and the list is sorted anew as it goes',
    at: 'confirmed',
    apply: (scene) => {
      each(scene.root, '#count', (count) => count.replaceChildren());
      const first = threadOf(other(scene));
      first.parentElement?.append(first);
    },
  },
  {
    name: 'the button of the menu has no label',
    at: 'loaded',
    apply: ({ root }) => each(root, '#action-menu button', (button) => button.removeAttribute('aria-label')),
  },
  {
    name: 'it is refused, and the list is sorted without it',
    at: 'confirmed',
    apply: (scene) => {
      const first = threadOf(other(scene));
      first.parentElement?.append(first);
      threadOf(target(scene)).remove();
    },
    refuses: true,
  },
];
