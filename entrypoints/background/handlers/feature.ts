/** A page where a registered thread has been seen asks for a feature that other pages do without. */
import { browser } from '../../../lib/browser';
import { packInForce } from '../../../lib/guidelines/packs';
import type { Handlers } from '../../../lib/messaging/server';
import { tabOf } from './card';

export const featureHandlers: Pick<Handlers, 'feature.bring' | 'guard.words'> = {
  'guard.words': () => ({ privateAccount: packInForce().sentences.privateAccount.quote }),
  'feature.bring': async ({ name }, asker) => {
    await browser.scripting.executeScript({ target: { tabId: tabOf(asker), frameIds: [0] }, files: [`/${name}.js`] });
    return {};
  },
};
