// @vitest-environment jsdom
/** An account missing among those that could be read may still be in the register. */
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
])('when the register is complete: %s', async (isWhole, words) => {
  extension.background = () => Promise.resolve({ ok: true, value: { accounts: [], isWhole } });
  const screen = onScreen();
  await screen.show(<OfAccount />);
  await expect.poll(() => screen.text()).toBe(words);
});
