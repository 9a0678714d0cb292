/**
 * Packages that no test assembled: the built extension captures a comment on each practice platform and writes its
 * second copy, which is the package.
 */
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser } from '../commands/setup/launch-browser';
import { letDownloadsBe, setDownloadFolder } from '../commands/setup/named-downloads';
import { practiceSettings } from '../commands/setup/practice-register';
import { seedSettings } from '../commands/setup/practice-session';
import { waitUntil } from '../commands/setup/wait-until';
import { PracticePage } from '../e2e/pages/practice-page';
import { comments as onFacebook } from '../simulator/facebook/practice-data';
import { startSimulator } from '../simulator/server';
import { comments as onYouTube } from '../simulator/youtube/practice-data';

const FOLDER = 'Uppsikt bevis';

/** @returns paths of the packages' ZIPs, and a function that removes them */
export async function packagesFromTheExtension(): Promise<{ zips: string[]; remove: () => void }> {
  const profile = mkdtempSync(join(tmpdir(), 'uppsikt-packages-profile-'));
  const downloads = mkdtempSync(join(tmpdir(), 'uppsikt-packages-downloads-'));
  const remove = (): void => {
    for (const folder of [profile, downloads])
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  const simulator = await startSimulator({ seed: 2011, startAs: 'page' });
  try {
    setDownloadFolder(profile, downloads);
    const { context } = await launchBrowser({ profile, headless: true, hostRules: simulator.hostRules });
    await letDownloadsBe(context);
    await seedSettings(context, practiceSettings({ secondCopy: { kind: 'downloads', folder: FOLDER } }));
    const items = [
      [simulator.addresses.facebookPost, `facebook:comment:${onFacebook.threat}`],
      [simulator.addresses.youtubeWatch, `youtube:comment:${onYouTube.threat}`],
    ] as const;
    for (const [address, key] of items) {
      const practice = await new PracticePage(await context.newPage()).open(address);
      await practice.accountKnown();
      const card = await practice.assess(key);
      await card.chooseGround('1');
      await card.answerCriticism('not-criticism');
      await card.saveOnly.click();
      await card.ended();
    }
    const zips = await waitUntil(
      'the second copies',
      () => {
        const found = !existsSync(join(downloads, FOLDER))
          ? []
          : readdirSync(join(downloads, FOLDER)).filter((name) => name.endsWith('.zip'));
        return found.length === items.length ? found.map((name) => join(downloads, FOLDER, name)) : undefined;
      },
      30_000,
    );
    await context.close();
    return { zips, remove };
  } catch (error) {
    remove();
    throw error;
  } finally {
    await simulator.close();
  }
}
