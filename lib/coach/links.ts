/**
 * Links in one's own text (guideline l.69): the municipality's, those it allows and the authorities' are let through.
 * All others ask once, also those that nothing is known of.
 */
import type { CoachContext, Found } from './hint';
import { leadsToParty } from '../domain/election';
import { hostMatches } from '../domain/host-match';
import { AUTHORITIES, linkKind } from './hosts';
import type { Reading } from './reading';

type Lists = Pick<CoachContext, 'ownHosts' | 'allowedHosts' | 'election'>;

/** What the guideline lets one link to without asking. */
export const isLetThrough = (address: string, { ownHosts, allowedHosts }: Omit<Lists, 'election'>): boolean =>
  [ownHosts, allowedHosts, AUTHORITIES].some((list) => hostMatches(address, list));

/**
 * In an election period a party's or a candidate's page is pointed out also where it is allowed otherwise. The
 * municipality's own never is.
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
