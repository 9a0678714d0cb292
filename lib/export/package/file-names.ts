/** File names that an archivist can read and every file system accepts. */
import { swedishDay } from '../../i18n/swedish-time';

/** Day, platform, and enough of the id to tell two packages apart. Uses the end of the id, which is its random part. */
export function packageName(sealedAt: string, platform: string, id: string): string {
  return `uppsikt-${swedishDay(sealedAt).replace(/[^0-9-]/g, '')}-${platform
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 20)}-${id
    .toLowerCase()
    .replace(/[^0-9a-z]/g, '')
    .slice(-8)}`;
}
