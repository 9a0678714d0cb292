/** The practice www.youtube.com: masthead, watch page and in-page navigation. */
import { html } from '@polymer/polymer/polymer-element.js';
import '@polymer/polymer/lib/elements/dom-repeat.js';
import type { Video } from '../comments';
import { AttributedString } from './attributed-text';
import { boot, LightElement, sv } from './element';
import './comment-element';
import type { ItemSection } from './item-section';
import './item-section';
import { masthead } from './masthead';
import { mountPopups } from './popup';
import './thread-elements';

customElements.define('yt-attributed-string', AttributedString);

class WatchFlexy extends LightElement {
  declare video: Video | undefined;
  declare others: Video[];

  static get is() {
    return 'ytd-watch-flexy';
  }

  static get properties() {
    return { video: Object, others: Array };
  }

  static get template() {
    return html`<div id="columns">
      <div id="primary">
        <div id="player">▶</div>
        <ytd-watch-metadata
          ><div id="title">
            <h1><yt-formatted-string>[[video.title]]</yt-formatted-string></h1>
          </div>
          <div id="owner">
            <ytd-video-owner-renderer
              ><a href$="/[[video.channel.handle]]"
                ><img alt="" width="40" height="40" src$="https://yt3.ggpht.com/w88h88/[[video.channel.id]].png"
              /></a>
              <div id="upload-info">
                <ytd-channel-name id="channel-name"
                  ><div id="container">
                    <yt-formatted-string id="text"
                      ><a href$="/[[video.channel.handle]]">[[video.channel.name]]</a></yt-formatted-string
                    >
                  </div></ytd-channel-name
                >
              </div></ytd-video-owner-renderer
            >
          </div></ytd-watch-metadata
        ><ytd-comments id="comments"
          ><ytd-item-section-renderer section-identifier="comment-item-section"></ytd-item-section-renderer
        ></ytd-comments>
      </div>
      <div id="secondary">
        <template is="dom-repeat" items="[[others]]"><a href$="/watch?v=[[item.id]]">[[item.title]]</a></template>
      </div>
    </div>`;
  }
}
customElements.define(WatchFlexy.is, WatchFlexy);

const app = document.querySelector('ytd-app') as Element;
const flexy = document.createElement('ytd-watch-flexy') as WatchFlexy;
const home = document.createElement('ytd-browse');
const unavailable = document.createElement('yt-player-error-message-renderer');
unavailable.textContent = sv ? 'Videon är inte längre tillgänglig' : 'Video unavailable';

async function navigate(): Promise<void> {
  const id = location.pathname === '/watch' ? new URL(location.href).searchParams.get('v') : null;
  const video = boot.videos.find((one) => one.id === id);
  document.dispatchEvent(new CustomEvent('yt-navigate-start'));
  flexy.hidden = video === undefined;
  home.hidden = video !== undefined || id !== null;
  unavailable.hidden = id === null || video !== undefined;
  if (video !== undefined) {
    document.title = `${video.title} - YouTube`;
    flexy.setAttribute('video-id', video.id);
    flexy.video = video;
    flexy.others = boot.videos.filter((one) => one.id !== video.id);
    const section = flexy.querySelector('ytd-item-section-renderer') as ItemSection;
    document.dispatchEvent(new CustomEvent('yt-navigate-finish'));
    await section.show(video.id);
  } else document.dispatchEvent(new CustomEvent('yt-navigate-finish'));
}

for (const video of boot.videos) {
  const link = document.createElement('a');
  link.href = `/watch?v=${video.id}`;
  link.textContent = video.title;
  const line = document.createElement('p');
  line.append(link);
  home.append(line);
}
app.append(masthead(), home, unavailable, flexy);
mountPopups(app);
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const path = link?.getAttribute('href') ?? '';
  if (link === null || link.target === '_blank' || !/^\/(watch\?|$)/.test(path) || path.includes('lc=')) return;
  event.preventDefault();
  history.pushState({}, '', path);
  void navigate();
});
addEventListener('popstate', () => void navigate());
void navigate();
