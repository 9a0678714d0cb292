/** Removing a comment: only where id, words and icon agree, and never a comment that took its place. */
import { describe, expect, it } from 'vitest';
import { bringDrivers } from '../../../lib/platforms/dom/brought-driver';
import { drivers } from '../../../lib/platforms/registry';
import { youtube } from '../../../lib/platforms/youtube';
import { envOf, get, idOf, pageThatAnswers, threadHtml, watchPage, withMenu, type Entry } from './page';

bringDrivers(drivers);

const [spam, other] = [idOf('Reklam'), idOf('Annan')];
const page = (): Document =>
  watchPage(threadHtml({ id: spam, text: 'Köp nu' }) + threadHtml({ id: other, text: 'Hej' }));
const report: Entry = { label: 'Rapportera', icon: 'FLAG' };
const remove: Entry = { label: 'Ta bort', icon: 'DELETE' };

async function removeWith(
  entries: Entry[],
  options: Parameters<typeof withMenu>[3] & { silent?: boolean; learnt?: Parameters<typeof envOf>[1] } = {},
  root = page(),
) {
  const pressed = withMenu(root, spam, entries, options);
  const env = options.silent === true ? envOf(undefined, options.learnt) : envOf(pageThatAnswers(root), options.learnt);
  const act = await youtube.perform(root, get(root, spam), 'delete', env);
  return { root, pressed, act };
}

describe('removes by what the entry means, wherever it stands', () => {
  it.each([[[remove, report]], [[report, remove]]])('presses Ta bort and confirms', async (entries) => {
    const { pressed, act } = await removeWith(entries);
    expect(act).toMatchObject({ kind: 'pressed', step: 'done' });
    expect(pressed).toEqual(['Ta bort', 'confirm-button']);
  });

  it('goes by the words alone when the page does not answer', async () => {
    expect((await removeWith([report, remove], { silent: true })).act.kind).toBe('pressed');
  });

  it('goes by labels that an official has taught, in the language they were taught in', async () => {
    const finnish: Entry = { label: 'Poista', icon: 'DELETE' };
    expect((await removeWith([report, finnish])).pressed).toEqual([]);
    expect(
      (await removeWith([report, finnish], { learnt: { language: 'sv', entries: { delete: ['Poista'] } } })).act.kind,
    ).toBe('pressed');
    expect(
      (await removeWith([report, finnish], { learnt: { language: 'fi', entries: { delete: ['Poista'] } } })).act,
    ).toMatchObject({ kind: 'assisted', step: 'item' });
  });
});

describe('stops and leaves the act to the official', () => {
  it.each<[string, Entry[]]>([
    [
      'words and icon name different entries',
      [
        { label: 'Ta bort', icon: 'FLAG' },
        { label: 'Rapportera', icon: 'DELETE' },
      ],
    ],
    ['only the icon says remove', [{ label: 'Zyx', icon: 'DELETE' }]],
    ['two entries say remove', [remove, { label: 'Radera', icon: 'DELETE' }]],
    ['no entry removes', [report]],
  ])('when %s', async (_, entries) => {
    const { pressed, act } = await removeWith(entries);
    expect(act).toMatchObject({ kind: 'assisted', step: 'item' });
    expect(pressed).toEqual([]);
  });

  it('when no menu opens', async () => {
    const root = page();
    expect(await youtube.perform(root, get(root, spam), 'delete', envOf())).toMatchObject({
      kind: 'assisted',
      step: 'menu',
    });
  });

  it('when the comment has no menu', async () => {
    const root = page();
    get(root, spam).element.querySelector('#action-menu')?.remove();
    expect(await youtube.perform(root, get(root, spam), 'delete', envOf())).toMatchObject({ kind: 'no-menu' });
  });
});

describe('never removes another comment', () => {
  it('backs out when the entry acts on another comment', async () => {
    const { pressed, act } = await removeWith([{ ...remove, acts: other }]);
    expect(act).toMatchObject({ kind: 'changed', step: 'item' });
    expect(pressed).toEqual([]);
  });

  it('backs out when the element shows another comment once the menu is open', async () => {
    const root = page();
    const link = get(root, spam).element.querySelector('#published-time-text a');
    const { pressed, act } = await removeWith(
      [remove],
      { onOpen: () => link?.setAttribute('href', `/watch?v=ovning00001&lc=${idOf('Ny')}`) },
      root,
    );
    expect(act.kind).toBe('changed');
    expect(pressed).toEqual([]);
    expect(root.querySelector('ytd-menu-popup-renderer')).toBeNull();
  });

  it('backs out when the text was edited meanwhile', async () => {
    const root = page();
    const text = get(root, spam).element.querySelector('#content-text span') as Element;
    const { pressed, act } = await removeWith([remove], { onOpen: () => (text.textContent = 'Förlåt') }, root);
    expect(act.kind).toBe('changed');
    expect(pressed).toEqual([]);
  });

  it('cancels the dialog when the comment was replaced before the confirmation', async () => {
    const root = page();
    const link = get(root, spam).element.querySelector('#published-time-text a');
    // The dialog opens at the same moment as another comment takes the element.
    const swap = new (root.defaultView as Window & typeof globalThis).MutationObserver(() => {
      if (root.querySelector('yt-confirm-dialog-renderer') !== null)
        link?.setAttribute('href', `/watch?v=ovning00001&lc=${idOf('Ny')}`);
    });
    swap.observe(root, { childList: true, subtree: true });
    const { pressed, act } = await removeWith([remove], {}, root);
    swap.disconnect();
    expect(pressed).not.toContain('confirm-button');
    expect(act.kind).toBe('changed');
  });

  it.each(['OK', 'Skicka', 'Behåll', 'Avbryt', 'Rapportera', 'Dölj användaren', ''])(
    'answers no question whose button says %s: the dialog is the official’s',
    async (confirm) => {
      const { pressed, act } = await removeWith([remove], { confirm });
      expect(act).toMatchObject({ kind: 'assisted', step: 'confirm' });
      expect(pressed).toEqual(['Ta bort']);
    },
  );

  it('does not answer a question whose button changes its label during the press', async () => {
    const root = page();
    root.addEventListener('pointerdown', ({ target }) => {
      if (target instanceof (root.defaultView as Window & typeof globalThis).Element && target.id === 'confirm-button')
        target.textContent = 'Dölj användaren';
    });
    const { pressed, act } = await removeWith([remove], {}, root);
    expect(pressed).not.toContain('confirm-button');
    expect(act.kind).toBe('changed');
  });

  it('refuses when one id is on the page twice with different texts', async () => {
    const root = watchPage(threadHtml({ id: spam, text: 'Köp nu' }) + threadHtml({ id: spam, text: 'Hej' }));
    expect(youtube.relocate(root, get(root, spam).ref)).toMatchObject({ kind: 'ambiguous', copies: 2 });
    expect((await youtube.perform(root, get(root, spam), 'delete', envOf())).kind).toBe('refused');
  });
});

describe('reads the menu that an official has opened, to learn from it', () => {
  it('says what each entry is taken for, and why', async () => {
    const root = page();
    withMenu(root, spam, [{ label: 'Poista', icon: 'DELETE' }, report, { label: 'Jotain' }]);
    expect(await youtube.readOpenMenu(root, envOf())).toBeNull();
    (get(root, spam).element.querySelector('#action-menu button') as HTMLElement).click();
    const menu = await youtube.readOpenMenu(root, envOf(pageThatAnswers(root)));
    expect(menu?.language).toBe('sv');
    expect(menu?.entries.map(({ label, guess }) => [label, guess])).toEqual([
      ['Poista', 'delete'],
      ['Rapportera', 'report'],
      ['Jotain', null],
    ]);
  });
});
