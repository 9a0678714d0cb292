/** The answer panel in the browser's side panel, for the active tab. Wiring only. */
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { markReady } from '../../components/ui/ready-mark';
import '../../components/ui/tokens.css';
import '../../components/ui/ui.css';
import '../../components/setup/setup.css';
import { browser } from '../../lib/browser';
import { packInForce } from '../../lib/guidelines/packs';
import { settingsText } from '../../lib/i18n/settings';
import { Answer } from '../../lib/pages/answering/answer';
import { openInLanguage } from '../../lib/pages/open-in-language';

const pack = packInForce();

/** The active tab. `?tab=` overrides it when the panel is opened as a page. */
async function tabInFront(): Promise<number | undefined> {
  const named = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
  if (Number.isInteger(named)) return named;
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active?.id;
}

/** Calls back when another tab is active, a tab has navigated, or another item is being answered. */
function onOther(call: () => void): () => void {
  const updated = (_tabId: number, { status, url }: { status?: string; url?: string }): void => {
    if (status === 'complete' || url !== undefined) call();
  };
  const stored = (changes: object, area: string): void => {
    if (area === 'session' && Object.keys(changes).some((key) => /^(card|answered):/.test(key))) call();
  };
  browser.tabs.onActivated.addListener(call);
  browser.tabs.onUpdated.addListener(updated);
  browser.storage.onChanged.addListener(stored);
  return () => {
    browser.tabs.onActivated.removeListener(call);
    browser.tabs.onUpdated.removeListener(updated);
    browser.storage.onChanged.removeListener(stored);
  };
}

function SidePanel() {
  const [front, setFront] = useState<{ tabId: number; turn: number } | undefined>();
  useEffect(() => {
    const look = (): void =>
      void tabInFront().then((tabId) => {
        if (tabId !== undefined) setFront((before) => ({ tabId, turn: (before?.turn ?? 0) + 1 }));
      });
    look();
    return onOther(look);
  }, []);
  useEffect(() => {
    const closed = new AbortController();
    markReady('sidepanel', closed.signal);
    return () => closed.abort();
  }, []);
  return (
    <main class="s-popup an-side">
      <h1>{settingsText('appName')}</h1>
      {front !== undefined && <Answer pack={pack} tabId={front.tabId} turn={front.turn} place="side" />}
    </main>
  );
}

async function start(): Promise<void> {
  await openInLanguage();
  const root = document.getElementById('app');
  if (root) render(<SidePanel />, root);
}

void start();
