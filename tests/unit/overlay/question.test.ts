// @vitest-environment jsdom
/** Whose question a dialog is: the one that opened after the entry, as long as it is shown. */
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

it('is that of the dialog which opened after the entry, and not of one that stood open before', () => {
  const before = aDialog();
  mayAsk('a', DIALOGS);
  const after = aDialog();
  expect([around(before), around(after)]).toEqual([[], ['a']]);
});

it('is over when its dialog is closed: one that is used again, and one that opens later, are others’', async () => {
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

it('is about to be asked for a while where no dialog has opened yet', async () => {
  mayAsk('a', DIALOGS);
  expect(isAsked('a')).toBe(true);
  await settle(11_000);
  expect([isAsked('a'), around(aDialog())]).toEqual([false, []]);
});

it('is not waited for longer when the clock is set back', async () => {
  mayAsk('a', DIALOGS);
  await settle(11_000);
  vi.setSystemTime(0);
  expect([isAsked('a'), around(aDialog())]).toEqual([false, []]);
});

it('goes on with what is asked after its answer', async () => {
  mayAsk('a', DIALOGS);
  const first = aDialog();
  await settle(30_000);
  expect(around(first)).toEqual(['a']);
  const nobodys = aDialog();
  wasAnswered('a', DIALOGS);
  first.remove();
  await turn();
  expect([around(nobodys), around(aDialog())]).toEqual([[], ['a']]);
});

it('of another menu is another’s, and what stands open stays', async () => {
  mayAsk('a', DIALOGS);
  const one = aDialog();
  asksNoMore();
  const nobodys = aDialog();
  mayAsk('b', DIALOGS);
  const other = aDialog();
  await turn();
  expect([around(one), around(nobodys), around(other)]).toEqual([['a'], [], ['b']]);
});
