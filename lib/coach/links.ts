/**
 * Links in one's own text (guideline l.69): the municipality's, those it allows and the authorities' are let through.
 * All others ask once, also those that nothing is known of.
 */
import type { CoachContext, Found } from './hint';
import { AUTHORITIES, hostMatches, linkKind } from './hosts';
import type { Reading } from './reading';

export function findLinks({ text, addresses }: Reading, { ownHosts, allowedHosts }: CoachContext): Found[] {
  return addresses
    .filter(({ from, to }) => {
      const address = text.slice(from, to);
      return ![ownHosts, allowedHosts, AUTHORITIES].some((list) => hostMatches(address, list));
    })
    .map((range) => ({
      rule: 'link-policy',
      range,
      alternatives: [''],
      link: linkKind(text.slice(range.from, range.to)),
    }));
}
