/** Fixture: a comment with one reply on each platform, in the content script's document, with a working menu. */
import { fingerprintOf, type Fingerprint } from '../../../lib/domain/fingerprint';
import type { FoundItem, Platform } from '../../../lib/platforms/contract';
import { facebook } from '../../../lib/platforms/facebook';
import { partFor } from '../../../lib/platforms/part-for';
import { structureReaders } from '../../../lib/platforms/registry';
import { youtube } from '../../../lib/platforms/youtube';
import { bringActsToLife } from '../../contract/facebook-acting-page';
import { anEnv } from '../../contract/facebook-env';
import { menuWordsIn } from '../../simulator/facebook/menu-words';
import { commentHtml, envOf, idOf, threadHtml, watchPage, withMenu } from '../youtube/page';
import { POST_ADDRESS, showFacebookPost } from './facebook-post';

export interface PageWithThread {
  platform: Platform;
  id: string;
  show(): void;
  /** Adds a reply by somebody else, as the platform draws it. */
  replyComes(): void;
  isEdited(): void;
  openMenu(): Element;
  /** What was clicked, by name. */
  clicked: string[];
}

export const find = ({ platform, id }: PageWithThread): FoundItem =>
  platform.findItems(document).find(({ ref }) => ref.id === id) as FoundItem;

/** The comment as it would be sealed now. */
export async function sealedNow(page: PageWithThread): Promise<{ text: string; sealed: Fingerprint }> {
  const { platform } = page;
  const reader = partFor(structureReaders, platform.manifest.id);
  const env = platform.manifest.id === 'facebook' ? anEnv() : envOf();
  const { replies, unopened } = await reader.readThread(document, find(page), env);
  const reading = platform.read(document, find(page));
  const thread = { said: reading.replyCount, leftOut: 0, unread: unopened };
  return { text: reading.text.normalised, sealed: fingerprintOf(reading, replies, thread) };
}

const words = menuWordsIn('sv', { menu: 'normal', labels: 'variant-1' });
const [comment, reply] = ['9200000000000001', '9300000000000001'];
const other = (id: string): Element =>
  (facebook.findItems(document).find(({ ref }) => ref.id === id) as FoundItem).element;

export const facebookThread: PageWithThread = {
  platform: facebook,
  id: comment,
  clicked: [],
  show() {
    showFacebookPost();
    this.clicked = bringActsToLife(document, other(comment), 'comment', {
      words,
      named: 'Kalle Testsson',
      asks: ['delete'],
    }).clicked;
  },
  replyComes() {
    const copy = other(reply).cloneNode(true) as Element;
    for (const link of copy.querySelectorAll('a[href*="comment_id="]'))
      link.setAttribute('href', `${POST_ADDRESS}?comment_id=${comment}&reply_comment_id=9300000000000009`);
    other(reply).after(copy);
  },
  isEdited() {
    // It is on the page twice: also as a preview.
    for (const { ref, element } of facebook.findItems(document))
      if (ref.id === comment) element.querySelector('span[dir="auto"] div')?.append(' Ändrat.');
  },
  openMenu: () => other(comment).querySelector('[aria-haspopup="menu"]') as Element,
};

const ASKED = idOf('Fraga');
const below = (id: string): string => commentHtml({ id, text: `Svar ${id}` }, 'ovning00001', 'reply');

export const youtubeThread: PageWithThread = {
  platform: youtube,
  id: ASKED,
  clicked: [],
  show() {
    const { jsdom } = globalThis as unknown as { jsdom: { reconfigure(to: { url: string }): void } };
    jsdom.reconfigure({ url: 'https://www.youtube.com/watch?v=ovning00001' });
    const replies = [
      '<ytd-comment-replies-renderer><div id="expander">',
      '<ytd-button-renderer id="more-replies" hidden></ytd-button-renderer>',
      '<ytd-button-renderer id="less-replies"></ytd-button-renderer>',
      `<div id="contents">${below(`${ASKED}.9SvarEtt`)}</div></div></ytd-comment-replies-renderer>`,
    ].join('');
    const html = threadHtml({ id: ASKED, text: 'Köp nu', replies }) + threadHtml({ id: idOf('Annan'), text: 'Hej' });
    document.documentElement.innerHTML = watchPage(html).documentElement.innerHTML;
    document.documentElement.lang = 'sv-SE';
    this.clicked = withMenu(document, ASKED, [{ label: 'Ta bort', icon: 'DELETE' }]);
  },
  replyComes: () =>
    document.querySelector('#replies #contents')?.insertAdjacentHTML('beforeend', below(`${ASKED}.9SvarTva`)),
  isEdited: () => document.querySelector('#content-text span')?.append(' Ändrat.'),
  openMenu: () => find(youtubeThread).element.querySelector('#action-menu button') as Element,
};
