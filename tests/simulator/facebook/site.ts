/**
 * The practice www.facebook.com: an app shell for every address, the acts at /api/graphql/, and a way to switch account
 * from outside.
 */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { cookiesOf, sendText } from '../http';
import type { Site, SiteOptions } from '../site';
import type { World } from '../world';
import { facebookBundle } from './bundle';
import { practiceComments } from './comments';
import { handleGraphql } from './graphql';
import { contentPolicy, facebookPage } from './page';
import { practicePosts } from './posts';
import { accountOf, cookiesFor, isFirstVisit, parseAccount, viewerOf } from './session';
import { buildView } from './view';

function sendPage(
  world: World,
  options: SiteOptions,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): void {
  const cookies = cookiesOf(request);
  const first = isFirstVisit(cookies);
  const account = first ? options.startAs : accountOf(cookies);
  if (first) response.setHeader('set-cookie', cookiesFor(account));
  world.facebook.visit();
  const view = buildView(world, options, url, viewerOf(account));
  const nonce = randomBytes(12).toString('base64');
  // New class names for each page load, so that nothing can depend on them even within a run.
  const html = facebookPage({ view, classSeed: world.random.between(1, 2 ** 30) }, nonce);
  sendText(response, 200, 'text/html; charset=utf-8', html, {
    'content-security-policy': contentPolicy(nonce),
    'x-frame-options': 'DENY',
    'x-content-type-options': 'nosniff',
  });
}

/** A switch of account in another tab or process: only the cookies change, open pages are not told. */
function switchFromOutside(response: ServerResponse, url: URL): void {
  const account = parseAccount(url.searchParams.get('to'));
  if (account) response.setHeader('set-cookie', cookiesFor(account));
  sendText(
    response,
    account ? 200 : 400,
    'text/plain; charset=utf-8',
    account ? `Bytte till ${account}` : 'to=page|person|other|work|out',
  );
}

export async function createFacebookSite(world: World, options: SiteOptions): Promise<Site> {
  world.facebook.seed(
    () => practiceComments(options.threads),
    practicePosts.map(({ id }) => id),
  );
  const script = await facebookBundle();
  return {
    async handle(request, response, url) {
      if (url.pathname === '/__practice/switch') switchFromOutside(response, url);
      else if (url.pathname === '/static/practice-app.js')
        sendText(response, 200, 'text/javascript; charset=utf-8', script);
      else if (url.pathname === '/api/graphql/' && request.method === 'POST')
        await handleGraphql(world, options, request, response);
      else if (request.method === 'GET') sendPage(world, options, request, response, url);
      else return false;
      return true;
    },
  };
}
