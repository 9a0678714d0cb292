/**
 * The truth behind the practice platforms: which comments exist, and who did what to them. The pages only show it;
 * tests ask it whether a comment is really gone, hidden or sent, and as whom.
 */
import type { Act, DoneElsewhere } from './act';
import { calm, type Behaviour } from './behaviour';
import type { PracticePlatform } from './practice-platform';
import { seededRandom, type Random } from './random';
import { PlatformStore, type Removal, type Store, type WorldComment } from './store';

export type { Act, ActKind, DoneElsewhere } from './act';
export type { PracticePlatform } from './practice-platform';
export { isShownTo, type WorldComment } from './store';

export interface World {
  behaviour: Behaviour;
  facebook: Store;
  youtube: Store;
  /** Comments that were removed, one by one. */
  removed: Removal[];
  /** Every act, removals included, in order. */
  acts: Act[];
  random: Random;
  /**
   * True when the platform had the comment (or post) and no longer shows it to anyone. Throws for an id that never
   * existed: the test is wrong.
   */
  isGone(platform: PracticePlatform, id: string): boolean;
  comment(platform: PracticePlatform, id: string): WorldComment | null;
  /** Every act on this comment, author or post. */
  actsOn(platform: PracticePlatform, id: string): Act[];
  /**
   * An act by a colleague at another computer, or by the platform itself; open pages do not notice.
   *
   * @example world.elsewhere({ platform: 'facebook', act: 'remove', id: comments.threat, as: 'platform' })
   */
  elsewhere(done: DoneElsewhere): boolean;
  behave(changes: Partial<Behaviour>): void;
  /** Resets everything to the start, behaviours too. */
  reset(): void;
  /** Waits as long as `behaviour.latency` says. */
  latency(): Promise<void>;
}

function doneElsewhere(store: PlatformStore, { act, id, text = '', as = 'colleague' }: DoneElsewhere): boolean {
  switch (act) {
    case 'remove':
      return store.remove(id, as);
    case 'restore':
      return store.restore(id);
    case 'hide':
      return store.hide(id, as);
    case 'unhide':
      return store.unhide(id, as);
    case 'edit':
      return store.edit(id, text, as);
    case 'reply':
      return store.answer(id, text, as);
  }
}

export function createWorld(seed: number, start: Partial<Behaviour> = {}): World {
  const shared = { behaviour: { ...calm(), ...start }, removed: [] as Removal[], acts: [] as Act[] };
  const stores = { facebook: new PlatformStore('facebook', shared), youtube: new PlatformStore('youtube', shared) };
  const random = seededRandom(seed);
  return {
    get behaviour() {
      return shared.behaviour;
    },
    get removed() {
      return shared.removed;
    },
    get acts() {
      return shared.acts;
    },
    ...stores,
    random,
    isGone(platform, id) {
      if (!stores[platform].knew(id)) throw new Error(`The practice platform ${platform} never had a comment ${id}`);
      return stores[platform].isGone(id);
    },
    comment: (platform, id) => stores[platform].get(id),
    actsOn: (platform, id) => shared.acts.filter((act) => act.platform === platform && act.id === id),
    elsewhere: (done) => doneElsewhere(stores[done.platform], done),
    behave(changes) {
      Object.assign(shared.behaviour, changes);
    },
    reset() {
      Object.assign(shared.behaviour, calm(), start);
      shared.removed.length = 0;
      shared.acts.length = 0;
      stores.facebook.replant();
      stores.youtube.replant();
    },
    latency() {
      const { min, max } = shared.behaviour.latency;
      return new Promise((resolve) => setTimeout(resolve, random.between(min, Math.max(min, max))));
    },
  };
}
