/** The page that an official meets after the install, and never again: what to do first. */
import { browser } from '../../browser';

export function welcomeAtInstall(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void open();
  });
}

/** A copy that was loaded unpacked is a developer's or a test's, whose own page is to stay in front. */
async function open(): Promise<void> {
  const { installType } = await browser.management.getSelf();
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html'), active: installType !== 'development' });
}
