/** Compares the reading of a page with its `expected.json`. */
import { normaliseText } from '../../../lib/domain/normalise-text';
import type { AccountReading } from '../../../lib/domain/account';
import type { ItemReading } from '../../../lib/domain/item';
import type { ExpectedAccount, ExpectedComment, ExpectedPage, ExpectedPost, ExpectedReading } from './expected';
import { noFigures, type Figures } from './figures';
import type { Inspection } from './inspect-page';

export interface Circumstances {
  /** The page data stored with the page was inserted. */
  withData: boolean;
  /** Class names and labels were replaced by nonsense. */
  scrambled: boolean;
}

export function comparePage(reading: Inspection, expected: ExpectedPage, circumstances: Circumstances): Figures {
  const figures = noFigures();
  const posts = reading.items.filter(({ ref }) => ref.kind === 'post');
  const comments = reading.items.filter(({ ref }) => ref.kind !== 'post');
  compareComments(comments, expected, circumstances, figures);
  comparePosts(posts, expected, figures);
  if (expected.account !== undefined)
    figures.faults.wrongAccounts.push(...accountFaults(reading.account, expected.account, circumstances));
  if (expected.health !== undefined && reading.health.level !== expected.health)
    figures.faults.wrongFields.push(
      `health is ${reading.health.level} (${reading.health.trace}), not ${expected.health}`,
    );
  if (!reading.isModerationPage && figures.expected > 0)
    figures.faults.wrongFields.push(`${reading.url} is not taken for a page to moderate on`);
  return figures;
}

function compareComments(
  comments: ItemReading[],
  expected: ExpectedPage,
  circumstances: Circumstances,
  figures: Figures,
): void {
  const left = new Set(comments);
  for (const want of expected.comments) {
    figures.expected += 1;
    const sameId = comments.filter(({ ref }) => want.id !== null && ref.id === want.id);
    const likely = sameId.length > 0 ? sameId : [...left].filter((item) => looksLike(item, want)).slice(0, 1);
    const [item] = likely;
    if (item === undefined) {
      figures.faults.missed.push(`${want.kind} ${want.id ?? want.author ?? ''}`);
      continue;
    }
    figures.found += 1;
    // A comment that the page shows several times must be found as many times.
    for (const copy of likely) left.delete(copy);
    if (item.ref.id !== want.id)
      figures.faults.wrongIds.push(`${want.id ?? 'no id'} read as ${item.ref.id ?? 'no id'}`);
    compareFields(item, want, circumstances, figures);
    compareOwner(item, ownerOf(expected), expected.ownerNot ?? [], figures);
  }
  for (const item of left)
    figures.faults.falseItems.push(`${item.ref.kind} ${item.ref.id ?? ''} '${item.text.normalised.slice(0, 40)}'`);
}

function looksLike(item: ItemReading, want: ExpectedComment): boolean {
  return item.author.name === want.author && (want.textContains === undefined || contains(item, want.textContains));
}

/**
 * Some expected texts join two paragraphs without a space where the page starts a new line, so white space may differ.
 */
function contains(item: ItemReading, text: string): boolean {
  const glued = (words: string): string => normaliseText(words).replace(/\s/gu, '');
  return item.text.normalised.includes(normaliseText(text)) || glued(item.text.raw).includes(glued(text));
}

function compareFields(
  item: ItemReading,
  want: ExpectedComment,
  { scrambled }: Circumstances,
  { faults }: Figures,
): void {
  const name = want.id ?? want.author ?? '';
  const wrong = (field: string, read: unknown, right: unknown): string =>
    `${name}: ${field} read as ${String(read)}, is ${String(right)}`;
  if (want.parentId !== undefined && item.ref.parentId !== want.parentId)
    faults.wrongParents.push(wrong('parent', item.ref.parentId, want.parentId));
  if (typeof want.postId === 'string' && item.ref.postId !== want.postId)
    faults.wrongParents.push(wrong('post', item.ref.postId, want.postId));
  if (item.ref.kind !== want.kind) faults.wrongFields.push(wrong('kind', item.ref.kind, want.kind));
  if (typeof want.author === 'string' && item.author.name !== want.author)
    faults.wrongFields.push(wrong('author', item.author.name, want.author));
  if (want.textContains !== undefined && !contains(item, want.textContains))
    faults.wrongFields.push(wrong('text', item.text.normalised.slice(0, 60), want.textContains));
  if (want.menuLabel !== undefined && !scrambled && item.menuLabel !== want.menuLabel)
    faults.wrongFields.push(wrong('menu label', item.menuLabel, want.menuLabel));
  if (want.repliesSaid !== undefined && item.replyCount !== want.repliesSaid)
    faults.wrongFields.push(wrong('replies', item.replyCount, want.repliesSaid));
  if (want.profile === null && item.author.profileUrl !== null)
    faults.wrongFields.push(wrong('profile', item.author.profileUrl, null));
  faults.wrongFields.push(...readingFaults(name, item, want));
}

function readingFaults(name: string, item: ItemReading, want: ExpectedReading): string[] {
  const wrong: string[] = [];
  const ends = item.ends;
  const notRead = (['text', 'author', 'media'] as const).filter((field) => ends?.[field].kind === 'not-read');
  if (want.notRead !== undefined && notRead.join() !== want.notRead.join())
    wrong.push(`${name}: not read are ${notRead.join() || 'none'}, should be ${want.notRead.join() || 'none'}`);
  const pictures = item.media.filter(({ kind }) => kind === 'image').length;
  if (want.pictures !== undefined && pictures !== want.pictures)
    wrong.push(`${name}: ${pictures} pictures read, there are ${want.pictures}`);
  if (want.translated !== undefined && (item.text.translated === true) !== want.translated)
    wrong.push(`${name}: ${want.translated ? 'not ' : ''}read as a translation`);
  if (want.original !== undefined && item.text.original !== want.original)
    wrong.push(`${name}: original read as '${item.text.original ?? 'none'}', is '${want.original}'`);
  if (want.textNot !== undefined && contains(item, want.textNot)) wrong.push(`${name}: text holds '${want.textNot}'`);
  return wrong;
}

/** The owner that is expected; null when the page is known not to have it (`ownerNot`). */
function ownerOf({ owner, ownerNot = [] }: ExpectedPage): string | null {
  return typeof owner === 'string' && !ownerNot.includes(owner) ? owner : null;
}

function compareOwner(item: ItemReading, owner: string | null, ownerNot: string[], { faults }: Figures): void {
  const isWrong = (key: string): boolean => item.owner.keys.includes(key.toLowerCase());
  if (ownerNot.some(isWrong))
    faults.wrongOwners.push(
      `${item.ref.kind} ${item.ref.id ?? ''}: owner read as ${item.owner.keys.join(' ')}, is not ${ownerNot.join(' ')}`,
    );
  if (owner !== null && !(item.owner.kind === 'known' && item.owner.keys.includes(owner.toLowerCase()))) {
    faults.wrongOwners.push(
      `${item.ref.kind} ${item.ref.id ?? ''}: owner read as ${item.owner.keys.join(' ') || 'unknown'}, is ${owner}`,
    );
  }
}

/** Posts are compared in order, since a page may give them no id. */
function comparePosts(posts: ItemReading[], expected: ExpectedPage, figures: Figures): void {
  const wanted = expected.posts ?? [];
  figures.expected += wanted.length;
  figures.found += Math.min(wanted.length, posts.length);
  wanted.forEach((want, at) => {
    const post = posts[at];
    if (post === undefined) figures.faults.missed.push(`post ${at + 1}`);
    else comparePost(post, want, at, expected, figures);
  });
  for (const post of posts.slice(wanted.length))
    figures.faults.falseItems.push(`post ${post.ref.id ?? ''} '${post.text.normalised.slice(0, 40)}'`);
}

function comparePost(
  post: ItemReading,
  want: ExpectedPost,
  at: number,
  expected: ExpectedPage,
  figures: Figures,
): void {
  const { faults } = figures;
  if (typeof want.author === 'string' && post.author.name !== want.author)
    faults.wrongFields.push(`post ${at + 1}: author read as ${post.author.name ?? '-'}, is ${want.author}`);
  if (want.textContains !== undefined && !contains(post, want.textContains))
    faults.wrongFields.push(`post ${at + 1}: text does not hold '${want.textContains}'`);
  if (want.id !== undefined && post.ref.id !== want.id)
    faults.wrongIds.push(`post ${at + 1}: ${want.id} read as ${post.ref.id ?? 'no id'}`);
  faults.wrongFields.push(...readingFaults(`post ${at + 1}`, post, want));
  const owner = want.group === undefined ? ownerOf(expected) : `group:${want.group}`;
  compareOwner(post, owner, expected.ownerNot ?? [], figures);
}

/**
 * `actorIdWithRelay` is the id expected once the page's data is there. Whether the account may act (`acting`) is
 * stricter: a page whose comment box names somebody else is `unknown` even when the ids agree.
 */
function accountFaults(account: AccountReading, expected: ExpectedAccount, { withData }: Circumstances): string[] {
  const wrong: string[] = [];
  const said = `${account.kind} ${account.id ?? ''} (${account.trace})`;
  if (!expected.loggedIn && account.kind !== 'logged-out') wrong.push(`nobody is logged in; read as ${said}`);
  if (expected.loggedIn && account.kind === 'logged-out') wrong.push(`somebody is logged in; read as ${said}`);
  const id = expected.actorId ?? (withData ? expected.actorIdWithRelay : undefined);
  if (id !== undefined && account.id !== id) wrong.push(`the account is ${id}; read as ${said}`);
  if (id === undefined && expected.loggedIn && account.kind !== 'unknown')
    wrong.push(`the page does not tell the account; read as ${said}`);
  if (
    expected.composerName !== undefined &&
    !account.signals.some(({ name, source }) => name === expected.composerName && source === 'composer')
  ) {
    wrong.push(`the box to write in names ${expected.composerName}; no signal says so`);
  }
  return wrong;
}
