// @vitest-environment jsdom
/** Second eyes on the card: who gets the question, and what waits for the answer. */
import { beforeEach, expect, it } from 'vitest';
import type { CardProps } from '../../../components/assessment/card';
import { driven, offersOf } from '../../../lib/platforms/dom/offer-table';
import { aState, type Asked } from '../card/an-item';
import { onScreen, type Screen } from '../card/on-screen';
import { showCard } from '../card/show-card';

let screen: Screen;
beforeEach(() => {
  screen = onScreen();
});

const open = (more: Partial<CardProps> = {}): Promise<Asked[]> => showCard(screen, more);
const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await screen.press(key);
};
const isOff = (id: string): boolean => screen.root.querySelector(`#${id}`)?.getAttribute('aria-disabled') === 'true';
const link = (): string => screen.root.querySelector('#mail-question')?.getAttribute('href') ?? '';

it('the removal waits when the pack demands them; saving and hiding do not', async () => {
  const asked = await open();
  await press('4', 'n', 'Enter');
  expect(asked).toEqual([]);
  expect(screen.text('#save-notes')).toContain('Skälet kräver en kollegas svar.');
  expect([isOff('save-and-remove'), isOff('save-and-hide'), isOff('save-only')]).toEqual([true, false, false]);
  await screen.click('input[name=eyes-answer][value=remove]');
  expect(screen.text('#save-notes')).toContain('Skriv vem som svarade.');
  await screen.type('#eyes-of', 'klara lind');
  expect(screen.text('#save-notes')).toContain('Någon annan än du måste svara.');
  expect(isOff('save-and-remove')).toBe(true);
  await screen.type('#eyes-of', 'Ulla Chef');
  await press('Enter');
  expect(asked).toMatchObject([
    ['save', { groundId: 'fortal', secondEyes: { why: 'pack', of: 'Ulla Chef', answer: 'remove', on: '2026-11-24' } }],
  ]);
});

it('the day of the answer can be changed, but not to a future day', async () => {
  const asked = await open();
  await press('4', 'n');
  await screen.type('#eyes-of', 'Ulla Chef');
  await screen.click('input[name=eyes-answer][value=remove]');
  await screen.type('#eyes-on', '2026-11-25');
  expect(screen.text('#save-notes')).toContain('Den kan inte vara senare än i dag.');
  expect(isOff('save-and-remove')).toBe(true);
  await screen.type('#eyes-on', '2026-11-20');
  await screen.click('#save-and-remove');
  expect(asked).toMatchObject([['save', { secondEyes: { on: '2026-11-20' } }]]);
});

it('a doubt waits for its answer, or is withdrawn', async () => {
  const asked = await open();
  await press('9', 'n');
  await screen.click('#unsure');
  await press('Enter');
  expect(asked).toEqual([]);
  expect(screen.text('#save-notes')).toContain('Du är osäker.');
  await screen.click('#sure');
  await press('Enter');
  expect(asked).toMatchObject([['save', { secondEyes: null }]]);
});

it('a half-given answer is discarded with the doubt', async () => {
  const asked = await open();
  await press('9', 'n');
  await screen.click('#unsure');
  await screen.click('input[name=eyes-answer][value=remove]');
  await screen.click('#sure');
  await press('Enter');
  expect(asked).toMatchObject([['save', { secondEyes: null }]]);
});

it('a no stays, whatever ground is chosen afterwards', async () => {
  await open();
  await press('4', 'n');
  await screen.type('#eyes-of', 'Ulla Chef');
  await screen.click('input[name=eyes-answer][value=keep]');
  await press('9', 'n');
  expect(screen.root.querySelector('#save-and-remove')).toBeNull();
  expect(screen.root.querySelector('#sure')).toBeNull();
  expect(isOff('note-kept')).toBe(false);
});

it('a yes to one ground does not apply to another', async () => {
  const asked = await open();
  await press('4', 'n');
  await screen.type('#eyes-of', 'Ulla Chef');
  await screen.click('input[name=eyes-answer][value=remove]');
  await press('5', 'n', 'Enter');
  expect(asked).toEqual([]);
  expect([isOff('save-and-remove'), isOff('save-only')]).toEqual([true, false]);
});

it('an item the law wants removed at once goes when the page cannot hide; nobody is banned', async () => {
  const asked = await open({ state: aState({ offers: offersOf({ delete: driven, ban: driven }) }) });
  await press('i', 'n');
  expect(screen.text('#save-notes')).toContain('Lagen väntar inte.');
  expect(screen.text('#more-why')).toContain('väntar på kollegans svar');
  expect(isOff('open-ban')).toBe(true);
  await screen.click('#save-and-remove');
  expect(asked).toMatchObject([['save', { groundId: 'olaga-integritetsintrang', secondEyes: { answer: null } }]]);
});

it('a no without a name is not noted', async () => {
  const asked = await open();
  await press('9', 'n');
  await screen.click('#unsure');
  await screen.click('input[name=eyes-answer][value=keep]');
  expect(isOff('note-kept')).toBe(true);
  expect(screen.text('#save-notes')).toContain('Skriv vem som svarade.');
  await screen.type('#eyes-of', 'Ulla Chef');
  expect(isOff('note-kept')).toBe(false);
  expect(screen.root.querySelector('#sure'), 'a no is not got round by being sure again').toBeNull();
  expect(asked).toEqual([]);
});

it('the question goes to the person named in the register', async () => {
  const state = aState();
  await open({ state: { ...state, registered: { ...state.registered, eyesMail: 'chef@kommun.se' } } });
  await press('4', 'n');
  expect(link()).toMatch(/^mailto:chef@kommun\.se\?subject=/);
  expect(screen.text('#mail-to')).toBe('Frågan går till chef@kommun.se.');
});

it('when the register names nobody, the address is asked for', async () => {
  await open();
  await press('4', 'n');
  expect(link()).toMatch(/^mailto:\?subject=/);
  expect(screen.text('#mail-to')).toContain('Fyll i den vid sidan i inställningarna');
});

it('an earlier no is shown when the item is opened again', async () => {
  await open({ state: aState({ keptByEyes: { of: 'Ulla Chef', on: '2026-11-20' } }) });
  expect(screen.text('#earlier-kept')).toBe('Ulla Chef svarade 2026-11-20: låt vara kvar.');
});

it.each([
  [{ outcome: null }, 'Beviset är sparat.'],
  [{ outcome: null, destroyed: true as const }, 'Innehållet i beviset är förstört.'],
  [{ outcome: 'removed', ground: 'Reklam' }, 'Reklam. Borttagen och kontrollerad'],
  [{ outcome: 'removed', destroyed: true as const }, 'Borttagen och kontrollerad. Innehållet i beviset är förstört.'],
])('an earlier handling says what evidence exists: %j', async (own, words) => {
  await open({ state: aState({ earlier: [{ evidenceId: 'e1', at: '2026-11-20T08:00:00.000Z', ...own }] }) });
  expect(screen.text('#earlier-own')).toMatch(/^Har hanterats förut: /);
  expect(screen.text('#earlier-own').endsWith(`. ${words}`)).toBe(true);
});

it('the card says why nobody can be banned while waiting for a colleague', async () => {
  await open();
  await press('4', 'n');
  expect(isOff('open-ban')).toBe(true);
  expect(screen.text('#more-why')).toContain('väntar på kollegans svar');
});
