/**
 * Every message, request and reply together, named noun.verb. Payloads are JSON only (a Blob arrives as `{}`).
 * The background parses each request with these schemas; the content script and pages import the types alone.
 */
import { accountReading, classification, registeredAccount } from '../domain/account';
import { completion } from '../domain/completion';
import { notedEyes } from '../domain/decision';
import { earlierHandling } from '../domain/earlier-handling';
import { flow } from '../domain/flow';
import { forbiddenRoute, stepTick } from '../domain/forbidden';
import { healthFinding } from '../domain/health';
import { itemReading, itemRef, platformId } from '../domain/item';
import { menuReading } from '../domain/menu-reading';
import { offers } from '../domain/offer';
import { savedRecord } from '../domain/saved-record';
import { flowLine } from '../domain/under-way';
import { act } from '../domain/outcome';
import { MOST_KEPT } from '../card-opening/first-keys';
import { colleagueHandling } from '../second-copy/shared-register';
import type { Refusal } from '../problems/problem-error';
import { learntLabels, settings } from '../settings/schema';
import { z } from '../zod';
import { accountMessages } from './account-messages';
import { answerMessages } from './answer-messages';
import { byHandMessages } from './by-hand-messages';
import { flowMessages } from './flow-messages';
import { helpMessages } from './help-messages';
import { judgement } from './card-judgement';
import { menuMessages } from './menu-messages';
import { message, nothing } from './message';
import { nativeMessages } from './native-messages';
import { settingsMessages } from './settings-messages';
import { timeStampMessages } from './time-stamp-messages';
import { watchMessages } from './watch-messages';

const featureName = z.enum(['adapter', 'guards', 'indicators', 'rounds', 'page-world']);

const lastHandledHere = z.object({
  flowId: z.string(),
  /** SHA-256 of its words (lib/assessment/same-as-last). */
  text: z.string(),
  itemKey: z.string(),
  registeredId: z.string(),
  act: z.enum(['remove', 'hide']),
  ground: z.object({ sv: z.string(), en: z.string().optional() }),
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
  /** Why it is a redrawn one although permission for a screenshot is there; null or absent otherwise. */
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
  /** It was pressed at the item itself: done once, when the card has been seen. */
  sameNow: z.boolean().optional(),
  /** Set when the ground forbids a capture: nothing else of the item is here then. */
  forbidden: forbiddenRoute.optional(),
  /** The platform's menu as it was read for 'Lär in menyn'; null when none has been read. */
  menu: menuReading.nullable(),
  /** How many readings of it have come: the same words may have been read again. */
  menusRead: z.number().int().optional(),
  /** How often the popup has asked for 'Lär in menyn': at each the card shows it open. */
  learning: z.number().int().optional(),
  /** What is under way in the tab; the card's own flow is among it. */
  others: z.array(flowLine).optional(),
  /** Earlier handlings of the same item. */
  earlier: z.array(earlierHandling),
  /** What colleagues who share the picked folder have done with it; absent until the folder has been read. */
  colleagues: z.array(colleagueHandling).optional(),
  /** A colleague was asked before and wanted it to stay; absent until the journal has been read. */
  keptByEyes: z.object({ of: z.string().nullable(), on: z.string() }).optional(),
  /** What the flow's record says by now; absent until it has been read, or where it has none. */
  saved: savedRecord.optional(),
});
export type CardState = z.infer<typeof cardState>;

export const protocol = {
  /** A content script starts on a page; what it needs to be useful and no more. */
  'session.open': message(
    ['content'],
    z.object({ platform: platformId, language: z.string() }),
    z.object({
      language: settings.shape.language,
      register: z.array(registeredAccount),
      learnt: z.array(learntLabels),
      /** What is under way in the tab, and what has ended untold. */
      underWay: z.array(flowLine),
      /** Items that must never be saved: covered wherever they come, at every visit. */
      covered: z.object({ refs: z.array(itemRef), pictures: z.array(z.string()) }),
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
  /** A script that only pages with a registered thread carry (lib/overlay/features/late-feature). */
  'feature.bring': message(['content'], z.object({ name: featureName }), nothing),
  /**
   * `show`: still the one that was opened last. `drawn`: its frame has the item on it and hears keys; false when that
   * is late. `openedAt` names this opening.
   */
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
      .extend({
        registeredId: z.string(),
        /** The flow whose line was pressed: its end is shown and not a new judgement. */
        flowId: z.string().optional(),
        /** 'Lika som förra' was pressed at the item: the flow whose judgement the button told of. */
        sameAs: z.string().optional(),
      }),
    z.object({ show: z.boolean(), drawn: z.boolean(), openedAt: z.string() }),
  ),
  /** Answered when the frame has drawn this opening; refused when it has not in a while. */
  'card.await-drawn': message(['content'], z.object({ openedAt: z.string() }), nothing),
  /**
   * What the official typed between the press and the card's focus, in order; also when it is nothing. Our content
   * script took it from trusted events only (lib/overlay/features/hold-keys); taken once for each opening.
   */
  'card.keys': message(
    ['content'],
    z.object({ openedAt: z.string(), keys: z.array(z.string().min(1).max(20)).max(MOST_KEPT) }),
    nothing,
  ),
  /** The guideline's own sentence, for the question before something is sent under another account. */
  'guard.words': message(['content'], nothing, z.object({ privateAccount: z.string() })),
  /**
   * What was handled last in this tab, for 'Lika som förra' at an item that is pointed at: a sum of its words, never
   * the words. Null where there is none that one press may be used for.
   */
  'same.last': message(['content'], nothing, z.object({ last: lastHandledHere.nullable() })),
  /** The window has changed: what the next picture will be is found out anew. */
  'picture.foresee': message(['content'], nothing, nothing),
  /** A menu that the official opened while teaching, as read, and the opening of the card that it was read for. */
  'menu.read': message(['content'], z.object({ openedAt: z.string(), menu: menuReading }), nothing),
  'image.fetch': message(
    ['content'],
    z.object({ url: z.url() }),
    z.object({ dataUrl: z.string().nullable(), reason: z.string().nullable() }),
  ),

  /** The content script has loaded a frame for the card; what it gets is handed to that frame and is good once. */
  'card.prepare': message(['content'], nothing, z.object({ token: z.string() })),
  /** The frame brings it. @throws when it is not this tab's, or used */
  'card.admit': message(['unprepared-card'], z.object({ token: z.string().max(100) }), nothing),
  'card.state': message(['page'], nothing, cardState.nullable()),
  /** The frame has this opening's item on it and hears keys. */
  'card.drawn': message(['page'], z.object({ openedAt: z.string() }), nothing),
  'card.close': message(['page', 'content'], nothing, nothing),
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
  ...nativeMessages,
  /** What somebody else said of an item that is left where it is. */
  'eyes.note': message(['page'], notedEyes, nothing),
  /** Added to a sealed record from the card: a row of its own in the journal. */
  'record.complete': message(['page'], z.object({ evidenceId: z.string(), done: completion }), nothing),
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
  ...menuMessages,
  ...flowMessages,

  ...settingsMessages,
  ...byHandMessages,
  ...accountMessages,
  ...answerMessages,
  ...helpMessages,
  ...timeStampMessages,
  ...watchMessages,
  /** `left`: on the list of what is left to do. */
  'archive.open': message(
    ['page'],
    z.object({ evidenceId: z.string().nullable(), left: z.boolean().optional() }),
    nothing,
  ),
} as const;

type Protocol = typeof protocol;
export type Kind = keyof Protocol;
export type Request<K extends Kind> = z.input<Protocol[K]['request']>;
export type Reply<K extends Kind> = z.output<Protocol[K]['reply']>;
export type Answer<T> = { ok: true; value: T } | ({ ok: false } & Refusal);
