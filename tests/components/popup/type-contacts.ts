/** Fills in the three contact persons in the register's form. */
import type { Screen } from '../card/on-screen';

export async function typeContacts(screen: Screen): Promise<void> {
  await screen.type('#register-manager', 'C');
  await screen.type('#register-responsible', 'A');
  await screen.type('#register-deputy', 'B');
}
