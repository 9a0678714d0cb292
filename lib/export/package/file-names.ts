/** Names that an archivist can read and that every file system takes. */
import { swedishDay } from '../../i18n/swedish-time';

/**
 * What an archivist sees in a folder: day, platform, and enough of the
 * id to tell two apart. The id's end is its random part.
 */
export function packageName(sealedAt: string, platform: string, id: string): string {
  return `uppsikt-${swedishDay(sealedAt).replace(/[^0-9-]/g, '')}-${platform
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 20)}-${id
    .toLowerCase()
    .replace(/[^0-9a-z]/g, '')
    .slice(-8)}`;
}
