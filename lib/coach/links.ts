/**
 * Links in one's own text (guideline l.69): the municipality's, those it allows and the authorities' are let through.
 * All others ask once, also those that nothing is known of.
 */
import type { CoachContext, Found } from './hint';
import { AUTHORITIES, hostMatches, linkKind } from './hosts';
import type { Reading } from './reading';

type Lists = Pick<CoachContext, 'ownHosts' | 'allowedHosts'>;

/** What the guideline lets one link to without asking. */
export const isLetThrough = (address: string, { ownHosts, allowedHosts }: Lists): boolean =>
  [ownHosts, allowedHosts, AUTHORITIES].some((list) => hostMatches(address, list));

export function findLinks({ text, addresses }: Reading, lists: Lists): Found[] {
  return addresses
    .filter(({ from, to }) => !isLetThrough(text.slice(from, to), lists))
    .map((range) => ({
      rule: 'link-policy',
      range,
      alternatives: [''],
      link: linkKind(text.slice(range.from, range.to)),
    }));
}
