// @vitest-environment jsdom
/** Before a removal an official may ask, at the item, what removing really does. */
import { beforeEach, expect, it } from 'vitest';
import { aFlow, aState } from './an-item';
import { onScreen, type Screen } from './on-screen';
import { showCard } from './show-card';

let screen: Screen;
beforeEach(() => {
  screen = onScreen();
});

it('opens the help at the item’s platform, for the page that it stands on', async () => {
  const asked = await showCard(screen);
  const button = screen.root.querySelector('#what-happens');
  expect(button?.textContent).toBe('?');
  // The accessible name contains the visible text, so that speech control finds the button.
  expect(button?.getAttribute('aria-label')).toBe('Vad händer om jag tar bort?');
  await screen.click('#what-happens');
  expect(asked).toContainEqual(['openHelp', 'facebook', aState().registered.id]);
});

it('also while the item is being removed', async () => {
  await showCard(screen, { state: aState({ flow: aFlow() }) });
  expect(screen.root.querySelector('#what-happens')).not.toBeNull();
});
