/**
 * Every message, request and reply together, named noun.verb. Payloads are JSON only (a Blob arrives as `{}`).
 * The background parses each request with these schemas; the content script and pages import the types alone.
 */
import { INTENTIONS } from '../domain/act';
import { accountReading, classification, registeredAccount } from '../domain/account';
import { ban } from '../domain/ban';
import { completion } from '../domain/completion';
import { noticePlan, secondEyes } from '../domain/decision';
import { forbiddenImageNote } from '../domain/evidence';
import { flow, flowCopy, flowIntent } from '../domain/flow';
import { forbiddenRoute, stepTick } from '../domain/forbidden';
import { healthFinding, healthReport } from '../domain/health';
import { itemReading, itemRef, platformId } from '../domain/item';
import { offers } from '../domain/offer';
import { act } from '../domain/outcome';
import { colleagueHandling } from '../second-copy/shared-register';
import { learntLabels, originalDisposal, plan, secondCopy, settings, timeStamping } from '../settings/schema';
import { z } from '../zod';

/**
 * Who may send a message. `content`: our content script in the top frame of a platform's page.
 * `page`: an extension page, in a tab or in the card's frame.
 */
export type Sender = 'content' | 'page';

const menuReading = z.object({
  language: z.string(),
  entries: z
    .array(
      z.object({
        label: z.string().max(300),
        iconType: z.string().max(100).nullable(),
        guess: z.enum(INTENTIONS).nullable(),
        why: z.string().max(500),
      }),
    )
    .max(60),
});

/** What the official answered on the card; what is absent stands as the pack says. */
const judgement = z.object({
  groundId: z.string(),
  motivation: z.string().min(1).max(5000),
  /**
   * The criticism test's answers in the order they were asked; what they come to is worked out anew in the background.
   */
  answers: z
    .array(z.enum(['yes', 'no']))
    .max(3)
    .readonly(),
  milder: z.string().max(2000).optional(),
  inputs: z.record(z.string(), z.string().max(500)).optional(),
  notice: noticePlan.optional(),
  secondEyes: secondEyes.nullable().optional(),
  intent: flowIntent.exclude(['act-on-sealed']),
  /** What is to be done, where `intent` is `save-and-act`. */
  act: act.optional(),
  ban: ban.optional(),
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
  /** What can be done with the item where it stands; absent until the page has said. */
  offers: offers.optional(),
  /** Written by the municipality itself. */
  own: z.boolean().optional(),
  /**
   * What the official reached for on the platform (its own menu was
   * opened on it): the card's main measure once it is open.
   */
  wanted: act.optional(),
  /** The words of the platform's own entry that was pressed, where the card came instead of what it does. */
  pressed: z.string().max(200).optional(),
  /** Replies the page says disappear with the item. */
  repliesSaid: z.number().nullable(),
  openedAt: z.string(),
  /** What the next picture will be: a screenshot, or a redrawn one. */
  nextPicture: z.enum(['screen', 'rendered']),
  /** Why it is a redrawn one although leave for a screenshot is there; null or absent otherwise. */
  pictureBar: z.enum(['wider-than-window']).nullable().optional(),
  planned: z.boolean(),
  /** Why Uppsikt removes nothing now (red health); absent until it is known, empty when all is well. */
  removalOff: z.array(healthFinding).optional(),
  flow: flow.nullable(),
  /**
   * 'Lika som förra': what the item before was judged to be, where its words or a
   * link are this one's too; null when there is nothing alike.
   */
  sameAsLast: z
    .object({ flowId: z.string(), by: z.enum(['text', 'link']), judgement })
    .nullable()
    .optional(),
  /** Set when the ground forbids a capture: nothing else of the item is here then. */
  forbidden: forbiddenRoute.optional(),
  /** The platform's menu as the official opened it for 'Lär in menyn'; null when none has been read. */
  menu: menuReading.nullable(),
  /** Earlier handlings of the same item. */
  earlier: z.array(z.object({ evidenceId: z.string(), at: z.string(), outcome: z.string().nullable() })),
  /** What colleagues who share the picked folder have done with it; absent until the folder has been read. */
  colleagues: z.array(colleagueHandling).optional(),
});
export type CardState = z.infer<typeof cardState>;

const message = <Request extends z.ZodType, Reply extends z.ZodType>(
  from: Sender[],
  request: Request,
  reply: Reply,
) => ({ from, request, reply });
const nothing = z.object({});

export const protocol = {
  /** A content script starts on a page; what it needs to be useful and no more. */
  'session.open': message(
    ['content'],
    z.object({ platform: platformId, language: z.string() }),
    z.object({
      language: settings.shape.language,
      register: z.array(registeredAccount),
      learnt: z.array(learntLabels),
      planned: z.boolean(),
      interrupted: z.array(flow),
      /** Items that must never be saved: covered wherever they come, at every visit. */
      covered: z.array(itemRef),
    }),
  ),
  /** The marker's state, for the badge. No name, id or text of a private account ever travels here. */
  'account.report': message(
    ['content'],
    z.object({
      state: z.enum(['checking', 'municipality', 'other-municipal', 'work-account', 'private', 'unknown', 'off']),
    }),
    nothing,
  ),
  /** A script that only pages with a registered thread carry (entrypoints/overlay.content/features/late-feature). */
  'feature.bring': message(['content'], z.object({ name: z.enum(['hands', 'guards', 'indicators']) }), nothing),
  /** `show`: the card is drawn, or late, and still the one that was opened last. */
  'card.open': message(
    ['content'],
    cardState
      .pick({
        reading: true,
        account: true,
        classification: true,
        howToSwitchAccount: true,
        canRemove: true,
        offers: true,
        own: true,
        wanted: true,
        pressed: true,
        repliesSaid: true,
        pageUrl: true,
        pageTitle: true,
      })
      .extend({ registeredId: z.string() }),
    z.object({ show: z.boolean() }),
  ),
  /** The guideline's own sentence, for the question before something is sent under another account. */
  'guard.words': message(['content'], nothing, z.object({ privateAccount: z.string() })),
  /** The window has changed: what the next picture will be is found out anew. */
  'picture.foresee': message(['content'], nothing, nothing),
  'flow.alive': message(['content'], z.object({ flowId: z.string().nullable() }), nothing),
  /** The official has pressed the platform's own button after we pointed at it. */
  'flow.by-hand': message(['content'], z.object({ flowId: z.string() }), nothing),
  /** A menu that the official opened while teaching, as read. */
  'menu.read': message(['content'], menuReading, nothing),
  'image.fetch': message(
    ['content'],
    z.object({ url: z.url() }),
    z.object({ dataUrl: z.string().nullable(), reason: z.string().nullable() }),
  ),

  'card.state': message(['page'], nothing, cardState.nullable()),
  /** The frame has this opening's item on it and hears keys. */
  'card.drawn': message(['page'], z.object({ openedAt: z.string() }), nothing),
  'card.close': message(['page'], nothing, nothing),
  /** Puts the card away and gives the focus to the platform's own reply. */
  'card.answer': message(['page'], nothing, nothing),
  'evidence.save': message(
    ['page'],
    judgement.extend({
      /** The card that was judged; another one may have been opened in the tab meanwhile. */
      openedAt: z.string().optional(),
      /** The flow whose judgement is used again, as `sameAsLast` offered it. */
      sameAs: z.string().optional(),
    }),
    z.object({ flowId: z.string() }),
  ),
  /**
   * An act on an item whose evidence is sealed already: shown again, or removed later. Nothing is captured anew; the
   * item is found by id and its words compared with the sealed ones first. `reason`: why a measure is
   * taken back; journalled beside the decision, which stays.
   */
  'flow.act-later': message(
    ['page'],
    z.object({ evidenceId: z.string(), act, reason: z.string().max(2000).optional() }),
    z.object({ flowId: z.string() }),
  ),
  /**
   * The way through: the official goes on with the platform's own button, without
   * evidence. Journalled; the next presses on this item are not met.
   */
  'native.pass': message(['page'], nothing, nothing),
  /**
   * An item has left a registered thread without Uppsikt. `own`: after the
   * official's own press on the platform's button. Ids only.
   */
  'item.vanished': message(
    ['content'],
    z.object({ ref: itemRef, act: act.nullable(), own: z.boolean(), registeredId: z.string().nullable() }),
    nothing,
  ),
  /**
   * Items of a registered thread that a visit shows, once each; by their keys
   * only. `back`: those that were away and stand there again.
   */
  'items.visited': message(
    ['content'],
    z.object({ itemKeys: z.array(z.string().max(300)).max(200) }),
    z.object({ back: z.array(z.string()) }),
  ),
  /** What somebody else said of an item that is left where it is. */
  'eyes.note': message(['page'], secondEyes, nothing),
  /** Added to a sealed record from the card: a row of its own in the journal. */
  'record.complete': message(['page'], z.object({ evidenceId: z.string(), done: completion }), nothing),
  'flow.confirm-missing': message(['page'], z.object({ flowId: z.string(), yes: z.boolean() }), nothing),
  'flow.undo': message(['page'], z.object({ flowId: z.string() }), nothing),
  'flow.skip-wait': message(['page'], z.object({ flowId: z.string() }), nothing),
  'flow.check-again': message(['page'], z.object({ flowId: z.string() }), nothing),
  'flow.told': message(['page', 'content'], z.object({ flowId: z.string() }), nothing),
  /**
   * The ground forbids a capture: covered on the page and forgotten at
   * once. Nothing is stored; that takes the first step.
   */
  'image.cover': message(['page'], z.object({ unsure: z.boolean() }), nothing),
  /** The wrong ground: uncovered, and read anew from the page. */
  'image.back': message(['page'], nothing, nothing),
  'image.step': message(['page'], stepTick.omit({ at: true }), nothing),
  'image.remove': message(['page'], nothing, nothing),
  'image.check': message(['page'], nothing, nothing),
  'image.show-menu': message(['page'], nothing, nothing),
  'menu.teach': message(['page'], nothing, nothing),
  /** What the official confirmed: which entry, and which button of the dialog, removes. */
  'labels.learn': message(['page'], learntLabels.omit({ learntAt: true }), nothing),

  'popup.state': message(
    ['page'],
    z.object({ tabId: z.number() }),
    z.object({
      settings,
      url: z.string().nullable(),
      platform: platformId.nullable(),
      classification: classification.nullable(),
      owner: itemReading.shape.owner.nullable(),
      registered: registeredAccount.nullable(),
      lastItem: z.object({ key: z.string(), label: z.string() }).nullable(),
      interrupted: z.array(flow),
      account: accountReading.nullable(),
    }),
  ),
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
  'hand.seal': message(
    ['page'],
    z.object({ draftId: z.string() }),
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('sealed'), seq: z.number(), copy: flowCopy }),
      /** The part that does not hold. */
      z.object({ kind: z.literal('broken'), part: z.string() }),
    ]),
  ),
  /** A step of the route for what must not be saved. Without a note yet the page's address is noted first. */
  'hand.forbidden': message(
    ['page'],
    forbiddenImageNote
      .pick({ platform: true, pageUrl: true, registeredAccountId: true })
      .extend({ noteId: z.string().nullable(), ...stepTick.omit({ at: true }).shape }),
    z.object({ noteId: z.string(), ticks: z.array(stepTick) }),
  ),
  /** Covers on that tab's page what must never be saved. `unsafe`: a picture would show it. */
  'hand.shield': message(
    ['page'],
    z.object({ tabId: z.number() }),
    z.object({ shield: z.enum(['none', 'safe', 'unsafe']) }),
  ),
  /** What the official says was done on the platform: journalled with its time, checked by nobody. */
  'hand.act': message(
    ['page'],
    z.object({ evidenceId: z.string(), act: z.enum(['removed', 'hidden', 'kept']) }),
    nothing,
  ),
  'hand.open': message(['page'], z.object({ tabId: z.number().nullable() }), nothing),
  'time-stamps.state': message(
    ['page'],
    nothing,
    z.object({
      authority: timeStamping.nullable(),
      permitted: z.boolean(),
      queue: z.object({
        queued: z.number(),
        failed: z.number(),
        oldest: z.string().nullable(),
        reason: z.string().nullable(),
        clock: z.object({ offsetSeconds: z.number(), at: z.string() }).nullable(),
      }),
    }),
  ),
  'time-stamps.save': message(['page'], z.object({ authority: timeStamping.nullable() }), nothing),
  'time-stamps.retry': message(['page'], nothing, nothing),
  /** Asks the authority for a stamp of nothing, and throws it away. */
  'time-stamps.try': message(
    ['page'],
    nothing,
    z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('ok'),
        authority: z.string(),
        trusted: z.enum(['by-ca', 'unchecked']),
        offsetSeconds: z.number(),
      }),
      z.object({ kind: z.literal('fault'), reason: z.string() }),
    ]),
  ),
  'archive.open': message(['page', 'content'], z.object({ evidenceId: z.string().nullable() }), nothing),
} as const;

export type Protocol = typeof protocol;
export type Kind = keyof Protocol;
export type Request<K extends Kind> = z.input<Protocol[K]['request']>;
export type Reply<K extends Kind> = z.output<Protocol[K]['reply']>;
export type Answer<T> = { ok: true; value: T } | { ok: false; error: string };
export { itemRef };
