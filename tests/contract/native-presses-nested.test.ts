/**
 * An official's own press on a nested entry: in a menu opened from another menu on Facebook, and in the rows of YouTube
 * Studio, which carry no id outside the page's own data.
 */
import { JSDOM } from 'jsdom';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nativeVerdict } from '../../lib/assessment/native-gate';
import type { FoundItem } from '../../lib/platforms/contract';
import { facebook } from '../../lib/platforms/facebook';
import { pageGuards } from '../../lib/platforms/registry';
import { youtube } from '../../lib/platforms/youtube';
import { loadPage } from '../commands/inspect/load-page';
import { menuWordsIn } from '../simulator/facebook/menu-words';
import { entryWords, iconOf, type EntryKind } from '../simulator/youtube/words';
import { idOf, pageThatAnswers } from '../unit/youtube/page';
import { bringActsToLife } from './facebook-acting-page';

const languages = ['sv', 'en'] as const;
const html = readFileSync(join(import.meta.dirname, 'pages/facebook-post.html'), 'utf8');

describe.each(languages)('in a menu within a menu on Facebook, in %s', (locale) => {
  const words = menuWordsIn(locale, { menu: 'normal', labels: 'variant-1' });

  /** The item's menu is open; its first entry has opened a submenu with these words. */
  function nested(label: string): { root: Document; item: FoundItem; entry: Element } {
    const root = loadPage(html, 'https://www.facebook.com/exempelkommun/posts/pfbid0Egen');
    const item = facebook.findItems(root).find(({ ref }) => ref.id === '9200000000000006') as FoundItem;
    bringActsToLife(root, item.element, 'comment', { words, named: 'Kalle Testsson' });
    item.element.querySelector<HTMLElement>('[aria-haspopup="menu"]')?.click();
    const first = root.querySelector('[role="menuitem"]') as Element;
    first.setAttribute('aria-haspopup', 'menu');
    first.setAttribute('aria-expanded', 'true');
    root.body.insertAdjacentHTML(
      'beforeend',
      '<div role="menu"><div role="menuitem"><span dir="auto"></span></div></div>',
    );
    const entry = [...root.querySelectorAll('[role="menu"] [role="menuitem"]')].at(-1) as Element;
    (entry.firstElementChild as Element).textContent = label;
    return { root, item, entry };
  }
  const pressOf = ({ root, entry }: ReturnType<typeof nested>) =>
    pageGuards.facebook.readPress(root, entry, { learnt: null, lastMenu: null });

  it.each(['delete', 'hide', 'spam'] as const)('%s opens the gate of the item whose menu was opened first', (act) => {
    const at = nested(words.entries[act].split('\n')[0] ?? '');
    const press = pressOf(at);
    expect(press).toMatchObject({ kind: 'entry', item: { ref: { id: at.item.ref.id } } });
    expect(press.kind === 'entry' && nativeVerdict(press)).toEqual({ kind: 'gate', act });
  });

  it('is held until the code that judges it has loaded, as any entry is', () => {
    expect(nested('Zyx').entry.matches(facebook.menuEntries)).toBe(true);
  });

  it('unknown words are asked about there too, and reporting goes through', () => {
    const [odd, report] = [nested('Zyx'), nested(words.entries.report.split('\n')[0] ?? '')].map(pressOf);
    expect(odd?.kind === 'entry' && nativeVerdict(odd)).toEqual({ kind: 'unclear' });
    expect(report?.kind === 'entry' && nativeVerdict(report)).toEqual({ kind: 'pass' });
  });
});

describe.each(languages)('in a row of YouTube Studio, in %s', (locale) => {
  const [ours, other] = [idOf('Eget'), idOf('Annan')];

  /** Two rows; the menu at the end of the page belongs to the second row. */
  function studio(kind: EntryKind, label: string): { root: Document; entry: Element } {
    const row = [
      '<ytcp-comment-thread><ytcp-comment id="comment"><div id="metadata">',
      '<div id="name"><yt-formatted-string>@anna</yt-formatted-string></div>',
      '<yt-formatted-string>1 d</yt-formatted-string></div>',
      '<yt-attributed-string id="content-text">Hej</yt-attributed-string>',
      '<ytcp-icon-button id="action-menu-button" role="button"></ytcp-icon-button>',
      '</ytcp-comment></ytcp-comment-thread>',
    ].join('');
    const root = new JSDOM(
      `<html lang="${locale}"><body><ytcp-app><div id="comments-content">${row}${row}</div></ytcp-app>` +
        '<ytcp-text-menu><tp-yt-paper-item></tp-yt-paper-item></ytcp-text-menu></body></html>',
      { url: 'https://studio.youtube.com/channel/UCovningskommun00000000A/comments/inbox', pretendToBeVisual: true },
    ).window.document;
    const rows = [...root.querySelectorAll('ytcp-comment')];
    [ours, other].forEach((commentId, index) =>
      Object.assign(rows[index] ?? {}, {
        data: { commentId, authorText: { simpleText: '@anna' }, contentText: { simpleText: 'Hej' } },
      }),
    );
    const entry = root.querySelector('ytcp-text-menu tp-yt-paper-item') as Element;
    entry.textContent = label;
    const action = btoa(`\u0008\u0002\u0010\u0002\u001a\u001a${other}*\u000bovning00001`);
    Object.assign(entry, {
      data: { icon: { iconType: iconOf(kind) }, serviceEndpoint: { performCommentActionEndpoint: { action } } },
    });
    pageThatAnswers(root);
    return { root, entry };
  }
  function pressed(kind: EntryKind, label = entryWords(locale, 'variant-1', kind)): { act: unknown; of: unknown } {
    const { root, entry } = studio(kind, label);
    const lastMenu = youtube.findItems(root).find(({ ref }) => ref.id === ours) ?? null;
    const press = pageGuards.youtube.readPress(root, entry, { learnt: null, lastMenu });
    return press.kind === 'entry'
      ? { act: nativeVerdict(press), of: press.item?.ref.id }
      : { act: press.kind, of: undefined };
  }

  it('is held until the code that judges it has loaded, as on a video page', () => {
    expect(studio('SPAM', 'Zyx').entry.matches(youtube.menuEntries)).toBe(true);
  });

  it.each([
    ['DELETE', 'delete'],
    ['BLOCK', 'hide-user'],
    ['SPAM', 'spam'],
    ['VISIBILITY_OFF', 'hide'],
  ] as const)('%s opens the gate, as %s, of the row that its data names', (kind, act) => {
    expect(pressed(kind)).toEqual({ act: { kind: 'gate', act }, of: other });
  });

  it('removal in unknown words is recognised by its icon, and reporting goes through', () => {
    expect(pressed('DELETE', 'Zyx')).toEqual({ act: { kind: 'gate', act: 'delete' }, of: other });
    expect(pressed('FLAG').act).toEqual({ kind: 'pass' });
  });

  it('a press on a row’s own menu button tells which item the menu belongs to', () => {
    const { root } = studio('DELETE', 'x');
    const button = [...root.querySelectorAll('#action-menu-button')].at(-1) as Element;
    expect(pageGuards.youtube.readPress(root, button, { learnt: null, lastMenu: null })).toMatchObject({
      kind: 'menu',
      item: { ref: { id: other } },
    });
  });
});
