/** The comments of one practice platform and what has been done to them. */
import type { Act, ActKind } from './act';
import type { Behaviour } from './behaviour';
import { ANSWER_ID } from './answer-id';
import type { PracticePlatform } from './practice-platform';

/**
 * The fields that every platform's comment has. `createdAt` is in Unix seconds; `ownerId` is the page or channel that
 * owns the thread.
 */
export interface WorldComment {
  id: string;
  postId: string;
  /** The comment that a reply is under, which may itself be a reply; null for a top-level comment. */
  parentId: string | null;
  ownerId: string;
  authorId: string;
  authorName: string;
  text: string;
  createdAt: number;
  hidden: boolean;
  edited?: boolean;
  /** Ids of those who hid it from their own view only. */
  hiddenFor?: string[];
}

/** `as`: id of the account that the platform saw acting. */
export interface Removal {
  platform: PracticePlatform;
  id: string;
  at: string;
  as: string;
}

/** A hidden comment is shown to the thread's owner, who sees that it is hidden, and to its author, who is not told. */
export function isShownTo(comment: WorldComment, viewerId: string): boolean {
  if (comment.hiddenFor?.includes(viewerId)) return false;
  return !comment.hidden || comment.ownerId === viewerId || comment.authorId === viewerId;
}

/**
 * The comments of one platform. Sites seed it once; `reset` seeds it again. Acts return `false` and log nothing when
 * there is nothing to act on.
 */
export interface Store<C extends WorldComment = WorldComment> {
  /** `posts`: the ids of all posts or videos, also those without comments. */
  seed(make: () => C[], posts?: readonly string[]): void;
  /** All that have not been removed, in seeding order; includes hidden ones. */
  all(): C[];
  ofPost(postId: string): C[];
  repliesOf(id: string): C[];
  get(id: string): C | null;
  /** Removes the comment and all replies below it, and records them in `world.removed`. */
  remove(id: string, as: string): boolean;
  /** Brings back a removed comment with its replies. Not logged, since it is no official's act. */
  restore(id: string): boolean;
  hide(id: string, as: string): boolean;
  unhide(id: string, as: string): boolean;
  /** 'Hide' in somebody else's thread: hides it from one's own view. Logged as `hide`; `hidden` stays false. */
  hideForSelf(id: string, as: string): boolean;
  /** Hides the comment from all but the thread's owner, as `hide` does, and sets `spam`. */
  markSpam(id: string, as: string): boolean;
  /**
   * Stops the author from writing in threads that `as` owns; existing comments stay. A ban by a private person keeps
   * nobody off a page.
   */
  ban(authorId: string, as: string): boolean;
  isBanned(authorId: string, ownerId: string): boolean;
  /** Hides everything that the author wrote in threads that `as` owns, and stops them from writing there. */
  hideUser(authorId: string, as: string): boolean;
  /**
   * Adds a comment. `make` gets its number, 1 for the first one sent since the last reset; one with a `parentId` is a
   * reply.
   */
  send(make: (number: number) => C, as: string): C;
  /** New text for a comment or a post. */
  edit(id: string, text: string, as: string): boolean;
  /** Deletes a post or video with all its comments. They are not in `removed`: nobody acted on them one by one. */
  trash(postId: string, as: string): boolean;
  commentsOff(postId: string, as: string): boolean;
  commentsOn(postId: string, as: string): boolean;
  /** A page is being shown: with `comesBack`, removed comments return. */
  visit(): void;
  /** Ids of authors whom somebody has banned or hidden. */
  banned: Set<string>;
  spam: Set<string>;
  trashed: Set<string>;
  /** Posts with comments turned off. */
  closed: Set<string>;
  /** New texts of edited posts. */
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

  /** True for a comment that is no longer shown to anyone, or a deleted post. */
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

  /** Adds a reply by the comment's own author, in the shape of the platform's comments. */
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
