/** The shown card, with the focus. In jsdom a frame takes no focus; the host stands in for it. */
import { rootOf } from '../roots-of-ours';

type CardFrame = typeof import('../../../lib/overlay/features/card-frame');

export const cardHost = (): HTMLElement => document.querySelector('uppsikt-card') as HTMLElement;

export function showCardWithFocus({ prepareCard, showCard }: Pick<CardFrame, 'prepareCard' | 'showCard'>): void {
  prepareCard();
  showCard(null);
  const host = cardHost();
  host.tabIndex = -1;
  const frame = rootOf(host)?.querySelector('iframe');
  if (frame) frame.focus = () => host.focus();
  host.focus();
}
