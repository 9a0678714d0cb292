/**
 * Real comment answers, when the folder with them lies beside the project; otherwise none. No part of them is kept in
 * the project.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import type { RawComment, YouTubeComment } from './comments';
import { municipality, videos } from './practice-data';
import { readCommentAnswers } from './read-answers';

const folder = fileURLToPath(new URL('../../../../shared/platforms/corpus/youtube/', import.meta.url));

type Bag = Record<string, unknown>;
const isBag = (value: unknown): value is Bag => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Comments of the real answers, under the council's video, with the platform's own objects kept so that they can be
 * served again.
 */
export function corpusComments(): YouTubeComment[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder)
    .filter((name) => /^2026-01-.*next-(comments|replies).*\.json$/.test(name))
    .sort();
  const all = files.flatMap((name) => fromAnswer(JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown));
  const ids = new Set(all.map((comment) => comment.id));
  return all.filter(
    (comment, at) =>
      (comment.parentId === null || ids.has(comment.parentId)) &&
      all.findIndex((other) => other.id === comment.id) === at,
  );
}

function fromAnswer(json: unknown): YouTubeComment[] {
  const raw = rawById(json);
  return readCommentAnswers(json).map((comment, at) => ({
    id: comment.id,
    postId: videos.council,
    parentId: comment.parentId,
    ownerId: municipality.id,
    authorId: comment.channelId ?? '',
    authorName: comment.author ?? '',
    handle: comment.author ?? '',
    text: comment.text,
    createdAt: 1_700_000_000 - at * 60,
    hidden: false,
    published: comment.publishedTime ?? '',
    likes: 0,
    pinned: false,
    copies: 1,
    threaded: false,
    fresh: false,
    raw: raw.get(comment.id) ?? null,
  }));
}

function rawById(json: unknown): Map<string, RawComment> {
  const threads = new Map<string, Bag>();
  const entities = new Map<string, { entity: Bag; mutation: Bag }>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    if (!isBag(value)) return;
    const thread = value['commentThreadRenderer'];
    if (isBag(thread)) {
      const id = /"commentId":"([^"]+)"/.exec(JSON.stringify(thread))?.[1];
      if (id !== undefined) threads.set(id, thread);
    }
    const payload = value['payload'];
    const entity = isBag(payload) ? payload['commentEntityPayload'] : undefined;
    if (isBag(entity) && isBag(entity['properties']))
      entities.set(String(entity['properties']['commentId']), { entity, mutation: value });
    Object.values(value).forEach(visit);
  };
  visit(json);
  return new Map(
    [...entities].map(([id, { entity, mutation }]) => [
      id,
      { thread: threads.get(id) ?? null, entity, mutations: [mutation] },
    ]),
  );
}
