/** The comment service's answers as the page uses them: threads joined to their entities by key. */
import { at, isBag, list, runsText, type Bag } from './client';

export interface Thread {
  id: string;
  videoId: string;
  data: Bag;
  repliesText: string;
  repliesToken: string | null;
}
export interface Answer {
  header: Bag | null;
  threads: Thread[];
  replies: Bag[];
  token: string | null;
}

export function readAnswer(answer: Bag, videoId: string): Answer {
  const entities = new Map<string, Bag>();
  for (const mutation of list(at(answer, 'frameworkUpdates', 'entityBatchUpdate', 'mutations'))) {
    const entity = at(mutation, 'payload', 'commentEntityPayload');
    if (isBag(entity)) entities.set(String(entity['key']), entity);
  }
  const items = list(at(answer, 'onResponseReceivedEndpoints')).flatMap((endpoint) => list(at(endpoint, 'reloadContinuationItemsCommand', 'continuationItems') ?? at(endpoint, 'appendContinuationItemsAction', 'continuationItems')));
  const result: Answer = { header: null, threads: [], replies: [], token: null };
  for (const item of items) {
    const header = at(item, 'commentsHeaderRenderer');
    if (isBag(header)) result.header = header;
    const token = at(item, 'continuationItemRenderer', 'continuationEndpoint', 'continuationCommand', 'token');
    if (typeof token === 'string') result.token = token;
    const model = at(item, 'commentThreadRenderer', 'commentViewModel', 'commentViewModel') ?? at(item, 'commentViewModel');
    const data = entities.get(String(at(model, 'commentKey')));
    if (data === undefined) continue;
    const replies = at(item, 'commentThreadRenderer', 'replies', 'commentRepliesRenderer');
    const repliesToken = at(replies, 'contents', 0, 'continuationItemRenderer', 'continuationEndpoint', 'continuationCommand', 'token');
    const thread: Thread = { id: String(at(model, 'commentId')), videoId, data, repliesText: runsText(at(replies, 'viewReplies', 'buttonRenderer', 'text')), repliesToken: typeof repliesToken === 'string' ? repliesToken : null };
    if (isBag(at(item, 'commentThreadRenderer'))) result.threads.push(thread);
    else result.replies.push(thread as unknown as Bag);
  }
  return result;
}
