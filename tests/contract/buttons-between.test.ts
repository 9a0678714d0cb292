/**
 * A capture unfolds what is folded and presses nothing else. On a page the official administers, the buttons between
 * comments approve, hide, remove and follow.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FoundItem } from '../../lib/platforms/contract';
import { facebook } from '../../lib/platforms/facebook';
import { expand } from '../../lib/platforms/facebook/expand';
import { readThread } from '../../lib/platforms/facebook/thread';
import { loadPage } from '../commands/inspect/load-page';
import { ACTING_BUTTONS } from './acting-buttons';
import { anEnv } from './facebook-env';

const html = readFileSync(join(import.meta.dirname, 'pages/facebook-post.html'), 'utf8');
const page = (): Document => loadPage(html, 'https://www.facebook.com/exempelkommun/posts/pfbid0Egen');
const SILENT = '9200000000000002';
const silent = (root: Document): FoundItem => {
  const ref = { platform: 'facebook', kind: 'comment', id: SILENT, postId: null, parentId: null, handle: '' } as const;
  const found = facebook.relocate(root, ref);
  if (found.kind !== 'found') throw new Error('no comment');
  return found.item;
};
const postOf = (root: Document): FoundItem => {
  const item = facebook.findItems(root).find(({ ref }) => ref.kind === 'post');
  if (item === undefined) throw new Error('no post');
  return item;
};

/** Adds a button after the first comment, where the button that opens replies would be. */
function after(root: Document, words: string, pressed: string[], attributes: Record<string, string> = {}): Element {
  const button = root.createElement('div');
  for (const [name, value] of Object.entries({ role: 'button', tabindex: '0', ...attributes }))
    button.setAttribute(name, value);
  button.textContent = words;
  button.addEventListener('click', () => {
    pressed.push(words);
    button.remove();
  });
  silent(root).element.after(button);
  return button;
}

const svar = (missing: { artifact: string; reason: string }[]): string[] =>
  missing.filter(({ artifact }) => artifact === 'svar').map(({ reason }) => reason);

describe('buttons that moderate', () => {
  // These buttons are not pressed, so the page does not change and all cases share it.
  const root = page();
  const [comment, post] = [silent(root), postOf(root)];

  it.each(ACTING_BUTTONS)('%s is not pressed between comments', async (words) => {
    const pressed: string[] = [];
    const button = after(root, words, pressed);
    await readThread(root, comment, anEnv());
    expect(pressed).toEqual([]);
    expect(button.isConnected).toBe(true);
    button.remove();
  });

  it.each(ACTING_BUTTONS)('%s is not pressed in a text, and the text is reported as cut', async (words) => {
    let pressed = 0;
    const more = root.querySelector('#m1 [role="button"]');
    if (more === null) throw new Error('no button');
    more.textContent = words;
    more.addEventListener('click', () => (pressed += 1));
    expect((await expand(post, anEnv())).kind).toBe('not-possible');
    expect(pressed).toBe(0);
  });
});

describe('buttons between comments', () => {
  // Shared for the same reason. A test that changes the page makes its own.
  const shared = page();
  const comment = silent(shared);

  it.each([
    ['Följ sidan'],
    ['Ta bort alla'],
    ['Godkänn kommentaren'],
    ['Dölj kommentar'],
    ['Blockera Anna'],
    ['Anmäl'],
    ['Publicera'],
    ['Gå med i gruppen'],
    ['Delete'],
    ['Hide comment'],
    ['Approve'],
    ['Follow'],
    ['Ban from page'],
    ['Reply'],
    ['Share'],
    ['Eliminar comentario'],
  ])('%s is not pressed, and nothing is reported missing', async (words) => {
    const pressed: string[] = [];
    const button = after(shared, words, pressed);
    const { missing } = await readThread(shared, comment, anEnv());
    expect(pressed).toEqual([]);
    expect(svar(missing).join()).not.toContain(words);
    button.remove();
  });

  it.each([
    ['Ta bort 3 kommentarer', {}],
    ['Godkänn alla 2', {}],
    ['Hide 4 comments', {}],
    ['Approve', { 'aria-expanded': 'false', 'aria-label': 'Approve 2' }],
    ['Mer information', {}],
    ['Näytä enemmän', {}],
  ] as [string, Record<string, string>][])('%s is not pressed', async (words, attributes) => {
    const pressed: string[] = [];
    const button = after(shared, words, pressed, attributes);
    await readThread(shared, comment, anEnv());
    expect(pressed).toEqual([]);
    expect(button.isConnected).toBe(true);
    button.remove();
  });

  it.each(['Mer information', 'Näytä enemmän', 'Ta bort 3 kommentarer'])(
    '%s may hide replies: that is said',
    async (words) => {
      const button = after(shared, words, []);
      expect(svar((await readThread(shared, comment, anEnv())).missing)).toEqual([
        `knappen ”${words}” är okänd och har inte tryckts`,
      ]);
      button.remove();
    },
  );

  it.each([
    ['Visa alla 3 svar', {}],
    ['View 1 reply', {}],
    ['Ver las 2 respuestas', {}],
    ['Näytä 5 vastausta', {}],
    ['Visa tidigare svar', {}],
    ['Mark Post replied', {}],
    ['Följa Dela svarade · 2 svar', {}],
    ['Näytä vastaukset', { 'aria-expanded': 'false' }],
  ] as [string, Record<string, string>][])('%s is pressed', async (words, attributes) => {
    const root = page();
    const pressed: string[] = [];
    after(root, words, pressed, attributes);
    await readThread(root, silent(root), anEnv());
    expect(pressed).toEqual([words]);
  });

  it('a button that changes into another while it is pressed is left alone', async () => {
    const root = page();
    const pressed: string[] = [];
    const button = after(root, 'Visa 2 svar', pressed);
    button.addEventListener('pointerdown', () => (button.textContent = 'Ta bort alla'));
    button.addEventListener('mousedown', () => (button.textContent = 'Ta bort alla'));
    await readThread(root, silent(root), anEnv());
    expect(pressed).toEqual([]);
  });

  it('a button in the text that does something else is not pressed, and the text is reported as cut', async () => {
    const root = page();
    let pressed = 0;
    const item = facebook.findItems(root).find(({ ref }) => ref.kind === 'post');
    const more = root.querySelector('#m1 [role="button"]');
    if (item === undefined || more === null) throw new Error('no post');
    more.textContent = 'Ta bort inlägget';
    more.addEventListener('click', () => (pressed += 1));
    expect((await expand(item, anEnv())).kind).toBe('not-possible');
    expect(pressed).toBe(0);
    expect(facebook.read(root, item).text.truncated).toBe(true);
  });
});

it('texts that do not unfold share one timeout: the rest is read as shown and reported as cut', async () => {
  const root = page();
  let presses = 0;
  root.addEventListener('click', () => (presses += 1), true);
  const replies = facebook.findItems(root).filter(({ ref }) => ref.kind !== 'post');
  for (const { element } of replies)
    for (const text of element.querySelectorAll('div[dir="auto"]')) {
      const more = root.createElement('div');
      more.setAttribute('role', 'button');
      more.setAttribute('tabindex', '0');
      more.textContent = 'Visa mer';
      text.append(more);
    }
  const post = facebook.findItems(root).find(({ ref }) => ref.kind === 'post');
  if (post === undefined) throw new Error('no post');
  const { clock, ...rest } = anEnv();
  let now = 0;
  // The clock advances ten seconds at each reading, so the timeout passes after the third.
  const read = await readThread(root, post, { ...rest, clock: { ...clock, now: () => (now += 10_000) } });
  const cut = read.missing.filter(({ reason }) => reason === 'hela texten gick inte att öppna');
  expect(cut.length).toBeGreaterThan(2);
  expect(presses).toBeLessThan(cut.length);
});

it('the post and the comment above an item share that timeout too', async () => {
  const root = page();
  let presses = 0;
  root.addEventListener('click', () => (presses += 1), true);
  const reply = facebook.findItems(root).find(({ ref }) => ref.kind === 'reply');
  if (reply === undefined) throw new Error('no reply');
  const { clock, ...rest } = anEnv();
  let now = 0;
  const read = await readThread(root, reply, { ...rest, clock: { ...clock, now: () => (now += 30_000) } });
  expect(presses).toBe(0);
  expect(read.context.map(({ ref }) => ref.kind)).toContain('post');
  expect(read.missing).toContainEqual({
    artifact: 'inlägg 7100000000000001',
    reason: 'hela texten gick inte att öppna',
  });
});
