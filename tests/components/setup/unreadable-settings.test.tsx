// @vitest-environment jsdom
/** Settings that could not be read are listed, and removal stays off until an official has reviewed them. */
import { beforeEach, expect, it } from 'vitest';
import { UnreadableSettings } from '../../../components/setup/unreadable-settings';
import { settingName } from '../../../lib/i18n/unreadable-settings';
import { emptySettings } from '../../../lib/settings/schema';
import { onScreen, type Screen } from '../card/on-screen';

let screen: Screen;
beforeEach(() => void (screen = onScreen()));

it('names each in words, and confirms that it was reviewed', async () => {
  let pressed = 0;
  const seenTo = (): Promise<string | null> => Promise.resolve(++pressed === 1 ? 'Lagringen svarar inte.' : null);
  await screen.show(<UnreadableSettings fields={['plan', 'new-of-tomorrow']} onSeenTo={seenTo} />);
  expect([...screen.root.querySelectorAll('li')].map((line) => line.textContent)).toEqual([
    'var bevis sparas och hur länge',
    'new-of-tomorrow',
  ]);
  expect(screen.text()).toContain('Ta bort är avstängt tills du har sett över det.');
  expect(screen.text('strong')).toContain('Se efter här nedan vad som fattas.');
  await screen.click('#unreadable-seen-to');
  expect(screen.text()).toContain('Lagringen svarar inte.');
  await screen.click('#unreadable-seen-to');
  expect(screen.text()).toContain('Sparat.');
});

it('has a name in Swedish for every setting', () => {
  expect(Object.keys(emptySettings('i1')).filter((field) => settingName(field, 'sv') === field)).toEqual([]);
});

it('refers to a newer Uppsikt when one has written them', async () => {
  await screen.show(<UnreadableSettings fields={['version']} onSeenTo={() => Promise.resolve(null)} />);
  expect(screen.text('strong')).toContain('En nyare Uppsikt har skrivit dem.');
});

it('shows nothing when everything was read', async () => {
  await screen.show(<UnreadableSettings fields={[]} onSeenTo={() => Promise.resolve(null)} />);
  expect(screen.text()).toBe('');
});
