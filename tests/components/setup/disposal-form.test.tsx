// @vitest-environment jsdom
/** The decision that allows an original to leave the platform is entered or removed as a whole, never half. */
import { beforeEach, expect, it } from 'vitest';
import { DisposalForm } from '../../../components/setup/disposal-form';
import type { OriginalDisposal } from '../../../lib/settings/schema';
import { onScreen, type Screen } from '../card/on-screen';

const decision: OriginalDisposal = { id: 'KS 2026/12 § 4', date: '2026-03-02', body: 'kommunstyrelsen' };
let screen: Screen;
let saved: (OriginalDisposal | null)[];
beforeEach(() => {
  screen = onScreen();
  saved = [];
});

const show = (given: { cited?: OriginalDisposal; disposal?: OriginalDisposal }): Promise<void> =>
  screen.show(
    <DisposalForm
      cited={given.cited ?? null}
      disposal={given.disposal ?? null}
      onSave={(disposal) => {
        saved.push(disposal);
        return Promise.resolve(null);
      }}
    />,
  );

it('is saved when number, day and body are given, trimmed', async () => {
  await show({});
  await screen.type('#disposal-id', ` ${decision.id} `);
  await screen.type('#disposal-date', decision.date);
  await screen.type('#disposal-body', decision.body);
  await screen.click('#disposal-save');
  expect(saved).toEqual([decision]);
  expect(screen.text()).toContain('Sparat.');
});

it.each([
  ['id', '', 'Fyll i det här.'],
  ['date', '2026-13-01', 'Skriv datumet som ÅÅÅÅ-MM-DD.'],
  ['date', '2 mars', 'Skriv datumet som ÅÅÅÅ-MM-DD.'],
  ['body', ' ', 'Fyll i det här.'],
])('is not saved when its %s is ‘%s’: the field says so and has the focus', async (field, words, fault) => {
  await show({ disposal: decision });
  await screen.type(`#disposal-${field}`, words);
  await screen.click('#disposal-save');
  expect(screen.text(`#disposal-${field}-fault`)).toContain(fault);
  expect(document.activeElement?.id).toBe(`disposal-${field}`);
  expect(screen.text()).toContain('Något fattas. Se de röda raderna.');
  expect(saved).toEqual([]);
});

it('is removed as a whole, and then nothing is reported missing', async () => {
  await show({ disposal: decision });
  await screen.click('#disposal-none');
  expect(saved).toEqual([null]);
  expect(screen.root.querySelector('.u-fault')).toBeNull();
});

it('is shown and not asked for when the pack cites one', async () => {
  await show({ cited: decision });
  expect(screen.text()).toBe('Riktlinjens pack anger beslutet: KS 2026/12 § 4, 2026-03-02, kommunstyrelsen.');
});
