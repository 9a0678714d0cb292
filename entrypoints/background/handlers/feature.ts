/** A page where a registered thread has been seen asks for a feature that other pages do without. */
import { browser } from '../../../lib/browser';
import { packInForce } from '../../../lib/guidelines/packs';
import type { Handlers } from '../../../lib/messaging/server';
import { tabOf } from './card';

export const featureHandlers: Pick<Handlers, 'feature.bring' | 'guard.words'> = {
  'guard.words': () => ({ privateAccount: packInForce().sentences.privateAccount.quote }),
  'feature.bring': async ({ name }, asker) => {
    const target = { tabId: tabOf(asker), frameIds: [0] };
    const isAsked = name === 'page-world' || (name === 'hands' && isYouTube(asker.url));
    // With the hands, which ask it. Where it cannot be brought, what it would say is unknown.
    if (isAsked)
      await browser.scripting
        .executeScript({ target, files: ['/page-world.js'], world: 'MAIN' })
        .catch((error: unknown) => console.error('Uppsikt page world', error));
    if (name !== 'page-world') await browser.scripting.executeScript({ target, files: [`/${name}.js`] });
    return {};
  },
};

const isYouTube = (url: string): boolean => new URL(url).hostname.endsWith('.youtube.com');
