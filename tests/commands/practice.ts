/**
 * Opened by `npm start`: the practice platforms in a visible browser with Uppsikt, until the browser is closed. With
 * `--watch` (`npm run dev`) source changes are rebuilt and reloaded.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { built } from './setup/paths.mjs';
import { startPractice } from './setup/practice-session';
import { rebuildOnChange } from './setup/rebuild-on-change';

const profile = mkdtempSync(join(tmpdir(), 'uppsikt-ovning-'));
const isWatching = process.argv.includes('--watch');
const { simulator, context, close } = await startPractice(
  { headless: false, folder: built, profile, byDevTools: isWatching },
  { startAs: 'page' },
);
const { addresses } = simulator;

const first = context.pages()[0] ?? (await context.newPage());
await first.goto(addresses.facebookPage);
const second = await context.newPage();
await second.goto(addresses.youtubeWatch);
await first.bringToFront();

console.log(`
Uppsikt är igång på kommunens övningssida. Ingenting når de riktiga plattformarna. Pröva detta:
  1. Håll pekaren över en kommentar och tryck Bedöm. Välj ett skäl, svara om det är kritik, tryck Enter.
  2. Följ de fem stegen. Ångra inom tio sekunder, eller tryck Ta bort nu.
  3. Byt konto på sidan (profilbilden uppe till höger) och se att märket ändras och att borttagningen stoppas.
  4. Öppna YouTube-fliken och gör samma sak där.
  5. Tryck på Uppsikts knapp i verktygsfältet och öppna arkivet: se beviset, verifiera det och exportera det.
Stäng webbläsaren när du är klar.
`);

const stop = new AbortController();
if (isWatching) rebuildOnChange(context, stop.signal);
await new Promise<void>((resolve) => {
  context.on('close', () => resolve());
  process.once('SIGINT', () => resolve());
  process.once('SIGTERM', () => resolve());
});
stop.abort();
await close().catch(() => undefined);
rmSync(profile, { recursive: true, force: true });
