/**
 * The list for the municipality's website (guideline l.27: 'De konton som kommunen har idag … finns uppräknade på
 * kommunens webbplats'). The accounts and nothing else: who is responsible stands in the register of the communications
 * unit, which the same line keeps apart, so no name and no e-mail address goes in.
 */
import type { RegisteredAccount } from '../domain/account';
import type { Activation } from './activation';

interface Listed {
  account: Pick<RegisteredAccount, 'name' | 'address' | 'platform'>;
  /** Null: not known, and then it stands in the list. */
  activation: Activation | null;
}

/** @example publicList('Kommunen', [], (id) => id) // 'Kommunen i sociala medier' */
export function publicList(
  municipality: string,
  accounts: readonly Listed[],
  nameOfPlatform: (id: string) => string,
): string {
  const lines = accounts
    .filter(({ activation }) => activation !== 'closed')
    .map(({ account }) => `${nameOfPlatform(account.platform)}: ${account.name}, ${account.address}`)
    .toSorted((a, b) => a.localeCompare(b, 'sv'));
  return [`${municipality} i sociala medier`, ...lines].join('\n');
}
