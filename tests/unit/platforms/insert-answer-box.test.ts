// @vitest-environment jsdom
/** An answer goes into the box that is sent as a reply to its item, on both platforms, or nowhere. */
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { opaqueCommentId } from '../../simulator/facebook/practice-data';
import type { FoundItem, Platform } from '../../../lib/platforms/contract';
import { facebook } from '../../../lib/platforms/facebook';
import { insertText as onFacebook } from '../../../lib/platforms/facebook/insert-text';
import { youtube } from '../../../lib/platforms/youtube';
import { insertText as onYouTube } from '../../../lib/platforms/youtube/insert-text';
import { idOf, threadHtml, watchPage } from '../youtube/page';

const ANNA = { facebook: '8100000000000001', youtube: idOf('anna') };
const BERIT = { facebook: '8100000000000002', youtube: idOf('berit') };
const POST = '7100000000000001';

/** A platform's page of two comments, with the box for a new comment open. */
interface Practice {
  root: Document;
  platform: Platform;
  insertText: Platform['insertText'];
  item: (which: { facebook: string; youtube: string }) => FoundItem;
  /** The comment's own *Reply*, clicked by the page itself. */
  opens: (which: { facebook: string; youtube: string }, does?: () => void) => void;
  openReply: (which: { facebook: string; youtube: string }) => HTMLElement;
  main: () => HTMLElement;
  pressed: string[];
}

const boxOn = (name: string): string =>
  `<form><div role="textbox" contenteditable="true" tabindex="0" aria-label="${name}"></div></form>`;
const articleOf = (id: string, name: string): string => {
  const author = `/person.${name}?comment_id=${encodeURIComponent(opaqueCommentId(POST, id))}`;
  return `<div><div><div role="article" aria-label="Kommentar från ${name}"><a href="${author}"><span>${name}</span></a>
    <span dir="auto">Ord av ${name}</span><ul><li><a href="/kommunen/posts/${POST}?comment_id=${id}">2 tim</a></li>
    <li><div role="button" tabindex="0">Svara</div></li></ul></div></div><div class="replies"></div></div>`;
};

function facebookPractice(names = { main: 'Kommentera som Kommunen', reply: 'Svara som Kommunen' }): Practice {
  const { document: root } = new JSDOM(
    `<!doctype html><body><div role="main"><div aria-posinset="1"><h2><a href="/kommunen">Kommunen</a></h2>
      <a href="/kommunen/posts/${POST}">1 d</a><div data-ad-preview="message"><div dir="auto">Inlägget</div></div>
      <div><div>${articleOf(ANNA.facebook, 'Anna')}${articleOf(BERIT.facebook, 'Berit')}</div>
      <div class="main">${boxOn(names.main)}</div></div></div></div></body>`,
    { url: `https://www.facebook.com/kommunen/posts/${POST}` },
  ).window;
  const item: Practice['item'] = ({ facebook: id }) => found(facebook, root, id);
  const placeOf: Practice['openReply'] = (which) => {
    const place = item(which).element.parentElement?.nextElementSibling as HTMLElement;
    place.innerHTML = boxOn(names.reply);
    return place.querySelector('[role="textbox"]') as HTMLElement;
  };
  return practice(root, facebook, onFacebook, item, placeOf, '.main [role="textbox"]', '[role="button"]');
}

const youtubeBox =
  '<ytd-commentbox><div id="contenteditable-root" contenteditable="true" tabindex="0"></div>' +
  '<div id="submit-button"><button>Svara</button></div></ytd-commentbox>';

function youtubePractice(): Practice {
  const below =
    '<ytd-button-renderer id="reply-button-end"><button>Svara</button></ytd-button-renderer>' +
    '<div id="reply-dialog"></div><div id="edit-dialog"></div></ytd-comment-view-model>';
  const threads = [ANNA, BERIT]
    .map(({ youtube: id }) => threadHtml({ id, text: `Ord ${id}` }))
    .join('')
    .replaceAll('</ytd-comment-view-model>', below);
  const root = watchPage(threads);
  const header = root.querySelector('ytd-comments-header-renderer') as Element;
  header.insertAdjacentHTML('beforeend', `<div class="main">${youtubeBox}</div>`);
  const item: Practice['item'] = ({ youtube: id }) => found(youtube, root, id);
  const openReply: Practice['openReply'] = (which) => {
    const place = item(which).element.querySelector('#reply-dialog') as HTMLElement;
    place.innerHTML = youtubeBox;
    return place.querySelector('#contenteditable-root') as HTMLElement;
  };
  return practice(root, youtube, onYouTube, item, openReply, '.main #contenteditable-root', '#reply-button-end button');
}

function found(platform: Platform, root: Document, id: string): FoundItem {
  const item = platform.findItems(root).find(({ ref }) => ref.id === id);
  if (item === undefined) throw new Error(`no ${id} on the page`);
  return item;
}

function practice(
  root: Document,
  platform: Platform,
  insertText: Platform['insertText'],
  item: Practice['item'],
  openReply: Practice['openReply'],
  main: string,
  reply: string,
): Practice {
  const pressed: string[] = [];
  typesLikeABrowser(root);
  root.addEventListener('click', (event) => pressed.push((event.target as Element).textContent ?? ''));
  return {
    root,
    platform,
    insertText,
    item,
    openReply,
    pressed,
    main: () => root.querySelector(main) as HTMLElement,
    opens: (which, does = () => openReply(which).focus()) =>
      item(which).element.querySelector(reply)?.addEventListener('click', does),
  };
}

/** jsdom has neither editing commands nor a clipboard. */
function typesLikeABrowser(root: Document): void {
  root.execCommand = (_command: string, _ui?: boolean, words = '') => {
    const at = root.getSelection()?.getRangeAt(0);
    at?.insertNode(root.createTextNode(words));
    at?.collapse(false);
    return true;
  };
}

const insert = ({ root, insertText, item }: Practice, which: typeof ANNA | null = ANNA, mayWrite = true) => {
  let time = 0;
  return insertText(root, 'Hej!', {
    clock: {
      now: () => time,
      wait: (milliseconds) => {
        time += milliseconds;
        return Promise.resolve();
      },
    },
    signal: new AbortController().signal,
    mayWriteIn: () => mayWrite,
    answered: which === null ? null : item(which),
  });
};

describe.each([
  ['facebook', facebookPractice],
  ['youtube', youtubePractice],
] as const)('on %s an answer', (_name, make) => {
  it('opens the item’s own box where only the one for a new comment is open', async () => {
    const page = make();
    page.opens(ANNA);
    page.main().focus();
    expect(await insert(page)).toMatchObject({ kind: 'inserted' });
    expect(page.pressed).toEqual(['Svara']);
    const { activeElement } = page.root;
    expect(activeElement?.textContent).toBe('Hej!');
    expect(activeElement?.closest('#reply-dialog, .replies')).not.toBeNull();
    expect(page.main().textContent).toBe('');
  });

  it('uses the item’s own of two open boxes, without a press', async () => {
    const page = make();
    const [its, others] = [page.openReply(ANNA), page.openReply(BERIT)];
    expect(await insert(page)).toMatchObject({ kind: 'inserted' });
    expect([its.textContent, others.textContent, page.main().textContent]).toEqual(['Hej!', '', '']);
    expect(page.pressed).toEqual([]);
  });

  it('uses the item’s own where the cursor is in another’s', async () => {
    const page = make();
    const [its, others] = [page.openReply(ANNA), page.openReply(BERIT)];
    others.focus();
    expect(await insert(page)).toMatchObject({ kind: 'inserted' });
    expect([its.textContent, others.textContent]).toEqual(['Hej!', '']);
  });

  it('opens no box while something else is being written: a page may close that', async () => {
    const page = make();
    page.opens(ANNA);
    const others = page.openReply(BERIT);
    others.textContent = 'Till Berit';
    others.focus();
    expect(await insert(page)).toMatchObject({ kind: 'not-its-box' });
    expect([others.textContent, page.pressed]).toEqual(['Till Berit', []]);
  });

  it('inserts nothing where the item’s own box does not open, or another’s does', async () => {
    const page = make();
    expect(await insert(page)).toMatchObject({ kind: 'not-its-box' });
    page.opens(ANNA, () => page.openReply(BERIT).focus());
    expect(await insert(page)).toMatchObject({ kind: 'not-its-box' });
    expect(page.root.body.textContent).not.toContain('Hej!');
  });

  it('presses nothing in a thread that is not registered', async () => {
    const page = make();
    page.opens(ANNA);
    expect(await insert(page, ANNA, false)).toMatchObject({ kind: 'not-its-box' });
    page.openReply(ANNA);
    expect(await insert(page, ANNA, false)).toMatchObject({ kind: 'not-its-box' });
    expect(page.pressed).toEqual([]);
  });
});

it('on YouTube the box that edits the comment is no box for a reply', async () => {
  const page = youtubePractice();
  const place = page.item(ANNA).element.querySelector('#edit-dialog') as HTMLElement;
  place.innerHTML = youtubeBox;
  place.querySelector<HTMLElement>('[contenteditable]')?.focus();
  expect(await insert(page)).toMatchObject({ kind: 'not-its-box' });
  expect(place.textContent).not.toContain('Hej!');
});

describe('on Facebook', () => {
  const post = { facebook: POST, youtube: '' };
  const alone = (page: Practice): Practice => {
    page.item(BERIT).element.parentElement?.parentElement?.remove();
    return page;
  };

  it('the box that edits the comment is no box for a reply', async () => {
    const page = facebookPractice();
    page.item(ANNA).element.insertAdjacentHTML('beforeend', boxOn('Svara'));
    expect(await insert(page)).toMatchObject({ kind: 'not-its-box' });
  });

  it('an answer to the post goes into the post’s own box, not into a comment’s', async () => {
    const page = facebookPractice();
    page.openReply(ANNA).focus();
    expect(await insert(page, post)).toMatchObject({ kind: 'inserted' });
    expect(page.main().textContent).toBe('Hej!');
    page.main().remove();
    expect(await insert(page, post)).toMatchObject({ kind: 'not-its-box' });
    expect(page.pressed).toEqual([]);
  });

  it('one comment alone looks like a post: the labels of the boxes tell them apart', async () => {
    const page = alone(facebookPractice());
    page.opens(ANNA);
    page.main().focus();
    expect(await insert(page)).toMatchObject({ kind: 'inserted' });
    expect([page.main().textContent, page.pressed]).toEqual(['', ['Svara']]);
  });

  it('where the labels say nothing, only the box that gets the cursor at the press is the item’s own', async () => {
    const page = alone(facebookPractice({ main: 'Scrie ceva', reply: 'Scrie ceva' }));
    page.main().focus();
    expect(await insert(page)).toMatchObject({ kind: 'not-its-box' });
    expect(await insert(page, post)).toMatchObject({ kind: 'not-its-box' });
    page.opens(ANNA);
    expect(await insert(page)).toMatchObject({ kind: 'inserted' });
    expect(page.main().textContent).toBe('');
  });

  it.each([
    ['Skicka ett meddelande', 'not-its-box', ''],
    ['Kommentera som Kommunen', 'inserted', 'Hej!'],
  ])('in a dialog over the page only a comment box counts as a reply to the post: %s', async (name, kind, words) => {
    const page = facebookPractice();
    page.main().remove();
    page.root.body.insertAdjacentHTML('beforeend', `<div role="dialog" aria-modal="true">${boxOn(name)}</div>`);
    const box = page.root.querySelector<HTMLElement>('[role="dialog"] [role="textbox"]');
    box?.focus();
    expect(await insert(page, post)).toMatchObject({ kind });
    expect(box?.textContent).toBe(words);
  });

  it.each([
    ['What’s on your mind, Kommunen?', 'inserted'],
    ['Aa', 'not-chosen'],
    ['Kommentera som Kommunen', 'not-chosen'],
  ])('text that is no reply goes into a new post’s box, known by its label: %s', async (name, kind) => {
    const page = facebookPractice();
    page.root.querySelector('.main')?.remove();
    page.root.body.insertAdjacentHTML('beforeend', `<div role="dialog" aria-modal="true">${boxOn(name)}</div>`);
    const box = page.root.querySelector<HTMLElement>('[role="dialog"] [role="textbox"]');
    box?.focus();
    expect(await insert(page, null)).toMatchObject({ kind });
    expect(box?.textContent).toBe(kind === 'inserted' ? 'Hej!' : '');
  });

  it('a send button is not pressed, whatever its label', async () => {
    const page = facebookPractice();
    const form = page.root.createElement('form');
    const its = page.item(ANNA).element.querySelector('[role="button"]') as Element;
    its.replaceWith(form);
    form.append(its);
    expect(await insert(page)).toMatchObject({ kind: 'not-its-box' });
    expect(page.pressed).toEqual([]);
  });
});
