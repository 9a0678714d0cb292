/**
 * The result of each breakage. The official refuses what is missing, and then nothing may be removed. If the official
 * was asked, a second run answers yes, and then only the item itself may be removed.
 */
import type { AdapterAnswers } from '../../../lib/overlay/features/hear-commands';
import { facebookBreakages } from './facebook-breakages';
import { facebookScene } from './facebook-scene';
import { runBroken, type Ended } from './run';
import type { Breakage, Scene } from './scene';
import { youtubeBreakages } from './youtube-breakages';
import { youtubeScene } from './youtube-scene';

export interface Row {
  platform: string;
  breakage: string;
  /**
   * `red`, `yellow`, `read whole all the same`, `told as it is` (happens on unbroken pages too, so the health says
   * nothing), or `none`, which is a fault.
   */
  verdict: string;
  /**
   * What reports it: the page by its own counts, otherwise the findings of the last work after two comments had the
   * same result.
   */
  by: string;
  /** The flow's last message, as an id. The official reads it as a sentence. */
  told: string;
  evidence: string;
  removed: number;
  faults: string[];
}

export const platforms: { name: string; scene: () => Scene; breakages: Breakage[] }[] = [
  { name: 'facebook', scene: facebookScene, breakages: facebookBreakages },
  { name: 'youtube', scene: youtubeScene, breakages: youtubeBreakages },
];

export async function tryBreakage(
  { name, scene }: { name: string; scene: () => Scene },
  breakage: Breakage,
  answers: AdapterAnswers,
): Promise<Row> {
  const tried = await runBroken(scene, breakage, answers, false);
  const { health, after, word, missing, removed, faults } = tried;
  const level = health === 'red' ? 'red' : health === 'yellow' || after.length > 0 ? 'yellow' : null;
  // The right item was removed, but nothing on the page proves it. The official is told so, and it becomes yellow when
  // it repeats.
  const isUnseen = health === 'green' && after.join() === 'work-unseen';
  const isWhole = (level === null || isUnseen) && (await matchesUnbroken(scene, tried, answers));
  const isOrdinary = level === null && ORDINARY.has(word) && removed.length === 0 && missing?.length === 0;
  const all = [
    ...faults,
    ...(removed.length > 0 && !isWhole ? ['something was removed'] : []),
    ...(level === null && !isWhole && !isOrdinary ? [`neither red nor yellow nor read whole: ${word}`] : []),
  ];
  if (missing !== null && missing.length > 0) {
    const yes = await runBroken(scene, breakage, answers, true);
    all.push(...yes.faults.map((fault) => `with the official’s yes: ${fault}`));
  }
  return {
    platform: name,
    breakage: breakage.name,
    verdict: level ?? (isWhole ? 'read whole all the same' : isOrdinary ? 'told as it is' : 'none'),
    by: health === 'green' ? after.join(', ') : 'the page',
    told: word,
    evidence: evidenceOf(missing),
    removed: isWhole ? 0 : removed.length,
    faults: all,
  };
}

/** Read through another signal: the record is the same as on the unbroken page, and the right item was removed. */
async function matchesUnbroken(scene: () => Scene, tried: Ended, answers: AdapterAnswers): Promise<boolean> {
  if (!TOLD_REMOVED.has(tried.word) || tried.removed.length === 0 || tried.faults.length > 0) return false;
  let unbroken = await runBroken(scene, null, answers, false);
  // On a slow machine the run may time out, because the scene's clock does not wait for it.
  for (let left = 2; left > 0 && unbroken.word !== 'removed'; left -= 1)
    unbroken = await runBroken(scene, null, answers, false);
  const { sealed, missing, removed } = unbroken;
  const said = ({
    sealed: words,
    missing: left,
    removed: ids,
  }: Pick<Ended, 'sealed' | 'missing' | 'removed'>): string => JSON.stringify([words, left, ids]);
  return sealed !== null && said(tried) === said({ sealed, missing, removed });
}

/** Nothing was pressed, and the official is told why: the item had gone, or somebody has replied. */
const ORDINARY: ReadonlySet<string> = new Set(['already-absent', 'replies-since-saved']);

/** Messages about a removed item: it is gone, or nobody knows. */
const TOLD_REMOVED: ReadonlySet<string> = new Set(['removed', 'gone-unknown']);

function evidenceOf(missing: string[] | null): string {
  if (missing === null) return 'none';
  return missing.length === 0
    ? 'whole'
    : `partial: ${[...new Set(missing.map((each) => each.split(' ')[0]))].join(', ')}`;
}
