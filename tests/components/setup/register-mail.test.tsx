// @vitest-environment jsdom
/** The register entry of a page says who gets questions about an item, or asks for it in words. */
import { beforeEach, expect, it } from 'vitest';
import { RegisterForm } from '../../../components/setup/register-form';
import { RegisterList } from '../../../components/setup/register-list';
import type { RegisteredAccount } from '../../../lib/domain/account';
import { packInForce } from '../../../lib/guidelines/packs';
import { aState } from '../card/an-item';
import { onScreen, type Screen } from '../card/on-screen';

const page = aState().registered;
let screen: Screen;
let saved: RegisteredAccount[];
beforeEach(() => {
  screen = onScreen();
  saved = [];
});

const form = (account: RegisteredAccount): Promise<void> =>
  screen.show(
    <RegisterForm
      pack={packInForce()}
      start={{ platform: account.platform, name: account.name, address: account.address, keys: [], account }}
      newId={() => 'new'}
      onSave={(given) => {
        saved.push(given);
        return Promise.resolve(null);
      }}
    />,
  );

it('accepts a valid mail address, and nothing else', async () => {
  await form(page);
  for (const no of ['chefen', 'chef@', 'chef@kommun.se?bcc=annan@example.com', 'a@b.se, c@d.se']) {
    await screen.type('#register-eyesMail', no);
    await screen.click('#register-save');
    expect(screen.text('#register-eyesMail-fault')).toContain('Skriv en hel e-postadress');
  }
  expect(saved).toEqual([]);
  await screen.type('#register-eyesMail', ' chef@kommun.se ');
  await screen.click('#register-save');
  expect(saved).toMatchObject([{ id: page.id, eyesMail: 'chef@kommun.se' }]);
});

it('may be left empty, and removed again', async () => {
  await form({ ...page, eyesMail: 'chef@kommun.se' });
  expect(screen.root.querySelector<HTMLInputElement>('#register-eyesMail')?.value).toBe('chef@kommun.se');
  await screen.type('#register-eyesMail', '');
  await screen.click('#register-save');
  expect(saved).toHaveLength(1);
  expect(saved[0]).not.toHaveProperty('eyesMail');
});

it('the list says where questions go, or that nothing is filled in', async () => {
  const list = (account: RegisteredAccount): Promise<void> =>
    screen.show(<RegisterList register={[account]} onEdit={() => undefined} onRemove={() => undefined} />);
  await list({ ...page, eyesMail: 'chef@kommun.se' });
  expect(screen.text()).toContain('Frågor går till chef@kommun.se.');
  await list(page);
  expect(screen.text()).toContain('Ingen e-post är ifylld');
});
