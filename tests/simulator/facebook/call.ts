/** One call to /api/graphql/ on the server. The account is the one in the cookies now, whatever the page believes. */
import type { ServerResponse } from 'node:http';
import { sendJson } from '../http';
import type { SiteOptions } from '../site';
import type { World } from '../world';
import { postById, type PracticePost } from './posts';
import type { FacebookComment } from './practice-comment';
import type { ViewerView } from './view-model';

export interface Call {
  world: World;
  options: SiteOptions;
  viewer: ViewerView;
  /** For a mutation: its `input`. The text of a message is in `text`. */
  variables: Record<string, string>;
  response: ServerResponse;
}

export type Operation = (call: Call) => Promise<void> | void;

interface Sent {
  input?: Record<string, string> & { message?: { text: string } };
}

export function variablesOf(json: string): Record<string, string> {
  const { input = {}, ...plain } = JSON.parse(json) as Sent & Record<string, string>;
  const { message, ...rest } = input as NonNullable<Sent['input']>;
  return { ...plain, ...rest, ...(message ? { text: message.text } : {}) };
}

export function fail(response: ServerResponse, message: string): void {
  sendJson(response, { errors: [{ message, severity: 'ERROR', code: 1357004 }], data: null });
}

const decoded = (base64: string | undefined): string => Buffer.from(base64 ?? '', 'base64').toString('latin1');

/** The comment with the id `comment:<post>_<comment>` (base64); both parts must match. */
export function commentOf({ world, variables }: Call): FacebookComment | null {
  const parts = /^comment:(\d+)_(\d+)$/.exec(decoded(variables.comment_id));
  const comment = world.facebook.get(parts?.[2] ?? '') as FacebookComment | null;
  return comment && comment.postId === parts?.[1] ? comment : null;
}

/** The post with the id `S:_I<owner>:<post>:<post>` (base64). */
export function postOf({ world, variables }: Call): PracticePost | null {
  const id = /^S:_I\d+:(\d+):\1$/.exec(decoded(variables.story_id))?.[1];
  return id === undefined || world.facebook.trashed.has(id) ? null : postById(id);
}

/** What a comment box replies to: `feedback:<post>` is the post, `feedback:<post>_<comment>` a comment on it. */
export function answeredBy({ world, variables }: Call): { post: PracticePost; under: FacebookComment | null } | null {
  const [, postId = '', commentId] = /^feedback:(\d+)(?:_(\d+))?$/.exec(decoded(variables.feedback_id)) ?? [];
  const post = world.facebook.trashed.has(postId) ? null : postById(postId);
  const under = commentId === undefined ? null : (world.facebook.get(commentId) as FacebookComment | null);
  return post === null || (commentId !== undefined && under?.postId !== postId) ? null : { post, under };
}

interface Decision<T> {
  on: T | null;
  may: (on: T) => boolean;
  /** Carries out the act; its return value is the answer. */
  act: (on: T) => unknown;
}

/** Answers an act; the server may also refuse, or never answer. */
export async function decide<T>(call: Call, { on, may, act }: Decision<T>): Promise<void> {
  const { confirm } = call.world.behaviour;
  await call.world.latency();
  if (confirm === 'never') return;
  if (on === null) return fail(call.response, 'It is not there');
  if (confirm === 'refuses' || !may(on)) return fail(call.response, 'Not allowed');
  sendJson(call.response, { data: act(on) ?? { done: true } });
}

/** False when the page was opened as another account than the one logged in now. */
export function isStillActing({ viewer, variables }: Call): boolean {
  return viewer.account !== 'out' && variables.actor_id === viewer.actorId;
}
