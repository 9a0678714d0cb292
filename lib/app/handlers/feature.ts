/** A page where a registered thread has been seen asks for a feature that other pages do without. */
import { browser } from '../../browser';
import { packInForce } from '../../guidelines/packs';
import type { Handlers } from '../../messaging/server';
import { describe } from '../../platforms/manifests';
import { forOnePress } from '../cards/last-handled';
import { platformOf } from '../page/platform-of';
import { tabOf } from './card';

export const featureHandlers: Pick<Handlers, 'feature.bring' | 'guard.words' | 'same.last'> = {
  'guard.words': () => ({ privateAccount: packInForce().sentences.privateAccount.quote }),
  'same.last': async (_request, asker) => ({ last: await forOnePress(tabOf(asker)) }),
  'feature.bring': async ({ name }, asker) => {
    const target = { tabId: tabOf(asker), frameIds: [0] };
    const bringWorld = (): Promise<unknown> =>
      browser.scripting.executeScript({ target, files: ['/page-world.js'], world: 'MAIN' });
    if (name === 'page-world') {
      // Who asks for it alone asks again when it could not be brought.
      await bringWorld();
      return {};
    }
    // With the adapter script, which asks it. Where it cannot be brought, what it would say is unknown.
    const platform = platformOf(asker.url);
    if (name === 'adapter' && platform !== undefined && describe(platform).pageWorldAnswers)
      await bringWorld().catch((error: unknown) => console.error('Uppsikt page world', error));
    await browser.scripting.executeScript({ target, files: [`/${name}.js`] });
    return {};
  },
};
