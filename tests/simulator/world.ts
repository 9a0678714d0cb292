/**
 * The truth behind the practice platforms: which comments there are, and who removed what. The pages only show it; tests ask it whether a
 * comment is really gone.
 */
import { calm, type Behaviour } from './behaviour';
import { seededRandom, type Random } from './random';

export type PracticePlatform = 'facebook' | 'youtube';

/** The least that every platform's comment has. `createdAt` is Unix seconds; `ownerId` is the page or channel whose thread it stands in. */
export interface WorldComment {
  id: string;
  postId: string;
  /** The top comment that a reply stands under; null for a top comment. */
  parentId: string | null;
  ownerId: string;
  authorId: string;
  authorName: string;
  text: string;
  createdAt: number;
  hidden: boolean;
}

/** `as` is the id of the account that the platform saw doing it. */
export interface Removal {
  platform: PracticePlatform;
  id: string;
  at: string;
  as: string;
}

/** The comments of one platform. Sites seed it once; `reset` seeds it again. */
export interface Store<C extends WorldComment = WorldComment> {
  seed(make: () => C[]): void;
  /** All that are still there, in the order they were seeded. */
  all(): C[];
  ofPost(postId: string): C[];
  repliesOf(id: string): C[];
  get(id: string): C | null;
  /** Takes the comment and its replies away and writes it in `world.removed`. `false` when it is not there. */
  remove(id: string, as: string): boolean;
  /** A page is being shown: with `comesBack`, what was removed returns. */
  visit(): void;
  banned: Set<string>;
}

export interface World {
  behaviour: Behaviour;
  facebook: Store;
  youtube: Store;
  removed: Removal[];
  random: Random;
  /** True when the platform had the comment and no longer shows it to anyone. An id that never was is an error: the test asks wrongly. */
  isGone(platform: PracticePlatform, id: string): boolean;
  comment(platform: PracticePlatform, id: string): WorldComment | null;
  behave(changes: Partial<Behaviour>): void;
  /** Everything as at the start, behaviours too. */
  reset(): void;
  /** Waits as long as `behaviour.latency` says. */
  latency(): Promise<void>;
}

class PlatformStore implements Store {
  banned = new Set<string>();
  private comments = new Map<string, WorldComment>();
  private gone = new Map<string, WorldComment>();
  private make: () => WorldComment[] = () => [];

  constructor(
    private readonly platform: PracticePlatform,
    private readonly world: { behaviour: Behaviour; removed: Removal[] },
  ) {}

  seed(make: () => WorldComment[]): void {
    this.make = make;
    this.replant();
  }

  replant(): void {
    this.gone.clear();
    this.banned.clear();
    this.comments = new Map(this.make().map((comment) => [comment.id, comment]));
  }

  all(): WorldComment[] {
    return [...this.comments.values()].filter((comment) => !this.gone.has(comment.id));
  }

  ofPost(postId: string): WorldComment[] {
    return this.all().filter((comment) => comment.postId === postId);
  }

  repliesOf(id: string): WorldComment[] {
    return this.all().filter((comment) => comment.parentId === id);
  }

  get(id: string): WorldComment | null {
    return this.gone.has(id) ? null : (this.comments.get(id) ?? null);
  }

  knew(id: string): boolean {
    return this.comments.has(id);
  }

  remove(id: string, as: string): boolean {
    const comment = this.get(id);
    if (!comment) return false;
    for (const reply of this.repliesOf(id)) this.gone.set(reply.id, reply);
    this.gone.set(id, comment);
    this.world.removed.push({ platform: this.platform, id, at: new Date().toISOString(), as });
    return true;
  }

  visit(): void {
    if (this.world.behaviour.comesBack) this.gone.clear();
  }
}

export function createWorld(seed: number, start: Partial<Behaviour> = {}): World {
  const shared = { behaviour: { ...calm(), ...start }, removed: [] as Removal[] };
  const stores = { facebook: new PlatformStore('facebook', shared), youtube: new PlatformStore('youtube', shared) };
  const random = seededRandom(seed);
  return {
    get behaviour() {
      return shared.behaviour;
    },
    get removed() {
      return shared.removed;
    },
    ...stores,
    random,
    isGone(platform, id) {
      if (!stores[platform].knew(id)) throw new Error(`The practice platform ${platform} never had a comment ${id}`);
      return stores[platform].get(id) === null;
    },
    comment: (platform, id) => stores[platform].get(id),
    behave(changes) {
      Object.assign(shared.behaviour, changes);
    },
    reset() {
      Object.assign(shared.behaviour, calm(), start);
      shared.removed.length = 0;
      stores.facebook.replant();
      stores.youtube.replant();
    },
    latency() {
      const { min, max } = shared.behaviour.latency;
      return new Promise((resolve) => setTimeout(resolve, random.between(min, Math.max(min, max))));
    },
  };
}
