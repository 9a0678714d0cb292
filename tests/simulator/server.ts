/** The practice platforms: one HTTPS server that picks the site by host name. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Behaviour } from './behaviour';
import { certificateFor } from './certificate';
import { handleControl } from './control';
import { facebookAddresses } from './facebook/practice-data';
import { createFacebookSite } from './facebook/site';
import { sendText } from './http';
import { sendImage } from './images';
import type { Site, SiteOptions } from './site';
import { createWorld, type World } from './world';

export interface SimulatorOptions extends Partial<SiteOptions> {
  /** 0, the default, takes any free port. */
  port?: number;
  behaviour?: Partial<Behaviour>;
}

export interface Simulator {
  port: number;
  /**
   * Value for Chromium's --host-resolver-rules: the platforms' hosts resolve to this server, other hosts to nothing.
   */
  hostRules: string;
  world: World;
  addresses: {
    facebookPage: string;
    facebookPost: string;
    facebookPhoto: string;
    facebookGroup: string;
    youtubeWatch: string;
    youtubeStudio: string;
  };
  close(): Promise<void>;
}

const facebookHosts = ['www.facebook.com'];
const youtubeHosts = ['www.youtube.com', 'studio.youtube.com'];
const imageHosts = ['scontent.xx.fbcdn.net', 'static.xx.fbcdn.net', 'i.ytimg.com', 'yt3.ggpht.com'];
const hosts = [...facebookHosts, ...youtubeHosts, ...imageHosts];

const AD =
  '<!doctype html><html lang="sv"><title>Annons</title><body style="background:#fc9">' +
  '<input id="field"><dialog>Annons</dialog>';

const nobodyHome: Site = { handle: () => Promise.resolve(false) };

/** Loaded late, so that Facebook still works, with a warning, when the YouTube side does not build. */
async function youtubeModule() {
  try {
    return await import('./youtube/site');
  } catch (error) {
    console.warn(`The practice YouTube is not there: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}

function answerer(world: World, sites: Map<string, Site>) {
  return async (request: IncomingMessage, response: ServerResponse) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const url = new URL(request.url ?? '/', `https://${host || 'localhost'}`);
    if (await handleControl(world, request, response, url)) return;
    if (world.behaviour.offline) {
      request.socket.destroy();
      return;
    }
    if (imageHosts.includes(host)) {
      if (world.behaviour.ads && url.pathname === '/ad.html') {
        sendText(response, 200, 'text/html; charset=utf-8', AD);
        return;
      }
      if (world.behaviour.pictures === 'expired' && request.headers['sec-fetch-dest'] !== 'image') {
        sendText(response, 403, 'text/plain', 'URL signature expired');
        return;
      }
      sendImage(response, url);
      return;
    }
    if (await sites.get(host)?.handle(request, response, url)) return;
    sendText(
      response,
      404,
      'text/html; charset=utf-8',
      '<!doctype html><html lang="sv"><title>404</title><p>Sidan finns inte på övningsplattformen.</p></html>',
    );
  };
}

export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const site: SiteOptions = {
    seed: options.seed ?? Math.floor(Math.random() * 2 ** 31),
    locale: options.locale ?? 'sv',
    threads: options.threads ?? 0,
    startAs: options.startAs ?? 'page',
  };
  const world = createWorld(site.seed, options.behaviour);
  const youtube = await youtubeModule();
  const facebookSite = await createFacebookSite(world, site);
  const youtubeSite = youtube?.createYouTubeSite(world, site) ?? nobodyHome;
  const sites = new Map<string, Site>([
    ...facebookHosts.map((host) => [host, facebookSite] as const),
    ...youtubeHosts.map((host) => [host, youtubeSite] as const),
  ]);
  const answer = answerer(world, sites);
  const server = createServer(await certificateFor(hosts), (request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error('The practice platform failed', request.url, error);
      if (!response.headersSent) sendText(response, 500, 'text/plain; charset=utf-8', String(error));
      else response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    hostRules: [...hosts.map((host) => `MAP ${host} 127.0.0.1:${port}`), 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'].join(
      ', ',
    ),
    world,
    addresses: {
      facebookPage: facebookAddresses.page,
      facebookPost: facebookAddresses.post,
      facebookPhoto: facebookAddresses.photo,
      facebookGroup: facebookAddresses.group,
      youtubeWatch: youtube?.youtubeAddresses.watch ?? 'https://www.youtube.com/',
      youtubeStudio: youtube?.youtubeAddresses.studio ?? 'https://studio.youtube.com/',
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
