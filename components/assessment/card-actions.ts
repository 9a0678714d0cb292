/** What the card can ask for. Each resolves to nothing, or to the words that say why it did not happen. */
import type { ItemRef, PlatformId } from '../../lib/domain/item';
import type { CardJudgement } from '../../lib/assessment/build-decision';
import type { Completion } from '../../lib/domain/completion';
import type { NotedEyes } from '../../lib/domain/decision';
import type { FlowDecision } from '../../lib/domain/flow-decision';
import type { ForbiddenStep } from '../../lib/domain/forbidden';
import type { MenuReading } from '../../lib/domain/menu-reading';
import type { Teachable } from '../../lib/domain/taught-words';
import type { CardState, Reply } from '../../lib/messaging/protocol';

type Told = Promise<string | null>;

/** What came of opening the item's menu; `fault`: the background's own, in words. */
export type OpenedMenu = Reply<'menu.open'>['said'] | { fault: string };
/** How many controls are not in the file, since their words may name somebody. */
export interface SavedMenu {
  leftOut: number;
}

export interface CardActions {
  save(judgement: CardJudgement): Told;
  /** Who saves, where no name was set: in the settings from now on. */
  saveName(name: string): Told;
  /** The judgement of the flow before, for this item too. */
  saveSame(same: NonNullable<CardState['sameAsLast']>): Told;
  /** Puts the card away for the platform's own reply. Nothing is stored. */
  answer(): Told;
  /** Into the platform's own reply to the item; the card stays. Sends nothing. */
  insert(text: string, of: Pick<CardState, 'tabId'> & { answered: ItemRef }): Told;
  /** To the clipboard: a draft or a question, which the official pastes. */
  copy(text: string): Told;
  /** What somebody else said of an item that is left: a row in the journal, without anything of the item. */
  noteEyes(eyes: NotedEyes): Told;
  /** Adds to the sealed record: a ticked step, the police's number. */
  complete(evidenceId: string, done: Completion): Told;
  /** An act on the sealed record's item: taken back with its reason, or removed later. */
  actLater(evidenceId: string, act: 'unhide' | 'comments-on' | 'delete', reason?: string): Told;
  /**
   * The ground forbids a capture: the item is covered on the page at once and what was read
   * of it is forgotten. `unsure`: whether it shows a child.
   */
  forbid(unsure: boolean): Told;
  /** Journals that a step of that route is done; the first one stores the note. */
  forbiddenStep(step: ForbiddenStep, caseNumber: string | null): Told;
  /** The wrong ground: the item is read anew from the page. */
  forbiddenBack(): Told;
  /** Removes it on the platform without capturing anything of it. */
  removeUncaptured(): Told;
  checkUncaptured(): Told;
  /** Frees the covered item's own menu on the page for a moment. */
  showMenu(): Told;
  /** What the official decides of a flow: Ångra, 'Ta bort nu', a yes or a no, another look. */
  resolve(flowId: string, decision: FlowDecision): Told;
  /** The official has read how it ended, or put its line away. */
  told(flowId: string): Told;
  /** The line of another flow's end has been on the screen; it stays there until it is put away. */
  seenLine(flowId: string): Told;
  /** The card of another flow, in place of this one. */
  showFlow(flowId: string): Told;
  /** Waits for the official to open the item's menu, and reads it. */
  teachMenu(): Told;
  /** Opens the item's own menu, reads it and closes it; nothing in it is pressed. */
  openMenu(): Promise<OpenedMenu>;
  /** As a small file, without names. */
  saveMenu(read: { platform: PlatformId; menu: MenuReading; author: string | null }): SavedMenu;
  /** intention -> the labels as the page shows them, confirmed by the official. */
  learn(platform: PlatformId, language: string, entries: Partial<Record<Teachable, string[]>>): Told;
  openArchive(evidenceId: string | null): Told;
  /** The settings that hold it up: the plan, or the decision that lets an original leave. */
  openPlan(part?: 'plan' | 'disposal'): Told;
  /** What removing, hiding and holding do on that platform, in a tab of its own. `pageId`: the registered page's. */
  openHelp(platform: PlatformId, pageId: string): Told;
  /** The way through: the platform's own button, without evidence. */
  passNative(): Told;
  close(): Told;
}
