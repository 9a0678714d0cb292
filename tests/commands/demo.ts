/**
 * `npm start -- --headless --demo`: does the main job by itself through the real interface, once on Facebook's practice
 * page and once on YouTube's. Writes packages, a screenshot of each step and summary.json. Succeeds only when both
 * items are removed, gone, verified and copied.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { nextDownload } from '../e2e/fixtures';
import { Archive } from '../e2e/pages/archive';
import { PracticePage } from '../e2e/pages/practice-page';
import { comments as onFacebook } from '../simulator/facebook/practice-data';
import type { PracticePlatform } from '../simulator/world';
import { comments as onYouTube } from '../simulator/youtube/practice-data';
import { letDownloadsBe, setDownloadFolder } from './setup/named-downloads';
import { practiceSettings } from './setup/practice-register';
import { seedSettings, startPractice, type PracticeSession } from './setup/practice-session';
import { readPackage } from './setup/read-package';
import { extensionPage, readStore, type Store } from './setup/read-store';

interface Run {
  platform: PracticePlatform;
  itemId: string;
  evidenceId: string;
  outcome: string;
  verified: boolean;
  gone: boolean;
  /** The second copy is in the download folder, byte for byte, and was confirmed before the removal. */
  copied: boolean;
  package: string;
  milliseconds: number;
}

const { values } = parseArgs({
  options: { out: { type: 'string', default: 'test-results/demo' }, visible: { type: 'boolean', default: false } },
});
const out = resolve(values.out);
mkdirSync(out, { recursive: true });
const downloads = join(out, '.downloads');
mkdirSync(downloads, { recursive: true });

const adverts = { facebook: onFacebook.advert, youtube: onYouTube.spam };

async function demo(session: PracticeSession, platform: PracticePlatform, address: string): Promise<Run> {
  const { simulator, context, extensionId } = session;
  const page = await context.newPage();
  let step = 0;
  const picture = async (name: string, of = page): Promise<void> => {
    step += 1;
    await of.screenshot({ path: join(out, `${platform}-${String(step).padStart(2, '0')}-${name}.png`) });
  };
  const practice = await new PracticePage(page).open(address);
  await practice.accountKnown();
  // An advertisement, to match the ground. A demonstration must not show criticism being removed, and an urgent ground
  // has no undo countdown (Ångra) to show.
  const item = { id: adverts[platform], key: `${platform}:comment:${adverts[platform]}` };
  await (await practice.reveal(item.key)).hover({ force: true });
  await picture('sidan');

  const started = Date.now();
  const card = await practice.assess(item.key);
  await picture('kortet');
  await card.chooseGround('9');
  await picture('skalet');
  await card.answerCriticism('not-criticism');
  await picture('kritikfragan');
  await card.press('Enter');
  await card.removeNow.waitFor({ timeout: 30_000 });
  await picture('angra');
  await card.skipTheWait();
  await card.ended();
  const milliseconds = Date.now() - started;
  await picture('resultatet');

  const reader = await extensionPage(context, extensionId);
  const store = await readStore(reader);
  const flow = store.flows.find((each) => each.itemKey === item.key);
  await reader.close();
  const evidenceId = flow?.evidenceId ?? '';

  const archivePage = await context.newPage();
  const archive = await new Archive(archivePage, extensionId).open();
  await archive.openRecord(evidenceId);
  await picture('arkivet', archivePage);
  const verdict = await archive.verdict();
  await picture('verifierat', archivePage);
  const bytes = await nextDownload(downloads, () => archive.exportButton.click());
  await picture('exporterat', archivePage);
  await archivePage.close();
  await page.close();

  const name = `${platform}-${evidenceId}.zip`;
  writeFileSync(join(out, name), bytes);
  const read = readPackage(bytes);
  for (const fault of read.faults) console.log(`  ${platform}: the package: ${fault}`);
  return {
    platform,
    itemId: item.id,
    evidenceId,
    outcome: flow?.outcome ?? 'unknown',
    verified:
      verdict === 'intact' && read.faults.length === 0 && read.itemId === item.id && read.evidenceId === evidenceId,
    gone: simulator.world.isGone(platform, item.id),
    copied: isCopied(store, evidenceId),
    package: name,
    milliseconds,
  };
}

function isCopied({ journal }: Store, evidenceId: string): boolean {
  const journalRows = journal.filter(({ recordId }) => recordId === evidenceId).map(({ kind }) => kind);
  const copied = journal.find((row) => row.kind === 'copied' && row.recordId === evidenceId);
  if (copied === undefined || journalRows.indexOf('copied') > journalRows.indexOf('intent')) return false;
  const path = join(downloads, typeof copied.data['place'] === 'string' ? copied.data['place'] : '');
  return existsSync(path) && createHash('sha256').update(readFileSync(path)).digest('hex') === copied.data['written'];
}

const profile = mkdtempSync(join(tmpdir(), 'uppsikt-demo-'));
setDownloadFolder(profile, downloads);
const session = await startPractice({ headless: !values.visible, profile }, { seed: 2011, startAs: 'page' });
await letDownloadsBe(session.context);
await seedSettings(session.context, practiceSettings({ secondCopy: { kind: 'downloads', folder: 'Uppsikt bevis' } }));
const runs: Run[] = [];
try {
  for (const [platform, address] of [
    ['facebook', session.simulator.addresses.facebookPost],
    ['youtube', session.simulator.addresses.youtubeWatch],
  ] as const) {
    const run = await demo(session, platform, address).catch((error: unknown): Run => {
      console.log(`  ${platform}: ${error instanceof Error ? error.message : String(error)}`);
      return {
        platform,
        itemId: '',
        evidenceId: '',
        outcome: 'failed',
        verified: false,
        gone: false,
        copied: false,
        package: '',
        milliseconds: 0,
      };
    });
    runs.push(run);
    console.log(
      [
        `${platform}: ${run.outcome}`,
        `${run.gone ? 'gone' : 'NOT gone'} for the next visitor`,
        run.verified ? 'evidence verified' : 'evidence NOT verified',
        `${run.copied ? 'copy confirmed' : 'NO copy'} (${run.milliseconds} ms)`,
      ].join(', '),
    );
  }
} finally {
  writeFileSync(join(out, 'summary.json'), `${JSON.stringify({ runs }, null, 2)}\n`);
  await session.close();
  rmSync(downloads, { recursive: true, force: true });
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
console.log(`Packages, pictures and summary.json are in ${values.out}`);
process.exitCode =
  runs.length === 2 && runs.every((run) => run.outcome === 'removed' && run.gone && run.verified && run.copied) ? 0 : 1;
