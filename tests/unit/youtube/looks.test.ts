/**
 * Before each press on YouTube the comment is looked for again, and once more between the pointer and the click:
 * YouTube reuses its elements.
 */
import { describe, expect, it } from 'vitest';
import { bringDrivers } from '../../../lib/platforms/dom/brought-driver';
import type { ActEnv } from '../../../lib/platforms/contract';
import { drivers } from '../../../lib/platforms/registry';
import { youtube } from '../../../lib/platforms/youtube';
import { clicked, eventsOn, touchedAtAll, type Touched } from '../../contract/events-on';
import { envOf, get, idOf, pageThatAnswers, threadHtml, watchPage, withMenu, type Entry } from './page';

bringDrivers(drivers);

const [spam, other] = [idOf('Reklam'), idOf('Annan')];
const entries: Entry[] = [
  { label: 'Ta bort', icon: 'DELETE' },
  { label: 'Rapportera', icon: 'FLAG' },
];

type Change = (comment: Element, root: Document) => void;
const changes: [string, Change][] = [
  [
    'becomes another comment',
    (comment) =>
      comment.querySelector('#published-time-text a')?.setAttribute('href', `/watch?v=ovning00001&lc=${idOf('Ny')}`),
  ],
  ['is edited', (comment) => comment.querySelector('#content-text span')?.replaceChildren('Förlåt')],
  ['moves to another element', (comment) => comment.replaceWith(comment.cloneNode(true))],
];

const nameOf = (control: Element): string => {
  if (control.closest('#action-menu') !== null) return 'menu';
  return control.closest('yt-confirm-dialog-renderer') === null
    ? control.textContent
    : `confirm ${control.textContent}`;
};

interface Opened {
  root: Document;
  comment: Element;
  touched: Touched;
  remove: (asSealed?: () => boolean, more?: Partial<ActEnv>) => ReturnType<typeof youtube.perform>;
}

/** `at`: the control whose first touch changes the comment. `when`: the layer that opens as it changes. */
function open(change: Change, { at, when }: { at?: string; when?: 'menu' | 'dialog' }): Opened {
  const root = watchPage(threadHtml({ id: spam, text: 'Köp nu' }) + threadHtml({ id: other, text: 'Hej' }));
  const comment = get(root, spam);
  const now = (): void => change(comment.element, root);
  withMenu(root, spam, entries, { onOpen: when === 'menu' ? now : undefined });
  if (when === 'dialog') {
    const layers = root.querySelector('ytd-popup-container') as Element;
    const append = layers.append.bind(layers);
    layers.append = (...nodes) => {
      append(...nodes);
      now();
    };
  }
  const touched = eventsOn(root, nameOf, (control) => (control === at ? now() : undefined));
  return {
    root,
    comment: comment.element,
    touched,
    remove: (asSealed = () => true, more = {}) =>
      youtube.perform(root, comment, 'delete', { ...envOf(pageThatAnswers(root)), asSealed, ...more }),
  };
}

describe('a comment that is still the same', () => {
  it('is removed by three presses', async () => {
    const { touched, remove } = open(() => undefined, {});
    expect(await remove()).toMatchObject({ kind: 'pressed', step: 'done' });
    expect(['menu', 'Ta bort', 'confirm Ta bort'].map((control) => clicked(touched, control))).toEqual([
      true,
      true,
      true,
    ]);
  });
});

describe('a comment whose removal is undone', () => {
  it.each(['entry', 'answer'] as const)('at the %s: it is not touched, and what is open is closed', async (at) => {
    const { touched, remove } = open(() => undefined, {});
    const asked: string[] = [];
    const beginPress = (press: string): Promise<boolean> => Promise.resolve(asked.push(press) > 0 && press !== at);
    expect(await remove(undefined, { beginPress })).toMatchObject({
      kind: 'changed',
      step: at === 'entry' ? 'item' : 'confirm',
    });
    expect(asked).toEqual(at === 'entry' ? ['entry'] : ['entry', 'answer']);
    expect(touchedAtAll(touched, at === 'entry' ? 'Ta bort' : 'confirm Ta bort')).toBe(false);
    expect(clicked(touched, 'confirm Avbryt')).toBe(at === 'answer');
  });

  it('before the last press is left to the official: that press is not offered', async () => {
    const { remove } = open(() => undefined, {});
    const left: Element[] = [];
    const beginPress = (press: string): Promise<boolean> => Promise.resolve(press === 'entry');
    expect(
      await remove(undefined, { beginPress, lastPress: 'official', left: (control) => void left.push(control) }),
    ).toMatchObject({ kind: 'changed', step: 'confirm' });
    expect(left).toEqual([]);
  });
});

describe.each(['entry', 'answer'] as const)('while its %s is asked about', (at) => {
  it.each(changes)('a comment that %s is not touched', async (_what, change) => {
    const { root, comment, touched, remove } = open(() => undefined, {});
    const beginPress = (press: string): Promise<boolean> => {
      if (press === at) change(comment, root);
      return Promise.resolve(true);
    };
    expect(await remove(undefined, { beginPress })).toMatchObject({ kind: 'changed' });
    expect(touchedAtAll(touched, at === 'entry' ? 'Ta bort' : 'confirm Ta bort')).toBe(false);
  });
});

describe.each(changes)('a comment that %s', (_what, change) => {
  it('as its menu is pressed: the click is not made', async () => {
    const { touched, remove } = open(change, { at: 'menu' });
    expect(await remove()).toMatchObject({ kind: 'changed', step: 'menu' });
    expect(clicked(touched, 'menu')).toBe(false);
  });

  it('as its menu opens: no entry is touched', async () => {
    const { touched, remove } = open(change, { when: 'menu' });
    expect(await remove()).toMatchObject({ kind: 'changed', step: 'item' });
    expect(touchedAtAll(touched, 'Ta bort')).toBe(false);
  });

  it('as the entry is pressed: the click is not made', async () => {
    const { touched, remove } = open(change, { at: 'Ta bort' });
    expect(await remove()).toMatchObject({ kind: 'changed', step: 'item' });
    expect(clicked(touched, 'Ta bort')).toBe(false);
  });

  it('as the question opens: yes is not touched, and the question is cancelled', async () => {
    const { touched, remove } = open(change, { when: 'dialog' });
    expect(await remove()).toMatchObject({ kind: 'changed', step: 'confirm' });
    expect(touchedAtAll(touched, 'confirm Ta bort')).toBe(false);
    expect(clicked(touched, 'confirm Avbryt')).toBe(true);
  });

  it('as yes is pressed: the click is not made, and the question is cancelled', async () => {
    const { touched, remove } = open(change, { at: 'confirm Ta bort' });
    expect(await remove()).toMatchObject({ kind: 'changed', step: 'confirm' });
    expect(clicked(touched, 'confirm Ta bort')).toBe(false);
    expect(clicked(touched, 'confirm Avbryt')).toBe(true);
  });
});

describe('a comment that is no longer where it was found', () => {
  it.each([changes[0], changes[2]].filter((change) => change !== undefined))(
    'since it %s: nothing is touched',
    async (_what, change) => {
      const { root, touched, comment, remove } = open(() => undefined, {});
      change(comment, root);
      expect(await remove()).toMatchObject({ kind: 'changed', step: 'find' });
      expect(touched.events).toEqual([]);
    },
  );
});

describe('an entry', () => {
  it('whose label changes as it is pressed is not clicked', async () => {
    const { root, touched, remove } = open(
      () => {
        const entry = [...root.querySelectorAll('ytd-menu-service-item-renderer')].find(
          ({ textContent }) => textContent === 'Ta bort',
        );
        if (entry !== undefined) entry.textContent = 'Fäst';
      },
      { at: 'Ta bort' },
    );
    expect(await remove()).toMatchObject({ kind: 'changed', step: 'item' });
    expect(touched.events.filter((event) => event.startsWith('click') && !event.endsWith('menu'))).toEqual([]);
  });
});

describe('a question that this press did not open', () => {
  it('was open before: nothing is opened beside it', async () => {
    const { root, touched, remove } = open(() => undefined, {});
    root.body.insertAdjacentHTML(
      'beforeend',
      '<yt-confirm-dialog-renderer><button id="confirm-button">Ta bort</button></yt-confirm-dialog-renderer>',
    );
    expect(await remove()).toMatchObject({ kind: 'assisted', step: 'find' });
    expect(touched.events).toEqual([]);
  });

  it('opened as well: it is unknown which is which, so neither is answered', async () => {
    const { touched, remove } = open(
      (_comment, root) => {
        root.body.insertAdjacentHTML(
          'beforeend',
          '<yt-confirm-dialog-renderer><button id="confirm-button">Ta bort</button></yt-confirm-dialog-renderer>',
        );
      },
      { when: 'dialog' },
    );
    expect(await remove()).toMatchObject({ kind: 'assisted', step: 'dialog' });
    expect(touchedAtAll(touched, 'confirm Ta bort')).toBe(false);
  });
});

describe('a comment whose thread changes', () => {
  const driven = (when: Parameters<typeof open>[1]): { touched: Touched; ended: ReturnType<Opened['remove']> } => {
    let sealed = true;
    const { touched, remove } = open(() => (sealed = false), when);
    return { touched, ended: remove(() => sealed) };
  };

  it.each([
    ['menu', 'Ta bort'],
    ['dialog', 'confirm Ta bort'],
  ] as const)('as its %s opens: %s is not touched', async (when, control) => {
    const { touched, ended } = driven({ when });
    expect(await ended).toMatchObject({ kind: 'changed' });
    expect(touchedAtAll(touched, control)).toBe(false);
  });

  it.each(['Ta bort', 'confirm Ta bort'])('as %s is pressed: the click is not made', async (at) => {
    const { touched, ended } = driven({ at });
    expect(await ended).toMatchObject({ kind: 'changed' });
    expect(clicked(touched, at)).toBe(false);
  });
});
