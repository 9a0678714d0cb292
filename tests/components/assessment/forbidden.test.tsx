// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { Card } from '../../../components/assessment/card';
import type { CardActions } from '../../../components/assessment/card-actions';
import type { ForbiddenRoute, Uncaptured } from '../../../lib/domain/forbidden';
import { packInForce } from '../../../lib/guidelines/packs';
import { setLanguage } from '../../../lib/i18n/language';
import type { CardState } from '../../../lib/messaging/protocol';
import { aState, rememberingActions } from '../card/an-item';
import { onScreen, type Screen } from '../card/on-screen';

const pack = packInForce();
let screen: Screen;
beforeEach(() => {
  screen = onScreen();
  setLanguage('sv');
});

const route = (changes: Partial<ForbiddenRoute> = {}): ForbiddenRoute => ({
  noteId: null,
  ticks: [],
  removal: null,
  stored: { kind: 'none' },
  ...changes,
});
const removal = (changes: Partial<Uncaptured>): Uncaptured => ({
  noteId: 'n1',
  ref: aState().reading.ref,
  pageUrl: '',
  tabId: 1,
  phase: 'ended',
  act: null,
  gone: null,
  outcome: 'removed',
  startedAt: '2026-11-23T10:00:00.000Z',
  updatedAt: '2026-11-23T10:32:00.000Z',
  ...changes,
});
const steps = (): string[] =>
  [...screen.root.querySelectorAll('[data-step]')].map((step) => step.getAttribute('data-step') ?? '');

async function onTheRoute(forbidden?: ForbiddenRoute, changes: Partial<CardState> = {}) {
  const { actions, asked } = rememberingActions();
  await screen.show(
    <Card
      pack={pack}
      state={aState({ ...changes, ...(forbidden === undefined ? {} : { forbidden }) })}
      actions={actions}
    />,
  );
  return { asked };
}

describe('an official sees a picture that must not be saved', () => {
  it('is told so at the choice itself: covered, no text of the item, nothing noted yet', async () => {
    const { asked } = await onTheRoute();
    await screen.press('a');
    expect(screen.text('.c-rule strong')).toBe('Ta inte skärmdump. Fotografera, spara eller skicka inte bilden.');
    expect(screen.text()).not.toContain('Jag vet var du bor');
    expect(screen.text()).not.toContain('Kalle');
    for (const key of ['n', 'Enter', '1']) await screen.press(key);
    expect(screen.root.querySelector('#save-and-remove, #save-only')).toBeNull();
    expect(asked).toEqual([['forbid', false]]);
  });

  it('may press before the choice was received: it is sent again, and its refusal stays visible', async () => {
    const asked: string[] = [];
    let chosen: () => void = () => undefined;
    const actions: CardActions = {
      ...rememberingActions().actions,
      forbid: () => {
        asked.push('choose');
        return new Promise((resolve) => (chosen = () => resolve(null)));
      },
      forbiddenStep: (step) => Promise.resolve(void asked.push(step)).then(() => 'Det gick inte.'),
    };
    await screen.show(<Card pack={pack} state={aState()} actions={actions} />);
    await screen.press('a');
    await screen.click('#note-forbidden');
    expect(asked).toEqual(['choose']);
    chosen();
    await expect.poll(() => asked).toEqual(['choose', 'address']);
    await expect.poll(() => screen.text('.c-footer')).toContain('Det gick inte.');
  });

  it('is led through the steps in their order, with the numbers to call', async () => {
    await onTheRoute(route());
    expect(steps()).toEqual(['address', 'platform', 'remove', 'police', 'ecpat', 'manager', 'support']);
    for (const words of ['114 14', '112', 'Anmäl inlägget till Facebook', 'ecpat.se', 'chef'])
      expect(screen.text('main')).toContain(words);
  });

  it('follows the same steps when it is unsure that it shows a child', async () => {
    const { asked } = await onTheRoute();
    await screen.click('#unsure-child');
    expect(asked).toEqual([['forbid', true]]);
    expect(steps()).toHaveLength(7);
  });

  it('may remove it from the first step, before anything is noted', async () => {
    const { asked } = await onTheRoute(route());
    await screen.click('#remove-uncaptured');
    expect(asked).toEqual([['forbid', false], ['removeUncaptured']]);
  });

  it('copies the address of the page and nothing else', async () => {
    const { asked } = await onTheRoute(route(), { pageUrl: 'https://www.facebook.com/kommunen/posts/1' });
    await screen.click('#copy-address');
    expect(asked.at(-1)).toEqual(['copy', 'https://www.facebook.com/kommunen/posts/1']);
    expect(screen.text('[data-step=address]')).toContain('Adressen är kopierad.');
  });

  it('ticks a step with the number that the police gave, and may add a number later', async () => {
    const { asked } = await onTheRoute(
      route({
        noteId: 'n1',
        ticks: [
          { step: 'address', at: '2026-11-23T10:00:00.000Z', caseNumber: null },
          { step: 'ecpat', at: '2026-11-23T10:05:00.000Z', caseNumber: null },
        ],
      }),
    );
    await screen.type('#case-police', ' K-123-26 ');
    await screen.click('#tick-police');
    expect(asked.at(-1)).toEqual(['forbiddenStep', 'police', 'K-123-26']);
    expect(screen.text('[data-step=ecpat]')).toMatch(/Klart 2026-11-23/);
    await screen.click('#number-ecpat');
    expect(asked.at(-1)?.[1], 'an empty number is not saved').toBe('police');
    await screen.type('#case-ecpat', 'E77');
    await screen.click('#number-ecpat');
    expect(asked.at(-1)).toEqual(['forbiddenStep', 'ecpat', 'E77']);
  });

  it('may go back from a wrong choice as long as nothing is noted', async () => {
    const { asked } = await onTheRoute(route());
    await screen.click('#forbidden-back');
    expect(asked.at(-1)).toEqual(['forbiddenBack']);
    await onTheRoute(route({ noteId: 'n1' }));
    expect(screen.root.querySelector('#forbidden-back')).toBeNull();
  });

  it('is told what to do when evidence was sealed before the ground was chosen', async () => {
    await onTheRoute(route({ stored: { kind: 'found', numbers: [3, 12], drafts: 1, copies: ['Bevis/a.zip'] } }));
    expect(screen.text('#sealed-before')).toContain(
      'Inlägget finns sparat sedan tidigare: bevis nummer 3, 12, 1 utkast, 1 filer utanför webbläsaren.',
    );
    expect(screen.text('#sealed-before')).toContain('Öppna det inte. Skicka det inte. Säg till din chef nu.');
    expect(screen.text('#sealed-before')).toContain('Bevis/a.zip');
    expect(screen.root.querySelector('#sealed-before a, #open-archive')).toBeNull();
  });

  it('is told what a search found, and never that nothing is saved when that is unknown', async () => {
    await onTheRoute(route({ stored: { kind: 'none' }, removal: removal({}) }));
    expect(screen.text()).toContain('Uppsikt har sökt i bevis, utkast och kopior. Inget av inlägget finns där.');
    await onTheRoute(route({ stored: { kind: 'unknown' }, removal: removal({}) }));
    expect(screen.text()).toContain('Uppsikt vet inte om något av inlägget finns sparat sedan tidigare.');
    expect(screen.text()).not.toMatch(/Inget av inlägget|Ingen bild/);
    await onTheRoute(route({ stored: { kind: 'found', numbers: [3], drafts: 0, copies: [] }, removal: removal({}) }));
    expect(screen.text()).not.toMatch(/Inget av inlägget|Ingen bild|vet inte/);
  });

  it.each([
    [removal({}), 'Borttaget. Inlägget är borta från sidan.', []],
    [removal({ phase: 'removing', outcome: null }), 'Tar bort …', []],
    [removal({ phase: 'checking', outcome: null, waits: true }), 'Väntar: ett annat inlägg', []],
    [removal({ phase: 'assisted', outcome: null, waits: true }), 'Väntar: ett annat inlägg', []],
    [removal({ outcome: 'page-busy' }), 'Uppsikt tryckte inte på något.', ['#remove-uncaptured', '#check-uncaptured']],
    [removal({ outcome: 'wrong-account' }), 'Du är inte inloggad som kommunen.', ['#remove-uncaptured']],
    [removal({ outcome: 'still-present' }), 'Inlägget är kvar på sidan.', ['#remove-uncaptured', '#check-uncaptured']],
    [removal({ phase: 'assisted', outcome: null }), 'Öppna menyn som Uppsikt pekar på', ['#check-uncaptured']],
    [
      removal({ phase: 'assisted', outcome: null, act: { kind: 'left-to-official', step: 'confirm' } }),
      'Tryck själv på knappen som Uppsikt pekar på',
      ['#check-uncaptured'],
    ],
  ])('reads the state of the removal: %#', async (state, words, buttons) => {
    await onTheRoute(route({ noteId: 'n1', removal: state }));
    expect(screen.text('[data-step=remove] [role=status]')).toContain(words);
    expect(
      ['#remove-uncaptured', '#check-uncaptured'].filter((button) => screen.root.querySelector(button) !== null),
    ).toEqual(buttons);
  });

  it('removes it by hand and ticks it where Uppsikt cannot press', async () => {
    const { asked } = await onTheRoute(route(), { canRemove: false });
    expect(screen.text('[data-step=remove]')).toContain('Ta bort inlägget själv på sidan.');
    await screen.click('#tick-remove');
    expect(asked.at(-1)).toEqual(['forbiddenStep', 'remove', null]);
  });

  it('reads it in English', async () => {
    setLanguage('en');
    await onTheRoute(route());
    expect(screen.text('.c-rule strong')).toBe('Do not take a screenshot. Do not photograph, save or send the image.');
    expect(screen.text('main')).toContain('Call the police, 114 14');
  });
});
