/** What the card can ask for. Each resolves to nothing, or to the words that say why it did not happen. */
import type { CriticismAnswer } from '../../lib/domain/decision';

export interface Judgement {
  groundId: string;
  criticism: CriticismAnswer;
  motivation: string;
  intent: 'save-and-remove' | 'save-only';
}

type Told = Promise<string | null>;

export interface CardActions {
  save(judgement: Judgement): Told;
  /** Covers the item on the page at once. */
  cover(): Told;
  noteForbidden(): Told;
  confirmMissing(flowId: string, yes: boolean): Told;
  undo(flowId: string): Told;
  skipWait(flowId: string): Told;
  checkAgain(flowId: string): Told;
  /** The official has read how it ended. */
  told(flowId: string): Told;
  teachMenu(): Told;
  /** intention -> the labels as the page shows them, confirmed by the official. */
  learn(platform: 'facebook' | 'youtube', language: string, entries: Record<string, string[]>): Told;
  openArchive(evidenceId: string | null): Told;
  openPlan(): Told;
  close(): Told;
}
