// @vitest-environment jsdom
/** The author is told before the act or after it: a draft to copy, and the result goes into the record. */
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

  it('the draft is inserted into the reply, not sent: the official sends it, and says so', async () => {
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

  it('a failed insertion is reported, and the draft can be copied', async () => {
    await open({ actions: rememberingActions({ insert: 'Rutan tog inte emot texten.' }).actions });
    await press('0', 'n');
    await screen.click('#tell-first');
    await screen.click('#insert-first');
    expect(screen.text('footer')).toContain('Rutan tog inte emot texten.');
    expect(has('#copy-first')).toBe(true);
  });

  it('copying the draft does not count as telling the author', async () => {
    const asked = await open();
    await press('0', 'n');
    await screen.click('#tell-first');
    await screen.click('#copy-first');
    await screen.click('#tell-back');
    await press('Enter');
    expect(JSON.stringify(asked.at(-1))).not.toContain('"told"');
  });

  it('a notice about one ground is kept as a fact; another ground’s plan decides', async () => {
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

  it('a notice to the author of an item that a colleague wants kept is in the note', async () => {
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

  it('is not offered for a threat, without a measure here, or when the author is not told', async () => {
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

  it('a restored item has a second notice', async () => {
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

  it('another record’s draft is not shown, nor any draft when nothing is to be told', async () => {
    await open({ state: aState({ flow: ended, saved: { ...saved, evidenceId: 'another' } }) });
    expect(has('#notice-offer')).toBe(false);
    await open({ state: aState({ openedAt: 'later', flow: ended, saved: { ...saved, notice: null } }) });
    expect(has('#notice-offer')).toBe(false);
  });

  it('a colleague’s yes on evidence alone asks to assess again, with a link', async () => {
    await open({
      state: aState({ flow: { ...ended, outcome: 'saved-only' }, saved: { ...saved, assessAgain: true } }),
    });
    expect(screen.text('#assess-again-eyes')).toContain('Tryck Bedöm igen och fyll i svaret en gång till.');
    expect(screen.root.querySelector('#assess-again')?.className).toContain('primary');
  });
});
