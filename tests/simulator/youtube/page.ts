/** The page shells that the server sends: inline ytcfg, the video's microdata, one script, a strict content policy. */
import type { Behaviour } from '../behaviour';
import { scriptJson } from '../http';
import type { Video } from './comments';
import { municipality } from './practice-data';
import { ytcfgOf, type Viewer } from './session';

/** Origin of an advertisement's frame, when there is one. */
export const adOrigin = 'https://i.ytimg.com';

export function contentPolicy(nonce: string, ads = false): string {
  return [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src 'self'`,
    `img-src 'self' https://i.ytimg.com https://yt3.ggpht.com`,
    `connect-src 'self'`,
    `frame-src ${ads ? adOrigin : "'none'"}`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ');
}

/** Which of Studio's lists an address shows. */
export interface StudioPlace {
  videoId: string | null;
  held: boolean;
}
export const studioPlace = (url: URL): StudioPlace => ({
  videoId: /^\/video\/([\w-]+)\//.exec(url.pathname)?.[1] ?? null,
  held: url.pathname.endsWith('/held'),
});

export interface Boot extends Pick<Behaviour, 'nodeReuse' | 'sendBy' | 'composer' | 'slowMenu' | 'replyLists'> {
  viewer: Viewer;
  videos: Video[];
  locale: 'sv' | 'en';
  /**
   * Decides this page load's class names and small differences between builds, such as how a removed comment leaves.
   */
  classSeed: number;
  sheet: boolean;
  studio: StudioPlace;
}

const escape = (text: string): string => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);

/** The platform's settings object, with only what its scripts need here. */
const YTCFG = [
  "var ytcfg={data_:{},set:function(a,b){if(typeof a==='string')this.data_[a]=b;",
  'else for(var k in a)this.data_[k]=a[k]},get:function(k){return this.data_[k]}};',
].join('');

function head(title: string, boot: Boot, nonce: string, app: string, more: Record<string, unknown> = {}): string {
  const messages =
    boot.locale === 'sv'
      ? { DELETE: 'Ta bort', CANCEL: 'Avbryt', SHOW_MORE: 'Visa mer', SHOW_LESS: 'Visa mindre' }
      : { DELETE: 'Delete', CANCEL: 'Cancel', SHOW_MORE: 'Show more', SHOW_LESS: 'Show less' };
  const language = boot.locale === 'sv' ? 'sv-SE' : 'en';
  const meta = `<meta charset="utf-8"><title>${escape(title)}</title><link rel="stylesheet" href="/s/practice.css">`;
  return `<!doctype html><html lang="${language}"><head>${meta}
<script nonce="${nonce}">${YTCFG}ytcfg.msgs=${scriptJson(messages)};</script>
<script nonce="${nonce}">ytcfg.set(${scriptJson({ ...ytcfgOf(boot.viewer, boot.locale), ...more })});</script>
<script nonce="${nonce}">var ovningBoot = ${scriptJson(boot)};</script></head>
<body>${app}`;
}

export function watchPage(boot: Boot, video: Video | null, nonce: string): string {
  const title = video === null ? 'YouTube' : `${video.title} - YouTube`;
  const microdata =
    video === null
      ? ''
      : [
          `<div id="watch7-content" itemid="https://www.youtube.com/watch?v=${video.id}" itemscope`,
          ' itemtype="http://schema.org/VideoObject">',
          `<meta itemprop="identifier" content="${video.id}"><meta itemprop="channelId" content="${video.channel.id}">`,
          '<span itemprop="author" itemscope itemtype="http://schema.org/Person">',
          `<link itemprop="url" href="http://www.youtube.com/${video.channel.handle}">`,
          `<link itemprop="name" content="${escape(video.channel.name)}"></span></div>`,
        ].join('');
  const script = `<script nonce="${nonce}" src="/s/watch.js"></script>`;
  return `${head(title, boot, nonce, `<ytd-app></ytd-app>${microdata}`)}${script}</body></html>`;
}

export function studioPage(boot: Boot, nonce: string): string {
  const app = `<ytcp-app channel-name="${escape(municipality.name)}"></ytcp-app>`;
  const start = head('Kommentarer - YouTube Studio', boot, nonce, app, { CHANNEL_ID: boot.viewer.channel?.id });
  return `${start}<script nonce="${nonce}" src="/s/studio.js"></script></body></html>`;
}
