// @vitest-environment jsdom
/** An official's morning: which accounts have had their round, and why a day had none. */
import { beforeEach, describe, expect, it } from 'vitest';
import { TodaysAccounts, type AccountToday, type Board } from '../../../components/rounds/todays-accounts';
import { onScreen, type Screen } from '../card/on-screen';

const AT = '2026-11-24T08:20:00.000Z';
const account = (changes: Partial<AccountToday> = {}): AccountToday => ({
  id: 'a',
  name: 'Exempelkommun',
  address: 'https://www.facebook.com/kommunen',
  today: 'not-yet',
  crisisRounds: null,
  lastAt: AT,
  missed: [],
  ownPostDaysAgo: 3,
  platform: 'facebook',
  ownerKeys: ['100', 'kommunen'],
  filters: null,
  filtersDue: false,
  ...changes,
});

let screen: Screen;
let asked: unknown[][];
let refusal: string | null;
beforeEach(() => {
  screen = onScreen();
  asked = [];
  refusal = null;
});
const show = (board: Board, believed = screen): Promise<void> =>
  believed.show(
    <TodaysAccounts
      board={board}
      isOpen
      actions={{
        explain: (...rest) => {
          asked.push(rest);
          return Promise.resolve(refusal);
        },
        filtersSeen: (id) => {
          asked.push(['filters', id]);
          return Promise.resolve(refusal);
        },
        openPage: (address) => void asked.push([address]),
      }}
      questions={(id) => <p class="slot">{id}</p>}
    />,
  );
const today = (): string => screen.text('.r-today');
/** The focused element; null when focus has fallen back to the page. */
const focused = (): string | null | undefined =>
  document.activeElement === document.body ? null : document.activeElement?.textContent;

describe('an official sees in the popup', () => {
  it('which accounts have had their round today, in words and not only by a symbol', async () => {
    await show([account({ today: 'kept' }), account({ id: 'b' }), account({ id: 'c', today: 'not-needed' })]);
    expect(screen.text('summary')).toBe('Mina konton i dag: 1 av 2 kontrollerade');
    const words = [...screen.root.querySelectorAll('.r-today')].map((each) => each.textContent ?? '');
    expect(
      words.map((each) =>
        each
          .replace(/\s+/g, ' ')
          .trim()
          .replace(/\d{4}.*/, '…'),
      ),
    ).toEqual([
      '✓ Kontrollerat i dag, senast …',
      '! Inte kontrollerat i dag. Senast …',
      '– Ingen kontroll behövs i dag.',
    ]);
  });

  it('that an account with unreadable notes is unknown, and so is a list that does not load', async () => {
    await show([account({ today: 'unknown', lastAt: null, ownPostDaysAgo: null })]);
    expect(today()).toContain('Okänt om kontot är kontrollerat.');
    expect(screen.text()).toContain('Senaste inlägg: okänt.');
    await show('unknown');
    expect(screen.text()).toContain('Det gick inte att se');
    expect(screen.text()).not.toContain('Inga konton');
    await show(undefined);
    expect(screen.text()).toBe('');
  });

  it('how long ago each account wrote something itself', async () => {
    for (const [days, words] of [
      [0, 'Senaste inlägg i dag.'],
      [1, 'Senaste inlägg för 1 dag sedan.'],
      [12, 'Senaste inlägg för 12 dagar sedan.'],
    ] as const) {
      await show([account({ ownPostDaysAgo: days })]);
      expect(screen.text()).toContain(words);
    }
  });

  it('what to do when no account is registered', async () => {
    await show([]);
    expect(screen.text()).toContain('Inga konton är registrerade.');
  });

  it('the open questions of each account, and the link to its page', async () => {
    await show([account()]);
    expect(screen.text('.slot')).toBe('a');
    await screen.click('li > button');
    expect(asked).toEqual([['https://www.facebook.com/kommunen']]);
  });
});

describe('a weekday without a round', () => {
  it('is explained by one of three reasons, not by free text', async () => {
    await show([account({ missed: ['2026-11-23'] })]);
    expect(screen.text('legend')).toBe('Kontroll saknas för 2026-11-23. Varför?');
    const reasons = [...screen.root.querySelectorAll('fieldset button')].map((each) => each.textContent);
    expect(reasons).toEqual(['Ingen bemanning', 'Tekniskt fel', 'Annat']);
    expect(screen.root.querySelector('input, textarea')).toBeNull();
    await screen.click('fieldset button');
    expect(asked).toEqual([['a', '2026-11-23', 'no-staff']]);
    expect(screen.text('[role="status"]')).toContain('Antecknat: Ingen bemanning 2026-11-23.');
    // The pressed button goes with its day, and keyboard focus stays in place.
    await show([account({ missed: [] })]);
    expect(focused()).toContain('Antecknat');
  });

  it('is not shown as noted when it was refused', async () => {
    refusal = 'Det gick inte att spara.';
    await show([account({ missed: ['2026-11-23'] })]);
    await screen.click('fieldset button');
    expect(screen.text('[role="status"]')).toContain(refusal);
    expect(screen.text()).not.toContain('Antecknat');
  });

  it('of many, three are asked about and the others counted', async () => {
    await show([account({ missed: ['2026-11-23', '2026-11-20', '2026-11-19', '2026-11-18', '2026-11-17'] })]);
    expect(screen.root.querySelectorAll('fieldset')).toHaveLength(3);
    expect(screen.text()).toContain('Kontroll saknas för 2 dagar till.');
  });

  it('is explained by the official’s own press alone', async () => {
    const page = onScreen(false);
    await show([account({ missed: ['2026-11-23'] })], page);
    await page.click('fieldset button');
    expect(asked).toEqual([]);
  });
});

describe('the platform’s own filters', () => {
  const filters = [{ name: 'Svordomar', decidedBy: 'Ulla Chef', decidedOn: '2026-10-01' }];

  it('are reviewed once a month, with who decided them and the link to their log', async () => {
    await show([account({ filtersDue: true, filters })]);
    expect(screen.text('.r-filters p')).toBe('Plattformens filter döljer inlägg utan beslut. Gå igenom dem.');
    expect(screen.text('.r-filters li')).toBe('Svordomar. Beslutat av Ulla Chef 2026-10-01.');
    await screen.click('.r-filters button');
    await screen.click('.r-filters button:last-child');
    expect(asked).toEqual([['https://www.facebook.com/100/professional_dashboard/'], ['filters', 'a']]);
    await show([account({ filtersDue: false, filters })]);
    expect(focused()).toContain('Nästa gång är nästa månad.');
  });

  it('that nobody has listed are not reported as none', async () => {
    await show([account({ filtersDue: true })]);
    expect(screen.text('.r-filters')).toContain('inga är antecknade. Skriv in dem i registret.');
  });

  it('are not shown as reviewed when that was refused', async () => {
    refusal = 'Det gick inte att spara.';
    await show([account({ filtersDue: true })]);
    await screen.click('.r-filters button:last-child');
    expect(screen.text('.r-filters')).toContain(refusal);
  });
});
