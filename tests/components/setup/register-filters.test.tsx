// @vitest-environment jsdom
/** The register entry of a page holds which of the platform's own filters are in force, who decided them and when. */
import { beforeEach, expect, it } from 'vitest';
import { filterLines, filtersIn } from '../../../components/setup/filter-lines';
import { RegisterForm } from '../../../components/setup/register-form';
import { registeredAccount, type RegisteredAccount } from '../../../lib/domain/account';
import { packInForce } from '../../../lib/guidelines/packs';
import { aState } from '../card/an-item';
import { onScreen, type Screen } from '../card/on-screen';

const page = aState().registered;
const filters = [
  { name: 'Svordomar', decidedBy: 'Ulla Chef', decidedOn: '2026-10-01' },
  { name: 'Länkar', decidedBy: 'Nämnden § 12', decidedOn: '2025-02-28' },
];
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

it('are written and saved one per line', async () => {
  await form(page);
  await screen.type('#register-filters', 'Svordomar; Ulla Chef; 2026-10-01\n\n Länkar ;Nämnden § 12; 2025-02-28');
  await screen.click('#register-save');
  expect(saved).toMatchObject([{ id: page.id, filters }]);
  expect(registeredAccount.safeParse(saved[0]).success).toBe(true);
});

it('a line without who decided or the day is asked for again', async () => {
  await form({ ...page, filters });
  for (const no of [
    'Svordomar',
    'Svordomar; Ulla Chef',
    'Svordomar; ; 2026-10-01',
    'Svordomar; Ulla; i fjol',
    'a; b; 2026-10-01; d',
  ]) {
    await screen.type('#register-filters', no);
    await screen.click('#register-save');
    expect(screen.text('#register-filters-fault')).toContain('Skriv tre saker på varje rad');
  }
  expect(saved).toEqual([]);
});

it('left empty they are unlisted, as distinct from none', async () => {
  await form({ ...page, filters });
  expect(screen.root.querySelector<HTMLTextAreaElement>('#register-filters')?.value).toBe(filterLines(filters));
  await screen.type('#register-filters', ' ');
  await screen.click('#register-save');
  expect(saved[0]).not.toHaveProperty('filters');
});

it('the shown text parses back to the same filters', () => {
  expect(filtersIn(filterLines(filters))).toEqual(filters);
  expect(filtersIn('')).toEqual([]);
});
