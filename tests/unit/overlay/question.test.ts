// @vitest-environment jsdom
/** Which item a dialog asks about: the dialog that opened after the item's menu entry, as long as it is shown. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { askedAround, asksNoMore, isAsked, mayAsk, wasAnswered } from '../../../lib/overlay/guards/question';

const DIALOGS = '[role="dialog"]';
function aDialog(): HTMLElement {
  const dialog = document.createElement('div');
  dialog.setAttribute('role', 'dialog');
  dialog.append(document.createElement('button'));
  document.body.append(dialog);
  return dialog;
}
const around = (dialog: HTMLElement): string[] => askedAround(dialog.firstElementChild as Element);
const turn = (): Promise<unknown> => new Promise((resolve) => setImmediate(resolve));
const settle = (milliseconds: number): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => {
  document.body.replaceChildren();
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
});
afterEach(async () => {
  document.body.replaceChildren();
  await turn();
  await settle(20_000);
  vi.useRealTimers();
});

it('the question belongs to the dialog that opened after the entry, and not to one that was open before', () => {
  const before = aDialog();
  mayAsk('a', DIALOGS);
  const after = aDialog();
  expect([around(before), around(after)]).toEqual([[], ['a']]);
});

it('the question is over when its dialog is closed: a reused dialog, or a later one, belongs to others', async () => {
  mayAsk('a', DIALOGS);
  const dialog = aDialog();
  await turn();
  await settle(30_000);
  expect([around(dialog), isAsked('a')]).toEqual([['a'], true]);
  dialog.setAttribute('aria-hidden', 'true');
  await turn();
  dialog.removeAttribute('aria-hidden');
  expect([around(dialog), around(aDialog()), isAsked('a')]).toEqual([[], [], false]);
});

it('a question is expected for a while where no dialog has opened yet', async () => {
  mayAsk('a', DIALOGS);
  expect(isAsked('a')).toBe(true);
  await settle(11_000);
  expect([isAsked('a'), around(aDialog())]).toEqual([false, []]);
});

it('a question is not expected for longer when the clock is set back', async () => {
  mayAsk('a', DIALOGS);
  await settle(11_000);
  vi.setSystemTime(0);
  expect([isAsked('a'), around(aDialog())]).toEqual([false, []]);
});

it('a second question after the answer still belongs to the item', async () => {
  mayAsk('a', DIALOGS);
  const first = aDialog();
  await settle(30_000);
  expect(around(first)).toEqual(['a']);
  const unrelated = aDialog();
  wasAnswered('a', DIALOGS);
  first.remove();
  await turn();
  expect([around(unrelated), around(aDialog())]).toEqual([[], ['a']]);
});

it('another menu’s question belongs to another item, and an open one keeps its item', async () => {
  mayAsk('a', DIALOGS);
  const one = aDialog();
  asksNoMore();
  const unrelated = aDialog();
  mayAsk('b', DIALOGS);
  const other = aDialog();
  await turn();
  expect([around(one), around(unrelated), around(other)]).toEqual([['a'], [], ['b']]);
});
