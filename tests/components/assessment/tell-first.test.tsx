// @vitest-environment jsdom
/** The author is told before it is too late, and after: a draft to copy, and what came of it goes into the record. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { CardProps } from '../../../components/assessment/card';
import type { SavedRecord } from '../../../lib/domain/saved-record';
import { driven, offersOf } from '../../../lib/platforms/dom/offer-table';
import { aFlow, aState, rememberingActions, type Asked } from '../card/an-item';
import { onScreen, type Screen } from '../card/on-screen';
import { showCard } from '../card/show-card';

let screen: Screen;
beforeEach(() => {
  screen = onScreen();
});

const official = { name: 'Klara Lind', signature: 'Klara, Österåkers kommun', isNameless: false };
const open = (more: Partial<CardProps> = {}): Promise<Asked[]> => showCard(screen, { official, ...more });
const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await screen.press(key);
};
const has = (selector: string): boolean => screen.root.querySelector(selector) !== null;

describe('before anything is done', () => {
  it('an official copies why, sends it, and the record says that the author was told and when', async () => {
    const asked = await open();
    await press('0', 'n');
    await screen.click('#tell-first');
    expect(screen.text('#draft')).toMatch(
      /^Hej! Vi kommer att ta bort din kommentar\. Skälet är: .*\/Klara, Österåkers/,
    );
    expect(screen.text('#tell-first-view')).toContain('Uppsikt skickar inget.');
    await screen.click('#copy-first');
    expect(asked).toMatchObject([['copy', expect.stringContaining('Vi kommer att ta bort')]]);
    await screen.click('#told-first');
    expect(screen.text('#told-at')).toContain('Har fått veta');
    expect(has('#tell-first')).toBe(false);
    await press('Enter');
    expect(asked.at(-1)).toMatchObject([
      'save',
      {
        notice: {
          plan: 'to-be-told',
          told: { at: '2026-11-24T12:00:00.000Z', how: 'reply', groundId: 'svordomar', act: 'remove' },
        },
      },
    ]);
  });

  it('the draft is put into the reply to that item, and is not sent: that is the official’s to do, and to say', async () => {
    const asked = await open();
    await press('0', 'n');
    await screen.click('#tell-first');
    await screen.click('#insert-first');
    const { tabId, reading } = aState();
    expect(asked).toEqual([
      ['insert', expect.stringContaining('Vi kommer att ta bort'), { tabId, answered: reading.ref }],
    ]);
    expect(screen.text('footer')).toContain('Läs den och skicka själv.');
    await screen.click('#tell-back');
    await press('Enter');
    expect(JSON.stringify(asked.at(-1))).not.toContain('"told"');
  });

  it('where the box did not take it that is said, and it can be copied', async () => {
    await open({ actions: rememberingActions({ insert: 'Rutan tog inte emot texten.' }).actions });
    await press('0', 'n');
    await screen.click('#tell-first');
    await screen.click('#insert-first');
    expect(screen.text('footer')).toContain('Rutan tog inte emot texten.');
    expect(has('#copy-first')).toBe(true);
  });

  it('an official who only copied it has told nobody', async () => {
    const asked = await open();
    await press('0', 'n');
    await screen.click('#tell-first');
    await screen.click('#copy-first');
    await screen.click('#tell-back');
    await press('Enter');
    expect(JSON.stringify(asked.at(-1))).not.toContain('"told"');
  });

  it('what was told of one ground is a fact beside another, whose plan decides', async () => {
    const asked = await open();
    await press('0', 'n');
    await screen.click('#tell-first');
    expect(document.activeElement?.id).toBe('insert-first');
    await screen.click('#told-first');
    await press('9');
    expect(screen.text('#told-at')).toContain('om ett annat skäl');
    expect(has('#tell-first')).toBe(true);
    await press('Enter');
    expect(asked.at(-1)).toMatchObject([
      'save',
      { groundId: 'reklam', notice: { plan: 'to-be-told', told: { groundId: 'svordomar' } } },
    ]);
    await press('i');
    expect(screen.root.querySelector<HTMLSelectElement>('#notice')?.value).toBe('not-told');
    await press('0');
    expect(screen.text('#told-at')).toContain('Har fått veta');
    await screen.type('#notice', 'later');
    expect(has('#told-at'), 'another plan takes it back').toBe(false);
  });

  it('an author who was told, of an item that a colleague wants to stay, is told of in the note', async () => {
    const asked = await open();
    await press('0', 'n');
    await screen.click('#tell-first');
    await screen.click('#told-first');
    await screen.click('#unsure');
    await screen.type('#eyes-of', 'Ulla Chef');
    await screen.click('input[name=eyes-answer][value=keep]');
    await screen.click('#note-kept');
    expect(asked.find(([name]) => name === 'noteEyes')).toMatchObject([
      'noteEyes',
      { answer: 'keep', told: { groundId: 'svordomar', act: 'remove' } },
    ]);
  });

  it('the draft says what is about to be done', async () => {
    await open();
    await press('0', 'n');
    await screen.click('#tell-first');
    await screen.click('input[name=tell-act][value=hide]');
    expect(screen.text('#draft')).toContain('Vi kommer att dölja din kommentar.');
  });

  it('is not offered of a threat, where nothing can be done here, or where the author is not told', async () => {
    await open();
    await press('1', 'n');
    await screen.type('#notice', 'to-be-told');
    expect(has('#tell-first')).toBe(false);
    await open({ state: aState({ openedAt: 'sooner' }) });
    await press('0', 'n');
    expect(has('#tell-first')).toBe(true);
    await screen.type('#notice', 'not-told');
    expect(has('#tell-first')).toBe(false);
    await open({ state: aState({ openedAt: 'later', canRemove: false, offers: offersOf({ ban: driven }) }) });
    await press('0', 'n');
    expect(has('#tell-first')).toBe(false);
  });
});

describe('after', () => {
  const ended = aFlow({ phase: 'ended', outcome: 'removed', message: 'Borta.' });
  const saved: SavedRecord = {
    evidenceId: 'e1',
    ticks: {},
    holds: [],
    assessAgain: false,
    notice: { due: 'measure', draft: 'Hej! Vi har tagit bort din kommentar.' },
  };

  it('the draft stands on the result, and how the author was told becomes a row', async () => {
    const asked = await open({ state: aState({ flow: ended, saved }) });
    await screen.click('#copy-notice');
    await screen.type('#notice-way', 'message');
    await screen.click('#complete-told');
    expect(asked.filter(([name]) => name !== 'told')).toEqual([
      ['copy', 'Hej! Vi har tagit bort din kommentar.'],
      ['complete', 'e1', { part: 'notice', told: true, reason: '', how: 'message' }],
    ]);
  });

  it('what was given back has a second notice', async () => {
    const asked = await open({
      state: aState({
        flow: { ...ended, outcome: 'shown-again' },
        saved: { ...saved, notice: { due: 'restored', draft: 'Hej! Vi har återställt din kommentar.' } },
      }),
    });
    expect(screen.text('#notice-offer')).toContain('Tala om att kommentaren är tillbaka');
    await screen.type('#notice-way', 'reply');
    await screen.click('#complete-told');
    expect(asked.at(-1)).toEqual([
      'complete',
      'e1',
      { part: 'notice', told: true, reason: '', how: 'reply', about: 'restored' },
    ]);
  });

  it('another record’s words are not shown, nor any where nothing is to be told', async () => {
    await open({ state: aState({ flow: ended, saved: { ...saved, evidenceId: 'another' } }) });
    expect(has('#notice-offer')).toBe(false);
    await open({ state: aState({ openedAt: 'later', flow: ended, saved: { ...saved, notice: null } }) });
    expect(has('#notice-offer')).toBe(false);
  });

  it('a colleague’s yes on evidence alone says to assess again, with the way there', async () => {
    await open({
      state: aState({ flow: { ...ended, outcome: 'saved-only' }, saved: { ...saved, assessAgain: true } }),
    });
    expect(screen.text('#assess-again-eyes')).toContain('Tryck Bedöm igen och fyll i svaret en gång till.');
    expect(screen.root.querySelector('#assess-again')?.className).toContain('primary');
  });
});
