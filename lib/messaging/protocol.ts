/**
 * Every message, request and reply together, named noun.verb. Payloads are JSON only (a Blob arrives as `{}`).
 * The background parses each request with these schemas; the content script and pages import the types alone.
 */
import { accountReading, classification, registeredAccount } from '../domain/account';
import { noticePlan, secondEyes } from '../domain/decision';
import { forbiddenImageNote } from '../domain/evidence';
import { flow, flowCopy, flowIntent } from '../domain/flow';
import { healthFinding, healthReport } from '../domain/health';
import { itemReading, itemRef, platformId } from '../domain/item';
import { learntLabels, originalDisposal, plan, secondCopy, settings, timeStamping } from '../settings/schema';
import { z } from '../zod';

/** Who may send a message. `content`: our content script in the top frame of a platform's page. `page`: an extension page, in a tab or in the card's frame. */
export type Sender = 'content' | 'page';

const menuReading = z.object({
  language: z.string(),
  entries: z.array(z.object({ label: z.string().max(300), iconType: z.string().max(100).nullable(), guess: z.enum(['delete', 'hide', 'ban', 'report', 'edit', 'confirm-delete', 'cancel']).nullable(), why: z.string().max(500) })).max(60),
});

/** What the card shows: one item, how the thread and the account were read, and the flow when there is one. */
export const cardState = z.object({
  tabId: z.number(),
  pageUrl: z.string(),
  pageTitle: z.string(),
  reading: itemReading,
  account: accountReading,
  classification,
  registered: registeredAccount,
  howToSwitchAccount: z.string(),
  canRemove: z.boolean(),
  /** Replies the page says disappear with the item. */
  repliesSaid: z.number().nullable(),
  openedAt: z.string(),
  /** What the next picture will be: a screenshot, or a redrawn one. */
  nextPicture: z.enum(['screen', 'rendered']),
  planned: z.boolean(),
  /** Why Uppsikt removes nothing now (red health); absent until it is known, empty when all is well. */
  removalOff: z.array(healthFinding).optional(),
  flow: flow.nullable(),
  /** An earlier handling of the same item. */
  /** The platform's menu as the official opened it for 'Lär in menyn'; null when none has been read. */
  menu: menuReading.nullable(),
  earlier: z.array(z.object({ evidenceId: z.string(), at: z.string(), outcome: z.string().nullable() })),
});
export type CardState = z.infer<typeof cardState>;

const message = <Request extends z.ZodType, Reply extends z.ZodType>(from: Sender[], request: Request, reply: Reply) => ({ from, request, reply });
const nothing = z.object({});

export const protocol = {
  /** A content script starts on a page; what it needs to be useful and no more. */
  'session.open': message(['content'], z.object({ platform: platformId, language: z.string() }), z.object({
    register: z.array(registeredAccount), learnt: z.array(learntLabels), planned: z.boolean(), interrupted: z.array(flow),
    /** Items of this page that are noted as suspected forbidden pictures: covered again at every visit. */
    covered: z.array(itemRef),
  })),
  /** The marker's state, for the badge. No name, id or text of a private account ever travels here. */
  'account.report': message(['content'], z.object({ state: z.enum(['checking', 'municipality', 'other-municipal', 'work-account', 'private', 'unknown', 'off']) }), nothing),
  'card.open': message(['content'], cardState.pick({ reading: true, account: true, classification: true, howToSwitchAccount: true, canRemove: true, repliesSaid: true, pageUrl: true, pageTitle: true }).extend({ registeredId: z.string() }), nothing),
  'card.prepare': message(['content'], nothing, nothing),
  'flow.alive': message(['content'], z.object({ flowId: z.string().nullable() }), nothing),
  /** The official has pressed the platform's own button after we pointed at it. */
  'flow.by-hand': message(['content'], z.object({ flowId: z.string() }), nothing),
  /** A menu that the official opened while teaching, as read. */
  'menu.read': message(['content'], menuReading, nothing),
  'image.fetch': message(['content'], z.object({ url: z.url() }), z.object({ dataUrl: z.string().nullable(), reason: z.string().nullable() })),

  'card.state': message(['page'], nothing, cardState.nullable()),
  'card.close': message(['page'], nothing, nothing),
  /** Puts the card away and gives the focus to the platform's own reply. */
  'card.answer': message(['page'], nothing, nothing),
  'evidence.save': message(['page'], z.object({
    groundId: z.string(), motivation: z.string().min(1).max(5000),
    /** The criticism test's answers in the order they were asked; what they come to is worked out anew in the background. */
    answers: z.array(z.enum(['yes', 'no'])).max(3).readonly(),
    milder: z.string().max(2000).optional(), inputs: z.record(z.string(), z.string().max(500)).optional(), notice: noticePlan.optional(), secondEyes: secondEyes.nullable().optional(),
    intent: flowIntent,
    /** The card that was judged; another one may have been opened in the tab meanwhile. */
    openedAt: z.string().optional(),
  }), z.object({ flowId: z.string() })),
  /** What somebody else said of an item that is left where it is. */
  'eyes.note': message(['page'], secondEyes, nothing),
  'image.forbidden': message(['page'], nothing, z.object({ noteId: z.string() })),
  'flow.confirm-missing': message(['page'], z.object({ flowId: z.string(), yes: z.boolean() }), nothing),
  'flow.undo': message(['page'], z.object({ flowId: z.string() }), nothing),
  'flow.skip-wait': message(['page'], z.object({ flowId: z.string() }), nothing),
  'flow.check-again': message(['page'], z.object({ flowId: z.string() }), nothing),
  'flow.told': message(['page', 'content'], z.object({ flowId: z.string() }), nothing),
  /** Covers the item on the page at once; nothing is read or stored. */
  'image.cover': message(['page'], nothing, nothing),
  'menu.teach': message(['page'], nothing, nothing),
  /** What the official confirmed: which entry, and which button of the dialog, removes. */
  'labels.learn': message(['page'], learntLabels.omit({ learntAt: true }), nothing),

  'popup.state': message(['page'], z.object({ tabId: z.number() }), z.object({
    settings, url: z.string().nullable(), platform: platformId.nullable(), classification: classification.nullable(), owner: itemReading.shape.owner.nullable(), registered: registeredAccount.nullable(),
    lastItem: z.object({ key: z.string(), label: z.string() }).nullable(), interrupted: z.array(flow), account: accountReading.nullable(),
  })),
  'register.save': message(['page'], registeredAccount, nothing),
  'register.remove': message(['page'], z.object({ id: z.string() }), nothing),
  'plan.save': message(['page'], plan, nothing),
  'disposal.save': message(['page'], z.object({ disposal: originalDisposal.nullable() }), nothing),
  /** Where second copies go from now on; switching them off needs its reason. */
  'copy.place': message(['page'], secondCopy, nothing),
  /** One record's copy, now: for those that were saved while there were no copies. */
  'copy.make': message(['page'], z.object({ recordId: z.string() }), flowCopy),
  'language.save': message(['page'], settings.pick({ language: true }), nothing),
  'operator.save': message(['page'], settings.shape.operator, nothing),
  'checklist.tick': message(['page'], z.object({ key: z.string(), ticks: z.array(z.string()) }), nothing),
  /** Uppsikt's own health, and the page's when a tab is named. `again`: nothing that was found before counts. */
  'health.read': message(['page'], z.object({ tabId: z.number().nullable(), again: z.boolean() }), healthReport),
  'copy-age.save': message(['page'], z.object({ days: settings.shape.copyMaxAgeDays.unwrap() }), nothing),
  /** Evidence by hand: the form stages its own bytes in the store and asks for the seal. */
  'hand.seal': message(['page'], z.object({ draftId: z.string() }), z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('sealed'), seq: z.number(), copy: flowCopy }),
    /** The part that does not hold. */
    z.object({ kind: z.literal('broken'), part: z.string() }),
  ])),
  'hand.forbidden': message(['page'], forbiddenImageNote.pick({ platform: true, pageUrl: true, registeredAccountId: true }), z.object({ noteId: z.string() })),
  /** What the official says was done on the platform: journalled with its time, checked by nobody. */
  'hand.act': message(['page'], z.object({ evidenceId: z.string(), act: z.enum(['removed', 'hidden', 'kept']) }), nothing),
  'hand.open': message(['page'], z.object({ tabId: z.number().nullable() }), nothing),
  'time-stamps.state': message(['page'], nothing, z.object({
    authority: timeStamping.nullable(), permitted: z.boolean(),
    queue: z.object({ queued: z.number(), failed: z.number(), oldest: z.string().nullable(), reason: z.string().nullable(), clock: z.object({ offsetSeconds: z.number(), at: z.string() }).nullable() }),
  })),
  'time-stamps.save': message(['page'], z.object({ authority: timeStamping.nullable() }), nothing),
  'time-stamps.retry': message(['page'], nothing, nothing),
  /** Asks the authority for a stamp of nothing, and throws it away. */
  'time-stamps.try': message(['page'], nothing, z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('ok'), authority: z.string(), trusted: z.enum(['by-ca', 'unchecked']), offsetSeconds: z.number() }),
    z.object({ kind: z.literal('fault'), reason: z.string() }),
  ])),
  'archive.open': message(['page', 'content'], z.object({ evidenceId: z.string().nullable() }), nothing),
} as const;

export type Protocol = typeof protocol;
export type Kind = keyof Protocol;
export type Request<K extends Kind> = z.input<Protocol[K]['request']>;
export type Reply<K extends Kind> = z.output<Protocol[K]['reply']>;
export type Answer<T> = { ok: true; value: T } | { ok: false; error: string };
export { itemRef };
