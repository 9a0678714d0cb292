/**
 * The account that somebody acted as, as a journal row holds it. The journal is permanent and private communication is
 * not the authority's record (guideline l.105), so a private or unknown account leaves its state and never its name.
 */
import { z } from '../zod';
import { accountState, type AccountState, type Classification } from './account';
import { isText } from './is-text';

/** Whether the account belongs to the municipality, so that its name may be stored. */
export const isOfficial = (state: AccountState): boolean =>
  state === 'municipality' || state === 'other-municipal' || state === 'work-account';

/** Never holds an undefined field, so that it can be spread into a row's data. */
export type ActingAs = { accountState: AccountState } | { accountState: AccountState; account: string };

const written = z.object({ accountState, account: z.string().max(200).optional() });

/** @example actingAsOf({ state: 'private', name: 'Eva Ek', reason: '…' }) // { accountState: 'private' } */
export const actingAsOf = ({ state, name }: Pick<Classification, 'state' | 'name'>): ActingAs => ({
  accountState: state,
  ...(isOfficial(state) && isText(name) ? { account: name.slice(0, 200) } : {}),
});

/** The account in a journal row's data; null in rows that name none, and in older ones. */
export const actingAsIn = (data: unknown): z.infer<typeof written> | null => written.safeParse(data).data ?? null;
