/**
 * Whether the municipality's own account wrote an item. Compares the keys that identify the account: ids and names from
 * addresses, in lower case.
 */
import type { RegisteredAccount } from '../domain/account';
import type { ItemReading } from '../domain/item';

/** @example isOwn({ author: { id: '100', … } }, { ownerKeys: ['100', 'osteraker'] }) // true */
export function isOwn(
  { author }: Pick<ItemReading, 'author'>,
  { ownerKeys }: Pick<RegisteredAccount, 'ownerKeys'>,
): boolean {
  const keys = [author.id, ...namesIn(author.profileUrl)].flatMap((key) => (key === null ? [] : [key.toLowerCase()]));
  return keys.some((key) => ownerKeys.includes(key));
}

/**
 * The parts of an address that may identify an account: the first two path segments, and the `id` parameter of an old
 * profile address.
 */
function namesIn(address: string | null): string[] {
  if (address === null || !URL.canParse(address)) return [];
  const url = new URL(address);
  return [
    ...url.pathname
      .split('/')
      .filter((part) => part !== '')
      .slice(0, 2),
    url.searchParams.get('id') ?? '',
  ].filter((part) => part !== '' && part !== 'channel');
}
