// @vitest-environment jsdom
/** Content that must not be kept is destroyed at the record, and copies that the browser cannot reach are listed. */
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import type { OpenState } from '../../../components/archive/props';
import { called, clear, listed, opened, press, ready, sealed, show } from './show-archive';

afterEach(clear);

const artifacts = [
  { path: 'bild.png', mime: 'image/png', bytes: 1, sha256: '1', role: 'screen' as const },
  { path: 'text.txt', mime: 'text/plain', bytes: 1, sha256: '2', role: 'text' as const },
];

function anOpen(more: { locked?: boolean; gone?: ReadonlySet<string> } = {}): OpenState {
  const open = opened('Ett hot');
  if (open.kind !== 'open') throw new Error('not open');
  return { ...open, record: { ...open.record, ...more, part: { ...open.record.part, artifacts } } };
}

const form = (root: HTMLElement): HTMLElement | null => root.querySelector('.a-destroy');
const choose = (root: HTMLElement, value: string): void =>
  void act(() => root.querySelector<HTMLInputElement>(`input[type=radio][value="${value}"]`)?.click());
function type(root: HTMLElement, id: string, words: string): void {
  const field = root.querySelector<HTMLInputElement>(`#${id}`);
  if (field === null) throw new Error(`no field ${id}`);
  void act(() => {
    field.value = words;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
const asked = (): string[] => called.filter((one) => one.startsWith('destroy'));

describe('an official destroys content', () => {
  it('says what goes, why and who decided it; nothing happens before that', () => {
    const root = show({ list: ready([]), open: anOpen() });
    press(root, 'Förstör innehållet …');
    expect(document.activeElement?.id).toBe('destroy-title');
    expect(form(root)?.textContent).toContain('Det går inte att ångra.');
    press(root, 'Förstör nu');
    expect(asked()).toEqual([]);
    expect(root.querySelector('#destroy-reason-fault')?.textContent).toContain('Fyll i det här.');
    expect(root.querySelector('#destroy-by-fault')?.textContent).toContain('Fyll i det här.');
    type(root, 'destroy-reason', 'Fel person.');
    type(root, 'destroy-by', 'Karin Jurist');
    choose(root, 'bild.png');
    press(root, 'Förstör nu');
    const order = { path: 'bild.png', reason: 'other', reasonText: 'Fel person.', decidedBy: 'Karin Jurist' };
    expect(asked()).toEqual([`destroy id-1 ${JSON.stringify(order)}`]);
  });

  it('may cancel, and returns to the starting point', () => {
    const root = show({ list: ready([]), open: anOpen() });
    press(root, 'Förstör innehållet …');
    press(root, 'Avbryt');
    expect(form(root)).toBeNull();
    expect(document.activeElement?.id).toBe('destroy');
    expect(asked()).toEqual([]);
  });

  it('is not offered a file whose text handling.json still holds, nor one that is gone', () => {
    const offered = (root: HTMLElement): (string | null)[] =>
      [...root.querySelectorAll('[name=destroy-what]')].map((one) => one.getAttribute('value'));
    const root = show({ list: ready([]), open: anOpen() });
    press(root, 'Förstör innehållet …');
    expect(offered(root)).toEqual(['', 'bild.png']);
    clear();
    const other = show({ list: ready([]), open: anOpen({ gone: new Set(['bild.png']) }) });
    press(other, 'Förstör innehållet …');
    expect(offered(other)).toEqual(['']);
  });

  it('has one reason, and only the whole content, when the record is noted as a forbidden picture', () => {
    const root = show({ list: ready([]), open: anOpen({ locked: true }) });
    press(root, 'Förstör innehållet …');
    expect([...root.querySelectorAll('[name=destroy-why]')]).toHaveLength(1);
    expect(root.querySelector('[name=destroy-what]')).toBeNull();
    type(root, 'destroy-by', 'Karin Jurist');
    press(root, 'Förstör nu');
    expect(asked()[0]).toContain('"path":null,"reason":"forbidden-picture"');
  });
});

describe('what is destroyed', () => {
  const words = 'Innehållet är förstört 2026-11-24 10:00:00, av Eva, därför att: fel. Beslut: Karin.';
  const gone = (): OpenState => ({
    kind: 'destroyed',
    id: 'id-1',
    row: { ...listed(sealed('')), author: null },
    journalRows: [],
    words,
    check: { kind: 'idle' },
  });

  it('says when, by whom and why in place of the record, and can still be verified', () => {
    const root = show({ list: ready([]), open: gone() });
    expect(root.querySelector('#destroyed')?.textContent).toContain(words);
    expect(root.querySelector('h2#a-heading')?.textContent).toBe('Bevis nummer 1: Innehållet är förstört');
    press(root, 'Verifiera');
    expect(called).toContain('verify id-1');
    expect(root.textContent).not.toContain('Exportera paket');
  });

  it('is not listed as an item without name and text', () => {
    const root = show({ list: ready([{ ...listed(sealed('')), author: null, excerpt: '', destroyed: true }]) });
    expect(root.querySelector('.a-row')?.textContent).toContain('Innehållet är förstört');
    expect(root.textContent).not.toMatch(/Namn saknas|har ingen text/);
  });

  it('names the files that the browser cannot delete, until somebody has', () => {
    const copy = { recordId: 'id-1', seq: 3, kind: 'copy' as const, at: '2026-11-23T12:00:00.000Z' };
    const root = show({
      list: ready([], { copiesLeft: [{ ...copy, name: 'Bevis/a.zip', forbidden: true }] }),
    });
    const row = root.querySelector('[data-copy="Bevis/a.zip"]');
    expect(row?.textContent).toContain('Bevis/a.zip');
    expect(row?.textContent).toContain('Kopia av bevis nummer 3, skriven 2026-11-23 13:00:00 Öppna den inte.');
    press(root, 'Den är borttagen');
    expect(called).toContain('deleted Bevis/a.zip');
    expect(show({ list: ready([]) }).textContent).not.toContain('Filer att ta bort för hand');
  });

  it('is reported by the check as destroyed, not broken', () => {
    const open = anOpen();
    if (open.kind !== 'open') throw new Error('not open');
    const root = show({
      list: ready([]),
      open: {
        ...open,
        check: {
          kind: 'found',
          integrity: { kind: 'destroyed', what: 'file', checked: [], part: 'förstört', reason: words },
        },
      },
      all: { kind: 'found', result: { kind: 'done', checked: 3, broken: [], destroyed: [2], chain: null } },
    });
    expect(root.textContent).toContain(`${words} Det som finns kvar stämmer, och kedjan håller.`);
    expect(
      show({
        list: ready([listed(sealed('x'))]),
        all: {
          kind: 'found',
          result: { kind: 'done', checked: 3, broken: [], destroyed: [2], chain: null },
        },
      }).textContent,
    ).toContain('I 1 av dem är innehåll förstört: nummer 2.');
  });
});
