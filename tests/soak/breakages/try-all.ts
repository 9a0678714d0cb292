/**
 * What each breakage came to. The official says no to what is missing: then nothing may be removed at all. Where that
 * was asked, a second official says yes, and then nothing else than the item may be removed.
 */
import type { HandAnswers } from '../../../entrypoints/overlay.content/features/hear-commands';
import { facebookBreakages } from './facebook-breakages';
import { facebookScene } from './facebook-scene';
import { runBroken } from './run';
import type { Breakage, Scene } from './scene';
import { youtubeBreakages } from './youtube-breakages';
import { youtubeScene } from './youtube-scene';

export interface Row {
  platform: string;
  breakage: string;
  health: string;
  /** The last word of the flow, which the official reads in a sentence. */
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
  answers: HandAnswers,
): Promise<Row> {
  const { health, word, missing, removed, faults } = await runBroken(scene, breakage, answers, false);
  const all = [
    ...faults,
    ...(removed.length > 0 ? ['something was removed'] : []),
    ...(health === 'green' && HARMLESS.has(word) ? [`the page is green, and all that is told is ${word}`] : []),
  ];
  if (missing !== null && missing.length > 0) {
    const yes = await runBroken(scene, breakage, answers, true);
    all.push(...yes.faults.map((fault) => `with the official’s yes: ${fault}`));
  }
  return {
    platform: name,
    breakage: breakage.name,
    health,
    told: word,
    evidence: evidenceOf(missing),
    removed: removed.length,
    faults: all,
  };
}

/** No sentence, or one that says that all is well. */
const HARMLESS = new Set(['removed', 'not-offered', 'nothing']);

function evidenceOf(missing: string[] | null): string {
  if (missing === null) return 'none';
  return missing.length === 0
    ? 'whole'
    : `partial: ${[...new Set(missing.map((each) => each.split(' ')[0]))].join(', ')}`;
}
