/**
 * The practice www.youtube.com and studio.youtube.com: shells, the comment service, the acts, and a way to switch
 * account from outside.
 */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { cookiesOf, readBody, sendJson, sendText } from '../http';
import { sendImage } from '../images';
import type { Site, SiteOptions } from '../site';
import type { World } from '../world';
import { entityOf, nextAnswer, pageOf, type Page } from './answers';
import { youtubeBundle } from './bundle';
import { practiceComments, practiceVideos, type YouTubeComment } from './comments';
import { corpusComments } from './corpus';
import { inboxAnswer } from './inbox';
import { commentMenu, videoMenu } from './menu';
import { contentPolicy, studioPage, studioPlace, watchPage, type Boot } from './page';
import { allowComments, deleteVideo, performOnComment, refuse, type Call } from './perform';
import { ownsVideo } from './permission';
import { municipality } from './practice-data';
import { accountOf, parseAccount, sessionCookie, viewerOf, viewerOfPage } from './session';
import { createComment, updateComment } from './writing';

export { youtubeAddresses } from './practice-data';

const styles = readFileSync(new URL('./styles.css', import.meta.url), 'utf8');

interface Visit extends Call {
  request: IncomingMessage;
  url: URL;
}

export function createYouTubeSite(world: World, options: SiteOptions): Site {
  const real = corpusComments();
  world.youtube.seed(
    () => [...practiceComments(options.threads), ...structuredClone(real)],
    practiceVideos.map(({ id }) => id),
  );
  return {
    async handle(request, response, url) {
      const { account, isFirst } = accountOf(cookiesOf(request), options);
      if (isFirst) response.setHeader('set-cookie', sessionCookie(account));
      const said = request.headers['x-goog-pageid'];
      const pageId = typeof said === 'string' ? said : null;
      const session = viewerOf(account);
      const visit: Visit = {
        world,
        language: world.behaviour.locale ?? options.locale,
        request,
        response,
        url,
        viewer: world.behaviour.actsAs === 'page' ? viewerOfPage(pageId, session) : session,
        pageId,
      };
      if (url.pathname === '/__practice/switch') switchFromOutside(response, url);
      else if (url.pathname === '/s/practice.css') sendText(response, 200, 'text/css; charset=utf-8', styles);
      else if (url.pathname === '/s/watch.js' || url.pathname === '/s/studio.js')
        sendText(
          response,
          200,
          'text/javascript; charset=utf-8',
          await youtubeBundle(url.pathname === '/s/watch.js' ? 'watch' : 'studio'),
        );
      else if (url.pathname.startsWith('/s/gaming/emoji/')) sendImage(response, url);
      else if (url.pathname.startsWith('/youtubei/v1/') && request.method === 'POST') await answer(visit);
      else if (request.method === 'GET') sendPage(visit);
      else return false;
      return true;
    },
  };
}

/** The session changes for every tab; open pages keep naming the earlier account. */
function switchFromOutside(response: ServerResponse, url: URL): void {
  const account = parseAccount(url.searchParams.get('to'));
  const back = url.searchParams.get('next');
  if (account) response.setHeader('set-cookie', sessionCookie(account));
  if (account && back?.startsWith('/') === true && !back.startsWith('//')) {
    response.writeHead(302, { location: back });
    response.end();
    return;
  }
  sendText(
    response,
    account ? 200 : 400,
    'text/plain; charset=utf-8',
    account ? `Bytte till ${account}` : 'to=page|person|other|work|out',
  );
}

function sendPage({ world, language, request, response, url, viewer }: Visit): void {
  // A request by a script in the page is not a visit.
  if (request.headers['sec-fetch-dest'] !== 'empty') world.youtube.visit();
  const { nodeReuse, sendBy, composer, slowMenu, replyLists } = world.behaviour;
  const videos = practiceVideos.filter(({ id }) => !world.youtube.trashed.has(id));
  const boot: Boot = {
    viewer,
    videos,
    locale: language,
    classSeed: world.random.between(1, 2 ** 30),
    sheet: url.searchParams.has('sheet'),
    nodeReuse,
    sendBy,
    composer,
    slowMenu,
    replyLists,
    studio: studioPlace(url),
  };
  const nonce = randomBytes(12).toString('base64');
  const headers = {
    'content-security-policy': contentPolicy(nonce, world.behaviour.ads),
    'x-frame-options': 'DENY',
    'x-content-type-options': 'nosniff',
  };
  const send = (page: string, status = 200): void =>
    sendText(response, status, 'text/html; charset=utf-8', page, headers);
  if (url.hostname !== 'studio.youtube.com')
    return send(watchPage(boot, videos.find(({ id }) => id === url.searchParams.get('v')) ?? null, nonce));
  const video = videos.find(({ id }) => id === boot.studio.videoId);
  const may =
    boot.studio.videoId === null
      ? viewer.channel?.id === municipality.id
      : video !== undefined && ownsVideo(viewer, video);
  send(
    may
      ? studioPage(boot, nonce)
      : '<!doctype html><html lang="sv"><title>YouTube Studio</title>' +
          '<p>Du har inte behörighet till den här kanalen.</p></html>',
    may ? 200 : 403,
  );
}

interface Asked {
  continuation?: string;
  videoId?: string;
  commentId?: string;
  actions?: string[];
  studio?: boolean;
  held?: boolean;
  sort?: Page['sort'];
  allowComments?: boolean;
  createCommentParams?: string;
  createReplyParams?: string;
  updateCommentParams?: string;
  commentText?: string;
}

const services: Record<string, (visit: Visit, body: Asked) => void> = {
  next: (visit, { continuation, videoId = '', sort = 'top' }) =>
    sendJson(
      visit.response,
      nextAnswer(visit, continuation === undefined ? { videoId, offset: 0, sort, parent: null } : pageOf(continuation)),
    ),
  'comment/get_comments': ({ world, viewer, language, response }, { videoId = null, held = false }) =>
    sendJson(response, inboxAnswer(world, viewer, language, { videoId, held })),
  'comment/get_menu': (visit, { commentId = '', studio = false }) => sendCommentMenu(visit, commentId, studio),
  'comment/perform_comment_action': (visit, { actions }) => performOnComment(visit, actions?.[0] ?? ''),
  'comment/create_comment': (visit, { createCommentParams = '', commentText = '' }) =>
    createComment(visit, createCommentParams, commentText),
  'comment/create_comment_reply': (visit, { createReplyParams = '', commentText = '' }) =>
    createComment(visit, createReplyParams, commentText),
  'comment/update_comment': (visit, { updateCommentParams = '', commentText = '' }) =>
    updateComment(visit, updateCommentParams, commentText),
  'comment/update_comments_settings': ({ response }) => sendJson(response, {}),
  'flag/get_form': ({ response }) => sendJson(response, {}),
  'video/get_menu': (visit, { videoId = '' }) => sendVideoMenu(visit, videoId),
  'video/delete': (visit, { videoId = '' }) => deleteVideo(visit, videoId),
  'video_manager/metadata_update': (visit, { videoId = '', allowComments: allowed = false }) =>
    allowComments(visit, videoId, allowed),
};

async function answer(visit: Visit): Promise<void> {
  const body = JSON.parse((await readBody(visit.request)) || '{}') as Asked;
  await visit.world.latency();
  const name = visit.url.pathname.slice('/youtubei/v1/'.length);
  const service = services[name];
  if (service === undefined) refuse(visit.response, 404, name);
  else service(visit, body);
}

function sendCommentMenu({ world, language, response, viewer }: Visit, id: string, studio: boolean): void {
  const comment = world.youtube.get(id) as YouTubeComment | null;
  if (comment === null) return refuse(response, 404, 'ingen sådan kommentar');
  if (world.behaviour.menu === 'never') return sendJson(response, { menu: null, mutation: null });
  const edited = world.behaviour.editBeforeRemove;
  if (edited) comment.text = `${comment.text} (ändrat av den som skrev)`;
  sendJson(response, {
    menu: commentMenu({ world, language, studio }, viewer, comment),
    mutation: edited ? entityOf({ world, language, viewer }, comment) : null,
  });
}

function sendVideoMenu({ world, language, response, viewer }: Visit, videoId: string): void {
  const video = practiceVideos.find((one) => one.id === videoId);
  if (video === undefined || !ownsVideo(viewer, video)) return refuse(response, 403, 'kontot äger inte videon');
  sendJson(response, {
    menu: world.behaviour.menu === 'never' ? null : videoMenu({ world, language, studio: true }, video),
  });
}
