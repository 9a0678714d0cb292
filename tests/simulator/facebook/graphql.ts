/**
 * The practice platform's queries and acts, by the friendly names that the real page sends. The server, not the page,
 * decides who may do what.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { cookiesOf, readBody, sendJson } from '../http';
import type { SiteOptions } from '../site';
import type { World } from '../world';
import { commentOf, fail, postOf, variablesOf, type Call, type Operation } from './call';
import { commentActs } from './comment-acts';
import { postActs } from './post-acts';
import { sending } from './sending';
import { accountOf, cookiesFor, parseAccount, viewerOf } from './session';
import { behavesOf, buildView, commentView, nextComments, repliesShown } from './view';
import type { ViewerView } from './view-model';

function viewFor({ world, options, variables }: Call, viewer: ViewerView) {
  return buildView(world, options, new URL(variables.path ?? '/', 'https://www.facebook.com'), viewer);
}

function sendReplies({ world, viewer, variables, response }: Call): void {
  sendJson(response, {
    data: repliesShown(world, variables.parent ?? '', viewer).map((reply) => commentView(world, reply, viewer)),
  });
}

const questions: Record<string, Operation> = {
  CometSinglePostDialogContentQuery(call) {
    call.world.facebook.visit();
    sendJson(call.response, { data: viewFor(call, call.viewer) });
  },
  Depth1CommentsListPaginationQuery: sendReplies,
  Depth2CommentsListPaginationQuery: sendReplies,
  CommentsListComponentsPaginationQuery({ world, viewer, variables, response }) {
    sendJson(response, { data: nextComments(world, variables.post ?? '', Number(variables.after ?? 0), viewer) });
  },
  CometUFICommentMenuQuery(call) {
    const comment = commentOf(call);
    if (!comment) return fail(call.response, 'The comment is not there');
    if (call.world.behaviour.editBeforeRemove && !comment.edited) {
      comment.text = `${comment.text} (ändrat i sista stund)`;
      comment.edited = true;
    }
    sendJson(call.response, {
      data: { comment: commentView(call.world, comment, call.viewer), behaves: behavesOf(call.world) },
    });
  },
  CometFeedStoryMenuQuery(call) {
    if (!postOf(call)) return fail(call.response, 'The post is not there');
    sendJson(call.response, { data: { behaves: behavesOf(call.world) } });
  },
  CometProfileSwitchMutation(call) {
    const account = parseAccount(call.variables.to);
    if (!account) return fail(call.response, 'No such account');
    call.response.setHeader('set-cookie', cookiesFor(account));
    sendJson(call.response, { data: viewFor(call, viewerOf(account)) });
  },
};

const acts: Record<string, Operation> = { ...commentActs, ...postActs, ...sending };

export async function handleGraphql(
  world: World,
  options: SiteOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const form = new URLSearchParams(await readBody(request));
  const name = String(request.headers['x-fb-friendly-name'] ?? form.get('fb_api_req_friendly_name') ?? '');
  const call: Call = {
    world,
    options,
    viewer: viewerOf(accountOf(cookiesOf(request))),
    variables: variablesOf(form.get('variables') ?? '{}'),
    response,
  };
  const act = acts[name];
  if (act) return act(call);
  const question = questions[name];
  if (!question) return fail(response, `No such operation: ${name}`);
  await world.latency();
  await question(call);
}
