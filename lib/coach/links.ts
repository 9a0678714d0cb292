/**
 * Checks links in the official's own text (guideline l.69). The municipality's own, those it permits and the
 * authorities' are accepted. All others are asked about once, including unknown ones.
 */
import type { CoachContext, Found } from './hint';
import { leadsToParty } from '../domain/election';
import { hostMatches } from '../domain/host-match';
import { AUTHORITIES, linkKind } from './hosts';
import type { Reading } from './reading';

type Lists = Pick<CoachContext, 'ownHosts' | 'allowedHosts' | 'election'>;

/** Whether the guideline permits the link without a question. */
export const isLetThrough = (address: string, { ownHosts, allowedHosts }: Omit<Lists, 'election'>): boolean =>
  [ownHosts, allowedHosts, AUTHORITIES].some((list) => hostMatches(address, list));

/**
 * In an election period, a party's or candidate's page is reported even if it is otherwise permitted. The
 * municipality's own pages never are.
 */
const isPartyNow = (address: string, { election, ownHosts }: Lists): boolean =>
  election !== undefined &&
  election !== null &&
  !hostMatches(address, ownHosts) &&
  (linkKind(address) === 'party' || leadsToParty(address, election));

export function findLinks({ text, addresses }: Reading, lists: Lists): Found[] {
  return addresses.flatMap((range): Found[] => {
    const address = text.slice(range.from, range.to);
    const isParty = isPartyNow(address, lists);
    if (!isParty && isLetThrough(address, lists)) return [];
    return [{ rule: 'link-policy', range, alternatives: [''], link: isParty ? 'party' : linkKind(address) }];
  });
}
