// @vitest-environment jsdom
/** An account that is not among those that could be read may stand in the register all the same. */
import { expect, it } from 'vitest';
import { AccountStanding } from '../../../components/archive/account-standing';
import { extension, install } from '../../unit/background/an-extension';
import { onScreen } from '../card/on-screen';

install();
const { useStandings } = await import('../../../lib/pages/archive/use-standings');
const OfAccount = () => <AccountStanding accountId="vår" standings={useStandings()} />;

it.each([
  [true, 'Kontot står inte i registret i den här webbläsaren.'],
  [false, 'Om kontot är aktivt är inte känt. Registret gick inte att läsa.'],
])('where the register is whole: %s', async (isWhole, words) => {
  extension.background = () => Promise.resolve({ ok: true, value: { accounts: [], isWhole } });
  const screen = onScreen();
  await screen.show(<OfAccount />);
  await expect.poll(() => screen.text()).toBe(words);
});
