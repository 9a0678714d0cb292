// @vitest-environment jsdom
/**
 * Nothing is saved without a name. The card asks for it once, where it is needed, and then continues what was pressed.
 */
import { beforeEach, describe, expect, it } from 'vitest';
import { Card } from '../../../components/assessment/card';
import { ByHand, type ByHandProps } from '../../../components/by-hand/by-hand';
import { driven, offersOf } from '../../../lib/platforms/dom/offer-table';
import { packInForce } from '../../../lib/guidelines/packs';
import { aState, rememberingActions, type Asked } from '../card/an-item';
import { onScreen, type Screen } from '../card/on-screen';

const pack = packInForce();
const NAMELESS = { name: '', signature: '', isNameless: true };
let screen: Screen;
beforeEach(() => {
  screen = onScreen();
});
const field = (): HTMLInputElement | null => screen.root.querySelector('#your-name');

async function open(
  state = aState(),
  official = NAMELESS,
  answers: Parameters<typeof rememberingActions>[0] = {},
): Promise<Asked[]> {
  const { actions, asked } = rememberingActions(answers);
  await screen.show(<Card pack={pack} state={state} actions={actions} official={official} />);
  return asked;
}
const judge = async (): Promise<void> => {
  for (const key of ['1', 'n']) await screen.press(key);
};

describe('before the first save', () => {
  it('the card asks for the name beside the buttons, and one press stores it and saves', async () => {
    const asked = await open();
    expect(field()).toBeNull();
    await judge();
    expect(screen.text('footer')).toContain('Beviset säger vem som sparade det.');
    await screen.type('#your-name', ' Eva Lind ');
    await screen.click('#save-only');
    expect(asked.map(([name, first]) => (name === 'saveName' ? [name, first] : [name]))).toEqual([
      ['saveName', 'Eva Lind'],
      ['save'],
    ]);
  });

  it('a press without it saves nothing, says what to write, and focuses the field', async () => {
    const asked = await open();
    await judge();
    await screen.press('Enter');
    expect(asked).toEqual([]);
    expect(screen.text('footer')).toContain('Skriv ditt namn.');
    expect(document.activeElement).toBe(field());
    await screen.type('#your-name', 'Eva Lind');
    expect(screen.text('footer')).not.toContain('Skriv ditt namn.');
    await screen.press('Enter', { ctrlKey: true });
    expect(asked.map(([name]) => name)).toEqual(['saveName', 'save']);
  });

  it('a name that could not be stored saves nothing, and the error is shown', async () => {
    const asked = await open(aState(), NAMELESS, { saveName: 'Det gick inte.' });
    await judge();
    await screen.type('#your-name', 'Eva Lind');
    await screen.click('#save-only');
    expect(asked.map(([name]) => name)).toEqual(['saveName']);
    expect(screen.text('footer')).toContain('Det gick inte.');
  });

  it('asks on the municipality’s own item too', async () => {
    const asked = await open(aState({ own: true, offers: offersOf({ edit: driven }) }));
    await screen.click('input[name=own-act][value=edit]');
    await screen.click('#own-go');
    expect(asked).toEqual([]);
    await screen.type('#your-name', 'Eva Lind');
    await screen.click('#own-go');
    expect(asked.map(([name]) => name)).toEqual(['saveName', 'save']);
  });
});

describe('afterwards, and when nothing is saved', () => {
  it.each([
    ['a name is set', aState(), { ...NAMELESS, name: 'Eva Lind', isNameless: false }],
    ['the settings are not read yet', aState(), { ...NAMELESS, isNameless: false }],
    ['the plan is asked for first', aState({ planned: false }), NAMELESS],
  ])('nobody is asked: %s', async (_when, state, official) => {
    await open(state, official);
    await judge();
    expect(field()).toBeNull();
  });

  it('nobody is asked when all is criticism', async () => {
    await open();
    for (const key of ['1', 'j', 'n']) await screen.press(key);
    expect(field()).toBeNull();
  });
});

it('by hand it is asked for in the same way', async () => {
  const asked: string[] = [];
  const done = (name: string) => () => Promise.resolve(void asked.push(name)).then(() => null);
  const nothing = (): void => undefined;
  const props: ByHandProps = {
    pack,
    planned: true,
    isNameless: true,
    filledIn: null,
    register: [],
    operator: '',
    signature: '',
    now: () => 0,
    form: {
      service: 'other',
      serviceName: 'Forumet',
      kind: 'comment',
      address: 'https://forum.example/1',
      author: 'Kalle',
      postedAt: 'i går',
      text: 'Jag vet var du bor',
      textFrom: 'typed',
      registeredId: '',
    },
    onForm: nothing,
    page: null,
    pictures: [],
    pictureFaults: [],
    taking: false,
    saved: null,
    forbidden: { noteId: null, ticks: [] },
    actions: {
      take: nothing,
      add: nothing,
      leaveOut: nothing,
      forget: nothing,
      save: done('save'),
      saveMessage: done('save'),
      saveName: (name) => done(`name ${name}`)(),
      forbiddenStep: done('step'),
      copy: done('copy'),
      noteAct: done('act'),
      noteEyes: done('eyes'),
      complete: done('complete'),
      openPlan: nothing,
      openArchive: nothing,
      another: nothing,
    },
  };
  await screen.show(<ByHand {...props} />);
  await judge();
  await screen.click('#save');
  expect(asked).toEqual([]);
  await screen.type('#your-name', 'Eva Lind');
  await screen.click('#save');
  expect(asked).toEqual(['name Eva Lind', 'save']);
});
