/** The fields and journal kinds that this version knows, from its own schemas. */
import { sealedPart } from '../domain/evidence';
import { journalKind } from '../domain/journal';
import type { Known } from './known';
import { knownFields } from './known-fields';

export const knownBySchema: Known = { fields: knownFields(sealedPart), kinds: [...journalKind.options] };
