/**
 * Whether an act is possible for an item where it is shown, and who presses. The card's choices follow from this alone.
 */
import { z } from '../zod';
import { act } from './outcome';

/** Why an act is not offered. The texts are in lib/i18n/acts.ts. */
const noOffer = z.enum([
  'not-on-this-platform',
  'not-on-this-page',
  'not-for-this-kind',
  'not-for-own',
  'only-for-own',
  'no-id',
]);
export type NoOffer = z.infer<typeof noOffer>;

/** `driven`: Uppsikt presses the platform's own entry. `assisted`: Uppsikt points and the official presses. */
const offer = z.discriminatedUnion('by', [
  z.object({ by: z.literal('driven') }),
  z.object({ by: z.literal('assisted') }),
  z.object({ by: z.literal('none'), why: noOffer }),
]);
export type Offer = z.infer<typeof offer>;

export const offers = z.record(act, offer);
export type Offers = z.infer<typeof offers>;

export const isOffered = (of: Offers | undefined, wanted: z.infer<typeof act>): boolean =>
  of !== undefined && of[wanted].by !== 'none';
