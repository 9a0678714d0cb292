/** Reads Facebook's page data: the JSON in script elements that the server wrote into the page. Sends no requests. */
import { onceAPage } from '../dom/once-a-page';
import { mutationVersionOf } from '../dom/mutation-version';
import { decodeCommentId, decodeStoryId } from './comment-id';
import { DataComments } from './data-comments';
import { fill, number, object, text, type Json } from './json';
import { isRecord } from '../../util/is-record';

export interface DataStory {
  postId: string;
  actorId: string;
  inGroup: boolean;
  creationTime: number | null;
  url: string | null;
  text: string | null;
}

interface DataUser {
  userId: string;
  accountId: string | null;
  name: string | null;
  shortName: string | null;
}

export interface FacebookData {
  comments: DataComments;
  stories: Map<string, DataStory>;
  /** The owner of the thread, by post id. */
  owners: Map<string, { id: string; name: string | null }>;
  /** The number of reactions, by post id. */
  postReactions: Map<string, number>;
  profiles: Map<string, { name: string | null; url: string; delegateId: string | null }>;
  users: DataUser[];
  actors: { id: string; name: string | null }[];
  placeholders: string[];
  scripts: number;
  failed: number;
}

const perScript = onceAPage(
  'uppsiktFacebookScripts',
  () => new WeakMap<Element, { length: number; data: FacebookData }>(),
);
interface Known {
  /** True until the running code yields: the page cannot change before that. */
  current: boolean;
  /** All scripts of the page, as a live collection. */
  all: HTMLCollectionOf<HTMLScriptElement>;
  count: number;
  last: Element | undefined;
  /** Changes when a script is added; null while the page is not observed. */
  version: number | null;
  scripts: Element[];
  lengths: number[];
  data: FacebookData;
}
const perDocument = onceAPage('uppsiktFacebookData', () => new WeakMap<Document, Known>());

/**
 * Cached, because every item calls it. Pages only add scripts, so the number of scripts and the last one show whether
 * there are new ones. Each script is parsed once.
 */
export function readPageData(root: Document): FacebookData {
  const known = perDocument.get(root);
  // Even counting the scripts walks the page after any node was added, including our own. A list of items calls this
  // once per item.
  if (known?.current === true) return known.data;
  const version = mutationVersionOf(root, 'script');
  if (known !== undefined && version !== null && version === known.version && isSame(known)) return currentFor(known);
  const all = known?.all ?? root.getElementsByTagName('script');
  const count = all.length;
  const last = all[count - 1];
  if (known !== undefined && known.count === count && known.last === last && isSame(known)) {
    known.version = version;
    return currentFor(known);
  }
  const scripts = [...all].filter((script) => script.type === 'application/json' && script.hasAttribute('data-sjs'));
  const lengths = scripts.map(lengthOf);
  const data = emptyData();
  scripts.forEach((script, at) => merge(data, dataOf(script, lengths[at] ?? 0)));
  const read: Known = { current: false, all, count, last, version, scripts, lengths, data };
  perDocument.set(root, read);
  return currentFor(read);
}

function currentFor(known: Known): FacebookData {
  known.current = true;
  queueMicrotask(() => {
    known.current = false;
  });
  return known.data;
}

/** The length of the text node, without building a string of a megabyte. */
function lengthOf(script: Element): number {
  const text = script.firstChild;
  return text !== null && 'length' in text && typeof text.length === 'number' ? text.length : 0;
}
const isSame = ({ scripts, lengths }: Known): boolean =>
  scripts.every((script, at) => script.isConnected && lengths[at] === lengthOf(script));

function emptyData(): FacebookData {
  return {
    comments: new DataComments(),
    stories: new Map(),
    owners: new Map(),
    postReactions: new Map(),
    profiles: new Map(),
    users: [],
    actors: [],
    placeholders: [],
    scripts: 0,
    failed: 0,
  };
}

function dataOf(script: Element, length: number): FacebookData {
  const known = perScript.get(script);
  if (known?.length === length) return known.data;
  const data = emptyData();
  data.scripts = 1;
  try {
    collect(JSON.parse(script.textContent), data);
  } catch {
    data.failed = 1;
  }
  perScript.set(script, { length, data });
  return data;
}

function merge(into: FacebookData, from: FacebookData): void {
  into.comments.take(from.comments);
  for (const [id, story] of from.stories) fill(into.stories, id, story);
  for (const [id, owner] of from.owners) into.owners.set(id, owner);
  for (const [id, count] of from.postReactions) into.postReactions.set(id, into.postReactions.get(id) ?? count);
  for (const [id, profile] of from.profiles) fill(into.profiles, id, profile);
  into.users.push(...from.users);
  for (const actor of from.actors) addActor(into, actor.id, actor.name);
  for (const placeholder of from.placeholders)
    if (!into.placeholders.includes(placeholder)) into.placeholders.push(placeholder);
  into.scripts += from.scripts;
  into.failed += from.failed;
}

/** Walks the whole tree. Fixed paths would change with every build. */
function collect(tree: unknown, data: FacebookData): void {
  const stack: unknown[] = [tree];
  while (stack.length > 0) {
    const node = stack.pop();
    if (Array.isArray(node)) {
      if (node[0] === 'CurrentUserInitialData' && isRecord(node[2])) takeUser(node[2], data);
      for (const child of node) if (typeof child === 'object' && child !== null) stack.push(child);
    } else if (isRecord(node)) {
      takeObject(node, data);
      for (const child of Object.values(node)) if (typeof child === 'object' && child !== null) stack.push(child);
    }
  }
}

function takeObject(node: Json, data: FacebookData): void {
  const id = text(node.id);
  if (id !== null) takeNamed(id, node, data);
  if (isRecord(node.CurrentUserInitialData)) takeUser(node.CurrentUserInitialData, data);
  for (const actor of [node.viewer_actor, node.current_actor, object(node.viewer).actor]) {
    const actorId = isRecord(actor) ? text(actor.id) : null;
    if (actorId !== null && isRecord(actor)) addActor(data, actorId, text(actor.name));
  }
  const owner = node.owning_profile;
  const ownerId = isRecord(owner) ? text(owner.id) : null;
  const postId = text(node.share_fbid) ?? text(node.post_id);
  if (isRecord(owner) && ownerId !== null && postId !== null)
    data.owners.set(postId, { id: ownerId, name: text(owner.name) });
  const placeholder = text(node.comment_composer_placeholder);
  // Every comment has its own placeholder ('Reply to NN'). Fifty are enough to learn the prefix before a name.
  if (placeholder !== null && data.placeholders.length < 50 && !data.placeholders.includes(placeholder))
    data.placeholders.push(placeholder);
}

/** Skips duplicates: every comment of a thread repeats the same actor. */
function addActor(data: FacebookData, id: string, name: string | null): void {
  if (!data.actors.some((actor) => actor.id === id && actor.name === name)) data.actors.push({ id, name });
}

/** How the base64 of `comment:`, of `S:_I` and of `feedback:` begins. */
const COMMENT = 'Y29tbWVudD';
const STORY = 'UzpfS';
const FEEDBACK = 'ZmVlZGJhY2s6';

function takeNamed(id: string, node: Json, data: FacebookData): void {
  // Most ids name other things, so only those with a matching prefix are decoded.
  const comment = id.startsWith(COMMENT) ? decodeCommentId(id) : null;
  if (comment !== null) {
    data.comments.add(comment.commentId, comment.postId, node);
    return;
  }
  const story = id.startsWith(STORY) ? decodeStoryId(id) : null;
  if (story !== null) fill(data.stories, story.postId, storyOf(node, story));
  if (id.startsWith(FEEDBACK)) takePostReactions(id, node, data);
  const url = text(node.url);
  if (
    url !== null &&
    /^\d+$/.test(id) &&
    (node.__typename === 'User' || node.__typename === 'Page' || isRecord(node.delegate_page))
  ) {
    const delegateId = text(object(node.delegate_page).id) ?? data.profiles.get(id)?.delegateId ?? null;
    data.profiles.set(id, { name: text(node.name), url, delegateId });
  }
}

/** A post's feedback id names only the post. A comment's names post and comment, and is read with the comment. */
function takePostReactions(id: string, node: Json, data: FacebookData): void {
  const count =
    number(object(node.reaction_count).count) ??
    number(node.i18n_reaction_count) ??
    number(object(node.reactors).count_reduced);
  const postId = count === null ? undefined : /^feedback:(\d+)$/.exec(decoded(id))?.[1];
  if (postId !== undefined && count !== null && !data.postReactions.has(postId)) data.postReactions.set(postId, count);
}

function decoded(base64: string): string {
  try {
    return atob(base64);
  } catch {
    return '';
  }
}

function storyOf(
  node: Json,
  { actorId, postId, inGroup }: { actorId: string; postId: string; inGroup: boolean },
): DataStory {
  return {
    postId: text(node.post_id) ?? postId,
    actorId,
    inGroup,
    creationTime: number(node.creation_time),
    url: text(node.url) ?? text(node.wwwURL),
    text: text(object(node.message).text),
  };
}

function takeUser(user: Json, data: FacebookData): void {
  const userId = text(user.USER_ID);
  if (userId !== null)
    data.users.push({
      userId,
      accountId: text(user.ACCOUNT_ID),
      name: text(user.NAME),
      shortName: text(user.SHORT_NAME),
    });
}
