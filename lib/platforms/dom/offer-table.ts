/** Completes an adapter's table of offers: an act that is not named is not on the platform. */
import { ACTS, type Act } from '../../domain/act';
import type { Offer, Offers } from '../../domain/offer';

export const driven: Offer = { by: 'driven' };
export const assisted: Offer = { by: 'assisted' };
export const none = (why: Extract<Offer, { by: 'none' }>['why']): Offer => ({ by: 'none', why });

export const offersOf = (named: Partial<Record<Act, Offer>>): Offers =>
  Object.fromEntries(ACTS.map((act) => [act, named[act] ?? none('not-on-this-platform')])) as Offers;
