/** Everything that the adapters read from a page, for fixing an adapter after a platform changed. */
import type { Platform } from '../../../lib/platforms/contract';
import type { ItemReading, OwnerReading } from '../../../lib/domain/item';
import type { AccountReading } from '../../../lib/domain/account';
import type { Health, Relocation } from '../../../lib/platforms/contract';

export interface Inspection {
  url: string;
  platform: string;
  surfaces: string[];
  isModerationPage: boolean;
  owners: OwnerReading[];
  account: AccountReading;
  health: Health;
  items: (ItemReading & { relocation: Relocation['kind'] })[];
}

export function inspectPage(platform: Platform, root: Document, cookie = ''): Inspection {
  const url = new URL(root.URL);
  const items = platform
    .findItems(root)
    .map((item) => ({ ...platform.read(root, item), relocation: platform.relocate(root, item.ref).kind }));
  return {
    url: url.href,
    platform: platform.manifest.id,
    surfaces: platform.surfaces.filter((surface) => surface.isThis(url)).map(({ id }) => id),
    isModerationPage: platform.isModerationPage(url),
    owners: distinct(items.map(({ owner }) => owner)),
    account: platform.readAccount(root, cookie),
    health: platform.health(root),
    items,
  };
}

function distinct(owners: OwnerReading[]): OwnerReading[] {
  return [...new Map(owners.map((owner) => [`${owner.kind} ${owner.keys.join(' ')}`, owner])).values()];
}
