/** The platform of an address. */
import type { PlatformId } from '../../domain/item';
import { manifests } from '../../platforms/manifests';

export const platformOf = (url: string | undefined): PlatformId | undefined =>
  url === undefined
    ? undefined
    : manifests.find(({ matches }) => matches.some((match) => url.startsWith(match.replace(/\*$/, ''))))?.id;
