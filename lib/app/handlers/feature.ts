/** Features that only pages with a registered thread need, injected on request. */
import { packInForce } from '../../guidelines/packs';
import type { Handlers } from '../../messaging/server';
import { describe } from '../../platforms/manifests';
import { forOnePress } from '../cards/last-handled';
import { platformOf } from '../page/platform-of';
import { browserPageScripts, type PageScripts } from '../ports/page-scripts';
import { tabOf } from './card';

type FeatureKinds = 'feature.bring' | 'guard.words' | 'same.last';

export const featureHandlers = (
  scripts: Pick<PageScripts, 'run' | 'runInPageWorld'> = browserPageScripts,
): Pick<Handlers, FeatureKinds> => ({
  'guard.words': () => ({ privateAccount: packInForce().sentences.privateAccount.quote }),
  'same.last': async (_request, asker) => ({ last: await forOnePress(tabOf(asker)) }),
  'feature.bring': async ({ name }, asker) => {
    const tabId = tabOf(asker);
    const bringWorld = (): Promise<void> => scripts.runInPageWorld(tabId, '/page-world.js');
    if (name === 'page-world') {
      // A page that asks for this script alone retries when it fails.
      await bringWorld();
      return {};
    }
    // Injected with the adapter script, which queries it. If this fails, those answers stay unknown.
    const platform = platformOf(asker.url);
    if (name === 'adapter' && platform !== undefined && describe(platform).pageWorldAnswers)
      await bringWorld().catch((error: unknown) => console.error('Uppsikt page world', error));
    await scripts.run(tabId, `/${name}.js`);
    return {};
  },
});
