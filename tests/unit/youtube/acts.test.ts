/**
 * Acts on YouTube besides removal: hiding a user and editing one's own comment, in three wordings of both languages.
 * What a page does not have is not offered.
 */
import { describe, expect, it } from 'vitest';
import type { Act } from '../../../lib/domain/act';
import { bringDrivers } from '../../../lib/platforms/dom/brought-driver';
import { drivers } from '../../../lib/platforms/registry';
import { youtube } from '../../../lib/platforms/youtube';
import { entryWords, iconOf, questionWords, type EntryKind } from '../../simulator/youtube/words';
import { envOf, get, idOf, pageThatAnswers, threadHtml, watchPage, withMenu, type Entry } from './page';

bringDrivers(drivers);

const [spam, other] = [idOf('Reklam'), idOf('Annan')];
const page = (language: string): Document => {
  const root = watchPage(threadHtml({ id: spam, text: 'Köp nu' }) + threadHtml({ id: other, text: 'Hej' }));
  root.documentElement.lang = language;
  return root;
};
const kinds: EntryKind[] = ['FLAG', 'BLOCK', 'DONE_ALL', 'DELETE', 'ADD_MODERATOR', 'KEEP'];
const wordings = (['sv', 'en'] as const).flatMap((language) =>
  (['variant-1', 'variant-2', 'variant-3'] as const).map((labels) => ({ language, labels })),
);

describe.each(wordings)('in $language, $labels', ({ language, labels }) => {
  const entry = (kind: EntryKind): Entry => ({ label: entryWords(language, labels, kind), icon: iconOf(kind) });

  it.each([
    ['delete', 'DELETE'],
    ['hide-user', 'BLOCK'],
  ] as const)('presses the one entry that means %s, and confirms', async (act, kind) => {
    const root = page(language);
    const pressed = withMenu(root, spam, kinds.map(entry), {
      confirm: questionWords(language, labels, act === 'delete' ? 'remove' : act).confirm,
      onConfirm: () => get(root, spam).element.closest('ytd-comment-thread-renderer')?.remove(),
    });
    const item = get(root, spam);
    expect(await youtube.perform(root, item, act, envOf(pageThatAnswers(root)))).toMatchObject({
      kind: 'pressed',
      step: 'done',
    });
    expect(pressed).toEqual([entryWords(language, labels, kind), 'confirm-button']);
    expect((await youtube.seen(root, item.ref, act, envOf())).kind).toBe(act === 'delete' ? 'gone' : 'hidden');
  });

  it('opens the box of the account’s own comment and writes nothing', async () => {
    const root = page(language);
    const box = root.createElement('div');
    box.id = 'edit-dialog';
    box.innerHTML = '<div contenteditable="true" tabindex="0"></div>';
    const pressed = withMenu(root, spam, [entry('EDIT'), entry('DELETE')], { dialog: false });
    get(root, spam).element.append(box);
    expect(await youtube.perform(root, get(root, spam), 'edit', envOf(pageThatAnswers(root)))).toMatchObject({
      kind: 'left-to-official',
    });
    expect(pressed).toEqual([entryWords(language, labels, 'EDIT')]);
    expect(root.activeElement?.textContent).toBe('');
  });
});

describe('what must not happen', () => {
  it('hides nobody where words and icon disagree, or the words are unknown', async () => {
    for (const entry of [
      { label: 'Dölj användaren på kanalen', icon: 'DELETE' },
      { label: 'Stäng ute', icon: 'BLOCK' },
    ]) {
      const root = page('sv');
      const pressed = withMenu(root, spam, [entry, { label: 'Rapportera', icon: 'FLAG' }]);
      expect((await youtube.perform(root, get(root, spam), 'hide-user', envOf(pageThatAnswers(root)))).kind).toBe(
        'assisted',
      );
      expect(pressed).toEqual([]);
    }
  });

  it('leaves the last press to an official who wants to make it', async () => {
    const root = page('sv');
    const pressed = withMenu(root, spam, [{ label: 'Ta bort', icon: 'DELETE' }]);
    const left: string[] = [];
    const env = {
      ...envOf(pageThatAnswers(root)),
      lastPress: 'official' as const,
      left: (control: Element) => void left.push(control.id),
    };
    expect(await youtube.perform(root, get(root, spam), 'delete', env)).toMatchObject({
      kind: 'left-to-official',
      step: 'confirm',
    });
    expect(pressed).toEqual(['Ta bort']);
    expect(left).toEqual(['confirm-button']);
  });
});

describe('a comment that stays when its author has been hidden', () => {
  it('holds the page two and a half seconds, less than a comment that is to go', async () => {
    const took = async (act: 'delete' | 'hide-user', kind: 'DELETE' | 'BLOCK'): Promise<number> => {
      const root = page('sv');
      withMenu(root, spam, [{ label: entryWords('sv', 'variant-1', kind), icon: iconOf(kind) }], {
        confirm: questionWords('sv', 'variant-1', act === 'delete' ? 'remove' : act).confirm,
      });
      const env = envOf(pageThatAnswers(root));
      const begun = env.clock.now();
      expect(await youtube.perform(root, get(root, spam), act, env)).toMatchObject({ kind: 'pressed', step: 'done' });
      return env.clock.now() - begun;
    };
    expect(await took('hide-user', 'BLOCK')).toBeLessThan(3_500);
    expect(await took('delete', 'DELETE')).toBeGreaterThanOrEqual(8_000);
  });
});

describe('the offered acts', () => {
  const offers = (address: string, own: boolean, hasId = true): string[] => {
    const { acts } = youtube.capabilities(new URL(address), { kind: 'comment', hasId, own });
    return Object.entries(acts)
      .flatMap(([name, { by }]) => (by === 'none' ? [] : [`${name} ${by}`]))
      .sort();
  };
  const watch = 'https://www.youtube.com/watch?v=ovning00001';
  const studio = 'https://studio.youtube.com/channel/UCovningskommun00000000A/comments/inbox';

  it('are those that the page has', () => {
    expect(offers(watch, false)).toEqual(['delete driven', 'hide-user driven']);
    expect(offers(watch, true)).toEqual(['delete driven', 'edit driven']);
    expect(offers(studio, false)).toEqual([
      'delete assisted',
      'hide assisted',
      'hide-user assisted',
      'spam assisted',
      'unhide assisted',
    ]);
    expect(offers(watch, false, false)).toEqual([]);
  });

  it('come with a reason when they are missing', () => {
    const why = (act: Act) => {
      const offer = youtube.capabilities(new URL(watch), { kind: 'comment', hasId: true, own: false }).acts[act];
      return offer.by === 'none' ? offer.why : null;
    };
    expect([why('hide'), why('ban'), why('edit'), why('trash')]).toEqual([
      'not-on-this-page',
      'not-on-this-platform',
      'only-for-own',
      'not-for-this-kind',
    ]);
  });
});
