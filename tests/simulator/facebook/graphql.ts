/** The practice platform's acts, by the friendly names that the real page sends. The server, not the page, decides who may do what. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { cookiesOf, readBody, sendJson } from '../http';
import type { SiteOptions } from '../site';
import type { World } from '../world';
import type { FacebookComment } from './practice-comment';
import { accountOf, cookiesFor, parseAccount, viewerOf } from './session';
import { buildView, commentView, nextComments, permissionOf } from './view';
import type { ViewerView } from './view-model';

interface Call {
  world: World;
  options: SiteOptions;
  viewer: ViewerView;
  variables: Record<string, string>;
  response: ServerResponse;
}

type Operation = (call: Call) => Promise<void> | void;

function fail(response: ServerResponse, message: string): void {
  sendJson(response, { errors: [{ message, severity: 'ERROR', code: 1357004 }], data: null });
}

/** Ids come as `comment:<post>_<comment>` in base64; both parts must fit the comment. */
function commentOf(call: Call): FacebookComment | null {
  const parts = /^comment:(\d+)_(\d+)$/.exec(Buffer.from(call.variables.comment_id ?? '', 'base64').toString('latin1'));
  const comment = call.world.facebook.get(parts?.[2] ?? '') as FacebookComment | null;
  return comment && comment.postId === parts?.[1] ? comment : null;
}

async function decide(call: Call, may: (comment: FacebookComment) => boolean, act: (comment: FacebookComment) => void): Promise<void> {
  const { confirm } = call.world.behaviour;
  await call.world.latency();
  if (confirm === 'never') return;
  const comment = commentOf(call);
  if (!comment) return fail(call.response, 'The comment is not there');
  if (confirm === 'refuses' || !may(comment) || call.variables.actor_id !== call.viewer.actorId) return fail(call.response, 'Not allowed');
  act(comment);
  sendJson(call.response, { data: { comment_id: call.variables.comment_id, done: true } });
}

const operations: Record<string, Operation> = {
  async CometSinglePostDialogContentQuery(call) {
    await call.world.latency();
    call.world.facebook.visit();
    sendJson(call.response, { data: buildView(call.world, call.options, new URL(call.variables.path ?? '/', 'https://www.facebook.com'), call.viewer) });
  },
  async Depth1CommentsListPaginationQuery(call) {
    await call.world.latency();
    const replies = call.world.facebook.repliesOf(call.variables.parent ?? '') as FacebookComment[];
    sendJson(call.response, { data: replies.map((reply) => commentView(call.world, reply, call.viewer)) });
  },
  async CommentsListComponentsPaginationQuery(call) {
    await call.world.latency();
    sendJson(call.response, { data: nextComments(call.world, call.variables.post ?? '', Number(call.variables.after ?? 0), call.viewer) });
  },
  async CometUFICommentMenuQuery(call) {
    await call.world.latency();
    const comment = commentOf(call);
    if (!comment) return fail(call.response, 'The comment is not there');
    if (call.world.behaviour.editBeforeRemove && !comment.edited) {
      comment.text = `${comment.text} (ändrat i sista stund)`;
      comment.edited = true;
    }
    sendJson(call.response, { data: { comment: commentView(call.world, comment, call.viewer), menu: call.world.behaviour.menu, dialog: call.world.behaviour.dialog } });
  },
  useCometUFIDeleteCommentMutation: (call) =>
    decide(
      call,
      (comment) => ['own', 'owner'].includes(permissionOf(comment, call.viewer)),
      (comment) => call.world.facebook.remove(comment.id, call.viewer.actorId),
    ),
  CometUFIHideCommentMutation: (call) =>
    decide(
      call,
      (comment) => permissionOf(comment, call.viewer) === 'owner',
      (comment) => {
        comment.hidden = true;
      },
    ),
  CometUFIBanUserMutation: (call) =>
    decide(
      call,
      (comment) => permissionOf(comment, call.viewer) === 'owner',
      (comment) => {
        call.world.facebook.banned.add(comment.authorId);
      },
    ),
  async CometProfileSwitchMutation(call) {
    const account = parseAccount(call.variables.to);
    await call.world.latency();
    if (!account) return fail(call.response, 'No such account');
    call.response.setHeader('set-cookie', cookiesFor(account));
    sendJson(call.response, { data: buildView(call.world, call.options, new URL(call.variables.path ?? '/', 'https://www.facebook.com'), viewerOf(account)) });
  },
};

export async function handleGraphql(world: World, options: SiteOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const form = new URLSearchParams(await readBody(request));
  const name = String(request.headers['x-fb-friendly-name'] ?? form.get('fb_api_req_friendly_name') ?? '');
  const operation = operations[name];
  if (!operation) return fail(response, `No such operation: ${name}`);
  const variables = JSON.parse(form.get('variables') ?? '{}') as Record<string, string>;
  await operation({ world, options, viewer: viewerOf(accountOf(cookiesOf(request))), variables, response });
}
