/** The comment service's answers as the page uses them: threads joined to their entities by key. */
import { asText, at, isBag, list, runsText, type Bag } from './client';

export interface Thread {
  id: string;
  videoId: string;
  data: Bag;
  /** The text that says who pinned it; empty when it is not pinned. */
  pinnedText: string;
  repliesText: string;
  repliesToken: string | null;
  /** Its replies are threads of their own. */
  threaded: boolean;
}
export interface Answer {
  header: Bag | null;
  threads: Thread[];
  replies: Thread[];
  token: string | null;
  /** Shown when there are no comments. */
  message: string;
}

export function readAnswer(answer: Bag, videoId: string): Answer {
  const entities = entitiesIn(answer);
  const items = list(at(answer, 'onResponseReceivedEndpoints')).flatMap((endpoint) =>
    list(
      at(endpoint, 'reloadContinuationItemsCommand', 'continuationItems') ??
        at(endpoint, 'appendContinuationItemsAction', 'continuationItems'),
    ),
  );
  const result: Answer = { header: null, threads: [], replies: [], token: null, message: '' };
  for (const item of items) {
    const header = at(item, 'commentsHeaderRenderer');
    if (isBag(header)) result.header = header;
    const token = tokenIn(item);
    if (token !== null) result.token = token;
    result.message += runsText(at(item, 'messageRenderer', 'text'));
    const thread = threadIn(item, entities, videoId);
    if (thread === null) continue;
    if (isBag(at(item, 'commentThreadRenderer'))) result.threads.push(thread);
    else result.replies.push(thread);
  }
  return result;
}

/** The comment or reply in the answer to sending it. */
export function readSent(answer: Bag, videoId: string): Thread | null {
  const contents = list(answer['actions'])
    .map(
      (action) => at(action, 'createCommentAction', 'contents') ?? at(action, 'createCommentReplyAction', 'contents'),
    )
    .find(isBag);
  return threadIn(contents, entitiesIn(answer), videoId);
}

export function entitiesIn(answer: Bag): Map<string, Bag> {
  const entities = new Map<string, Bag>();
  for (const mutation of list(at(answer, 'frameworkUpdates', 'entityBatchUpdate', 'mutations'))) {
    const entity = at(mutation, 'payload', 'commentEntityPayload');
    if (isBag(entity)) entities.set(String(entity['key']), entity);
  }
  return entities;
}

function threadIn(item: unknown, entities: Map<string, Bag>, videoId: string): Thread | null {
  const model =
    at(item, 'commentThreadRenderer', 'commentViewModel', 'commentViewModel') ?? at(item, 'commentViewModel');
  const data = entities.get(String(at(model, 'commentKey')));
  if (data === undefined) return null;
  const replies = at(item, 'commentThreadRenderer', 'replies', 'commentRepliesRenderer');
  const subThreads = tokenIn(at(replies, 'subThreads', 0));
  return {
    id: String(at(model, 'commentId')),
    videoId,
    data,
    pinnedText: asText(at(model, 'pinnedText')),
    repliesText: runsText(at(replies, 'viewReplies', 'buttonRenderer', 'text')),
    repliesToken: subThreads ?? tokenIn(at(replies, 'contents', 0)),
    threaded: subThreads !== null,
  };
}

function tokenIn(item: unknown): string | null {
  const token = at(item, 'continuationItemRenderer', 'continuationEndpoint', 'continuationCommand', 'token');
  return typeof token === 'string' ? token : null;
}
