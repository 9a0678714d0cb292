// @vitest-environment jsdom
/** Which awaited item a press is about: its own, certainly no awaited item, or unknown. */
import { beforeEach, expect, it } from 'vitest';
import { judgeHand } from '../../../lib/overlay/guards/hand-watch';
import type { Awaited, Hand } from '../../../lib/overlay/guards/allowed-presses';
import { asksNoMore, mayAsk } from '../../../lib/overlay/guards/question';
import type { FoundItem } from '../../../lib/platforms/contract';
import type { NativePress } from '../../../lib/platforms/native-press';

const DIALOGS = '[role="dialog"]';
let looked: [string, boolean][];

function waitsFor(id: string, isTakenBack = false): Awaited {
  const ref = { platform: 'facebook', kind: 'comment', id, postId: '9', parentId: null, handle: id } as const;
  const hand: Hand = {
    ref,
    act: 'delete',
    control: () => null,
    mayPress: (_target, isItsOwn) => {
      looked.push([id, isItsOwn]);
      return 'yes';
    },
    pressed: () => undefined,
  };
  return { key: `facebook:comment:${id}`, hand, isTakenBack };
}
const item = (id: string): FoundItem => ({
  element: document.body,
  anchor: document.body,
  ref: waitsFor(id).hand.ref,
});
const entry = (its: Pick<NativePress & { kind: 'entry' }, 'item' | 'elsewhere'>): NativePress => ({
  kind: 'entry',
  label: 'Radera',
  intention: 'delete',
  harmless: false,
  ...its,
});
const confirm: NativePress = { kind: 'confirm', label: 'Radera' };
function aDialog(): Element {
  document.body.insertAdjacentHTML('beforeend', '<div role="dialog"><button></button></div>');
  return document.body.lastElementChild?.firstElementChild as Element;
}
const judge = (press: NativePress, all: Awaited[], target: Element = document.body) => judgeHand(press, target, all);

beforeEach(() => {
  asksNoMore();
  document.body.replaceChildren();
  looked = [];
});

it('an entry of another item’s menu is about no awaited item', () => {
  const all = [waitsFor('1')];
  expect(judge(entry({ item: null, elsewhere: true }), all)).toEqual({ kind: 'none' });
  expect(judge(entry({ item: item('2'), elsewhere: false }), all)).toEqual({ kind: 'none' });
  expect(looked).toEqual([]);
});

it('an entry of a menu of an unknown item is checked for each awaited item, and counts as a press on none', () => {
  expect(judge(entry({ item: null, elsewhere: false }), [waitsFor('1'), waitsFor('2')])).toMatchObject({
    kind: 'goes-on',
    its: null,
  });
  expect(looked).toEqual([
    ['1', false],
    ['2', false],
  ]);
});

it('a confirmation is about the item whose question it stands in, though that item is no longer awaited', () => {
  mayAsk('facebook:comment:2', DIALOGS);
  const others = aDialog();
  asksNoMore();
  mayAsk('facebook:comment:1', DIALOGS);
  const its = aDialog();
  expect(judge(confirm, [waitsFor('1')], others)).toEqual({ kind: 'none' });
  expect(judge(confirm, [waitsFor('1')], its)).toMatchObject({ kind: 'goes-on', its: { part: 'does-it' } });
  expect(looked).toEqual([['1', true]]);
});

it('a press in a dialog of an unknown item is checked, whichever item was asked about before', () => {
  mayAsk('facebook:comment:2', DIALOGS);
  asksNoMore();
  expect(judge(confirm, [waitsFor('1'), waitsFor('2', true)], aDialog())).toMatchObject({ kind: 'goes-on', its: null });
  expect(looked).toEqual([['1', false]]);
});
