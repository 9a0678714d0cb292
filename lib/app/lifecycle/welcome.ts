/** The page shown once, after installation: what to do first. */
import { browser } from '../../browser';

export function welcomeAtInstall(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void open();
  });
}

/** An unpacked copy belongs to a developer or a test, whose own page should stay in front. */
async function open(): Promise<void> {
  const { installType } = await browser.management.getSelf();
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html'), active: installType !== 'development' });
}
