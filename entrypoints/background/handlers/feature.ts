/** A page where a registered thread has been seen asks for a feature that other pages do without. */
import { browser } from '../../../lib/browser';
import { packInForce } from '../../../lib/guidelines/packs';
import type { Handlers } from '../../../lib/messaging/server';
import { tabOf } from './card';

export const featureHandlers: Pick<Handlers, 'feature.bring' | 'guard.words'> = {
  'guard.words': () => ({ privateAccount: packInForce().sentences.privateAccount.quote }),
  'feature.bring': async ({ name }, asker) => {
    const target = { tabId: tabOf(asker), frameIds: [0] };
    // With the hands, which ask it. Where it cannot be brought, what it would say is unknown.
    if (name === 'hands' && new URL(asker.url).hostname.endsWith('.youtube.com'))
      await browser.scripting
        .executeScript({ target, files: ['/page-world.js'], world: 'MAIN' })
        .catch((error: unknown) => console.error('Uppsikt page world', error));
    await browser.scripting.executeScript({ target, files: [`/${name}.js`] });
    return {};
  },
};
