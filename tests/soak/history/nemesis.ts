/** Faults and outside events that strike while officials work, at any moment. */
import type { Random } from '../random';
import type { Scene } from './scene';

export const NEMESIS = [
  'switch account',
  'edit',
  'late reply',
  're-sort',
  'delete elsewhere',
  'picture exchanged',
  'clock',
  'offline',
  'online',
  'quota',
  'room again',
  'platform keeps',
  'menu unknown',
  'page reloaded',
  'folder away',
  'folder back',
  'worker killed',
  'update',
] as const;
type Nemesis = (typeof NEMESIS)[number];

/** @returns what it did */
export function strike(scene: Scene, random: Random): Nemesis {
  const { profile, tabs } = scene;
  const { world } = profile;
  const kind = random.pick(NEMESIS);
  const item = random.pick([...world.items.values(), null]);
  const tab = random.pick(tabs);
  const acts: Record<Nemesis, () => void> = {
    'switch account': () => {
      world.account = world.account === 'municipality' ? 'private' : 'municipality';
      // Half of the time somebody reloads the page, and it shows the current account.
      if (random.next() < 0.5) tab.reload();
    },
    edit: () => item !== null && world.edit(item.id),
    'late reply': () => item !== null && item.parentId === null && world.add(item.id),
    're-sort': () => item !== null && tab.folded.add(item.id),
    'delete elsewhere': () => item !== null && world.deleteElsewhere(item.id),
    'picture exchanged': () => item !== null && world.exchangePicture(item.id),
    clock: () => (profile.moved += random.pick([-3_600_000, 3_600_000, 15_000])),
    offline: () => (world.isOnline = false),
    online: () => (world.isOnline = true),
    quota: () => (profile.isFull = true),
    'room again': () => (profile.isFull = false),
    'platform keeps': () => (world.keeps = !world.keeps),
    'menu unknown': () => (tab.isMenuUnknown = !tab.isMenuUnknown),
    'page reloaded': () => tab.reload(),
    'folder away': () => (profile.folder.copyFails = 'permission'),
    'folder back': () => (profile.folder.copyFails = null),
    'worker killed': () => scene.restart(random.between(0, 1), random.next() < 0.5),
    update: () => scene.update(),
  };
  acts[kind]();
  return kind;
}
