/** The features that the `adapter` script starts, in order. */
import { accountMarker } from '../features/account-marker';
import { coveringOf } from '../features/cover';
import type { Feature } from '../features/run-alone';
import { sameHere } from '../features/same-here';
import { watchSeen } from '../features/seen-pictures';

export const ADAPTER_FEATURES: readonly Feature[] = [
  { id: 'cover', start: (session) => coveringOf(session)?.cover(session.covered.refs, session.covered.pictures) },
  { id: 'seen-pictures', start: watchSeen },
  { id: 'account-marker', start: accountMarker },
  { id: 'same-here', start: sameHere },
];
