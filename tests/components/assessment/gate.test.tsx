// @vitest-environment jsdom
/** The gate on the card: as quick as the platform's own button, and never before the judgement. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { CardProps } from '../../../components/assessment/card';
import { type Asked } from '../card/an-item';
import { onScreen, type Screen } from '../card/on-screen';
import { showCard } from '../card/show-card';

let screen: Screen;
beforeEach(() => {
  screen = onScreen();
});

const official = {
  name: 'Klara Lind',
  signature: 'Klara, Kommunikationsenheten, Österåkers kommun',
  isNameless: false,
};
const open = (more: Partial<CardProps> = {}): Promise<Asked[]> => showCard(screen, { official, ...more });
/** @returns the number of acts, including the one that opened the card */
async function acts(...keys: string[]): Promise<number> {
  for (const key of keys) await (key.startsWith('#') ? screen.click(key) : screen.press(key));
  return 1 + keys.length;
}
const buttons = (): string[] => [...screen.root.querySelectorAll('footer button')].map((button) => button.id);

describe('an official counts clicks and keys', () => {
  it.each([
    ['reklam', '9'],
    ['svordomar', '0'],
    ['obscena ord', 'o'],
  ])('removes a common case (%s) in four', async (_name, key) => {
    const asked = await open();
    expect(await acts(key, 'n', 'Enter')).toBeLessThanOrEqual(4);
    expect(asked).toMatchObject([['save', { intent: 'save-and-remove', answers: ['no'] }]]);
  });

  it('removes a threat in four', async () => {
    const asked = await open();
    expect(await acts('1', 'n', 'Enter')).toBeLessThanOrEqual(4);
    expect(asked[0]).toMatchObject(['save', { groundId: 'olaga-hot' }]);
  });

  it('answers a question in two, and stores nothing', async () => {
    const asked = await open();
    expect(await acts('Enter')).toBeLessThanOrEqual(2);
    expect(asked).toEqual([['answer']]);
  });

  it('answers criticism in as few acts as a question', async () => {
    const asked = await open();
    expect(await acts('#answer')).toBeLessThanOrEqual(2);
    expect(asked).toEqual([['answer']]);
  });

  it('answers an individual case in three, since it is unknown whether there is a case', async () => {
    const asked = await open();
    expect(await acts('#template-enskilt-arende', '#copy-answer')).toBeLessThanOrEqual(3);
    expect(asked).toEqual([
      [
        'copy',
        'Hej! Enskilda ärenden kan vi inte ta upp här. Kontakta kommunens kontaktcenter så hjälper vi dig. ' +
          'Skriv inga personliga uppgifter här. /Klara, Kommunikationsenheten, Österåkers kommun',
      ],
      ['answer'],
    ]);
  });

  it('removes an urgent item in four, on one line, to be completed today', async () => {
    const asked = await open();
    await screen.press('c');
    expect(screen.text('[data-form]')).toMatch(/^Är detta något annat än kritik\?/);
    await screen.press('j');
    expect(screen.text('footer')).toContain('Tas bort nu. Komplettera motiveringen i dag.');
    await screen.press('Enter');
    expect(asked).toMatchObject([['save', { groundId: 'upphovsrattsintrang', answers: ['yes'], inputs: {} }]]);
  });
});

describe('the gate on the card', () => {
  it('offers answering first, as the main button, with no measure chosen', async () => {
    await open();
    expect(buttons()[0]).toBe('answer');
    expect(screen.root.querySelector('#answer')?.className).toContain('primary');
    await acts('9', 'n');
    expect(buttons()[0]).toBe('answer');
    expect(screen.root.querySelectorAll('footer .u-button-primary')).toHaveLength(1);
  });

  it('shows urgency, when it does not apply, what it rests on and whether there is a duty', async () => {
    await open();
    await screen.press('2');
    const help = screen.text('#ground-help');
    for (const words of ['Omgående.', 'Gäller inte när', 'Lag: BrB 16 kap. 8 §', 'Plikt att ta bort'])
      expect(help).toContain(words);
    await screen.press('9');
    for (const words of ['Överväg.', 'Kommunens egen regel', 'Ingen plikt'])
      expect(screen.text('#ground-help')).toContain(words);
  });

  it('asks for the work and the rights holder when the ground is copyright', async () => {
    const asked = await open();
    await screen.press('c');
    await screen.type('#input-verk', 'Sommarfoto');
    await screen.type('#input-rattighetshavare', 'Anna Ek');
    await acts('j', 'Enter');
    expect(asked[0]).toMatchObject(['save', { inputs: { verk: 'Sommarfoto', rattighetshavare: 'Anna Ek' } }]);
  });

  it('holds a removal until the ground’s details are given, when it is not urgent', async () => {
    const asked = await open();
    await acts('g', 'n', 'Enter');
    expect(asked).toEqual([]);
    expect(screen.text('footer')).toContain('Fyll i uppgifterna för skälet.');
    await screen.type('#input-brott', 'Bedrägeri');
    await screen.type('#eyes-of', 'Ulla Chef');
    await screen.click('input[name=eyes-answer][value=remove]');
    await screen.press('Enter', { ctrlKey: true });
    expect(asked[0]).toMatchObject(['save', { inputs: { brott: 'Bedrägeri' } }]);
  });

  it('asks a colleague when praise in the same words would have been left, without quoting the item', async () => {
    const asked = await open();
    await acts('0', 'j', 'j', 'n', 'Enter');
    expect(asked).toEqual([]);
    await screen.click('#copy-question');
    const [, question] = asked[0] ?? [];
    expect(question).toContain('Svordomar');
    for (const secret of ['Jag vet var du bor', 'Kalle']) {
      expect(question).not.toContain(secret);
      expect(decodeURIComponent(screen.root.querySelector('#mail-question')?.getAttribute('href') ?? '')).not.toContain(
        secret,
      );
    }
    await screen.type('#eyes-of', 'Ulla Chef');
    await screen.click('input[name=eyes-answer][value=remove]');
    await screen.press('Enter');
    expect(asked[1]).toMatchObject(['save', { secondEyes: { why: 'praise', of: 'Ulla Chef', answer: 'remove' } }]);
  });

  it('notes that the colleague wants it kept, and closes the card', async () => {
    const asked = await open();
    await acts('9', 'n', '#unsure');
    await screen.type('#eyes-of', 'Ulla Chef');
    await screen.click('input[name=eyes-answer][value=keep]');
    expect(screen.root.querySelector('#save-and-remove')).toBeNull();
    await screen.click('#note-kept');
    expect(asked).toEqual([
      ['noteEyes', { why: 'unsure', of: 'Ulla Chef', answer: 'keep', on: '2026-11-24' }],
      ['answer'],
    ]);
  });

  it('offers a house rule only hiding or answering when there is no disposal decision', async () => {
    const asked = await open({ filledIn: null });
    await acts('9', 'n');
    expect(buttons()).toEqual(['answer', 'save-and-hide', 'save-only', 'open-disposal']);
    expect(screen.text('footer')).toContain('Gallringsbeslut saknas.');
    await screen.click('#open-disposal');
    await screen.press('Enter');
    expect(asked).toMatchObject([
      ['openPlan', 'disposal'],
      ['save', { groundId: 'reklam', intent: 'save-and-hide' }],
    ]);
  });

  it('lets the law remove without one, and marks that', async () => {
    const asked = await open({ filledIn: null });
    await acts('3', 'n');
    expect(screen.text('footer')).toContain('Gallringsbeslut saknas. Det skrivs i beviset.');
    await screen.press('Enter');
    expect(asked[0]?.[0]).toBe('save');
  });

  it('suggests no reply to a threat', async () => {
    await open();
    await screen.press('1');
    expect(buttons()).not.toContain('answer');
  });

  it('changes whether the author is told, with a reason when not', async () => {
    const asked = await open();
    await acts('9', 'n');
    await screen.type('#notice', 'not-told');
    await screen.click('#save-and-remove');
    expect(asked).toEqual([]);
    expect(screen.text('footer')).toContain('Skriv varför den som skrev inte får veta.');
    await screen.type('#notice-reason', 'Kontot är stängt.');
    await screen.click('#save-and-remove');
    expect(asked[0]).toMatchObject(['save', { notice: { plan: 'not-told', reason: 'Kontot är stängt.' } }]);
  });

  it('seals text with its own ground only, and restores it when the official returns to that ground', async () => {
    const asked = await open();
    await acts('9', 'n');
    await screen.type('#motivation', 'Ren reklam för lån.');
    await screen.type('#notice', 'not-told');
    await screen.type('#notice-reason', 'Kontot säljer lån.');
    await acts('0', 'n');
    expect(screen.root.querySelector<HTMLTextAreaElement>('#motivation')?.value).not.toBe('Ren reklam för lån.');
    expect(screen.root.querySelector('#notice-reason')).toBeNull();
    await acts('9');
    expect(screen.root.querySelector<HTMLInputElement>('#notice-reason')?.value).toBe('Kontot säljer lån.');
    await acts('0', '#save-and-remove');
    expect(asked).toMatchObject([['save', { groundId: 'svordomar' }]]);
    expect(asked[0]?.[1]).not.toHaveProperty('notice');
    expect(JSON.stringify(asked)).not.toMatch(/Ren reklam|säljer lån/);
  });

  it('does not carry a no over to another question: answers reset when the questions change', async () => {
    await open();
    await acts('9', 'n', 'c');
    expect(screen.root.querySelector('[data-criticism]')?.getAttribute('data-criticism')).toBe('open');
  });

  it('fills in the forwarded question and warns of what is left to write', async () => {
    await open();
    await screen.click('#template-vidarebefordrad-fraga');
    expect(screen.text('footer')).toContain('[skriv här]');
    await screen.type('#place-mottagare', 'gatukontoret');
    expect(screen.text('#draft')).toContain('Vi har skickat den vidare till gatukontoret.');
    expect(screen.text('footer')).not.toContain('[skriv här]');
  });
});
