// @vitest-environment jsdom
/**
 * Screenshots are offered in plain words, as the IT department has chosen. Nothing is granted without the official's
 * press.
 */
import { beforeEach, describe, expect, it } from 'vitest';
import { PicturePermission } from '../../../components/setup/picture-permission';
import { Welcome } from '../../../components/setup/welcome';
import { onScreen, type Screen } from '../card/on-screen';

let screen: Screen;
let asked = 0;
const ask = (): Promise<boolean> => {
  asked += 1;
  return Promise.resolve(true);
};
beforeEach(() => {
  screen = onScreen();
  asked = 0;
});

describe('in the settings', () => {
  it('says what the browser will ask, what is captured, and what happens without permission', async () => {
    await screen.show(<PicturePermission granted={false} offered onAsk={ask} />);
    expect(screen.text()).toContain('alla webbplatser');
    // Evidence by hand may be of any page, and the text says so.
    expect(screen.text()).toContain('en sida som du lägger in för hand');
    expect(screen.text()).toContain('Tryck på Uppsikts knapp i verktygsfältet');
    await screen.click('#ask-picture');
    expect(asked).toBe(1);
    expect(screen.text('[role=status]')).toContain('Skärmdumpar är tillåtna.');
  });

  it('has no button when the IT department has turned it off, and says so and what remains', async () => {
    await screen.show(<PicturePermission granted={false} offered={false} onAsk={ask} />);
    expect(screen.root.querySelector('#ask-picture')).toBeNull();
    expect(screen.text('[role=status]')).toContain('Din IT-avdelning');
    expect(screen.text()).toContain('Tryck på Uppsikts knapp i verktygsfältet');
  });

  it('says that permission is granted also when it is not offered', async () => {
    await screen.show(<PicturePermission granted offered={false} onAsk={ask} />);
    expect(screen.text('[role=status]')).toContain('Skärmdumpar är tillåtna.');
  });
});

describe('on the page after the install', () => {
  const welcome = (screenPictures: 'offer' | 'ask-at-welcome' | 'do-not-offer') => (
    <Welcome
      screenPictures={screenPictures}
      granted={false}
      onAskPicture={ask}
      onStart={() => undefined}
      guidelineAddress=""
    />
  );

  it.each([
    ['offer', true, false],
    ['ask-at-welcome', true, true],
    ['do-not-offer', false, false],
  ] as const)('%s: named %s, button %s', async (choice, isNamed, hasButton) => {
    await screen.show(welcome(choice));
    expect(screen.text('ol').includes('skärmdumpar')).toBe(isNamed);
    expect(screen.root.querySelector('#ask-picture') !== null).toBe(hasButton);
    expect(asked).toBe(0);
  });
});
