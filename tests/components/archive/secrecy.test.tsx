// @vitest-environment jsdom
/** Records that may be secret: masked in the list, judged later at the record, and not closed before registration. */
import { act } from 'preact/test-utils';
import { afterEach, expect, it } from 'vitest';
import type { RecordView } from '../../../components/archive/props';
import type { Secrecy } from '../../../lib/domain/secrecy';
import { called, clear, listed, opened, ready, sealed, show } from './show-archive';

const secrecy: Secrecy = {
  marked: null,
  paragraph: null,
  publicSubject: 'Kan omfattas av sekretess, Kommunen, 2026-11-24',
  protectedSubject: 'Bo Ek',
  counterpartyPublic: null,
  reason: 'x',
  asked: true,
};
const subject = secrecy.publicSubject ?? '';

function openSecret(more: Partial<RecordView> = {}): HTMLElement {
  const open = opened('Min granne Bo ligger på psyket');
  if (open.kind !== 'open') throw new Error('not open');
  const record = { ...open.record, part: { ...open.record.part, secrecy }, subject };
  return show({
    open: {
      ...open,
      record: {
        ...record,
        paragraphs: [{ paragraph: 'OSL 21 kap. 1 §', about: { sv: 'Hälsa' }, validFrom: null, validTo: null }],
        ...more,
      },
    },
  });
}
const click = (root: HTMLElement, selector: string): void =>
  void act(() => root.querySelector<HTMLElement>(selector)?.click());

afterEach(clear);

it('a list shows its public subject and neither name nor text', () => {
  const row = listed(sealed('Min granne Bo ligger på psyket'), { author: null, excerpt: '', subject });
  const text = show({ list: ready([row]) }).textContent;
  expect(text).toContain(subject);
  expect(text).toContain('Öppna beviset för att läsa');
  expect(text).not.toContain('Ingen text är sparad');
});

it('the opened record shows everything, its heading only the public subject', () => {
  const root = openSecret();
  expect(root.querySelector('#a-heading')?.textContent).toContain(subject);
  for (const said of ['Min granne Bo', 'Bo Ek', 'Inte avslutad: sekretessprövning saknas'])
    expect(root.textContent).toContain(said);
});

it('is judged later: whom it is about, whether it may be secret, and by which provision', () => {
  const root = openSecret();
  click(root, '#complete-secrecy-save');
  expect(root.textContent).toContain('Svara på båda frågorna.');
  click(root, 'input[name=complete-secrecy-concerns][value=other]');
  click(root, 'input[name=complete-secrecy-marked][value=yes]');
  click(root, '#complete-secrecy-save');
  expect(called).toEqual([]);
  click(root, 'input[name=complete-secrecy-paragraph]');
  click(root, '#complete-secrecy-save');
  expect(called.join()).toContain('secrecy');
});

it('a judged one may be judged again, and says why it is not closed', () => {
  const judged = { ...secrecy, marked: true, concerns: 'other' as const, paragraph: 'OSL 21 kap. 1 §' };
  const open = opened('x');
  if (open.kind !== 'open') throw new Error('not open');
  const root = openSecret({ part: { ...open.record.part, secrecy: judged } });
  expect(root.querySelector('#secrecy-later')?.textContent).toContain('Pröva sekretessen');
  expect(root.textContent).toContain('Inte avslutad: diarienummer saknas');
  expect(root.textContent).toContain(`Rubrik som alla får läsa: ${subject}`);
  expect(root.querySelector('#complete-no-registry')).not.toBeNull();
});
