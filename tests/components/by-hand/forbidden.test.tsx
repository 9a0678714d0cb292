// @vitest-environment jsdom
/** Evidence by hand of a forbidden picture: one note per item, whatever is pressed and in any order. */
import { beforeEach, expect, it } from 'vitest';
import { packInForce } from '../../../lib/guidelines/packs';
import type { Request } from '../../../lib/messaging/protocol';
import { extension, install } from '../../unit/background/an-extension';
import { onScreen, type Screen } from '../card/on-screen';

install();
const { ByHand } = await import('../../../components/by-hand/by-hand');
const { useHand } = await import('../../../lib/pages/by-hand/use-hand');

type Step = Request<'hand.forbidden'>;

let screen: Screen;
let asked: Step[];
let answer: () => void;
const START = {
  tabId: null,
  page: null,
  form: {
    service: 'other' as const,
    serviceName: 'Forumet',
    kind: 'comment' as const,
    address: 'https://example.org/a',
    author: '',
    postedAt: '',
    text: '',
    textFrom: 'typed' as const,
    registeredId: '',
  },
  openedAt: '2026-11-23T10:00:00.000Z',
};

function Page() {
  const { evidenceId: _saved, ...hand } = useHand(START);
  const nothing = (): void => undefined;
  const saveName = () => Promise.resolve(null);
  const actions = { ...hand.actions, saveName, openPlan: nothing, openArchive: nothing, another: nothing };
  return (
    <ByHand
      pack={packInForce()}
      planned
      filledIn={null}
      isNameless={false}
      register={[]}
      operator=""
      signature=""
      now={() => 0}
      page={null}
      {...hand}
      actions={actions}
    />
  );
}

beforeEach(async () => {
  extension.forget();
  asked = [];
  let held = new Promise<void>((resolve) => (answer = resolve));
  extension.background = async (message) => {
    const { payload } = message as { payload: Step };
    asked.push(payload);
    await held;
    held = Promise.resolve();
    const ticks = asked.map(({ step, caseNumber }) => ({ step, caseNumber, at: '2026-11-23T10:00:00.000Z' }));
    return { ok: true, value: { noteId: payload.noteId ?? `note ${asked.length}`, ticks } };
  };
  screen = onScreen();
  await screen.show(<Page />);
  await screen.press('a');
});

const noteIds = (): (string | null)[] => asked.map(({ noteId }) => noteId);

it('makes one note from steps ticked before the first reply', async () => {
  await screen.click('#tick-remove');
  await screen.click('#tick-manager');
  expect(noteIds()).toEqual([null]);
  answer();
  await expect.poll(noteIds).toEqual([null, 'note 1']);
});

it('stays with the noted address: another item needs another page', async () => {
  await screen.type('#address', 'https://example.org/b');
  await screen.click('#tick-remove');
  answer();
  await expect.poll(() => screen.root.querySelector('#address')).toBeNull();
  expect(screen.text()).toContain('Ny sida för ett annat inlägg');
  expect(asked[0]?.pageUrl).toBe('https://example.org/b');
});
