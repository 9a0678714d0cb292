// @vitest-environment jsdom
/** A diary number can be given to a record that requires one and to one that does not. */
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { clear, listed, opened, ready, sealed, show } from './show-archive';

afterEach(clear);

const list = ready([listed(sealed('Jag vet var du bor'))]);

describe('a number in the diary', () => {
  it('can be given to a record that does not require one, and is shown among its facts', () => {
    const open = opened('x');
    if (open.kind !== 'open') throw new Error('not open');
    const first = show({ list, open });
    expect(first.querySelector('#diary summary')?.textContent).toBe('Ge ett diarienummer');
    expect(first.textContent).toContain('DiarienummerSaknas');
    const given = { kind: 'registry' as const, data: { where: 'KS 2026/9' } };
    const journalRows = [...open.record.journalRows, { ...open.record.journalRows[0]!, seq: 2, ...given }];
    const then = show({ list, open: { ...open, record: { ...open.record, journalRows } } });
    expect(then.querySelector('#diary summary')?.textContent).toBe('Ändra diarienumret');
    expect(then.textContent).toContain('DiarienummerKS 2026/9');
  });

  it('leaves the focus at its own heading when it is saved', async () => {
    const root = show({ list, open: opened('x') });
    const field = root.querySelector<HTMLInputElement>('#complete-registry');
    if (field === null) throw new Error('no field');
    await act(() => {
      field.value = 'KS 2026/9';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await act(() => root.querySelector<HTMLElement>('#complete-registry-save')?.click());
    await expect.poll(() => document.activeElement?.parentElement?.id).toBe('diary');
  });

  it('is asked for once when it is left to do', () => {
    const open = opened('x');
    if (open.kind !== 'open') throw new Error('not open');
    const completion = { due: '2026-11-24', parts: ['registry' as const] };
    Object.assign(open.record.part.decision, { measure: 'remove', completion });
    const root = show({ list, open });
    expect(root.querySelectorAll('#complete-registry')).toHaveLength(1);
    expect(root.querySelector('#diary')).toBeNull();
  });

  it('takes the focus once when the address leads to it, and gives it to the record when it is saved', async () => {
    const open = opened('x', { at: { part: 'registry' } });
    if (open.kind !== 'open') throw new Error('not open');
    const completion = { due: '2026-11-24', parts: ['registry' as const] };
    Object.assign(open.record.part.decision, { measure: 'remove', completion });
    const root = show({ list, open });
    const field = root.querySelector<HTMLInputElement>('#complete-registry');
    await expect.poll(() => document.activeElement).toBe(field);
    await act(() => {
      if (field !== null) field.value = 'KS 2026/9';
      field?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await act(() => root.querySelector<HTMLElement>('#complete-registry-save')?.click());
    await expect.poll(() => document.activeElement?.id).toBe('a-heading');
    root.remove();
    const anew = show({ list, open });
    await act(() => Promise.resolve());
    expect(anew.querySelector('#complete-registry')).not.toBeNull();
    expect(document.activeElement?.id).toBe('a-heading');
  });
});
