/**
 * Finds likely questions in the registered items in view, and the page's own replies to them, and reports their keys to
 * the background. None of their text leaves the page. An item is read when it comes into view, a few milliseconds at a
 * time; its author and age are read only if there is something to report. Nothing is reported while a private or
 * unknown account is in use: when a person looked at the page is private.
 */
import { AT_WORK } from '../../accounts/at-work';
import { isOwn } from '../../accounts/is-own';
import type { RegisteredAccount } from '../../domain/account';
import type { Author, ItemReading, ItemRef } from '../../domain/item';
import { itemKey } from '../../domain/item-key';
import { send } from '../../messaging/client';
import type { Request } from '../../messaging/protocol';
import type { FoundItem } from '../../platforms/contract';
import { textNodesOf } from '../../platforms/text-nodes';
import { likelyQuestion, mayHoldQuestion } from '../../questions/likely-question';
import type { Look, Session } from '../session';
import { isCovered } from './cover';
import { glanceAtAccount } from './glance-at-account';
import { readWithAge } from './read-with-age';

type Seen = Request<'questions.seen'>;
type Told = Pick<Seen, 'questions' | 'answers'>;

/**
 * Milliseconds: reading time per batch, pause between batches, how long findings are collected, and pause before a
 * retry.
 */
const BUDGET = 4;
const PAUSE = 50;
const GATHERED = 1_500;
const ASKED_AGAIN = 5_000;
const MOST_QUESTIONS = 100;
const MOST_ANSWERS = 200;

/** Live chat has passed before anyone could answer, and a direct message is visible to nobody else. */
const ASKED_IN: readonly ItemRef['kind'][] = ['post', 'comment', 'reply'];

/**
 * What the background has accepted from this page, so that it is sent once per visit: `itemKey`, or `itemKey replyKey`.
 */
const told = new Set<string>();

export function followQuestions(session: Session): void {
  const inView = new Set<Element>();
  const unread = new Set<Element>();
  const watched = new WeakSet<Element>();
  const outbox = gatherFor(session);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const work = (): void => {
    timer = undefined;
    const until = performance.now() + BUDGET;
    for (const element of [...unread]) {
      if (!inView.has(element)) continue;
      if (performance.now() > until) break;
      unread.delete(element);
      const item = session.controls.get(element)?.item;
      if (item !== undefined) outbox.look(item);
    }
    later();
  };
  const later = (): void => {
    if (session.signal.aborted || timer !== undefined) return;
    if ([...unread].some((element) => inView.has(element))) timer = setTimeout(work, PAUSE);
  };
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) inView.add(target);
      else inView.delete(target);
    }
    later();
  });
  const hear = ({ ours, gone }: Pick<Look, 'ours' | 'gone'>): void => {
    for (const element of gone) {
      for (const set of [inView, unread]) set.delete(element);
      watched.delete(element);
      observer.unobserve(element);
    }
    for (const { element } of ours) {
      unread.add(element);
      if (watched.has(element)) continue;
      watched.add(element);
      observer.observe(element);
    }
    later();
  };

  session.lookers.add(hear);
  hear({ ours: [...session.controls.values()].map(({ item }) => item), gone: [] });
  session.signal.addEventListener('abort', () => {
    session.lookers.delete(hear);
    clearTimeout(timer);
    observer.disconnect();
  });
}

type Question = Told['questions'][number];
type Answer = Told['answers'][number];

/** By key, so that an item found again while waiting is sent only once. */
interface Waiting {
  questions: Map<string, Question>;
  answers: Map<string, Answer>;
}

/** Where and when a question or reply was seen in this page view; `iso` is null unless the time is exact. */
interface Place {
  element: Element;
  iso: string | null;
}
type Asker = Place & { parentId: string | null; author: Author };
type OwnReply = Place & Pick<ItemReading, 'ref' | 'mentions'>;

/** Of this page view, by key. A reply that names a person answers that person, and may be seen before the question. */
interface Thread {
  askers: Map<string, Asker>;
  replies: Map<string, OwnReply>;
}

/** Collects findings per registered account until they are sent. */
function gatherFor(session: Session): { look: (item: FoundItem) => void } {
  const waiting = new Map<string, Waiting>();
  const thread: Thread = { askers: new Map(), replies: new Map() };
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = async (): Promise<void> => {
    timer = undefined;
    if (session.signal.aborted) return;
    if (AT_WORK.includes(glanceAtAccount(session, session.thread).state))
      for (const [accountId, left] of waiting) {
        await tellOf(accountId, left);
        if (left.questions.size + left.answers.size === 0) waiting.delete(accountId);
      }
    // Another account is in use, the account cannot be read yet, or the service worker was stopped.
    if (waiting.size > 0) timer ??= setTimeout(() => void tell(), ASKED_AGAIN);
  };

  return {
    look: (item) => {
      const account = session.registeredOf(item);
      if (account === null || item.ref.id === null || !ASKED_IN.includes(item.ref.kind) || isCovered(session, item))
        return;
      const { questions, answers } = lookAt(session, item, account, thread);
      const fresh = questions.filter(({ itemKey: key }) => !told.has(key));
      // The background drops an answer to an unknown question, so the answer is sent again with its question.
      const due = answers.filter((each) => fresh.length > 0 || !told.has(pairOf(each)));
      if (fresh.length + due.length === 0) return;
      const kept = waiting.get(account.id) ?? { questions: new Map(), answers: new Map() };
      for (const each of fresh) kept.questions.set(each.itemKey, each);
      for (const each of due) kept.answers.set(pairOf(each), each);
      waiting.set(account.id, kept);
      timer ??= setTimeout(() => void tell(), GATHERED);
    },
  };
}

/** Removes from the queue what the background accepted. Rejected findings, and those added meanwhile, stay. */
async function tellOf(accountId: string, left: Waiting): Promise<void> {
  const questions = [...left.questions.values()].slice(0, MOST_QUESTIONS);
  const answers = [...left.answers.values()].slice(0, MOST_ANSWERS);
  const answer = await send('questions.seen', { accountId, questions, answers });
  if (!answer.ok) return;
  for (const { itemKey: key } of questions) {
    told.add(key);
    left.questions.delete(key);
  }
  for (const pair of answers.map(pairOf)) {
    told.add(pair);
    left.answers.delete(pair);
  }
}

const pairOf = ({ itemKey: key, replyKey }: Answer): string => `${key} ${replyKey}`;

function lookAt(session: Session, item: FoundItem, account: RegisteredAccount, thread: Thread): Told {
  const none = { questions: [], answers: [] };
  const { element } = item;
  const read = (): ItemReading => readWithAge(session, item);
  const early = mayBeOurs(item, account) ? read() : null;
  // An unreadable author is not the account, so it never closes a question.
  if (early !== null && isOwn(early, account)) {
    const { ref, mentions, postedAt } = early;
    const reply = { ref, mentions, element, iso: asInstant(postedAt.iso) };
    thread.replies.set(itemKey(ref), reply);
    return { questions: [], answers: answersOf(reply, thread.askers) };
  }
  if (!mayHoldQuestion(element.textContent ?? '')) return none;
  const { text } = textNodesOf(session.platform.manifest.id, item);
  if (!likelyQuestion(text, { ownNames: [account.name, ...account.ownerKeys] })) return none;
  const { author, permalink, postedAt } = early ?? read();
  const key = itemKey(item.ref);
  const iso = asInstant(postedAt.iso);
  thread.askers.set(key, { parentId: item.ref.parentId, author, element, iso });
  const written = {
    iso,
    earliest: asInstant(postedAt.between?.earliest ?? null),
    latest: asInstant(postedAt.between?.latest ?? null),
  };
  const answers = [...thread.replies.values()].flatMap((reply) => answersOf(reply, thread.askers));
  return {
    questions: [{ itemKey: key, link: asLink(permalink), written }],
    answers: answers.filter((each) => each.itemKey === key),
  };
}

/** Cheap check before reading: does any link, apart from the item's own, lead to the account? */
const mayBeOurs = ({ element, ref: { id } }: FoundItem, account: RegisteredAccount): boolean =>
  [...element.querySelectorAll<HTMLAnchorElement>('a[href]')].some(
    ({ href }) =>
      !(id !== null && href.includes(id)) && isOwn({ author: { id: null, name: null, profileUrl: href } }, account),
  );

/**
 * The questions that an own reply answers: the one directly above it, and those in the same thread by persons it names.
 * Another question in the same thread is not enough.
 */
function answersOf(reply: OwnReply, askers: ReadonlyMap<string, Asker>): Answer[] {
  const { ref, mentions } = reply;
  const replyKey = itemKey(ref);
  const above =
    ref.parentId !== null
      ? itemKey({ ...ref, kind: 'comment', id: ref.parentId })
      : ref.kind === 'comment' && ref.postId !== null
        ? itemKey({ ...ref, kind: 'post', id: ref.postId })
        : null;
  const isNamed = (author: Author | undefined): boolean =>
    author !== undefined && mentions.some(({ href }) => isSamePerson(author, href));
  const named = [...askers].flatMap(([key, asker]) =>
    ref.parentId !== null && asker.parentId === ref.parentId && isNamed(asker.author) && isAfter(reply, asker)
      ? [key]
      : [],
  );
  // A reply that names somebody is addressed to them only.
  const isAbove = above !== null && (mentions.length === 0 || isNamed(askers.get(above)?.author));
  return [...(isAbove ? [above] : []), ...named].map((key) => ({ itemKey: key, replyKey }));
}

/**
 * Whether a reply came after a question in the same thread: by time if both are exact, otherwise by document order. A
 * question asked after the reply is not answered by it.
 */
function isAfter(reply: Place, asked: Place): boolean {
  if (reply.iso !== null && asked.iso !== null) return Date.parse(reply.iso) > Date.parse(asked.iso);
  if (!reply.element.isConnected || !asked.element.isConnected) return false;
  return (asked.element.compareDocumentPosition(reply.element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

const isSamePerson = ({ profileUrl }: Author, href: string): boolean => {
  const [one, other] = [profileUrl, href].map(personIn);
  return one !== null && one === other;
};

/** The profile path and the `id` parameter of an old profile address; null if the address names nobody. */
function personIn(address: string | null | undefined): string | null {
  if (address === null || address === undefined || !URL.canParse(address, document.baseURI)) return null;
  const { pathname, searchParams } = new URL(address, document.baseURI);
  const path = pathname.replace(/\/+$/u, '').toLowerCase();
  return path === '' ? null : `${path} ${searchParams.get('id') ?? ''}`;
}

const asInstant = (iso: string | null): string | null =>
  iso === null || Number.isNaN(Date.parse(iso)) ? null : new Date(iso).toISOString();

const asLink = (address: string | null): string | null => {
  if (address === null || !URL.canParse(address, document.baseURI)) return null;
  const { protocol, href } = new URL(address, document.baseURI);
  return protocol === 'https:' && href.length <= 2_000 ? href : null;
};
