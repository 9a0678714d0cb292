// @vitest-environment jsdom
/** Messages to the communications unit are copied, or opened in the mail program. The official sends them. */
import { beforeEach, expect, it } from 'vitest';
import { ClosingMail, NoticeMail, type UnitProps } from '../../../components/accounts/unit-mail';
import { onScreen, type Screen } from '../card/on-screen';

let screen: Screen;
let copied: string[];
let isOpened: boolean;
beforeEach(() => {
  screen = onScreen();
  copied = [];
  isOpened = false;
});
const show = (changes: Partial<UnitProps> = {}): Promise<void> => {
  const unit: UnitProps = {
    to: 'kommunikation@ovning.example',
    isProtected: false,
    copy: (text) => Promise.resolve(copied.push(text) > 0 ? null : ''),
    onSetAddress: () => {
      isOpened = true;
    },
    ...changes,
  };
  return screen.show(
    <>
      <NoticeMail mail={{ subject: 'Nytt konto', body: 'Ansvarig: Eva Ek' }} {...unit} />
      <ClosingMail mailOf={(where) => ({ subject: 'Avslutas', body: `Den lämnas: ${where}` })} {...unit} />
    </>,
  );
};
const link = (): string | undefined => screen.root.querySelector<HTMLAnchorElement>('#notice-unit-mail')?.href;

it('goes to the unit’s address, with the text that is shown', async () => {
  await show();
  expect(link()).toBe('mailto:kommunikation@ovning.example?subject=Nytt%20konto&body=Ansvarig%3A%20Eva%20Ek');
  expect(screen.text('#notice-mail')).toContain('skicka det själv');
  expect(screen.text('#notice-mail')).toContain('Skriv rollen i stället för namnet.');
});

it('is copied with where the snapshot is handed over', async () => {
  await show();
  await screen.type('#handed-over', 'G:/Sociala medier');
  expect(screen.text('#closing-draft')).toBe('Den lämnas: G:/Sociala medier');
  await screen.click('#closing-unit-copy');
  expect(copied).toEqual(['Avslutas\n\nDen lämnas: G:/Sociala medier']);
});

it('asks for the address when it is not set, and says that names are left out', async () => {
  await show({ to: null, isProtected: true });
  expect(link()).toMatch(/^mailto:\?/);
  expect(screen.text('#notice-unit-to')).toContain('Ingen adress är ifylld.');
  expect(screen.text('#closing-mail')).toContain(
    'Namnen ur registret är utelämnade. Se efter i kontots namn och e-post.',
  );
  await screen.click('#notice-unit-set');
  expect(isOpened).toBe(true);
});
