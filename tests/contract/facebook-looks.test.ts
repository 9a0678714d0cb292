/**
 * Before each press on Facebook the item is checked again, and once more between pointer and click: the page may have
 * re-used the node by then.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bringDrivers } from '../../lib/platforms/dom/brought-driver';
import { drivers } from '../../lib/platforms/registry';
import { facebook } from '../../lib/platforms/facebook';
import type { FoundItem } from '../../lib/platforms/contract';
import { loadPage } from '../commands/inspect/load-page';
import { clicked, eventsOn, touchedAtAll, type Touched } from './events-on';
import { anEnv } from './facebook-env';
import { bringToLife, rebind, type LiveOptions } from './facebook-live-page';

bringDrivers(drivers);

const html = readFileSync(join(import.meta.dirname, 'pages/facebook-post.html'), 'utf8');
const target = '9200000000000006';

type Change = (item: FoundItem) => void;
const becomesAnother: Change = ({ element }) => rebind(element);
const isEdited: Change = ({ element }) => element.querySelector('span[dir="auto"] div[dir="auto"]')?.append(' Ändrad.');
const changes: [string, Change][] = [
  ['becomes another comment', becomesAnother],
  ['is edited', isEdited],
];

const nameOf = (control: Element): string => {
  if (control.getAttribute('aria-haspopup') === 'menu') return 'menu';
  return control.closest('[role="dialog"]') === null ? control.textContent : `confirm ${control.textContent}`;
};

function open(options: LiveOptions = {}): { root: Document; item: FoundItem } {
  const root = loadPage(html, 'https://www.facebook.com/exempelkommun/posts/pfbid0Egen');
  bringToLife(root, options);
  const item = facebook.findItems(root).find(({ ref }) => ref.id === target);
  if (item === undefined) throw new Error(`no item ${target}`);
  return { root, item };
}

/** Runs `change` when a control is touched, before its click. */
function changedAt(
  control: string,
  change: Change,
  { root, item } = open(),
): { root: Document; item: FoundItem; touched: Touched } {
  const touched = eventsOn(root, nameOf, (name) => (name === control ? change(item) : undefined));
  return { root, item, touched };
}

/** Runs `change` when a layer with this role appears. */
function changedWhen(role: 'menu' | 'dialog', change: Change): { root: Document; item: FoundItem; touched: Touched } {
  const { root, item } = open();
  const touched = eventsOn(root, nameOf);
  const append = root.body.append.bind(root.body);
  root.body.append = (...nodes) => {
    append(...nodes);
    if (nodes.some((node) => (node as Element).getAttribute('role') === role)) change(item);
  };
  return { root, item, touched };
}

const remove = (root: Document, item: FoundItem, changed: Parameters<typeof anEnv>[0] = {}) =>
  facebook.perform(root, item, 'delete', anEnv(changed));

describe('an item that is still itself', () => {
  it('is removed by three presses', async () => {
    const { root, item, touched } = changedAt('nothing', () => undefined);
    expect(await remove(root, item)).toMatchObject({ kind: 'pressed' });
    expect(['menu', 'Radera', 'confirm Radera'].map((control) => clicked(touched, control))).toEqual([
      true,
      true,
      true,
    ]);
  });
});

describe.each(changes)('an item that %s', (_what, change) => {
  it('as it is scrolled to: not even its menu is touched', async () => {
    const { root, item, touched } = changedAt('nothing', () => undefined);
    item.element.scrollIntoView = () => change(item);
    expect(await remove(root, item)).toMatchObject({ kind: 'changed', step: 'menu' });
    expect(touchedAtAll(touched, 'menu')).toBe(false);
  });

  it('as its menu is pressed: no click is sent', async () => {
    const { root, item, touched } = changedAt('menu', change);
    expect(await remove(root, item)).toMatchObject({ kind: 'changed' });
    expect(clicked(touched, 'menu')).toBe(false);
  });

  it('as its menu opens: no entry is touched', async () => {
    const { root, item, touched } = changedWhen('menu', change);
    expect(await remove(root, item)).toMatchObject({ kind: 'changed', step: 'item' });
    expect(touchedAtAll(touched, 'Radera')).toBe(false);
  });

  it('as the entry is pressed: no click is sent', async () => {
    const { root, item, touched } = changedAt('Radera', change);
    expect(await remove(root, item)).toMatchObject({ kind: 'changed', step: 'item' });
    expect(clicked(touched, 'Radera')).toBe(false);
  });

  it('as the dialog opens: its button is not touched', async () => {
    const { root, item, touched } = changedWhen('dialog', change);
    expect(await remove(root, item)).toMatchObject({ kind: 'changed', step: 'confirm' });
    expect(touchedAtAll(touched, 'confirm Radera')).toBe(false);
  });

  it('as the dialog button is pressed: no click is sent', async () => {
    const { root, item, touched } = changedAt('confirm Radera', change);
    expect(await remove(root, item)).toMatchObject({ kind: 'changed', step: 'confirm' });
    expect(clicked(touched, 'confirm Radera')).toBe(false);
  });
});

describe('an act that is stopped', () => {
  it.each(['menu', 'Radera', 'confirm Radera'])('as %s is pressed: no click is sent', async (control) => {
    const stop = new AbortController();
    const { root, item, touched } = changedAt(control, () => stop.abort());
    expect((await remove(root, item, { signal: stop.signal })).kind).toBe('changed');
    expect(clicked(touched, control)).toBe(false);
  });
});

describe('a dialog that this press did not open', () => {
  it('is not answered when it was already open', async () => {
    const { root, item } = open({ dialog: 'never' });
    const touched = eventsOn(root, nameOf);
    root.body.insertAdjacentHTML(
      'beforeend',
      '<div role="dialog"><div role="button" tabindex="0">Avbryt</div><div role="button" ' +
        'tabindex="0">Radera</div></div>',
    );
    expect(await remove(root, item)).toMatchObject({ kind: 'assisted', step: 'dialog' });
    expect(touchedAtAll(touched, 'confirm Radera')).toBe(false);
  });

  it('is not answered when two opened and either could belong to the press', async () => {
    const { root, item } = changedAt('nothing', () => undefined);
    const append = root.body.append.bind(root.body);
    let isSecond = false;
    root.body.append = (...nodes) => {
      append(...nodes);
      if (isSecond || !nodes.some((node) => (node as Element).getAttribute('role') === 'dialog')) return;
      isSecond = true;
      root.body.insertAdjacentHTML(
        'beforeend',
        '<div role="dialog"><div role="button" tabindex="0">Radera</div></div>',
      );
    };
    const touched = eventsOn(root, nameOf);
    expect(await remove(root, item)).toMatchObject({ kind: 'assisted', step: 'dialog' });
    expect(touchedAtAll(touched, 'confirm Radera')).toBe(false);
  });
});

describe('a menu of another item', () => {
  it('that opens while the item’s own button says closed is not taken for the item’s', async () => {
    const { root, item } = open({ menu: 'never' });
    const touched = eventsOn(root, nameOf);
    const button = item.element.querySelector('[aria-haspopup="menu"]');
    button?.addEventListener('click', () => {
      button.setAttribute('aria-expanded', 'false');
      root.body.insertAdjacentHTML(
        'beforeend',
        '<div role="menu"><div role="menuitem" tabindex="0">Radera</div></div>',
      );
    });
    expect((await remove(root, item)).kind).toBe('assisted');
    expect(touchedAtAll(touched, 'Radera')).toBe(false);
  });
});

describe('an item whose thread changes', () => {
  const driven = (when: 'menu' | 'dialog' | { at: string }) => {
    let sealed = true;
    const change: Change = () => {
      sealed = false;
    };
    const opened = typeof when === 'string' ? changedWhen(when, change) : changedAt(when.at, change);
    return { ...opened, asSealed: () => sealed };
  };

  it.each(['menu', 'dialog'] as const)('as its %s opens: nothing in it is touched', async (when) => {
    const { root, item, touched, asSealed } = driven(when);
    expect(await remove(root, item, { asSealed })).toMatchObject({ kind: 'changed' });
    expect(touchedAtAll(touched, when === 'menu' ? 'Radera' : 'confirm Radera')).toBe(false);
  });

  it.each(['Radera', 'confirm Radera'])('as %s is pressed: no click is sent', async (at) => {
    const { root, item, touched, asSealed } = driven({ at });
    expect(await remove(root, item, { asSealed })).toMatchObject({ kind: 'changed' });
    expect(clicked(touched, at)).toBe(false);
  });

  it.each(['entry', 'answer'] as const)(
    'or is undone at the %s: it is not touched, and the page is left as it was',
    async (at) => {
      const { root, item, touched } = changedAt('nothing', () => undefined);
      const asked: string[] = [];
      const beginPress = (press: string): Promise<boolean> => Promise.resolve(asked.push(press) > 0 && press !== at);
      expect(await remove(root, item, { beginPress })).toMatchObject({
        kind: 'changed',
        step: at === 'entry' ? 'item' : 'confirm',
      });
      expect(asked).toEqual(at === 'entry' ? ['entry'] : ['entry', 'answer']);
      expect(touchedAtAll(touched, at === 'entry' ? 'Radera' : 'confirm Radera')).toBe(false);
    },
  );

  it.each(['entry', 'answer'] as const)('while the check of its %s is pending: it is not touched', async (at) => {
    let sealed = true;
    const { root, item, touched } = changedAt('nothing', () => undefined);
    const beginPress = (press: string): Promise<boolean> => {
      sealed = press !== at;
      return Promise.resolve(true);
    };
    expect(await remove(root, item, { beginPress, asSealed: () => sealed })).toMatchObject({ kind: 'changed' });
    expect(touchedAtAll(touched, at === 'entry' ? 'Radera' : 'confirm Radera')).toBe(false);
  });

  it('is not left to the official when it is undone before the last press', async () => {
    const { root, item } = changedAt('nothing', () => undefined);
    const left: Element[] = [];
    const beginPress = (press: string): Promise<boolean> => Promise.resolve(press === 'entry');
    const env = { beginPress, lastPress: 'official' as const, left: (control: Element) => void left.push(control) };
    expect(await remove(root, item, env)).toMatchObject({ kind: 'changed', step: 'confirm' });
    expect(left).toEqual([]);
  });

  it('as its dialog opens: the last press is not left to the official either', async () => {
    const { root, item, asSealed } = driven('dialog');
    const left: Element[] = [];
    const env = { asSealed, lastPress: 'official' as const, left: (control: Element) => void left.push(control) };
    expect(await remove(root, item, env)).toMatchObject({ kind: 'changed' });
    expect(left).toEqual([]);
  });
});
