// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { AllowedLinksForm } from '../../../components/setup/allowed-links-form';
import { isLetThrough } from '../../../lib/coach/links';
import { linkLinesOf } from '../../../lib/domain/link-list';
import { allowedLinksTable } from '../../../lib/i18n/allowed-links';
import { lix } from '../../unit/i18n/lix';
import { onScreen, type Screen } from '../card/on-screen';

let screen: Screen;
let saved: string[][];
beforeEach(() => {
  screen = onScreen();
  saved = [];
});
const show = (links: string[]): Promise<void> =>
  screen.show(
    <AllowedLinksForm
      links={links}
      onSave={(each) => {
        saved.push(each);
        return Promise.resolve(null);
      }}
    />,
  );

it('an official adds the water company by pasting its address, and its links no longer need a reason', async () => {
  const address = 'https://www.roslagsvatten.se/driftstorning';
  expect(isLetThrough(address, { ownHosts: ['osteraker.se'], allowedHosts: [] })).toBe(false);
  await show(['vafab.se']);
  await screen.type('#allowed-links-field', 'vafab.se\nhttps://www.Roslagsvatten.se/\n\nroslagsvatten.se');
  await screen.click('#allowed-links-save');
  expect(saved).toEqual([['vafab.se', 'roslagsvatten.se']]);
  expect(isLetThrough(address, { ownHosts: ['osteraker.se'], allowedHosts: saved[0] ?? [] })).toBe(true);
});

it('an official who writes something else gets an error, and nothing is saved', async () => {
  await show([]);
  await screen.type('#allowed-links-field', 'vattenbolaget');
  await screen.click('#allowed-links-save');
  expect(saved).toEqual([]);
  expect(screen.text()).toContain('Skriv bara webbplatser');
});

it.each(['se', '*.se', 'a b.se', 'javascript:alert(1)', 'bolaget.se?x=1'])('%s is not a site', (line) => {
  expect(linkLinesOf(line)).toBeNull();
});

it('has plain texts', () => {
  expect(lix(Object.values(allowedLinksTable).map(({ sv }) => sv))).toBeLessThanOrEqual(40);
});
