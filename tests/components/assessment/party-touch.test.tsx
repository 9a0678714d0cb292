// @vitest-environment jsdom
/** In an election period the card says that a comment touches a party, and the removal waits for a colleague. */
import axe from 'axe-core';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CardProps } from '../../../components/assessment/card';
import { driven, offersOf } from '../../../lib/platforms/dom/offer-table';
import { aCrisis } from '../../unit/questions/a-crisis';
import { aState, type Asked } from '../card/an-item';
import { onScreen, type Screen } from '../card/on-screen';
import { showCard } from '../card/show-card';

const election = { parties: ['moderaterna.se'], candidatePages: [], elected: ['Eva Ek'] };
const state = aState();
const LINKED = {
  ...state,
  reading: { ...state.reading, links: [{ href: 'https://www.moderaterna.se', text: 'moderaterna.se' }] },
};

let screen: Screen;
beforeEach(() => {
  screen = onScreen();
});
const open = (more: Partial<CardProps> = {}): Promise<Asked[]> => showCard(screen, more);
const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await screen.press(key);
};
const isOff = (id: string): boolean => screen.root.querySelector(`#${id}`)?.getAttribute('aria-disabled') === 'true';

describe('in a period', () => {
  it('a link to a party is named, is no ground, and makes a removal wait', async () => {
    const asked = await open({ election, state: LINKED });
    expect(screen.text('#party-touch')).toContain('länk till ett parti eller en kandidat. Det är inget skäl');
    await press('9', 'n', 'Enter');
    expect(asked).toEqual([]);
    expect(isOff('save-and-remove')).toBe(true);
    expect(screen.text('#save-notes')).toContain('Det är valperiod');
    await screen.type('#eyes-of', 'Ulla Chef');
    await screen.click('input[name=eyes-answer][value=remove]');
    await screen.click('#save-and-remove');
    expect(asked).toMatchObject([['save', { secondEyes: { why: 'election', of: 'Ulla Chef', answer: 'remove' } }]]);
  });

  it('the official can say so when nothing was detected', async () => {
    const asked = await open({ election });
    await press('9', 'n');
    await screen.click('#touches-party');
    expect(isOff('save-and-remove')).toBe(true);
    await screen.click('#save-only');
    expect(asked).toMatchObject([['save', { touchesParty: true, secondEyes: { why: 'election', answer: null } }]]);
  });

  it('axe finds nothing on such a card, in a crisis too', async () => {
    await open({ election, state: LINKED, crisis: aCrisis() });
    expect(screen.text('.cr-line')).toContain('Krisläge till');
    const rules = { 'color-contrast': { enabled: false }, region: { enabled: false } };
    expect((await axe.run(screen.root, { rules })).violations.map(({ id }) => id)).toEqual([]);
  });
});

describe('the municipality’s own post in a period', () => {
  const post = {
    ...LINKED,
    own: true,
    offers: offersOf({ trash: driven, edit: driven }),
  } as const;
  const choose = async (act: string): Promise<void> => {
    await screen.click(`input[value=${act}]`);
    await screen.click('input[name=own-criticism][value=no]');
    await screen.type('#own-motivation', 'Fel datum.');
  };

  it('with a link to a party waits for a colleague before it goes', async () => {
    const asked = await open({ election, state: post });
    await choose('trash');
    expect(screen.text('#party-touch')).toContain('Inlägget har en länk till ett parti');
    await screen.click('#own-go');
    expect([asked, screen.text('#own-todo')]).toEqual([[], 'Fråga en kollega, och skriv svaret.']);
    await screen.type('#eyes-of', 'Ulla Chef');
    await screen.click('input[name=eyes-answer][value=keep]');
    expect(screen.text('#own-todo')).toBe('Kollegan säger att det ska vara kvar.');
    await screen.click('input[name=eyes-answer][value=remove]');
    await screen.click('#own-go');
    expect(asked).toMatchObject([['save', { secondEyes: { why: 'election', of: 'Ulla Chef', answer: 'remove' } }]]);
  });

  it('stays when the colleague says so, also if the official then says that it touches no party', async () => {
    const asked = await open({ election, state: { ...post, reading: state.reading } });
    await choose('trash');
    await screen.click('#touches-party');
    await screen.type('#eyes-of', 'Ulla Chef');
    await screen.click('input[name=eyes-answer][value=keep]');
    await screen.click('#touches-party');
    await screen.click('#own-go');
    expect([asked, screen.text('#own-todo')]).toEqual([[], 'Kollegan säger att det ska vara kvar.']);
  });

  it('is asked about when nothing was detected, and not when it is only edited', async () => {
    const asked = await open({ election, state: { ...post, reading: state.reading } });
    await screen.click('input[value=edit]');
    expect(screen.root.querySelector('#party-touch')).toBeNull();
    await choose('trash');
    await screen.click('#touches-party');
    await screen.click('#own-go');
    expect(asked).toEqual([]);
    await screen.click('#touches-party');
    await screen.click('#own-go');
    expect(asked).toMatchObject([['save', { act: 'trash' }]]);
  });
});

it('outside a period the card does not mention it', async () => {
  const asked = await open({ state: LINKED });
  expect(screen.root.querySelector('#party-touch')).toBeNull();
  await press('9', 'n', 'Enter');
  expect(asked).toMatchObject([['save', { groundId: expect.any(String) as string }]]);
});
