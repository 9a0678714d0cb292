/** The menu at the top right: the current account, and the others to switch to. */
import { boot } from './element';
import { showMenu } from './popup';

export function openAccountMenu(button: HTMLElement): void {
  const layer = document.createElement('ytd-multi-page-menu-renderer');
  const header = document.createElement('ytd-active-account-header-renderer');
  const handle = document.createElement('yt-formatted-string');
  handle.id = 'channel-handle';
  handle.textContent = boot.viewer.channel?.handle ?? '';
  header.append(handle);
  layer.append(header);
  for (const to of ['page', 'person', 'work', 'other', 'out']) {
    const link = document.createElement('a');
    link.href = `/__practice/switch?to=${to}&next=${encodeURIComponent(location.pathname + location.search)}`;
    link.textContent = to;
    const item = document.createElement('tp-yt-paper-item');
    item.append(link);
    layer.append(item);
  }
  showMenu(layer, button, false);
}
