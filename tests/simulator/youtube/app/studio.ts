/**
 * The practice Studio: comments on the channel, or on one video together with the video's menu. No comment id is in the
 * page.
 */
import { AttributedString } from './attributed-text';
import { ask, at, isBag, list, type Bag } from './client';
import { boot } from './element';
import { mountPopups } from './popup';
import './studio-comment';
import { studioHeader } from './studio-header';
import { Inbox } from './studio-inbox';

customElements.define('yt-attributed-string', AttributedString);

const scroller = document.createElement('div');
scroller.id = 'comments-content';
const items = document.createElement('iron-list');
items.id = 'items';
scroller.append(items);
const inbox = new Inbox(scroller, items);

async function load(): Promise<void> {
  const answer = await ask('comment/get_comments', { ...boot.studio });
  const threads = list(at(answer, 'contents', 'itemSectionRenderer', 'contents'))
    .map((one) => at(one, 'commentThreadRenderer'))
    .filter(isBag);
  inbox.show(
    threads.map((thread) => ({
      comment: at(thread, 'comment', 'commentRenderer') as Bag,
      replies: list(thread['replies'])
        .map((reply) => at(reply, 'commentRenderer'))
        .filter(isBag),
    })),
  );
}

const app = document.querySelector('ytcp-app') as HTMLElement;
app.append(studioHeader(), scroller);
mountPopups(app);
app.addEventListener('practice-video-changed', () => void load());
void load();
