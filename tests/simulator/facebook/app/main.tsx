import { createRoot } from 'react-dom/client';
import type { Boot } from '../view-model';
import { Shell } from './shell';
import { PageProvider } from './state';
import { installStyles } from './styles';

interface KeySeen {
  type: string;
  key: string;
  target: string;
}

declare global {
  interface Window {
    /**
     * Every key that the page received. A test uses it to prove that no key typed in the extension's own surface leaks.
     */
    __keys: KeySeen[];
  }
}

window.__keys = [];
for (const type of ['keydown', 'keypress', 'keyup'] as const) {
  window.addEventListener(
    type,
    (event) =>
      window.__keys.push({
        type,
        key: event.key,
        target: event.target instanceof Element ? event.target.tagName : 'none',
      }),
    true,
  );
}

const boot = JSON.parse(document.getElementById('practice-boot')?.textContent ?? '{}') as Boot;
const mount = document.querySelector('[id^="mount_0_0_"]');
installStyles(boot.classSeed);
if (mount) {
  createRoot(mount).render(
    <PageProvider first={boot.view}>
      <Shell />
    </PageProvider>,
  );
}
