/** Small pages of our own with the platform's structure, for tests of one idea. */
import { JSDOM } from 'jsdom';
import type { ActEnv, Clock, FoundItem, LearntLabels, PageData } from '../../../lib/platforms/contract';
import { youtube } from '../../../lib/platforms/youtube';
import { askNow } from '../../../lib/platforms/page-data/ask-now';
import { answerQuestions } from '../../../lib/platforms/page-data/host';
import { answerYouTube } from '../../../lib/platforms/youtube/page-world';

export interface Said {
  id: string;
  text: string;
  author?: string;
  replies?: string;
}
export const idOf = (name: string): string => `Ugx${name.padEnd(16, '0').slice(0, 16)}4AaABAg`;

export const commentHtml = (
  { id, text, author = '@anna' }: Said,
  video = 'ovning00001',
  elementId = 'comment',
): string =>
  [
    `<ytd-comment-view-model id="${elementId}"><div id="body"><div id="main">`,
    '<div id="header"><div id="header-author"><h3>',
    `<a id="author-text" href="/${author}"><span> ${author} </span></a></h3>`,
    '<span id="published-time-text">',
    `<a href="/watch?v=${video}&amp;lc=${id}"> för 2 timmar sedan </a></span></div></div>`,
    `<yt-attributed-string id="content-text"><span>${text}</span></yt-attributed-string>`,
    '<yt-attributed-string id="error-text" hidden></yt-attributed-string></div>',
    '<div id="action-menu"><ytd-menu-renderer>',
    '<yt-icon-button id="button"><button id="button" aria-label="Åtgärdsmeny"></button></yt-icon-button>',
    '</ytd-menu-renderer></div></div></ytd-comment-view-model>',
  ].join('');

export const threadHtml = (said: Said, video?: string): string =>
  [
    '<ytd-comment-thread-renderer><div id="comment-container">',
    '<div hidden></div><div hidden><yt-icon></yt-icon><yt-formatted-string></yt-formatted-string></div>',
    `${commentHtml(said, video)}</div>`,
    `<div id="replies">${said.replies ?? ''}</div></ytd-comment-thread-renderer>`,
  ].join('');

export function watchPage(
  threads: string,
  {
    url = 'https://www.youtube.com/watch?v=ovning00001',
    more = false,
    extra = '',
    owner = '@ovningskommun',
    played = 'ovning00001',
    said = '',
  } = {},
): Document {
  const html = [
    `<!doctype html><html lang="sv-SE"><body><ytd-app><ytd-watch-flexy video-id="${played}">`,
    '<ytd-watch-metadata><div id="title"><h1>Fullmäktige</h1></div>',
    '<div id="owner"><ytd-video-owner-renderer>',
    `<ytd-channel-name id="channel-name"><a href="/${owner}">Övningsköpings kommun</a></ytd-channel-name>`,
    '</ytd-video-owner-renderer></div></ytd-watch-metadata>',
    '<ytd-comments id="comments">',
    '<ytd-item-section-renderer section-identifier="comment-item-section">',
    '<div id="header"><ytd-comments-header-renderer>',
    `<h2 id="count"><yt-formatted-string>${said}</yt-formatted-string></h2></ytd-comments-header-renderer></div>`,
    `<div id="contents">${threads}</div>`,
    `<ytd-continuation-item-renderer ${more ? '' : 'hidden'}></ytd-continuation-item-renderer>`,
    '</ytd-item-section-renderer></ytd-comments></ytd-watch-flexy>',
    `<ytd-popup-container></ytd-popup-container></ytd-app>${extra}</body></html>`,
  ].join('');
  return new JSDOM(html, { url, pretendToBeVisual: true }).window.document;
}

/** A clock whose waits end at once, after the page has had a turn. */
function quickClock(): Clock {
  let now = 1_000_000;
  return {
    now: () => now,
    wait: async (milliseconds, signal) => {
      for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0));
      if (signal?.aborted === true) throw new Error('aborted');
      now += milliseconds;
    },
  };
}

const silentPage: PageData = { ask: () => Promise.resolve(null) };
export function pageThatAnswers(root: Document): PageData {
  answerQuestions(root, answerYouTube);
  return {
    ask: (question, node) =>
      Promise.resolve(askNow(root, question, node)).then((value) => (value === null ? null : { question, value })),
  };
}

export function envOf(pageData: PageData = silentPage, learnt: LearntLabels | null = null): ActEnv {
  return {
    clock: quickClock(),
    signal: new AbortController().signal,
    pageData,
    learnt,
    cookie: () => '',
    loadedAfter: true,
  };
}

export function get(root: Document, id: string): FoundItem {
  const found = youtube.findItems(root).find((item) => item.ref.id === id);
  if (found === undefined) throw new Error(`no ${id} on the page`);
  return found;
}

export interface Entry {
  label: string;
  icon?: string;
  /** The comment that the entry acts on. */
  acts?: string;
}

/** Makes the comment's menu button open a popup; returns what was pressed. */
export function withMenu(
  root: Document,
  id: string,
  entries: Entry[],
  { dialog = true, confirm = 'Ta bort', onOpen = (): void => undefined, onConfirm = (): void => undefined } = {},
): string[] {
  const pressed: string[] = [];
  const container = root.querySelector('ytd-popup-container') as Element;
  root.addEventListener('keydown', () => container.replaceChildren());
  get(root, id)
    .element.querySelector('#action-menu button')
    ?.addEventListener('click', () => {
      const layer = root.createElement('ytd-menu-popup-renderer');
      for (const entry of entries) {
        const item = root.createElement('ytd-menu-service-item-renderer') as HTMLElement & { data?: unknown };
        const action = btoa(`\u0008\u0002\u0010\u0002\u001a\u001a${entry.acts ?? id}*\u000bovning00001`);
        item.data = { icon: { iconType: entry.icon }, serviceEndpoint: { performCommentActionEndpoint: { action } } };
        item.textContent = entry.label;
        item.addEventListener('click', () => {
          pressed.push(entry.label);
          container.replaceChildren();
          if (dialog) container.append(dialogFor(root, pressed, confirm, onConfirm));
        });
        layer.append(item);
      }
      container.replaceChildren(layer);
      onOpen();
    });
  return pressed;
}

function dialogFor(root: Document, pressed: string[], confirm: string, onConfirm: () => void): Element {
  const dialog = root.createElement('yt-confirm-dialog-renderer');
  for (const [id, label] of [
    ['cancel-button', 'Avbryt'],
    ['confirm-button', confirm],
  ] as const) {
    const button = root.createElement('button');
    button.id = id;
    button.textContent = label;
    button.addEventListener('click', () => {
      pressed.push(id);
      dialog.remove();
      if (id === 'confirm-button') onConfirm();
    });
    dialog.append(button);
  }
  return dialog;
}
