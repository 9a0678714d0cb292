/**
 * The list for the municipality's website (guideline l.27: 'De konton som kommunen har idag … finns uppräknade på
 * kommunens webbplats'). It lists accounts only. Who is responsible belongs to the communications unit's register,
 * which the same line keeps separate, so the list has no names and no e-mail addresses.
 */
import type { RegisteredAccount } from '../domain/account';
import type { Activation } from './activation';

interface Listed {
  account: Pick<RegisteredAccount, 'name' | 'address' | 'platform'>;
  /** Null: unknown, and then the account is listed. */
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
