// @vitest-environment jsdom
/**
 * YouTube Studio reuses its elements for one comment after another. A press that reached it before it could be judged
 * belongs to the comment that stood there then, not to a later one.
 */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '../../../lib/overlay/session';
import { youtube } from '../../../lib/platforms/youtube';
import { entryWords } from '../../simulator/youtube/words';
import { idOf, pageThatAnswers } from '../youtube/page';
import { aSession } from './a-session';
import { asked, municipality, settle, stage, standsBeforeTheGuards } from './before-the-guards';
import { press } from './hand-on-page';

standsBeforeTheGuards();

const INBOX = 'https://studio.youtube.com/channel/UCovningskommun00000000A/comments/inbox';
const DELETE = entryWords('sv', 'variant-1', 'DELETE');
const at = (selector: string): Element => document.querySelector(selector) as Element;
const studio = (): Session =>
  aSession(youtube, municipality, { signal: stage.stop.signal, onThread: (callback) => callback(municipality) });
const told = () => asked('native.went-before').map(({ ref, act }) => ({ act, id: (ref as { id: unknown }).id }));

function show(id: string, author: string, text: string): void {
  at('#name yt-formatted-string').textContent = author;
  at('#content-text').textContent = text;
  const data = { commentId: id, authorText: { simpleText: author }, contentText: { simpleText: text } };
  Object.assign(at('ytcp-comment'), { data });
}

beforeEach(() => {
  const { jsdom } = globalThis as unknown as { jsdom: { reconfigure(to: { url: string }): void } };
  jsdom.reconfigure({ url: INBOX });
  document.documentElement.lang = 'sv';
  document.body.innerHTML = [
    '<ytcp-app><div id="comments-content"><ytcp-comment-thread><ytcp-comment id="comment"><div id="metadata">',
    '<div id="name"><yt-formatted-string></yt-formatted-string></div>',
    '<yt-formatted-string>1 d</yt-formatted-string></div>',
    '<yt-attributed-string id="content-text"></yt-attributed-string>',
    '<ytcp-icon-button id="action-menu-button" role="button"></ytcp-icon-button>',
    `<ytcp-button id="beside" role="button">${DELETE}</ytcp-button>`,
    '</ytcp-comment></ytcp-comment-thread></div></ytcp-app>',
    `<ytcp-text-menu><tp-yt-paper-item role="menuitem">${DELETE}</tp-yt-paper-item></ytcp-text-menu>`,
  ].join('');
  show(idOf('Forsta'), '@anna', 'Hej på er');
  pageThatAnswers(document);
});

describe.each([
  ['in its menu', ['#action-menu-button', 'ytcp-text-menu tp-yt-paper-item']],
  ['on a button beside it', ['#beside']],
])('pressed %s', (_where, presses) => {
  const pressAll = (): void => presses.forEach((selector) => press(at(selector)));

  it('is about the comment that still stands there, whatever else was written in its row', async () => {
    pressAll();
    at('#metadata > yt-formatted-string').textContent = '2 d';
    stage.scripts.nativeWatch(studio());
    await settle();
    expect(told()).toEqual([{ act: 'delete', id: idOf('Forsta') }]);
  });

  it.each([
    ['by another', '@bo', 'Något annat'],
    ['by the same', '@anna', 'Något annat'],
    ['in the same words', '@bo', 'Hej på er'],
  ])('is about an unknown comment where its element now shows another, %s', async (_how, author, text) => {
    pressAll();
    show(idOf('Andra'), author, text);
    stage.scripts.nativeWatch(studio());
    await settle(90_000);
    expect(told()).toEqual([{ act: 'delete', id: null }]);
    expect(JSON.stringify(stage.sent)).not.toContain(idOf('Andra'));
    expect(asked('item.vanished')).toEqual([]);
  });
});

it('a menu that was opened before its row was reused opens no card', async () => {
  press(at('#action-menu-button'));
  show(idOf('Andra'), '@bo', 'Något annat');
  stage.scripts.nativeWatch(studio());
  press(at('ytcp-text-menu tp-yt-paper-item'));
  await settle();
  expect(asked('card.open')).toEqual([]);
});
