// @vitest-environment jsdom
/** 'Lär in menyn' on the card, before anything has failed. */
import { beforeEach, describe, expect, it } from 'vitest';
import { Card } from '../../../components/assessment/card';
import type { OpenedMenu } from '../../../components/assessment/card-actions';
import type { MenuReading } from '../../../lib/domain/menu-reading';
import { isForbiddenImage } from '../../../lib/guidelines/forbidden-image';
import { driven, offersOf } from '../../../lib/platforms/dom/offer-table';
import { packInForce } from '../../../lib/guidelines/packs';
import type { CardState } from '../../../lib/messaging/protocol';
import { aFlow, aState, rememberingActions, type Asked } from './an-item';
import { onScreen, type Screen } from './on-screen';

const pack = packInForce();
const menu: MenuReading = {
  language: 'sv',
  entries: [
    { label: 'Kasta i korgen', iconType: null, guess: null, by: 'unknown' },
    { label: 'Dölj kommentar', iconType: null, guess: 'hide', by: 'table' },
    { label: 'Blockera Kalle Testsson', iconType: null, guess: 'ban', by: 'learnt' },
  ],
  presses: [
    { act: 'delete', label: null },
    { act: 'hide', label: 'Dölj kommentar' },
  ],
  questions: [{ act: 'hide', buttons: ['Avbryt', 'Göm'], press: null, by: 'unknown', others: ['Avbryt'] }],
};
let screen: Screen;
let asked: Asked[];
let answered: unknown[];
beforeEach(() => {
  screen = onScreen();
  asked = [];
  answered = [];
});

async function show(state: Partial<CardState> = {}, opened: OpenedMenu = 'read'): Promise<void> {
  const remembering = rememberingActions();
  asked = remembering.asked;
  const actions = {
    ...remembering.actions,
    openMenu: () => Promise.resolve(asked.push(['openMenu']) > 0 ? opened : 'item'),
    saveMenu: (read: object) => ({ leftOut: asked.push(['saveMenu', read]) }),
  };
  await screen.show(
    <Card pack={pack} state={aState(state)} actions={actions} onLearningAsked={(...said) => answered.push(said)} />,
  );
}
const open = async (state: Partial<CardState> = {}, opened: OpenedMenu = 'read'): Promise<void> => {
  await show(state, opened);
  await screen.click('#learn-open');
};
const row = (table: string, words: string): string[] =>
  [...screen.root.querySelectorAll(`${table} tbody tr`)]
    .map((tr) => [...tr.children].map((cell) => cell.textContent ?? ''))
    .find(([first]) => first === words) ?? [];

describe('an official teaches the menu before anything has failed', () => {
  it('opens it from the card, reads at a press, and goes back to an unchanged judgement', async () => {
    await show();
    await screen.click('input[name="ground"]');
    await screen.click('#learn-open');
    expect(document.activeElement?.id).toBe('learn-title');
    expect(asked).toEqual([]);
    await screen.press('3');
    await screen.press('Enter', { ctrlKey: true });
    await screen.click('#read-menu');
    expect(asked).toEqual([['openMenu']]);
    expect(screen.text('[role=status].u-notice')).toContain('Menyn är läst och stängd.');
    await screen.click('#learn-back');
    expect(screen.root.querySelector<HTMLInputElement>('input[name="ground"]')?.checked).toBe(true);
    expect(document.activeElement?.id).toBe('card-title');
  });

  it('finds choices and text for one’s own item unchanged', async () => {
    const own = { own: true, offers: offersOf({ trash: driven, delete: driven, edit: driven }) };
    await show(own);
    await screen.click('input[name="own-act"][value="edit"]');
    await screen.type('#own-motivation', 'Fel datum');
    await show({ ...own, learning: 1 });
    expect(screen.root.querySelector('#own-motivation')?.closest('[hidden]')).not.toBeNull();
    await screen.click('#learn-back');
    const reason = screen.root.querySelector<HTMLTextAreaElement>('#own-motivation');
    expect(reason?.value).toBe('Fel datum');
    expect(reason?.closest('[hidden]')).toBeNull();
  });

  it('is not offered during saving, nor shown before an error has been told', async () => {
    const saving = Promise.withResolvers<string | null>();
    const actions = { ...rememberingActions().actions, save: () => saving.promise };
    const own = aState({ own: true, offers: offersOf({ edit: driven }) });
    const told: unknown[] = [];
    const card = (changes: Partial<CardState>) => (
      <Card
        pack={pack}
        state={{ ...own, ...changes }}
        actions={actions}
        onLearningAsked={(...said) => told.push(said)}
      />
    );
    await screen.show(card({}));
    await screen.click('input[name="own-act"][value="edit"]');
    await screen.click('#own-go');
    expect(screen.root.querySelector('#learn-open')).toBeNull();
    await screen.show(card({ learning: 1 }));
    expect(screen.root.querySelector('#learn-title')).toBeNull();
    expect(told).toEqual([[1, 'saving']]);
    saving.resolve('Inget sparades.');
    await expect.poll(() => screen.text('.u-notice')).toContain('Inget sparades.');
    await expect.poll(() => screen.root.querySelector('#learn-open')).not.toBeNull();
  });

  it.each<[OpenedMenu, string]>([
    ['left-open', 'Den är öppen på sidan. Stäng den.'],
    ['open-yourself', 'Öppna den själv på sidan'],
    ['account', 'Du är inte inne som kommunen.'],
    ['item', 'Inlägget finns inte på sidan.'],
    ['covered', 'Inlägget är dolt.'],
    ['busy', 'Uppsikt sparar just nu. Försök strax igen.'],
    [{ fault: 'Något gick fel.' }, 'Något gick fel.'],
  ])('is told the result: %s', async (opened, words) => {
    await open({}, opened);
    await screen.click('#read-menu');
    expect(screen.text('.u-notice')).toContain(words);
  });

  it('stays on the view while the menu is read, so that nothing can be saved meanwhile', async () => {
    const reading = Promise.withResolvers<OpenedMenu>();
    const actions = { ...rememberingActions().actions, openMenu: () => reading.promise };
    await screen.show(<Card pack={pack} state={aState()} actions={actions} />);
    await screen.click('#learn-open');
    await screen.click('#read-menu');
    await screen.click('#learn-back');
    expect(screen.root.querySelector('#learn-title')).not.toBeNull();
    reading.resolve('read');
    await expect.poll(() => screen.text('.u-notice')).toContain('Menyn är läst');
    await screen.click('#learn-back');
    expect(screen.root.querySelector('#learn-title')).toBeNull();
  });

  it('sees how each entry is understood, why, and what would be pressed', async () => {
    await open({ menu });
    expect(row('#menu-entries', 'Kasta i korgen')).toEqual(['Kasta i korgen', 'okänt', 'orden är inte kända']);
    expect(row('#menu-entries', 'Dölj kommentar')).toEqual(['Dölj kommentar', 'döljer', 'känt ord']);
    expect(row('#menu-entries', 'Blockera Kalle Testsson').slice(1)).toEqual(['stänger av användaren', 'inlärt här']);
    expect(row('#menu-presses', 'Ta bort')).toEqual(['Ta bort', 'inget – du trycker själv', 'inte sedd än']);
    expect(row('#menu-presses', 'Dölj')).toEqual(['Dölj', 'Dölj kommentar', 'inget – du trycker själv']);
    expect(screen.text('.c-learning')).toContain('Uppsikt öppnar den aldrig bara för att läsa.');
  });

  it('is told each time that the menu could not be opened, until what the official opened has been read', async () => {
    await open({ menu }, 'open-yourself');
    await screen.click('#read-menu');
    expect(screen.text('.u-notice')).toContain('Öppna den själv på sidan');
    // A second reading may give the same result as the first.
    await show({ menu, menusRead: 1 });
    expect(screen.root.querySelector('.u-notice')).toBeNull();
  });

  it('teaches an act and its answer, from a visible button or in own words', async () => {
    await open({ menu });
    expect(screen.root.querySelector<HTMLInputElement>('input[value="Dölj kommentar"]')?.disabled).toBe(true);
    await screen.click('input[value="Kasta i korgen"]');
    await screen.type('#learn-confirm', 'Kasta');
    await screen.click('#learn-save');
    await screen.type('#learn-act', 'hide');
    const disabled = [...screen.root.querySelectorAll<HTMLInputElement>('input[name="learnt-confirm"]')];
    expect(disabled.map((each) => [each.value, each.disabled])).toEqual([
      ['Avbryt', true],
      ['Göm', false],
    ]);
    await screen.click('input[value="Kasta i korgen"]');
    await screen.click('input[value="Göm"]');
    await screen.click('#learn-save');
    expect(asked).toEqual([
      ['learn', 'facebook', 'sv', { delete: ['Kasta i korgen'], 'confirm-delete': ['Kasta'] }],
      ['learn', 'facebook', 'sv', { hide: ['Kasta i korgen'], 'confirm-hide': ['Göm'] }],
    ]);
  });

  it('saves the reading as a file, and is told what was left out', async () => {
    await open({ menu });
    await screen.click('#save-menu');
    expect(asked).toEqual([['saveMenu', { platform: 'facebook', menu, author: 'Kalle Testsson' }]]);
    expect(screen.text('.c-learning')).toContain('Utelämnat för att det kan vara ett namn: 1.');
  });

  it('opens when the popup asks for it, and again when it asks again', async () => {
    await show({ learning: 1 });
    expect(screen.root.querySelector('#learn-title')).not.toBeNull();
    await screen.click('#learn-back');
    await show({ learning: 2 });
    expect(screen.root.querySelector('#learn-title')).not.toBeNull();
    expect(answered).toEqual([
      [1, 'shown'],
      [2, 'shown'],
    ]);
  });

  it('does not open when the chosen ground forbids capture, and the popup is told so', async () => {
    await show();
    const never = pack.grounds.find(isForbiddenImage);
    await screen.click(`input[name="ground"][value="${never?.id}"]`);
    await show({ learning: 1 });
    expect(screen.root.querySelector('#learn-title')).toBeNull();
    expect(answered).toEqual([[1, 'busy']]);
  });

  it('does not open later for a request made while the card could not show it', async () => {
    const ended = aFlow({ phase: 'ended', outcome: 'interrupted' });
    await show({ learning: 1, flow: ended });
    await show({ learning: 1, flow: null });
    expect(screen.root.querySelector('#learn-title')).toBeNull();
    expect(screen.root.querySelector('#learn-open')).not.toBeNull();
  });

  it('is absent during a flow, and for a forbidden picture', async () => {
    await show({ learning: 1, flow: aFlow({ phase: 'capturing' }) });
    expect(screen.root.querySelector('#learn-title, #learn-open')).toBeNull();
    await show({
      learning: 1,
      forbidden: { noteId: null, ticks: [], removal: null, stored: { kind: 'unknown' } },
    });
    expect(screen.root.querySelector('#learn-title, #learn-open')).toBeNull();
  });
});
