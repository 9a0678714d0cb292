/**
 * Reads YouTube's own answers about comments (`/youtubei/v1/next`, Studio's GetComments) as data. Pure; accepts input
 * of any shape.
 */
import { isRecord } from '../../../lib/util/is-record';
import { parentOf } from '../../../lib/platforms/youtube/comment-id';

export interface DataComment {
  id: string;
  /** 0 for a comment, 1 for a reply. */
  replyLevel: number;
  author: string | null;
  channelId: string | null;
  isCreator: boolean;
  publishedTime: string | null;
  text: string;
  /** The comment above a reply, derived from the reply's id. */
  parentId: string | null;
}

type Bag = Record<string, unknown>;

/**
 * Comments in the order of the answer. View models are joined to their entities by `commentKey`, since entities come in
 * any order and may include others. An answer with only entities is read in its own order. Older answers hold
 * `commentRenderer`.
 *
 * @example readCommentAnswers(JSON.parse(body)) // [{ id: 'UgwW…', replyLevel: 0, author: '@anna', … }]
 */
export function readCommentAnswers(json: unknown): DataComment[] {
  const models: Bag[] = [];
  const entities = new Map<string, Bag>();
  const renderers: Bag[] = [];
  for (const record of records(json)) {
    if (typeof record['commentKey'] === 'string' && typeof record['commentId'] === 'string') models.push(record);
    const entity = record['commentEntityPayload'];
    if (isRecord(entity) && typeof entity['key'] === 'string') entities.set(entity['key'], entity);
    const renderer = record['commentRenderer'];
    if (isRecord(renderer) && typeof renderer['commentId'] === 'string') renderers.push(renderer);
  }
  const joined =
    models.length > 0 ? models.map((model) => entities.get(String(model['commentKey']))) : [...entities.values()];
  const read = [
    ...joined.map((entity) => (entity === undefined ? null : fromEntity(entity))),
    ...renderers.map(fromRenderer),
  ];
  const found = new Map<string, DataComment>();
  for (const comment of read) if (comment !== null && !found.has(comment.id)) found.set(comment.id, comment);
  return [...found.values()];
}

/** Every object in the answer, in document order. Iterative, since answers nest deep. */
function* records(json: unknown): Generator<Bag> {
  const work: unknown[] = [json];
  while (work.length > 0) {
    const value = work.pop();
    if (Array.isArray(value)) for (let at = value.length - 1; at >= 0; at -= 1) work.push(value[at]);
    if (!isRecord(value)) continue;
    yield value;
    work.push(...Object.values(value).reverse());
  }
}

function fromEntity(entity: Bag): DataComment | null {
  const properties = isRecord(entity['properties']) ? entity['properties'] : {};
  const author = isRecord(entity['author']) ? entity['author'] : {};
  const content = isRecord(properties['content']) ? properties['content']['content'] : undefined;
  const id = properties['commentId'];
  if (typeof id !== 'string') return null;
  const parentId = parentOf(id);
  return {
    id,
    replyLevel: typeof properties['replyLevel'] === 'number' ? properties['replyLevel'] : parentId === null ? 0 : 1,
    author: textOf(author['displayName']),
    channelId: textOf(author['channelId']),
    isCreator: author['isCreator'] === true,
    publishedTime: textOf(properties['publishedTime']),
    text: textOf(content) ?? '',
    parentId,
  };
}

function fromRenderer(renderer: Bag): DataComment | null {
  const id = String(renderer['commentId']);
  const endpoint = isRecord(renderer['authorEndpoint']) ? JSON.stringify(renderer['authorEndpoint']) : '';
  const parentId = parentOf(id);
  return {
    id,
    replyLevel: parentId === null ? 0 : 1,
    author: textOf(renderer['authorText']),
    channelId: /\b(UC[\w-]{20,})/u.exec(endpoint)?.[1] ?? null,
    isCreator: renderer['authorIsChannelOwner'] === true,
    publishedTime: textOf(renderer['publishedTimeText']),
    text: textOf(renderer['contentText']) ?? '',
    parentId,
  };
}

/** A plain string, `{simpleText}` or `{runs:[{text}]}`. */
function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (!isRecord(value)) return null;
  if (typeof value['simpleText'] === 'string') return value['simpleText'];
  const runs = value['runs'];
  return Array.isArray(runs)
    ? runs.map((run) => (isRecord(run) && typeof run['text'] === 'string' ? run['text'] : '')).join('')
    : null;
}
