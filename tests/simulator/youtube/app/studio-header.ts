/**
 * The header above Studio's list: the channel's name, or the video's with its menu, and the link to comments held for
 * review.
 */
import type { MenuOwner } from './act';
import type { Bag } from './client';
import { boot, sv } from './element';
import { openingOf, openVideoMenu } from './menu';

export function studioHeader(): Element {
  const header = document.createElement('header');
  const { videoId, held } = boot.studio;
  const base = videoId === null ? `/channel/${boot.viewer.channel?.id ?? ''}/comments` : `/video/${videoId}/comments`;
  const tabs = document.createElement('ytcp-comments-filter');
  tabs.append(
    tab(sv ? 'Publicerade' : 'Published', `${base}/inbox`, !held),
    tab(sv ? 'Hålls kvar för granskning' : 'Held for review', `${base}/held`, held),
  );
  header.append(entity(videoId), sv ? 'Kommentarer på kanalen' : 'Channel comments', tabs);
  return header;
}

function tab(words: string, address: string, selected: boolean): Element {
  const link = document.createElement('a');
  link.href = address;
  link.textContent = words;
  link.setAttribute('role', 'tab');
  link.setAttribute('aria-selected', String(selected));
  return link;
}

function entity(videoId: string | null): Element {
  const label = document.createElement('div');
  label.id = 'entity-label-container';
  const name = document.createElement('div');
  name.id = 'entity-name';
  name.textContent = boot.videos.find(({ id }) => id === videoId)?.title ?? boot.viewer.channel?.name ?? '';
  label.append(name);
  if (videoId === null) return label;
  const back = document.createElement('a');
  back.id = 'back-button';
  back.href = `/channel/${boot.viewer.channel?.id ?? ''}/comments/inbox`;
  back.textContent = boot.viewer.channel?.name ?? '';
  const options = document.createElement('ytcp-video-options') as VideoOptions;
  options.videoId = videoId;
  label.prepend(back);
  label.append(options);
  return label;
}

/** The menu of the video itself. */
class VideoOptions extends HTMLElement implements MenuOwner {
  videoId = '';
  data: Bag | undefined;

  connectedCallback(): void {
    const button = document.createElement('button');
    button.id = 'overflow-menu-button';
    button.setAttribute('aria-label', sv ? 'Alternativ' : 'Options');
    button.textContent = '⋮';
    button.addEventListener('click', (event) => void openVideoMenu(this, openingOf(button, event), this.videoId));
    this.replaceChildren(button);
  }

  fail(): void {
    this.setAttribute('data-failed', '');
  }
}
customElements.define('ytcp-video-options', VideoOptions);
