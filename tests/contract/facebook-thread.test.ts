/** A comment is removed with everything below it: all of it is read first, and what could not be read is named. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { facebook } from '../../lib/platforms/facebook';
import { readThread } from '../../lib/platforms/facebook/thread';
import type { FoundItem, ThreadReading } from '../../lib/platforms/contract';
import { loadPage, scramble } from '../commands/inspect/load-page';
import { anEnv } from './facebook-env';

const html = readFileSync(join(import.meta.dirname, 'pages/facebook-post.html'), 'utf8');
const address = 'https://www.facebook.com/exempelkommun/posts/pfbid0Egen';
const [comment, reply, silent, cutOff] = [
  '9200000000000001',
  '9300000000000001',
  '9200000000000002',
  '9200000000000005',
];
const postCut = { artifact: 'inlägg 7100000000000001', reason: 'hela texten gick inte att öppna' };

/** The page, with the post's own text unfoldable, as on the platform. */
function page(): Document {
  const root = loadPage(html, address);
  root
    .querySelector('#m1 [role="button"]')
    ?.addEventListener('click', (event) => (event.currentTarget as Element).remove());
  return root;
}
const byId = (root: Document, id: string): FoundItem => {
  const item = facebook.findItems(root).find(({ ref }) => ref.id === id);
  if (item === undefined) throw new Error(`no item ${id}`);
  return item;
};
const thread = (root: Document, id: string): Promise<ThreadReading> => readThread(root, byId(root, id), anEnv());
const ids = (readings: ThreadReading['replies']): (string | null)[] => readings.map(({ ref }) => ref.id);

/** A copy of the page's reply in the shape of one that answers `root`, indented for its place. */
function anotherReply(root: Document, id: string): Element {
  const copy = byId(root, reply).element.cloneNode(true) as Element;
  for (const link of copy.querySelectorAll('a[href*="comment_id="]'))
    link.setAttribute('href', `${address}?comment_id=${comment}&reply_comment_id=${id}`);
  return copy;
}
/** Places the element below the page's reply, one level deeper. */
function below(root: Document, element: Element): Element {
  const inner = root.createElement('div');
  const innermost = root.createElement('div');
  innermost.append(element);
  inner.append(innermost);
  byId(root, reply).element.after(inner);
  return inner;
}
function button(root: Document, words: string, onClick: (self: Element) => void): Element {
  const element = root.createElement('div');
  element.setAttribute('role', 'button');
  element.setAttribute('tabindex', '0');
  element.textContent = words;
  element.addEventListener('click', () => onClick(element));
  return element;
}
/** Adds another object to the page's own data about a comment of the post. */
function said(root: Document, id: string, more: object): void {
  const script = root.createElement('script');
  script.type = 'application/json';
  script.setAttribute('data-sjs', '');
  script.textContent = JSON.stringify({ id: btoa(`comment:7100000000000001_${id}`), ...more });
  root.body.append(script);
}

describe('the thread around an item', () => {
  it('opens the replies, reads them all and names the post', async () => {
    const root = page();
    const expander = button(root, 'Visa 1 svar', (self) => {
      const copy = byId(root, reply).element.cloneNode(true) as Element;
      for (const link of copy.querySelectorAll('a[href*="comment_id="]'))
        link.setAttribute('href', `${address}?comment_id=${silent}&reply_comment_id=9300000000000009`);
      self.replaceWith(copy);
    });
    byId(root, silent).element.parentElement?.append(expander);
    const read = await thread(root, silent);
    expect(ids(read.replies)).toEqual(['9300000000000009']);
    expect(read.context.map(({ ref }) => ref.kind)).toEqual(['post']);
    expect(read.missing).toEqual([]);
  });

  it('names what is missing when the replies do not come', async () => {
    const root = page();
    byId(root, reply).element.remove();
    expect((await thread(root, comment)).missing).toEqual([
      { artifact: 'svar', reason: 'Facebook säger 1 svar; 0 kunde läsas' },
    ]);
  });

  it('says so when the page shows replies without their count', async () => {
    const root = page();
    root.querySelector('script[data-sjs]')?.remove();
    expect((await thread(root, comment)).missing).toEqual([
      { artifact: 'svar', reason: 'Facebook säger inte hur många svar det finns; 1 kunde läsas' },
    ]);
    // A comment that shows no replies and has nothing to open has none.
    expect((await thread(root, silent)).missing).toEqual([]);
  });

  it('gives a reply its post and the comment above it', async () => {
    const read = await thread(page(), reply);
    expect(ids(read.context)).toEqual(['7100000000000001', comment]);
    expect(read.missing).toEqual([]);
  });

  it('names the post whose text could not be opened, and the comment above a reply', async () => {
    const root = loadPage(html, address);
    expect((await thread(root, cutOff)).missing).toEqual([postCut]);
    const dead = button(root, 'Visa mer', () => undefined);
    byId(root, comment).element.querySelector('span[dir="auto"] div[dir="auto"]')?.append(dead);
    expect((await thread(root, reply)).missing).toEqual([
      postCut,
      { artifact: `kommentar ${comment}`, reason: 'hela texten gick inte att öppna' },
    ]);
  });

  it('never takes a truncated reply as complete', async () => {
    const root = page();
    byId(root, reply)
      .element.querySelector('span[dir="auto"] div[dir="auto"]')
      ?.append(button(root, 'Visa mer', () => undefined));
    const read = await thread(root, comment);
    expect(read.replies[0]?.text.truncated).toBe(true);
    expect(read.missing).toEqual([{ artifact: `svar ${reply}`, reason: 'hela texten gick inte att öppna' }]);
  });
});

describe('replies to a reply', () => {
  const [second, third, sibling] = ['9400000000000001', '9400000000000002', '9300000000000002'];

  it('go with it and are read: those indented below it, not the comment’s next reply', async () => {
    const root = page();
    const inner = below(root, anotherReply(root, second));
    inner.append(anotherReply(root, third));
    inner.after(anotherReply(root, sibling));
    scramble(root);
    expect(ids((await thread(root, reply)).replies)).toEqual([second, third]);
    // The comment's own record holds all of them.
    expect(ids((await thread(root, comment)).replies)).toEqual([reply, second, third, sibling]);
    // What a reply answers is context: the comment and the reply between.
    expect(ids((await thread(root, second)).context)).toEqual(['7100000000000001', comment, reply]);
  });

  it('are known from the page’s data where nothing is indented', async () => {
    const root = page();
    byId(root, reply).element.after(anotherReply(root, sibling), anotherReply(root, second));
    said(root, second, { depth: 2, comment_direct_parent: { id: btoa(`comment:7100000000000001_${reply}`) } });
    expect(ids((await thread(root, reply)).replies)).toEqual([second]);
    expect((await thread(root, second)).replies).toEqual([]);
  });

  it('are opened when they are folded', async () => {
    const root = page();
    below(
      root,
      button(root, 'Visa 1 svar', (self) => self.replaceWith(anotherReply(root, second))),
    );
    said(root, reply, { feedback: { replies_fields: { total_count: 1 } } });
    const read = await thread(root, reply);
    expect(ids(read.replies)).toEqual([second]);
    expect(read.missing).toEqual([]);
  });

  it('that came after loading are counted by the button that opens them, not by the data', () => {
    const counted = (total: number, drawn?: string): number | null => {
      const root = page();
      said(root, silent, { feedback: { replies_fields: { total_count: total } } });
      if (drawn !== undefined) byId(root, silent).element.after(button(root, drawn, () => undefined));
      return facebook.read(root, byId(root, silent)).replyCount;
    };
    expect([counted(0), counted(0, 'Visa 2 svar')]).toEqual([0, 2]);
    // The button counts fewer than there are.
    expect(counted(5, 'Visa 2 svar')).toBe(5);
  });

  it('are named as missing when the page says there are some and they do not come', async () => {
    const root = page();
    said(root, reply, { feedback: { replies_fields: { total_count: 3 } } });
    expect((await thread(root, reply)).missing).toEqual([
      { artifact: 'svar', reason: 'Facebook säger 3 svar; 0 kunde läsas' },
    ]);
    expect((await thread(root, comment)).missing).toEqual([
      { artifact: `svar på svar ${reply}`, reason: 'Facebook säger 3 svar; 0 kunde läsas' },
    ]);
  });
});
