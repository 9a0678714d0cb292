// @vitest-environment jsdom
/** The help in the popup is calm and blocks nothing. */
import { beforeEach, expect, it } from 'vitest';
import { PopupHelp, ReadingNotice } from '../../../components/help/popup-help';
import type { Reading } from '../../../components/help/receipt';
import { CommunicationsForm } from '../../../components/setup/communications-form';
import { Welcome } from '../../../components/setup/welcome';
import { helpPath, whatAnchor } from '../../../lib/help/anchors';
import { onScreen, type Screen } from '../card/on-screen';

const reading = (state: Reading['state']): Reading => ({
  state,
  sha256: 'a'.repeat(64),
  name: 'Eva Ek',
  own: undefined,
  receipts: [],
});

let screen: Screen;
let asked: unknown[];
const note = (name: string) => (): void => void asked.push(name);
beforeEach(() => {
  screen = onScreen();
  asked = [];
});

it('an official who has not read the guideline is told, without being stopped', async () => {
  await screen.show(<ReadingNotice reading={reading('never')} onRead={note('read')} />);
  expect(screen.root.querySelector('[role="status"]')?.textContent).toContain('Du har inte lämnat läskvitto');
  expect(screen.root.querySelector('[role="alert"], [role="alertdialog"], dialog')).toBeNull();
  await screen.click('#read-guideline');
  expect(asked).toEqual(['read']);
});

it('is told when it has changed, and no longer once it has been read', async () => {
  await screen.show(<ReadingNotice reading={reading('changed')} onRead={note('read')} />);
  expect(screen.text()).toContain('Riktlinjen har ändrats sedan du läste den.');
  await screen.show(<ReadingNotice reading={reading('read')} onRead={note('read')} />);
  expect(screen.text()).toBe('');
});

it('an official asks from the popup what happens, or writes to the communications unit about this page', async () => {
  await screen.show(
    <PopupHelp
      contact={{
        pages: [{ id: 'p1', name: 'Kommunen', platformName: 'Facebook' }],
        pageId: 'p1',
        operator: 'Eva Ek',
        to: 'info@kommun.se',
        onCopy: () => Promise.resolve(null),
        onSetAddress: note('address'),
      }}
      onWhat={note('what')}
      onOpen={note('help')}
    />,
  );
  await screen.click('#what-happens');
  await screen.click('#open-help');
  expect(asked).toEqual(['what', 'help']);
  const mail = screen.root.querySelector<HTMLAnchorElement>('#contact-mail');
  expect(new URL(mail?.href ?? '').searchParams.get('subject')).toBe('Fråga om ett inlägg, Kommunen');
  // Opened in place of the popup, it would close the popup before the mail program opens.
  expect(mail?.target).toBe('_blank');
});

it('the help is opened at the current page’s platform, for that page', () => {
  expect(helpPath(whatAnchor('torget'), 'p 1&x')).toBe('/help.html?page=p%201%26x#what-torget');
  expect(helpPath('guideline')).toBe('/help.html#guideline');
});

it('the first page after the install leads to the guideline', async () => {
  await screen.show(
    <Welcome
      screenPictures="offer"
      granted={false}
      onAskPicture={() => Promise.resolve(false)}
      onStart={note('start')}
      guidelineAddress={helpPath('guideline')}
    />,
  );
  const link = [...screen.root.querySelectorAll('a')].find((each) => each.textContent.includes('Läs riktlinjen'));
  expect(link?.getAttribute('href')).toBe('/help.html#guideline');
});

it('the address of the communications unit is a valid mail address, or absent', async () => {
  const saved: (string | null)[] = [];
  const save = (mail: string | null): Promise<null> => Promise.resolve(saved.push(mail) > 0 ? null : null);
  await screen.show(<CommunicationsForm mail={null} onSave={save} />);
  for (const no of ['enheten', 'info@kommun.se?bcc=annan@example.com', 'a@b.se, c@d.se']) {
    await screen.type('#communications-mail', no);
    await screen.click('#communications-save');
    expect(screen.text('#communications-mail-fault')).toContain('Skriv en hel e-postadress');
  }
  expect(saved).toEqual([]);
  await screen.type('#communications-mail', ' info@kommun.se ');
  await screen.click('#communications-save');
  await screen.type('#communications-mail', '');
  await screen.click('#communications-save');
  expect(saved).toEqual(['info@kommun.se', null]);
});
