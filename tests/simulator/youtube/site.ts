/** The practice www.youtube.com and studio.youtube.com: shells, the comment service, the acts, and a door for switching account from outside. */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { cookiesOf, readBody, sendJson, sendText } from '../http';
import { sendImage } from '../images';
import type { Site, SiteOptions } from '../site';
import type { World } from '../world';
import { entityMutation, idOfAction, inboxAnswer, mayRemove, menuAnswer, nextAnswer, pageOf, type Page } from './answers';
import { youtubeBundle } from './bundle';
import { practiceComments, practiceVideos, type YouTubeComment } from './comments';
import { corpusComments } from './corpus';
import { contentPolicy, studioPage, videoById, watchPage } from './page';
import { municipality } from './practice-data';
import { accountOf, parseAccount, sessionCookie, viewerOf, type Viewer } from './session';
import { styles } from './styles';

export { youtubeAddresses } from './practice-data';

interface Visit {
  world: World;
  options: SiteOptions;
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
  viewer: Viewer;
}

const refuse = (response: ServerResponse, status: number, message: string): void => sendJson(response, { error: { code: status, message } }, status);

export function createYouTubeSite(world: World, options: SiteOptions): Site {
  const real = corpusComments();
  world.youtube.seed(() => [...practiceComments(options.threads), ...structuredClone(real)]);
  return {
    async handle(request, response, url) {
      const { account, isFirst } = accountOf(cookiesOf(request), options);
      if (isFirst) response.setHeader('set-cookie', sessionCookie(account));
      const visit: Visit = { world, options: { ...options, locale: world.behaviour.locale ?? options.locale }, request, response, url, viewer: viewerOf(account) };
      if (url.pathname === '/__practice/switch') switchFromOutside(response, url);
      else if (url.pathname === '/s/practice.css') sendText(response, 200, 'text/css; charset=utf-8', styles);
      else if (url.pathname === '/s/watch.js' || url.pathname === '/s/studio.js') sendText(response, 200, 'text/javascript; charset=utf-8', await youtubeBundle(url.pathname === '/s/watch.js' ? 'watch' : 'studio'));
      else if (url.pathname.startsWith('/s/gaming/emoji/')) sendImage(response, url);
      else if (url.pathname.startsWith('/youtubei/v1/') && request.method === 'POST') await answer(visit);
      else if (request.method === 'GET') sendPage(visit);
      else return false;
      return true;
    },
  };
}

/** The session changes for every tab; pages that are open keep saying who they were. */
function switchFromOutside(response: ServerResponse, url: URL): void {
  const account = parseAccount(url.searchParams.get('to'));
  const back = url.searchParams.get('next');
  if (account) response.setHeader('set-cookie', sessionCookie(account));
  if (account && back?.startsWith('/') === true && !back.startsWith('//')) {
    response.writeHead(302, { location: back });
    response.end();
    return;
  }
  sendText(response, account ? 200 : 400, 'text/plain; charset=utf-8', account ? `Bytte till ${account}` : 'to=page|person|other|work|out');
}

function sendPage({ world, options, response, url, viewer }: Visit): void {
  world.youtube.visit();
  const classSeed = world.random.between(1, 2 ** 30);
  const boot = { viewer, videos: practiceVideos, locale: options.locale, classSeed, sheet: url.searchParams.has('sheet'), nodeReuse: world.behaviour.nodeReuse };
  const nonce = randomBytes(12).toString('base64');
  const headers = { 'content-security-policy': contentPolicy(nonce), 'x-frame-options': 'DENY', 'x-content-type-options': 'nosniff' };
  if (url.hostname !== 'studio.youtube.com') {
    sendText(response, 200, 'text/html; charset=utf-8', watchPage(options, boot, videoById(url.searchParams.get('v')), nonce), headers);
  } else if (viewer.channel?.id === municipality.id) sendText(response, 200, 'text/html; charset=utf-8', studioPage(boot, nonce), headers);
  else sendText(response, 403, 'text/html; charset=utf-8', '<!doctype html><html lang="sv"><title>YouTube Studio</title><p>Du har inte behörighet till den här kanalen.</p></html>', headers);
}

async function answer(visit: Visit): Promise<void> {
  const { world, options, request, response, url, viewer } = visit;
  const body = JSON.parse((await readBody(request)) || '{}') as { continuation?: string; videoId?: string; commentId?: string; actions?: string[]; studio?: boolean; sort?: Page['sort'] };
  await world.latency();
  const name = url.pathname.slice('/youtubei/v1/'.length);
  if (name === 'next') sendJson(response, nextAnswer(world, options, viewer, body.continuation === undefined ? { videoId: body.videoId ?? '', offset: 0, sort: body.sort ?? 'top', parent: null } : pageOf(body.continuation)));
  else if (name === 'comment/get_comments') sendJson(response, inboxAnswer(world, viewer, practiceVideos));
  else if (name === 'comment/get_menu') sendMenu(visit, body.commentId ?? '', body.studio === true);
  else if (name === 'comment/perform_comment_action') perform(visit, idOfAction(body.actions?.[0] ?? '') ?? '');
  else refuse(response, 404, name);
}

function sendMenu({ world, options, response, viewer }: Visit, id: string, studio: boolean): void {
  const comment = world.youtube.get(id) as YouTubeComment | null;
  if (comment === null) return refuse(response, 404, 'ingen sådan kommentar');
  if (world.behaviour.menu === 'never') return sendJson(response, { menu: null, mutation: null });
  const edited = world.behaviour.editBeforeRemove;
  if (edited) comment.text = `${comment.text} (ändrat av den som skrev)`;
  sendJson(response, { menu: menuAnswer(world, options.locale, viewer, comment, studio), mutation: edited ? entityMutation(comment, viewer) : null });
}

function perform({ world, request, response, viewer }: Visit, id: string): void {
  const comment = world.youtube.get(id) as YouTubeComment | null;
  if (world.behaviour.confirm === 'never') return;
  if (world.behaviour.confirm === 'refuses') return refuse(response, 500, 'Något gick fel');
  if (comment === null) return refuse(response, 404, 'ingen sådan kommentar');
  // A page that was opened as someone else must not act as the one who is logged in now.
  if ((request.headers['x-goog-pageid'] ?? null) !== viewer.delegatedSessionId) return refuse(response, 401, 'kontot har bytts');
  if (viewer.channel === null || !mayRemove(viewer, comment)) return refuse(response, 403, 'kontot får inte ta bort kommentaren');
  world.youtube.remove(id, viewer.channel.id);
  sendJson(response, { actions: [{ removeCommentAction: { actionResult: { status: 'STATUS_SUCCEEDED' } } }] });
}
