// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import type { OpenState } from '../../../components/archive/props';
import { called, clear, listed, opened, press, ready, sealed, show } from './show-archive';

afterEach(clear);

describe('an export', () => {
  const list = ready([listed(sealed('x'))]);

  it('shows progress and is cancelled by the same button', () => {
    const root = show({ list, open: opened('x', { exporting: { kind: 'running', share: 0.425 } }) });
    expect(root.querySelector<HTMLProgressElement>('.a-record progress')?.value).toBe(0.425);
    expect(root.querySelector('.a-record')?.textContent).toContain('Gör i ordning paketet: 42 %');
    press(root, 'Avbryt exporten');
    expect(called).toEqual(['cancel export id-1']);
  });

  it('says where it is, that it was cancelled, what was left out, and what failed', () => {
    const words = (exporting: Extract<OpenState, { kind: 'open' }>['exporting']): string =>
      show({ list, open: opened('x', { exporting }) }).querySelector('.a-record')?.textContent ?? '';
    expect(
      words({
        kind: 'saved',
        fileName: 'a.zip',
        place: 'picked',
        integrity: { kind: 'intact', checked: [] },
        omissions: ['handling.pdf: kunde inte göras'],
      }),
    ).toContain('Paketet a.zip är sparat där du valde.');
    expect(
      words({
        kind: 'saved',
        fileName: 'a.zip',
        place: 'downloads',
        integrity: { kind: 'intact', checked: [] },
        omissions: ['handling.pdf: kunde inte göras'],
      }),
    ).toContain('Detta kom inte med: handling.pdf: kunde inte göras.');
    expect(
      words({
        kind: 'saved',
        fileName: 'a.zip',
        place: 'downloads',
        integrity: { kind: 'broken', part: 'bild.png', reason: 'Filen bild.png saknas.' },
        omissions: [],
      }),
    ).toContain('håller inte: Filen bild.png saknas.');
    expect(words({ kind: 'cancelled' })).toContain('Ingen fil är sparad.');
    expect(words({ kind: 'failed', reason: 'QuotaExceededError' })).toContain('Beviset är kvar i arkivet.');
  });

  it('includes the chosen records, or all', () => {
    const root = show({ list });
    const box = root.querySelector<HTMLInputElement>('input[type=checkbox]');
    expect(box?.getAttribute('aria-label')).toBe('Välj bevis nummer 1');
    void act(() => box?.click());
    press(root, 'Exportera alla');
    const some = show({ list, chosen: new Set(['id-1']) });
    press(some, 'Exportera 1 valda');
    press(some, 'Välj inga');
    expect(called).toEqual(['choose id-1 true', 'export many', 'export many', 'choose none']);
  });

  it('names those left out and those that do not verify', () => {
    const packed = [
      { seq: 1, integrity: { kind: 'intact' as const, checked: [] } },
      { seq: 2, integrity: { kind: 'broken' as const, part: 'x', reason: 'y' } },
    ];
    const root = show({
      list,
      many: { kind: 'saved', fileName: 'uttag.zip', place: 'downloads', packed, leftOut: [{ id: 'id-3', seq: 3 }] },
    });
    for (const words of [
      '2 paket är sparade i filen uttag.zip',
      '1 av dem håller inte: bevis nummer 2.',
      '1 bevis kom inte med, de går inte att läsa: nummer 3.',
    ])
      expect(root.querySelector('.a-tools')?.textContent).toContain(words);
    expect(
      show({ list, many: { kind: 'failed', reason: 'QuotaExceededError' } }).querySelector('.a-tools [role=alert]')
        ?.textContent,
    ).toContain('Bevisen är kvar i arkivet.');
  });
});
