/** What the card can request. Each action resolves to null, or to a message that says why it did not happen. */
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

/** The result of opening the item's menu. `fault`: the background's own error, in words. */
export type OpenedMenu = Reply<'menu.open'>['said'] | { fault: string };
/** The number of controls left out of the file because their text may name somebody. */
export interface SavedMenu {
  leftOut: number;
}

export interface CardActions {
  save(judgement: CardJudgement): Told;
  /** Saves the official's name in the settings, where none was set. */
  saveName(name: string): Told;
  /** Applies the judgement of the flow before to this item. */
  saveSame(same: NonNullable<CardState['sameAsLast']>): Told;
  /** Puts the card away in favour of the platform's own reply box. Stores nothing. */
  answer(): Told;
  /** Inserts the text into the platform's own reply to the item; the card stays. Sends nothing. */
  insert(text: string, of: Pick<CardState, 'tabId'> & { answered: ItemRef }): Told;
  /** Copies a draft or a question to the clipboard. The official pastes it. */
  copy(text: string): Told;
  /** Journals what a colleague said about an item that is kept, without anything of the item. */
  noteEyes(eyes: NotedEyes): Told;
  /** Adds to the sealed record: a ticked step, or the police's case number. */
  complete(evidenceId: string, done: Completion): Told;
  /** An act on the sealed record's item: reversed with a reason, or removed later. */
  actLater(evidenceId: string, act: 'unhide' | 'comments-on' | 'delete', reason?: string): Told;
  /**
   * The ground forbids a capture. Covers the item on the page at once and discards what was read of it. `unsure`:
   * whether it shows a child.
   */
  forbid(unsure: boolean): Told;
  /** Journals that a step of that route is done. The first step stores the note. */
  forbiddenStep(step: ForbiddenStep, caseNumber: string | null): Told;
  /** The wrong ground was chosen: reads the item again from the page. */
  forbiddenBack(): Told;
  /** Removes the item on the platform without capturing anything of it. */
  removeUncaptured(): Told;
  checkUncaptured(): Told;
  /** Uncovers the covered item's own menu on the page for a moment. */
  showMenu(): Told;
  /** Sends the official's decision about a flow: Ångra, 'Ta bort nu', a yes or a no, another look. */
  resolve(flowId: string, decision: FlowDecision): Told;
  /** The official has read how it ended, or dismissed its line. */
  told(flowId: string): Told;
  /** The line of another flow's end has been on the screen. It stays until it is dismissed. */
  seenLine(flowId: string): Told;
  /** Opens the card of another flow instead of this one. */
  showFlow(flowId: string): Told;
  /** Waits for the official to open the item's menu, then reads it. */
  teachMenu(): Told;
  /** Opens the item's own menu, reads it and closes it. Presses nothing in it. */
  openMenu(): Promise<OpenedMenu>;
  /** Saves the reading as a small file, without names. */
  saveMenu(read: { platform: PlatformId; menu: MenuReading; author: string | null }): SavedMenu;
  /** Stores taught labels by intention, as the page shows them and the official confirmed them. */
  learn(platform: PlatformId, language: string, entries: Partial<Record<Teachable, string[]>>): Told;
  openArchive(evidenceId: string | null): Told;
  /** Opens the settings that block a save: the plan, or the disposal decision that lets an original leave. */
  openPlan(part?: 'plan' | 'disposal'): Told;
  /**
   * Opens the help on what removing, hiding and holding do on that platform, in its own tab. `pageId`: the registered
   * page's.
   */
  openHelp(platform: PlatformId, pageId: string): Told;
  /** The way through: lets the platform's own button act, without evidence. */
  passNative(): Told;
  close(): Told;
}
