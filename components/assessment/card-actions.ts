/** What the card can ask for. Each resolves to nothing, or to the words that say why it did not happen. */
import type { CardJudgement } from '../../lib/assessment/build-decision';
import type { SecondEyes } from '../../lib/domain/decision';

type Told = Promise<string | null>;

export interface CardActions {
  save(judgement: CardJudgement): Told;
  /** Puts the card away for the platform's own reply. Nothing is stored. */
  answer(): Told;
  /** To the clipboard: a draft or a question, which the official pastes. */
  copy(text: string): Told;
  /** What somebody else said of an item that is left: a row in the journal, without anything of the item. */
  noteEyes(eyes: SecondEyes): Told;
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
  /** The settings that hold it up: the plan, or the decision that lets an original leave. */
  openPlan(part?: 'plan' | 'disposal'): Told;
  close(): Told;
}
