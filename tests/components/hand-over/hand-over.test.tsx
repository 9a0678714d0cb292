// @vitest-environment jsdom
/** An official says that they are away, hands over, and takes over, by keyboard alone. */
import axe from 'axe-core';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it } from 'vitest';
import { HandOver, type HandOvers, type Said } from '../../../components/hand-over/hand-over';
import { HandOverLine } from '../../../components/hand-over/hand-over-line';
import type { Absence } from '../../../lib/domain/absence';
import { onScreen, type Screen } from '../card/on-screen';

type State = Exclude<HandOvers, 'unknown' | undefined>;

const absence: Absence = { from: '2026-11-25', to: '2026-12-04', deputy: 'Bo Berg' };
const received: State['received'][number] = {
  handsOver: 'Eva Ek',
  absence,
  isNow: true,
  madeAt: '2026-11-24T15:00:00.000Z',
  receivedAt: '2026-11-24T16:00:00.000Z',
  unfinished: [
    {
      flowId: 'f1',
      platform: 'facebook',
      account: 'Exempelkommun',
      act: 'delete',
      phase: 'queued',
      startedAt: '2026-11-24T14:00:00.000Z',
      link: 'https://www.facebook.com/x',
    },
  ],
};

let screen: Screen;
let saved: (Absence | null)[];
let files: string[];
let opened: string[];
let said: Said[];
beforeEach(() => {
  screen = onScreen();
  [saved, files, opened, said] = [[], [], [], []];
});

const stateOf = (changes: Partial<State> = {}): State => ({
  absence: null,
  isAway: false,
  hasName: true,
  deputies: ['Bo Berg'],
  folder: null,
  lastMade: null,
  received: [],
  ...changes,
});
const show = (state: HandOvers): Promise<void> =>
  screen.show(
    <HandOver
      state={state}
      actions={{
        saveAbsence: (now) => Promise.resolve(saved.push(now) > 1 ? 'Det gick inte.' : null),
        make: () => Promise.resolve(said),
        receive: ({ name }) => Promise.resolve((files.push(name), said)),
        openItem: (address) => void opened.push(address),
      }}
    />,
  );
/** jsdom has no file picker. */
async function pick(name: string): Promise<void> {
  const field = screen.root.querySelector<HTMLInputElement>('#hand-over-pick') as HTMLInputElement;
  Object.defineProperty(field, 'files', { value: [{ name }], configurable: true });
  await act(async () => {
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await Promise.resolve();
  });
  await act(() => Promise.resolve());
}

describe('an official who will be away', () => {
  it('says when; the deputy of the register is filled in', async () => {
    await show(stateOf());
    await screen.type('#absence-from', '2026-11-25');
    await screen.type('#absence-to', '2026-12-04');
    await screen.click('#absence-save');
    expect(saved).toEqual([absence]);
  });

  it('is told what is missing, and nothing is saved', async () => {
    await show(stateOf({ deputies: [] }));
    await screen.type('#absence-from', '2026-12-04');
    await screen.type('#absence-to', '2026-11-25');
    await screen.click('#absence-save');
    expect(saved).toEqual([]);
    expect(screen.text('#absence-to-fault')).toContain('Den sista får inte vara före den första.');
    expect(screen.text('#absence-deputy-fault')).toContain('Skriv vem som är ersättare.');
  });

  it('is told that without a name nothing is put in the folder automatically', async () => {
    await show(stateOf({ folder: 'Gemensam', hasName: false }));
    expect(screen.text()).toContain('Då läggs ingen fil i mappen när frånvaron börjar.');
    await show(stateOf({ folder: 'Gemensam' }));
    expect(screen.text()).not.toContain('Ditt namn saknas');
  });

  it('says that they are back', async () => {
    await show(stateOf({ absence, isAway: true }));
    await screen.click('#absence-end');
    expect(saved).toEqual([null]);
  });

  it('saves the file, and reads where it went', async () => {
    said = [{ tone: 'ok', words: 'Filen laddas ned. Ge den till Bo Berg.' }];
    await show(stateOf({ absence, folder: 'Gemensam' }));
    expect(screen.text('#hand-over')).toContain('läggs också i mappen Gemensam');
    await screen.click('#hand-over-make');
    expect(screen.text('#hand-over-made')).toContain('Ge den till Bo Berg.');
    await show(stateOf({ absence }));
    expect(screen.text('#hand-over')).toContain('lämnar webbläsaren bara om du sparar den');
  });
});

describe('a deputy', () => {
  it('picks the file and reads the result', async () => {
    said = [{ tone: 'danger', words: 'Filen har ändrats sedan den gjordes.' }];
    await show(stateOf());
    await pick('overlamning.json');
    expect(files).toEqual(['overlamning.json']);
    expect(screen.text('#hand-over-received')).toContain('Filen har ändrats');
  });

  it('sees whom they deputise for and what is unfinished, and can only open it', async () => {
    await show(stateOf({ received: [received] }));
    expect(screen.text()).toContain('Du är ersättare för Eva Ek till och med 2026-12-04.');
    expect(screen.text('li')).toContain('Ta bort på Exempelkommun.');
    expect(screen.root.querySelectorAll('li button')).toHaveLength(1);
    await screen.click('li button');
    expect(opened).toEqual(['https://www.facebook.com/x']);
  });
});

describe('the line in the popup', () => {
  it('is shown during the absence, with the link to hand over', async () => {
    let shown = 0;
    const line = (state: HandOvers) => screen.show(<HandOverLine state={state} onShow={() => void (shown += 1)} />);
    await line(stateOf({ absence, isAway: true, received: [received] }));
    expect(screen.text()).toContain('Du är borta till och med 2026-12-04. Ersättare är Bo Berg.');
    expect(screen.text()).toContain(
      'Du är ersättare för Eva Ek till och med 2026-12-04. Borttagningar som inte var klara: 1.',
    );
    await screen.click('#open-hand-over');
    expect(shown).toBe(1);
    await line(stateOf({ absence, received: [{ ...received, isNow: false }] }));
    expect(screen.root.querySelectorAll('p')).toHaveLength(0);
    await line('unknown');
    expect(screen.text()).toContain('Det gick inte att läsa frånvaron.');
  });
});

it('axe finds nothing', async () => {
  said = [{ tone: 'danger', words: 'Filen har ändrats sedan den gjordes.' }];
  await show(stateOf({ absence, isAway: true, folder: 'Gemensam', received: [received] }));
  await pick('overlamning.json');
  const { violations } = await axe.run(screen.root, { rules: { region: { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
});
