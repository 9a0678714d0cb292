/** The comments of one practice platform and what has been done to them. */
import type { Act, ActKind } from './act';
import type { Behaviour } from './behaviour';
import { ANSWER_ID } from './answer-id';
import type { PracticePlatform } from './practice-platform';

/**
 * The least that every platform's comment has. `createdAt` is Unix seconds; `ownerId` is the page or channel whose
 * thread it stands in.
 */
export interface WorldComment {
  id: string;
  postId: string;
  /** The comment that a reply stands under, itself perhaps a reply; null for a top comment. */
  parentId: string | null;
  ownerId: string;
  authorId: string;
  authorName: string;
  text: string;
  createdAt: number;
  hidden: boolean;
  edited?: boolean;
  /** Who has put it out of their own sight only. */
  hiddenFor?: string[];
}

/** `as` is the id of the account that the platform saw doing it. */
export interface Removal {
  platform: PracticePlatform;
  id: string;
  at: string;
  as: string;
}

/**
 * What a comment was hidden for is the business of the thread's owner; its author is not told, so sees it as before.
 */
export function isShownTo(comment: WorldComment, viewerId: string): boolean {
  if (comment.hiddenFor?.includes(viewerId)) return false;
  return !comment.hidden || comment.ownerId === viewerId || comment.authorId === viewerId;
}

/**
 * The comments of one platform. Sites seed it once; `reset` seeds it again. Acts answer `false`, and log nothing, when
 * there is nothing to act on.
 */
export interface Store<C extends WorldComment = WorldComment> {
  /** `posts`: the ids of the posts or videos that there are, also those that nobody has commented. */
  seed(make: () => C[], posts?: readonly string[]): void;
  /** All that are still there, in the order they were seeded; hidden ones too. */
  all(): C[];
  ofPost(postId: string): C[];
  repliesOf(id: string): C[];
  get(id: string): C | null;
  /** Takes the comment and all replies below it away and writes it in `world.removed`. */
  remove(id: string, as: string): boolean;
  /** What was removed stands there again, with its replies. Not an official's act, so not logged. */
  restore(id: string): boolean;
  hide(id: string, as: string): boolean;
  unhide(id: string, as: string): boolean;
  /** What 'hide' does in somebody else's thread: out of one's own sight. Logged as `hide`; `hidden` stays false. */
  hideForSelf(id: string, as: string): boolean;
  /** Hides the comment for all but the thread's owner, as `hide` does, and says so in `spam`. */
  markSpam(id: string, as: string): boolean;
  /**
   * The author may not write any more in the threads that `as` owns; what they wrote stays. A private person's ban
   * keeps nobody from a page.
   */
  ban(authorId: string, as: string): boolean;
  isBanned(authorId: string, ownerId: string): boolean;
  /** Hides all that the author has written in the threads that `as` owns, and keeps them from writing there. */
  hideUser(authorId: string, as: string): boolean;
  /**
   * A new comment. `make` gets its number, 1 for the first one sent since the last reset; a reply is one that has a
   * `parentId`.
   */
  send(make: (number: number) => C, as: string): C;
  /** New words for a comment, or for a post. */
  edit(id: string, text: string, as: string): boolean;
  /** The post or video, with all its comments. They are not in `removed`: nobody pressed anything on them. */
  trash(postId: string, as: string): boolean;
  commentsOff(postId: string, as: string): boolean;
  commentsOn(postId: string, as: string): boolean;
  /** A page is being shown: with `comesBack`, what was removed returns. */
  visit(): void;
  /** The ids of authors whom somebody has banned or hidden. */
  banned: Set<string>;
  spam: Set<string>;
  trashed: Set<string>;
  /** Posts whose comments are turned off. */
  closed: Set<string>;
  /** New words of posts that have been edited. */
  postTexts: Map<string, string>;
}

interface Shared {
  behaviour: Behaviour;
  removed: Removal[];
  acts: Act[];
}

export class PlatformStore implements Store {
  banned = new Set<string>();
  spam = new Set<string>();
  trashed = new Set<string>();
  closed = new Set<string>();
  postTexts = new Map<string, string>();
  private bans = new Set<string>();
  private comments = new Map<string, WorldComment>();
  private gone = new Set<string>();
  private posts: readonly string[] = [];
  private sent = 0;
  private make: () => WorldComment[] = () => [];

  constructor(
    private readonly platform: PracticePlatform,
    private readonly world: Shared,
  ) {}

  seed(make: () => WorldComment[], posts: readonly string[] = []): void {
    this.make = make;
    this.posts = posts;
    this.replant();
  }

  replant(): void {
    for (const kept of [this.gone, this.banned, this.bans, this.spam, this.trashed, this.closed, this.postTexts])
      kept.clear();
    this.sent = 0;
    this.comments = new Map(this.make().map((comment) => [comment.id, comment]));
  }

  all(): WorldComment[] {
    return [...this.comments.values()].filter((comment) => this.stands(comment));
  }

  ofPost(postId: string): WorldComment[] {
    return this.all().filter((comment) => comment.postId === postId);
  }

  repliesOf(id: string): WorldComment[] {
    return this.all().filter((comment) => comment.parentId === id);
  }

  get(id: string): WorldComment | null {
    const comment = this.comments.get(id);
    return comment && this.stands(comment) ? comment : null;
  }

  knew(id: string): boolean {
    return this.comments.has(id) || this.hasPost(id);
  }

  /** A comment that nobody is shown any more, or a post in the bin. */
  isGone(id: string): boolean {
    return this.comments.has(id) ? this.get(id) === null : this.trashed.has(id);
  }

  remove(id: string, as: string): boolean {
    const comment = this.get(id);
    if (!comment) return false;
    for (const below of this.below(id)) this.gone.add(below.id);
    this.gone.add(id);
    this.world.removed.push({ platform: this.platform, id, at: new Date().toISOString(), as });
    return this.log('delete', id, as);
  }

  restore(id: string): boolean {
    if (this.trashed.delete(id)) return true;
    if (!this.gone.delete(id)) return false;
    for (const below of this.below(id)) this.gone.delete(below.id);
    return true;
  }

  hide(id: string, as: string): boolean {
    return this.show(id, false) && this.log('hide', id, as);
  }

  unhide(id: string, as: string): boolean {
    this.spam.delete(id);
    return this.show(id, true) && this.log('unhide', id, as);
  }

  markSpam(id: string, as: string): boolean {
    if (!this.show(id, false)) return false;
    this.spam.add(id);
    return this.log('spam', id, as);
  }

  hideForSelf(id: string, as: string): boolean {
    const comment = this.get(id);
    if (!comment || comment.hiddenFor?.includes(as)) return false;
    comment.hiddenFor = [...(comment.hiddenFor ?? []), as];
    return this.log('hide', id, as);
  }

  ban(authorId: string, as: string): boolean {
    return this.keepOut(authorId, as) && this.log('ban', authorId, as);
  }

  isBanned(authorId: string, ownerId: string): boolean {
    return this.bans.has(`${ownerId} ${authorId}`);
  }

  hideUser(authorId: string, as: string): boolean {
    if (!this.keepOut(authorId, as)) return false;
    for (const comment of this.all())
      if (comment.authorId === authorId && comment.ownerId === as) comment.hidden = true;
    return this.log('hide-user', authorId, as);
  }

  send(make: (number: number) => WorldComment, as: string): WorldComment {
    this.sent += 1;
    const comment = make(this.sent);
    this.comments.set(comment.id, comment);
    this.log(comment.parentId === null ? 'send' : 'reply', comment.id, as);
    return comment;
  }

  /** Under the comment, by its own author: of the shape that the platform's comments have. */
  answer(id: string, text: string, as: string): boolean {
    const above = this.get(id);
    if (above === null) return false;
    const make = (number: number): WorldComment => ({
      ...above,
      id: ANSWER_ID[this.platform](above, number),
      parentId: above.id,
      text,
      createdAt: Math.floor(Date.now() / 1000),
    });
    return this.send(make, as).parentId === id;
  }

  edit(id: string, text: string, as: string): boolean {
    const comment = this.get(id);
    if (comment) Object.assign(comment, { text, edited: true });
    else if (this.hasPost(id) && !this.trashed.has(id)) this.postTexts.set(id, text);
    else return false;
    return this.log('edit', id, as);
  }

  trash(postId: string, as: string): boolean {
    if (!this.hasPost(postId) || this.trashed.has(postId)) return false;
    this.trashed.add(postId);
    return this.log('trash', postId, as);
  }

  commentsOff(postId: string, as: string): boolean {
    if (!this.hasPost(postId) || this.closed.has(postId)) return false;
    this.closed.add(postId);
    return this.log('comments-off', postId, as);
  }

  commentsOn(postId: string, as: string): boolean {
    return this.closed.delete(postId) && this.log('comments-on', postId, as);
  }

  visit(): void {
    if (!this.world.behaviour.comesBack) return;
    this.gone.clear();
    this.trashed.clear();
  }

  private hasPost(id: string): boolean {
    return this.posts.includes(id) || [...this.comments.values()].some((comment) => comment.postId === id);
  }

  private stands(comment: WorldComment): boolean {
    return !this.gone.has(comment.id) && !this.trashed.has(comment.postId);
  }

  /** Replies, and replies to replies. */
  private below(id: string): WorldComment[] {
    return [...this.comments.values()]
      .filter((comment) => comment.parentId === id)
      .flatMap((reply) => [reply, ...this.below(reply.id)]);
  }

  private show(id: string, shown: boolean): boolean {
    const comment = this.get(id);
    if (!comment || comment.hidden === !shown) return false;
    comment.hidden = !shown;
    return true;
  }

  private keepOut(authorId: string, as: string): boolean {
    if (this.isBanned(authorId, as)) return false;
    this.bans.add(`${as} ${authorId}`);
    this.banned.add(authorId);
    return true;
  }

  private log(act: ActKind, id: string, as: string): true {
    this.world.acts.push({ platform: this.platform, act, id, as, at: new Date().toISOString() });
    return true;
  }
}
